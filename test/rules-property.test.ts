import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from '../compiler/index.ts';
import { runs } from './support/long.ts';
import { messages, workspaceOf } from './support/workspace.ts';

/**
 * Random rules on random records against an interpreter that knows nothing of the product: it takes a rule as a tree,
 * goes through the rows one by one and reads their cells as they are written.
 */
type Row = Readonly<Record<string, string>>;
interface World {
  readonly guides: readonly Row[];
  readonly items: readonly Row[];
}
/** What is missing is null; what cannot be computed although nothing is missing is undefined, and will be told. */
type None = null | undefined;
type Truth = boolean | None;

/** A piece of a rule: how it is written, and what it says of a row. */
interface Piece<V> {
  readonly text: string;
  of(row: Row, world: World): V;
}

const record = (row: Row, world: World): Row => (row.条 === undefined ? row : world.guides.find((g) => g.编号 === row.编号)!);
const numberOf = (cell: string): number | null => (cell.trim() === '' ? null : Number(cell));

const DAYS: Readonly<Record<string, number>> = { 日: 1, 周: 5, 月: 20 };
const guideNumber = (name: string): Piece<number | null> => ({ text: name, of: (row, world) => numberOf(record(row, world)[name]!) });
const limit: Piece<number | null> = {
  text: '时限',
  of: (row, world) => {
    const { 时限, 单位 } = record(row, world) as { 时限: string; 单位: string };
    const [value, factor] = [numberOf(时限), DAYS[单位]];
    return value === null || factor === undefined ? null : value * factor;
  },
};
const guideText = (name: string): Piece<string | null> => ({
  text: name,
  of: (row, world) => (record(row, world)[name]!.trim() === '' ? null : record(row, world)[name]!),
});

const lift = <A, B>(a: A | None, by: (a: A) => B): B | None => (a === null || a === undefined ? (a as None) : by(a));
const both = <A, B, C>(a: A | None, b: B | None, by: (a: A, b: B) => C): C | None =>
  a === undefined || b === undefined ? undefined : a === null || b === null ? null : by(a, b);
const quotient = (a: number | None, b: number | None) => (a !== null && b === 0 ? undefined : both(a, b, (x, y) => x / y));

const number: fc.Arbitrary<Piece<number | None>> = fc.oneof(
  fc.constant({
    text: '乙 / 甲',
    of: (row: Row, world: World) => quotient(guideNumber('乙').of(row, world), guideNumber('甲').of(row, world)),
  }),
  fc.constantFrom(guideNumber('甲'), guideNumber('乙'), limit),
  fc.integer({ min: 0, max: 12 }).map((n) => ({ text: String(n), of: () => n })),
  fc.tuple(fc.constantFrom('甲', '乙'), fc.integer({ min: 1, max: 5 })).map(([name, n]) => ({
    text: `(${name} + ${n})`,
    of: (row: Row, world: World) => lift(guideNumber(name).of(row, world), (x) => x + n),
  })),
  fc.constantFrom('名', '别名').map((name) => ({
    text: `长度(${name})`,
    of: (row: Row, world: World) => lift(guideText(name).of(row, world), (s) => [...s].length),
  })),
  fc.constant({
    text: '合计(明细.数)',
    of: (row: Row, world: World) => itemsOf(row, world).reduce((sum, i) => sum + (numberOf(i.数!) ?? 0), 0),
  }),
  fc.constant({
    text: '个数(明细 其中 数 ≥ 3)',
    of: (row: Row, world: World) => itemsOf(row, world).filter((i) => (numberOf(i.数!) ?? -1) >= 3).length,
  }),
);
const itemsOf = (row: Row, world: World) => world.items.filter((i) => i.编号 === row.编号);

const OPERATORS: readonly (readonly [string, (a: number, b: number) => boolean])[] = [
  ['=', (a, b) => a === b],
  ['≠', (a, b) => a !== b],
  ['<', (a, b) => a < b],
  ['不超过', (a, b) => a <= b],
  ['高于', (a, b) => a > b],
  ['≥', (a, b) => a >= b],
];
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['/甲/', /甲/u],
  ['/^[a-c]+/', /^[a-c]+/u],
  ['/测|x/i', /测|x/iu],
  ['/.{2,3}/', /.{2,3}/u],
];
const CODES = ['1', '2', '3'];

const atom: fc.Arbitrary<Piece<Truth>> = fc.oneof(
  fc.tuple(number, fc.constantFrom(...OPERATORS), number).map(([a, [sign, by], b]) => ({
    text: `${a.text} ${sign} ${b.text}`,
    of: (row: Row, world: World) => both(a.of(row, world), b.of(row, world), by),
  })),
  fc.tuple(fc.constantFrom('甲', '时限', '名', '码', '收费'), fc.boolean()).map(([name, present]) => ({
    text: `${name} ${present ? '已填' : '未填'}`,
    of: (row: Row, world: World) => (record(row, world)[name]!.trim() !== '') === present,
  })),
  fc
    .tuple(fc.constantFrom('名', '别名'), fc.constantFrom(...PATTERNS), fc.constantFrom('出现', '不得出现', '格式'))
    .map(([name, [written, re], test]) => ({
      text: `${name} ${test} ${written}`,
      of: (row: Row, world: World) =>
        lift(guideText(name).of(row, world), (s) =>
          test === '格式' ? new RegExp(`^(?:${re.source})$`, re.flags).test(s) : re.test(s) === (test === '出现'),
        ),
    })),
  fc.constantFrom('=', '≠').map((sign) => ({
    text: `名 ${sign} 别名`,
    of: (row: Row, world: World) =>
      both(guideText('名').of(row, world), guideText('别名').of(row, world), (a, b) => (a === b) === (sign === '=')),
  })),
  fc.constantFrom('别名', '"甲"', '前1位(别名)').map((start) => ({
    text: `名 开头为 ${start}`,
    of: (row: Row, world: World) => {
      const other = guideText('别名').of(row, world);
      const wanted = start === '"甲"' ? '甲' : start === '别名' ? other : lift(other, (s) => [...s][0]!);
      return both(guideText('名').of(row, world), wanted, (a, b) => a.startsWith(b));
    },
  })),
  fc.tuple(fc.constantFrom('前1位', '后2位', '第2位', '第1至2位'), fc.constantFrom('甲', 'b', '甲b', '測𠮷')).map(([part, wanted]) => ({
    text: `${part}(名) = "${wanted}"`,
    of: (row: Row, world: World) =>
      lift(guideText('名').of(row, world), (s) => {
        const c = [...s];
        const cut = { 前1位: c.slice(0, 1), 后2位: c.slice(-2), 第2位: c.slice(1, 2), 第1至2位: c.slice(0, 2) }[part]!;
        return cut.join('') === wanted;
      }),
  })),
  fc.constantFrom(...CODES, '二').map((code) => ({
    text: `码 = ${code}`,
    of: (row: Row, world: World) => lift(guideText('码').of(row, world), (c) => c === (code === '二' ? '2' : code)),
  })),
  fc.constant({ text: '码 在代码集内', of: (row: Row, world: World) => lift(guideText('码').of(row, world), (c) => CODES.includes(c)) }),
  fc.constant({ text: '收费 = 否', of: (row: Row, world: World) => lift(guideText('收费').of(row, world), (c) => c === '否') }),
  fc.constant({
    text: '任一(明细, 条 出现 /甲/)',
    of: (row: Row, world: World) => itemsOf(row, world).some((i) => i.条!.trim() !== '' && i.条!.includes('甲')),
  }),
  fc.constant({
    text: '每个(明细 其中 数 已填, 数 < 9)',
    of: (row: Row, world: World) => itemsOf(row, world).every((i) => numberOf(i.数!) === null || numberOf(i.数!)! < 9),
  }),
);

const and = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : both(a, b, () => true));
const or = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : both(a, b, () => false));

const condition = fc.letrec<{ node: Piece<Truth> }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    atom,
    fc
      .tuple(tie('node'), tie('node'))
      .map(([a, b]) => ({ text: `(${a.text} 且 ${b.text})`, of: (r: Row, w: World) => and(a.of(r, w), b.of(r, w)) })),
    fc
      .tuple(tie('node'), tie('node'))
      .map(([a, b]) => ({ text: `(${a.text} 或 ${b.text})`, of: (r: Row, w: World) => or(a.of(r, w), b.of(r, w)) })),
    tie('node').map((a) => ({ text: `非 (${a.text})`, of: (r: Row, w: World) => lift(a.of(r, w), (x) => !x) })),
  ),
})).node;

/** Conditions on details may look at the record, but count no details of it. */
const onDetails = condition.filter((c) => !c.text.includes('明细'));
const detail: fc.Arbitrary<Piece<Truth>> = fc.oneof(
  fc.constant({ text: '条 出现 /甲/', of: (row: Row) => (row.条!.trim() === '' ? null : row.条!.includes('甲')) }),
  fc.constant({
    text: '数 ≥ 甲',
    of: (row: Row, world: World) => both(numberOf(row.数!), numberOf(record(row, world).甲!), (a, b) => a >= b),
  }),
  fc.constant({
    text: '甲 / 数 < 2',
    of: (row: Row, world: World) => lift(quotient(numberOf(record(row, world).甲!), numberOf(row.数!)), (x) => x < 2),
  }),
  onDetails,
);

const cell = (...values: string[]) => fc.constantFrom('', ...values);
const guide = fc.record({
  地区: fc.constantFrom('北', '南'),
  甲: cell('0', '1', '3', '5', '10'),
  乙: cell('1', '3', '4', '11'),
  时限: cell('1', '2', '5', '20'),
  单位: cell('日', '周', '月', '年'),
  名: cell('甲', '甲b', 'abc', '測𠮷', '测试', ' x', '   '),
  别名: cell('甲', 'abc', 'X', '測𠮷'),
  码: cell('1', '2', '3', '9'),
  收费: cell('是', '否'),
});
const world: fc.Arbitrary<World> = fc.array(guide, { minLength: 1, maxLength: 12 }).chain((guides) =>
  fc
    .array(fc.record({ of: fc.nat({ max: guides.length - 1 }), 条: cell('甲', 'b', '甲乙'), 数: cell('0', '2', '3', '9', '12') }), {
      maxLength: 16,
    })
    .map((items) => ({
      guides: guides.map((g, i) => ({ 编号: `g${i}`, ...g })),
      items: items.map(({ of, 条, 数 }) => ({ 编号: `g${of}`, 条, 数 })),
    })),
);

const csv = (columns: readonly string[], rows: readonly Row[]) =>
  [columns, ...rows.map((r) => columns.map((c) => r[c]!))].map((r) => r.join(',')).join('\n');
const GUIDE = ['编号', '地区', '甲', '乙', '时限', '单位', '名', '别名', '码', '收费'];
const TABLES = `
数据表 名单 取自 "名单.csv" { 主键 = 代码; 代码 : 文本 }
数据表 指南 取自 "指南.csv" { 主键 = 编号; 评估对象 = 地区
  编号 : 文本; 地区 : 文本; 甲 : 数值; 乙 : 数值; 时限 : 数值 计量单位见 单位; 单位 : 代码集 { 日; 周; 月 }
  名 : 文本; 别名 : 文本; 码 : 代码集 { 1 一; 2 二; 3 三 }; 收费 : 是否 }
数据表 明细 取自 "明细.csv" { 属于 指南 按 编号; 编号 : 文本; 条 : 文本; 数 : 数值 }
换算 时长 { 1 周 = 5 日; 1 月 = 20 日 }
指标体系 试 "试" { 评估对象 地区 取自 名单; 无量纲化 上下限(0, 1) 截断
  指标 A "甲" 权重 50% = 合格率(指南, 按检查项)
  指标 B "乙" 权重 50% = 合格率(指南, 按记录) }
`;

const rule = fc.record({
  where: fc.option(condition, { nil: undefined }),
  when: fc.option(condition, { nil: undefined }),
  require: condition,
  detailWhen: fc.option(detail, { nil: undefined }),
  detailRequire: detail,
  once: fc.boolean(),
  among: fc.option(onDetails, { nil: undefined }),
  keys: fc.subarray(['名', '码', '甲'], { minLength: 1 }),
  first: fc.boolean(),
});

describe('rules', () => {
  it('find what a naive interpreter finds, and count as it counts', () => {
    fc.assert(
      fc.property(world, rule, (w, r) => {
        const text = `${TABLES}
规则 R1 "一" { 适用 指南${r.where ? ` 其中 ${r.where.text}` : ''}; 归入 A、B; ${r.when ? `当 ${r.when.text}; ` : ''}要求 ${r.require.text} }
规则 R2 "二" { 适用 明细; 归入 A、B; ${r.detailWhen ? `当 ${r.detailWhen.text}; ` : ''}要求 ${r.detailRequire.text}${r.once ? '; 每条记录只计一次' : ''} }
规则 R3 "三" { 适用 指南; 归入 A; ${r.among ? `当 ${r.among.text}; ` : ''}要求 ${r.keys.join('、')} 不重复; 重复的 ${r.first ? '全部计' : '除首条外计'} }`;
        const workspace = workspaceOf(text, {
          名单: '代码\n北\n南\n',
          指南: csv(GUIDE, w.guides),
          明细: csv(['编号', '条', '数'], w.items),
        });
        const { run, analysis, attached, results, diagnostics } = workspace.score();
        if (!run || !results) throw new Error(messages(diagnostics).join('\n'));

        const outcomes: { code: string; guide: string; row: Row; passed: boolean }[] = [];
        const told: string[] = [];
        const outcome = (applies: Truth, require: () => Truth, where: string): boolean | undefined => {
          const passed = applies === true ? require() : applies === false ? null : applies;
          if (passed === undefined) told.push(where);
          return passed ?? undefined;
        };
        w.guides.forEach((g, i) => {
          const applies = and(r.where ? r.where.of(g, w) : true, r.when ? r.when.of(g, w) : true);
          const passed = outcome(applies, () => r.require.of(g, w), `R1 ${i + 2}`);
          if (passed !== undefined) outcomes.push({ code: 'R1', guide: g.编号!, row: g, passed });
          outcome(r.among ? r.among.of(g, w) : true, () => null, `R3 ${i + 2}`);
        });
        const details = w.items.flatMap((item, i) => {
          const passed = outcome(r.detailWhen ? r.detailWhen.of(item, w) : true, () => r.detailRequire.of(item, w), `R2 ${i + 2}`);
          return passed === undefined ? [] : [{ code: 'R2', guide: item.编号!, row: item, passed }];
        });
        const seen = new Set<string>();
        for (const d of r.once
          ? w.guides.flatMap((g) => details.find((d) => d.guide === g.编号 && !d.passed) ?? details.find((d) => d.guide === g.编号) ?? [])
          : details)
          outcomes.push(d);
        const counted = w.guides.filter((g) => !r.among || r.among.of(g, w) === true);
        for (const g of counted) {
          const key = r.keys.map((k) => (g[k]!.trim() === '' ? null : k === '名' ? g[k] : g[k]!.trim()));
          const like = (other: Row) => r.keys.every((k, i) => key[i] !== null && other[k] === g[k]);
          const id = JSON.stringify(key);
          const again = counted.filter(like).length > 1 && (r.first || seen.has(id));
          seen.add(id);
          outcomes.push({ code: 'R3', guide: g.编号!, row: g, passed: key.includes(null) || !again });
        }

        const found = [...findings(analysis.methodology!, run, attached!)].map((f) => `${f.rule.code} ${f.file} ${f.row}`).sort();
        const expected = outcomes
          .filter((o) => !o.passed)
          .map((o) => (o.code === 'R2' ? `R2 明细.csv ${w.items.indexOf(o.row) + 2}` : `${o.code} 指南.csv ${w.guides.indexOf(o.row) + 2}`))
          .sort();
        expect(found).toEqual(expected);
        const rowsTold = diagnostics.flatMap(({ code, params, place, rows }) =>
          code === 'condition-not-computed'
            ? (rows ?? [(place as { row: number }).row]).map((row) => `${(params as { code: string }).code} ${row}`)
            : [],
        );
        expect([...new Set(rowsTold)].sort()).toEqual(told.sort());
        for (const [i, region] of ['北', '南'].entries()) {
          const mine = outcomes.filter((o) => w.guides.find((g) => g.编号 === o.guide)!.地区 === region);
          const rate = (passes: number, of: number) => (of ? (100 * passes) / of : null);
          expect(results.units[i]!.indicators.A!.raw).toEqual(near(rate(mine.filter((o) => o.passed).length, mine.length)));
          const records = [...new Set(mine.filter((o) => o.code !== 'R3').map((o) => o.guide))];
          const passed = records.filter((g) => mine.every((o) => o.guide !== g || o.code === 'R3' || o.passed));
          expect(results.units[i]!.indicators.B!.raw).toEqual(near(rate(passed.length, records.length)));
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));
