import fc from 'fast-check';
import { type AggregationMethod, aggregations, type NormalisationMethod, normalisations } from '../../compiler/index.ts';

const ANYTHING = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** A methodology with its data: texts and rows by table. */
export interface Generated {
  readonly text: string;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** Whether it takes logarithms, whose last bit is nobody's promise. */
  readonly transcendental: boolean;
}

const COLUMNS = ['a', 'b', 'c', 'd'] as const;
/** Values that repeat themselves (ties), are missing, or lie on the edges of bands once they are stretched. */
const number = fc.constantFrom('', '0', '1', '2', '2', '3', '5', '5', '6.5', '8', '9', '10', '12');
const unit = fc.record({
  a: number,
  b: number,
  c: number,
  d: number,
  yes: fc.constantFrom('', '是', '否'),
  level: fc.constantFrom('', '优', '良', '差'),
});
const record = fc.record({
  name: fc.constantFrom('', '甲', '乙', '甲等', '测试甲', '丙𠮷'),
  kind: fc.constantFrom('', '1', '2', '9'),
  days: fc.constantFrom('', '1', '2', '5', '20'),
  measure: fc.constantFrom('', '日', '周'),
  limit: fc.constantFrom('', '3', '5', '10'),
  fee: fc.constantFrom('', '是', '否'),
});

const formula = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COLUMNS) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS)).map(([x, y]) => `${x} / (${y} + 1)`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS)).map(([x, y]) => `least(${x}, ${y} - 1) * 2`) },
  { weight: 1, arbitrary: fc.constantFrom(...COLUMNS).map((x) => `abs(${x} - 5) + floor(${x} / 3)`) },
  { weight: 1, arbitrary: fc.constantFrom(...COLUMNS).map((x) => `ln(${x} + 1)`) },
);
/** Normalisations that take no numbers, and means with and without weights: all there are. */
const fitted = Object.values(normalisations as Record<string, NormalisationMethod>)
  .filter(({ parameters }) => !Object.keys(parameters).length)
  .map(({ names, yields }) => `${names.en}${yields(ANYTHING, {}, false).high > 1 ? ' clipped' : ''}`);
const means = Object.values(aggregations as Record<string, AggregationMethod>)
  .filter(({ takes }) => takes === 'weights')
  .flatMap(({ names }) => [`aggregate ${names.en}`, `aggregate ${names.en} equal weights`]);
const range = fc.constantFrom('range(0, 10) clipped', 'range(0, 1) clipped', 'range(2, 8)', ...fitted);
const scored = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(formula, fc.option(range, { nil: undefined }), fc.boolean())
      .map(([f, r, neg]) => `= ${f}${neg ? ', negative' : ''}${r ? `, normalise ${r}` : ''}`),
  },
  { weight: 2, arbitrary: fc.constant('= ladder(level) { 优: 100; 良: 60; otherwise: 20 }') },
  { weight: 1, arbitrary: fc.constant('= ladder(a) { 0: 0; 5: 50; 10: 100; otherwise: 30 }') },
  { weight: 2, arbitrary: fc.constant('= yes') },
  { weight: 1, arbitrary: fc.constant('= share(cases where kind = 1, fee = yes)') },
  { weight: 1, arbitrary: fc.constant('= count(cases) / 5') },
);
const RULED = ['= pass rate(cases, by check)', '= pass rate(cases where fee = yes, by record)'];

interface Node {
  readonly weight: number;
  readonly leaf?: string | undefined;
  readonly aggregate: string;
  readonly missing: string;
  readonly extra: string;
  readonly children: readonly Node[];
}

const extra = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('bonus "more" = d * 0.5 at most 3') },
  { weight: 1, arbitrary: fc.constant('gate G "shut" { condition b > 11; score 10; not ranked }') },
  { weight: 1, arbitrary: fc.constant('gate G "shut" { condition b > 5 or c is missing; score at most 40 }') },
  { weight: 1, arbitrary: fc.constant('gate G "shut" { condition a / (b + 1) >= 3; score none; not in the mean; not ranked }') },
);
const tree = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      leaf: scored,
      aggregate: fc.constant(''),
      missing: fc.constant(''),
      extra,
      children: fc.constant([]),
    }),
    fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      leaf: fc.constant(undefined),
      aggregate: fc.constantFrom('', '', ...means),
      missing: fc.constantFrom('', '', 'missing zero', 'missing skip and re-weight', 'missing not allowed'),
      extra,
      children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }),
  ),
})).node;

const head = fc.record({
  round: fc.constantFrom('', 'round 2 half-up', 'round 1 half-even', 'round 0 down', 'round 1 half-up at every tier'),
  rank: fc.constantFrom('', 'rank highest first dense', 'rank lowest first ordinal', 'unranked', 'rank highest first competition'),
  band: fc.constantFrom('', 'band on raw', 'band on published'),
  rankOn: fc.constantFrom('', 'rank on raw'),
});

const RULES = [
  'rule R1 "r" { applies to cases; FEEDS; require name is present }',
  'rule R2 "r" { applies to cases; FEEDS; when name is present; require name contains no /等$|测试/ and length(name) ≤ 3 or name starts with kind }',
  'rule R3 "r" { applies to cases where kind is in code list; FEEDS; require days no more than limit }',
  'rule R4 "r" { applies to parts; FEEDS; require part is present or qty > 2; count once per record }',
  'rule R5 "r" { applies to cases; FEEDS; require name, kind is unique; duplicates count all but first }',
  'rule R6 "r" { applies to cases; FEEDS; require sum(parts.qty where part is present) ≥ 2 or first1(name) = "甲" or a > 5 }',
];

/** Random methodologies over one table of units, one of records and one of details, with random data. */
export const generated: fc.Arbitrary<Generated> = fc
  .record({
    head,
    children: fc.array(tree, { minLength: 1, maxLength: 4 }),
    ruled: fc.constantFrom(...RULED),
    rules: fc.subarray(RULES, { minLength: 1 }),
    units: fc.array(unit, { minLength: 1, maxLength: 12 }),
    cases: fc.array(fc.tuple(record, fc.nat({ max: 11 })), { maxLength: 15 }),
    parts: fc.array(fc.record({ of: fc.nat({ max: 14 }), part: fc.constantFrom('', 'x', 'y'), qty: fc.constantFrom('', '1', '2', '3') }), {
      maxLength: 15,
    }),
  })
  .map(({ head: h, children, ruled, rules, units, cases, parts }) => {
    let count = 0;
    const write = (node: Node, share: string): string => {
      const code = `N${++count}`;
      const total = node.children.reduce((sum, c) => sum + c.weight, 0);
      const inner = node.children.map((c) => write(c, `weight ${c.weight}/${total}`));
      const clauses = [node.aggregate, node.missing, node.extra.replace('gate G', `gate G${count}`), ...inner].filter((c) => c);
      return `indicator ${code} "n" ${share} ${node.leaf ?? ''}${clauses.length ? ` {\n${clauses.join('\n')}\n}` : ''}`;
    };
    const all: Node[] = [...children, { weight: 2, leaf: ruled, aggregate: '', missing: '', extra: '', children: [] }];
    const total = all.reduce((sum, c) => sum + c.weight, 0);
    const nodes = all.map((c) => write(c, `weight ${c.weight}/${total}`));
    const text = `index x "x" {
  edition 2020; assess unit from units; normalise range(0, 10) clipped
  ${Object.values(h)
    .filter((c) => c)
    .join('\n  ')}
  bands { top [90, 100]; high [50, 90); low [0, 50) }
${nodes.join('\n')}
}
table units from "units.csv" { key = id; unit = id; id : text; a : number; b : number; c : number; d : number; yes : yes/no; level : code list { 优; 良; 差 } }
table cases from "cases.csv" { key = no; unit = id; no : text; id : text; name : text; kind : code list { 1 one; 2 two }
  days : number in units of measure; measure : code list { 日; 周 }; limit : number 日; fee : yes/no }
table parts from "parts.csv" { detail of cases by no; no : text; part : text; qty : number }
convert limits { 1 周 = 5 日 }
${rules.join('\n').replaceAll('FEEDS', `feeds N${count}`)}`;
    return {
      text,
      transcendental: /geometric|ln\(/.test(text),
      rows: {
        units: units.map((u, i) => ({ id: `u${i}`, ...u })),
        cases: cases.map(([c, of], i) => ({ no: `c${i}`, id: `u${of % units.length}`, ...c })),
        parts: parts.flatMap(({ of, part, qty }) => (cases.length ? [{ no: `c${of % cases.length}`, part, qty }] : [])),
      },
    };
  });
