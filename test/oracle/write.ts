import Papa from 'papaparse';
import type {
  Amount,
  Band,
  Column,
  Empty,
  Gate,
  Index,
  Leaf,
  Node,
  Normalisation,
  Numeric,
  Rounding,
  Row,
  Rule,
  Table,
  TableName,
  Truth,
  World,
} from './methodology.ts';

const MODES = { 'half-up': '四舍五入', 'half-even': '四舍六入五成双', down: '截尾' };
const AGGREGATIONS = { arithmetic: '加权平均', geometric: '加权几何平均', 'sum of points': '得分相加' };
const MISSING = { 'skip and re-weight': '剔除 权重按比例分摊', zero: '计零分', 'not allowed': '不得缺失' };
const TIES = { competition: '并列跳号', dense: '并列不跳号', ordinal: '不并列' };
const FUNCTIONS = { least: '取最低', greatest: '取最高', ln: '自然对数', floor: '取整', abs: '绝对值' };
const AGGREGATES = { count: '个数', sum: '合计', mean: '均值', share: '占比', 'pass rate': '合格率', some: '任一', every: '每个' };
/** Every way to write a comparison. */
const COMPARISONS = {
  '=': [
    ['=', 'equals'],
    ['=', '等于', '＝'],
  ],
  '≠': [
    ['≠', '!=', '<>', 'differs from'],
    ['≠', '不等于'],
  ],
  '<': [
    ['<', 'below'],
    ['<', '低于', '＜'],
  ],
  '≤': [
    ['≤', '<=', 'no more than'],
    ['≤', '不超过'],
  ],
  '>': [
    ['>', 'above'],
    ['>', '高于', '＞'],
  ],
  '≥': [
    ['≥', '>=', 'no less than'],
    ['≥', '不少于'],
  ],
} as const;
const ARITHMETIC = { '+': ['+', '＋'], '-': ['-', '−'], '*': ['*', '×'], '/': ['/', '÷'] } as const;

/** The text of a world in its dialect. Where there are several spellings, they take turns. */
export class Writer {
  readonly #world: World;
  #turn = 0;

  constructor(world: World) {
    this.#world = world;
  }

  text(): string {
    const { index, tables, rules, conversion } = this.#world;
    return [
      this.#index(index),
      ...[...tables.values()].map((t) => this.#table(t)),
      `${this.#say('换算', 'convert')} spans { ${conversion.rows.map((r) => `${r.count.text} ${r.from} = ${r.amount.text} ${r.to}`).join('; ')} }`,
      ...rules.flatMap((r) => (r.form === 'column' ? [] : [this.#rule(r)])),
      '',
    ].join('\n');
  }

  #say(zh: string, en: string): string {
    return this.#world.dialect === 'zh' ? zh : en;
  }

  #oneOf<V>(spellings: readonly V[]): V {
    return spellings[this.#turn++ % spellings.length]!;
  }

  #index(index: Index): string {
    const say = (zh: string, en: string) => this.#say(zh, en);
    const { ranking } = index;
    const head = [
      this.#world.edition === undefined ? '' : `${say('评估年度', 'edition')} ${this.#world.edition}`,
      say('评估对象 单位 取自 units', 'assess unit from units'),
      index.scale.written ? `${say('分值区间', 'scale')} ${index.scale.low.text}..${index.scale.high.text}` : '',
      index.bandOn ? `${say('等级按', 'band on')} ${this.#basis(index.bandOn)}` : '',
      index.rankOn ? `${say('排名按', 'rank on')} ${this.#basis(index.rankOn)}` : '',
      ranking === 'unranked'
        ? say('不排名', 'unranked')
        : ranking
          ? say(
              `排名 ${ranking.order === 'highest first' ? '从高到低' : '从低到高'} ${TIES[ranking.ties]}`,
              `rank ${ranking.order} ${ranking.ties}`,
            )
          : '',
      index.bands.length ? this.#bands(index) : '',
    ];
    return `${say('指标体系', 'index')} ${index.code} "x" {\n${[...head, ...this.#body(index)].filter((l) => l).join('\n')}\n}`;
  }

  #basis(basis: 'published' | 'raw'): string {
    return basis === 'raw' ? this.#say('原值', 'raw') : this.#say('公布值', 'published');
  }

  #bands({ bands, step }: Index): string {
    const inWords = (b: Band) => {
      const [low, high] = [b.low.text, b.high.text];
      const from = b.lowIncluded ? this.#say(`${low}以上`, `${low} or more`) : this.#say(`超过${low}`, `more than ${low}`);
      const to = b.highIncluded ? this.#say(`${high}以下`, `${high} or less`) : this.#say(`不满${high}`, `less than ${high}`);
      return from + this.#say(b.lowIncluded && !b.highIncluded ? '' : '，', ', ') + to;
    };
    const rows = bands.map(
      (b) =>
        `${b.code} ${b.inWords ? inWords(b) : `${b.lowIncluded ? '[' : '('}${b.low.text}, ${b.high.text}${b.highIncluded ? ']' : ')'}`}`,
    );
    return `${this.#say('等级', 'bands')}${step ? ` ${this.#say('步长', 'step')} ${step.text}` : ''} {\n${rows.join('\n')}\n}`;
  }

  #node(node: Node): string {
    const share = node.weight
      ? ` ${this.#say('权重', 'weight')} ${node.weight.text}`
      : node.marks
        ? ` ${this.#say('分值', 'marks')} ${node.marks.text}${this.#oneOf(['', this.#say(' 分', '')])}`
        : '';
    const body = this.#body(node);
    return `${this.#say('指标', 'indicator')} ${node.code} "${node.code}"${share}${body.length ? ` {\n${body.join('\n')}\n}` : ''}`;
  }

  #body(node: Node): string[] {
    const say = (zh: string, en: string) => this.#say(zh, en);
    return [
      node.leaf ? this.#leaf(node.leaf) : '',
      node.childrenValue ? `${say('下级', 'children')} ${this.#leaf(node.childrenValue)}` : '',
      node.negative === undefined ? '' : node.negative ? say('逆向', 'negative') : say('正向', 'positive'),
      node.normalise ? `${say('无量纲化', 'normalise')} ${this.#normalisation(node.normalise)}` : '',
      node.aggregate
        ? say(
            `合成 ${AGGREGATIONS[node.aggregate.method]}${node.aggregate.equal ? ' 等权' : ''}`,
            `aggregate ${node.aggregate.method}${node.aggregate.equal ? ' equal weights' : ''}`,
          )
        : '',
      node.missing ? say(`缺失值 ${MISSING[node.missing]}`, `missing ${node.missing}`) : '',
      node.round ? this.#rounding(node.round) : '',
      ...node.bonuses.map(({ value, cap }, i) => {
        const written = this.numeric(value);
        return say(
          `加分 "加${i}" = ${written} 最高 ${cap.text} 分`,
          `bonus "b${i}" = ${written} at most ${cap.text}${this.#oneOf(['', ' points'])}`,
        );
      }),
      ...node.gates.map((gate) => this.#gate(gate)),
      ...node.children.map((child) => this.#node(child)),
    ].filter((line) => line);
  }

  #rounding({ places, mode, scope }: Rounding): string {
    const zhScope = scope ? (scope === 'at publish' ? ' 仅公布时' : ' 逐级') : '';
    return this.#say(`保留 ${places} 位小数 ${MODES[mode]}${zhScope}`, `round ${places} ${mode}${scope ? ` ${scope}` : ''}`);
  }

  #normalisation({ method, low, high, clipped }: Normalisation): string {
    const name = method === 'range' ? `${this.#say('上下限', 'range')}(${low!.text}, ${high!.text})` : this.#say('极差法', 'min-max');
    return clipped ? `${name} ${this.#say('截断', 'clipped')}` : name;
  }

  #gate(gate: Gate): string {
    const { score, verdict } = gate;
    const clauses = [
      `${this.#say('情形', 'condition')} ${this.truth(gate.condition)}`,
      this.#gateScore(score),
      verdict
        ? `${this.#say('判定', 'verdict')} ${verdict.atMost ? this.#say(`${this.#oneOf(['不高于', '最高'])} `, 'at most ') : ''}${this.#world.index.bands[verdict.band]!.code}`
        : '',
      gate.ranked ? '' : this.#say('不参与排名', 'not ranked'),
      gate.inMean ? '' : this.#say('不计入均值', 'not in the mean'),
    ];
    return `${this.#say('单项否决', 'gate')} ${gate.code} "g" { ${clauses.filter((c) => c).join('; ')} }`;
  }

  #gateScore(score: Gate['score']): string {
    if (!score) return '';
    if (score.kind === 'none') return this.#say('得分 不计', 'score none');
    const { text } = score.amount;
    return score.kind === 'cap'
      ? this.#say(`得分 ${this.#oneOf(['最高', '不高于'])} ${text} 分`, `score at most ${text}`)
      : this.#say(`得分 ${text} 分`, `score ${text}`);
  }

  #leaf(leaf: Leaf): string {
    if (leaf.is === 'formula') return `= ${leaf.formula.type === 'yes/no' ? this.truth(leaf.formula.of) : this.numeric(leaf.formula.of)}`;
    const { points, per, cap, floor, noRecord } = leaf;
    const none = noRecord ? this.#say(noRecord === 'missing' ? '，无记录视为缺失' : '，无记录计满分', `, no record is ${noRecord}`) : '';
    return this.#say(
      `扣分 ${per === 'finding' ? '每个问题' : '每类要素'} 扣 ${points.text} 分${cap ? ` 最高扣 ${cap.text} 分` : ''}${floor ? ' 扣完为止' : ''}${none}`,
      `deduct ${points.text} per ${per}${cap ? ` at most ${cap.text}` : ''}${floor ? ' not below zero' : ''}${none}`,
    );
  }

  #rule(rule: Rule): string {
    const say = (zh: string, en: string) => this.#say(zh, en);
    const { require } = rule;
    const isSet = rule.form === 'set';
    const field = isSet && require.is === 'known' ? (require.of as Column) : undefined;
    const clauses = [
      `${say('适用', 'applies to')} ${rule.table}${rule.where ? ` ${say('其中', 'where')} ${this.truth(rule.where)}` : ''}`,
      isSet ? '' : `${say('归入', 'feeds')} ${rule.feeds.join(', ')}`,
      rule.element === undefined ? '' : `${say('要素', 'element')} "${rule.element}"`,
      rule.from === undefined ? '' : say(`${rule.from} 年起施行`, `from ${rule.from}`),
      rule.through === undefined ? '' : say(`${rule.through} 年止`, `through ${rule.through}`),
      rule.once ? say('每条记录只计一次', 'count once per record') : '',
      isSet ? `${say('逐字段', 'for each field')} { ${rule.code} ${field!.name} ${say('归入', 'feeds')} ${rule.feeds.join(', ')} }` : '',
      rule.when ? `${say('当', 'when')} ${this.truth(rule.when)}` : '',
      require.is === 'unique' && require.firstCounts !== undefined
        ? require.firstCounts
          ? say('重复的 全部计', 'duplicates count all')
          : say('重复的 除首条外计', 'duplicates count all but first')
        : '',
      `${say('要求', 'require')} ${
        require.is === 'unique'
          ? `${require.columns.map((c) => c.name).join(', ')} ${say('不重复', 'is unique')}`
          : field
            ? `${say('该字段', 'this field')} ${this.#presence((require as Extract<Truth, { is: 'known' }>).present)}`
            : this.truth(require)
      }`,
    ];
    const head = isSet ? `${say('规则组', 'rule set')} set${rule.code}` : `${say('规则', 'rule')} ${rule.code} "r"`;
    return `${head} {\n${clauses.filter((c) => c).join('\n')}\n}`;
  }

  #table({ name, columns, empty, noRow }: Table): string {
    const say = (zh: string, en: string) => this.#say(zh, en);
    const [key, owner] = KEYS[name];
    const clauses = [
      name === 'parts' ? say(`属于 cases 按 ${owner}`, `detail of cases by ${owner}`) : `${say('评估对象', 'unit')} = ${owner}`,
      name === 'parts' || name === 'extra' ? '' : `${say('主键', 'key')} = ${key}`,
    ];
    const own = [...new Set([key, owner])].map((c) => `${c} : ${say('文本', 'text')}`);
    const columnOf = (c: Column) => `${c.name} : ${[this.#type(c), ...this.#empty(c.empty)].join(' ')}${this.#constraints(c)}`;
    if (noRow) clauses.push(`${say('不含行 其中', 'not rows where')} ${owner} = "${NO_ROW}"`);
    const lines = [...clauses.filter((c) => c), ...this.#empty(empty), ...own, ...columns.map(columnOf)];
    return `${say('数据表', 'table')} ${name} ${this.#oneOf(['', `${say('取自', 'from')} "${name}.csv" `])}{\n${lines.join('\n')}\n}`;
  }

  #empty(empty: Empty | undefined): string[] {
    const marks = empty?.marks.map((m) => `"${m}"`) ?? [];
    return [
      marks.length ? this.#say(`缺失标记 ${marks.join('、')}`, `missing ${marks.join(', ')}`) : '',
      empty?.blank ? this.#say(`未填按 ${empty.blank.text} 计`, `blank is ${empty.blank.text}`) : '',
    ].filter((clause) => clause);
  }

  #type({ kind, percent, measure, measuredIn, codes }: Column): string {
    const say = (zh: string, en: string) => this.#say(zh, en);
    switch (kind) {
      case 'flag':
        return say('是否', 'yes/no');
      case 'text':
        return say('文本', 'text');
      case 'date':
        return say('日期', 'date');
      case 'codes':
        return `${say('代码集', 'code list')} { ${codes!.map((c) => (c.meaning ? `${c.code} ${c.meaning}` : c.code)).join('; ')} }`;
      case 'number':
        return `${say('数值', 'number')}${percent ? ' %' : measure ? ` ${measure}` : measuredIn ? ` ${say('计量单位见', 'in units of')} ${measuredIn.name}` : ''}`;
    }
  }

  #constraints(column: Column): string {
    return this.#world.rules
      .filter((r) => r.form === 'column' && r.require.is === 'known' && r.require.of === column)
      .map((r) => ` ${this.#say('必填', 'required')} (${r.code}) ${this.#say('归入', 'feeds')} ${r.feeds.join(', ')}`)
      .join('');
  }

  #column({ table, name }: Column): string {
    return table === 'units' || table === 'extra' ? this.#oneOf([name, name, `${table}.${name}`]) : name;
  }

  /** @param level how tightly what is around binds: 0 nothing, 1 a sum, 2 a product, 3 a prefix or test */
  numeric(of: Numeric, level = 0): string {
    switch (of.is) {
      case 'constant':
        return of.amount.value.isNegative && level > 0 ? `(${of.amount.text})` : of.amount.text;
      case 'column':
        return this.#column(of.column);
      case 'score':
        return of.code;
      case 'negative':
        return level > 1 ? `(-${this.numeric(of.of, 3)})` : `-${this.numeric(of.of, 3)}`;
      case 'binary': {
        const own = of.operator === '+' || of.operator === '-' ? 1 : 2;
        const written = `${this.numeric(of.left, own)} ${this.#oneOf(ARITHMETIC[of.operator])} ${this.numeric(of.right, own + 1)}`;
        return level > own ? `(${written})` : written;
      }
      case 'call':
        return `${this.#say(FUNCTIONS[of.name], of.name)}(${of.of.map((n) => this.numeric(n)).join(', ')})`;
      case 'length':
        return `${this.#say('长度', 'length')}(${of.of.name})`;
      case 'ladder': {
        const input = 'is' in of.of ? this.numeric(of.of) : this.#column(of.of);
        const rungs = of.rungs.map((r) => `${r.at}: ${r.points.text}`);
        if (of.otherwise) rungs.push(`${this.#say('其余', 'otherwise')}: ${of.otherwise.text}`);
        return `${this.#say('赋分', 'ladder')}(${input}) { ${rungs.join('; ')} }`;
      }
      case 'aggregate': {
        const rows = `${of.kind === 'sum' || of.kind === 'mean' ? `${of.table}.${of.column.name}` : of.table}${this.#filter(of.where)}`;
        const by = of.kind === 'pass rate' && (of.by === 'check' ? this.#say('按检查项', 'by check') : this.#say('按记录', 'by record'));
        const also = of.kind === 'share' ? this.truth(of.condition) : by;
        return `${this.#say(AGGREGATES[of.kind], of.kind)}(${rows}${also ? `, ${also}` : ''})`;
      }
    }
  }

  #filter(where: Truth | undefined): string {
    return where ? ` ${this.#say('其中', 'where')} ${this.truth(where)}` : '';
  }

  #presence(present: boolean): string {
    return present ? this.#say('已填', 'is present') : this.#say('未填', 'is missing');
  }

  /** @param level 0 nothing around, 1 `or`, 2 `and`, 3 `not` */
  truth(of: Truth, level = 0): string {
    const sign = (operator: keyof typeof COMPARISONS) => this.#oneOf(COMPARISONS[operator][this.#world.dialect === 'zh' ? 1 : 0]);
    const inner = (written: string, own: number) => (level > own ? `(${written})` : written);
    const yes = (value: boolean) => (value ? this.#say('是', 'yes') : this.#say('否', 'no'));
    switch (of.is) {
      case 'compare':
        return inner(`${this.numeric(of.left, 1)} ${sign(of.operator)} ${this.numeric(of.right, 1)}`, 2);
      case 'dates':
        return inner(
          `${this.#column(of.left)} ${sign(of.operator)} ${typeof of.right === 'string' ? of.right : this.#column(of.right)}`,
          2,
        );
      case 'flag':
        return this.#column(of.column);
      case 'said':
        return yes(of.value);
      case 'flagged':
        return inner(`${this.#column(of.column)} ${sign(of.operator)} ${yes(of.value)}`, 2);
      case 'code':
        return inner(`${this.#column(of.column)} ${sign(of.operator)} ${of.written}`, 2);
      case 'listed':
        return `${this.#column(of.column)} ${this.#say('在代码集内', 'is in code list')}`;
      case 'contains': {
        const word = of.no ? this.#say('不得出现', 'contains no') : this.#say('出现', 'contains');
        return `${this.#column(of.column)} ${word} "${of.text}"`;
      }
      case 'starts':
        return inner(`${this.#column(of.column)} ${this.#say('开头为', 'starts with')} "${of.text}"`, 2);
      case 'known':
        return `${'is' in of.of ? this.numeric(of.of, 3) : this.#column(of.of)} ${this.#presence(of.present)}`;
      case 'not':
        return `${this.#say('非', 'not')} ${this.truth(of.of, 3)}`;
      case 'and':
        return inner(`${this.truth(of.left, 2)} ${this.#say('且', 'and')} ${this.truth(of.right, 3)}`, 1.5);
      case 'or':
        return inner(`${this.truth(of.left, 1)} ${this.#say('或', 'or')} ${this.truth(of.right, 1.5)}`, 1);
      case 'some':
      case 'every':
        return `${this.#say(AGGREGATES[of.is], of.is)}(${of.table}${this.#filter(of.where)}, ${this.truth(of.condition)})`;
    }
  }
}

/** The columns that hold the key and the row above of each table. */
const KEYS: Readonly<Record<TableName, readonly [string, string]>> = {
  units: ['id', 'id'],
  extra: ['id', 'id'],
  cases: ['nr', 'id'],
  parts: ['nr', 'nr'],
};

/** The unit, or record, of a row that is none. */
const NO_ROW = 'none of them';

export const unitId = (unit: number): string => `u${unit}`;

/** The rows of a table as they are written, by column. */
export function rowsOf({ name, columns, rows, noRow }: Table): Record<string, string>[] {
  const [key, owner] = KEYS[name];
  const cellsOf = (row: Row) => Object.fromEntries(columns.map((c) => [c.name, row.cells.get(c)!.text]));
  const none = noRow ? [{ [key]: NO_ROW, [owner]: NO_ROW, ...cellsOf(noRow) }] : [];
  const all = rows.map((row, i) => ({
    [key]: name === 'cases' ? `c${i}` : name === 'parts' ? `c${row.of}` : unitId(row.of),
    ...(owner !== key && { [owner]: unitId(row.of) }),
    ...cellsOf(row),
  }));
  return [...all.slice(0, 1), ...none, ...all.slice(1)];
}

export function csvOf(table: Table): string {
  const [key, owner] = KEYS[table.name];
  const fields = [...new Set([key, owner]), ...table.columns.map((c) => c.name)];
  return `${Papa.unparse({ fields, data: rowsOf(table).map((r) => fields.map((f) => r[f])) })}\n`;
}

export const amountOf = (text: string, value: Amount['value']): Amount => ({ text, value });

/** Texts of a world and its data. */
export const shown = (world: World): string =>
  [`\n${new Writer(world).text()}`, ...[...world.tables.values()].map((t) => `--- ${t.name}\n${csvOf(t)}`)].join('\n');
