import { describe, expect, it } from 'vitest';
import { findings } from '../compiler/index.ts';
import { type ClauseId, clauses, type DeclarationKind, spansOf, type TextPlace } from '../grammar/index.ts';
import { workspaceOf } from './support/workspace.ts';

/**
 * Every clause in every declaration it may stand in: it changes what comes out, or it draws a finding that says what it
 * needs, and then it changes nothing. The clause stands between ⟨ and ⟩.
 */

const TABLES = {
  u: 'key = id; id : text; v : number; w : number; k : yes/no; level : code list { high; low }',
  r: 'key = no; unit = unit; no : text; unit : text; fault : yes/no; kind : text',
  d: 'detail of r by no; no : text; bad : yes/no; name : text',
};
const DATA = {
  u: 'id,v,w,k,level\np,1.26,9,yes,high\nq,1.27,9,no,low\ns,7,,,low\n',
  r: 'no,unit,fault,kind\n1,p,yes,a\n2,p,no,a\n3,q,,b\n',
  d: 'no,bad,name\n1,yes,x\n1,yes,y\n2,no,z\n',
  other: 'unit,code,name,n\np,1,P,1\nq,2,Q,2\ns,3,S,3\n',
};
const tables = (own: Partial<Record<keyof typeof TABLES, string>> = {}, more = '') =>
  `${Object.entries({ ...TABLES, ...own })
    .map(([name, body]) => `table ${name} from "${name}.csv" { ${body} }`)
    .join('\n')}\n${more}`;
const FORMULA = '= v, normalise range(0, 10)';
const index = (body: string, rest = tables()) => `index T "t" { assess unit from u\n${body}\n}\n${rest}`;
/** A node with two leaves, and one beside it. */
const tree = (node: string, leaf = FORMULA, clauses = '') =>
  index(`${clauses}\nindicator A "a" weight 50% { ${node}
  indicator A1 "a" weight 60% ${leaf}
  indicator A2 "a" weight 40% = w, normalise range(0, 10) clipped }
indicator B "b" weight 50% = k`);
const leaf = (clause: string) => index(`indicator A "a" weight 100% ${clause}`);
const total = (clause: string, more = '') =>
  index(`${clause}\n${more}\nindicator A "a" weight 60% ${FORMULA}\nindicator B "b" weight 40% = w, normalise range(0, 10) clipped`);
const BANDS = 'bands { good [43.6, 100]; bad [0, 43.6) }';
const gate = (clause: string, clauses = `round 1 half-up; ${BANDS}`) => total(`${clauses}\ngate G "g" { condition v > 1; ${clause} }`);
const gateBelow = (clause: string) => tree(`gate G "g" { condition v > 1; ${clause} }`, FORMULA, BANDS);
const rules = (rule: string, deduct = 'deduct 10 per finding not below zero', edition = 'edition 2020') =>
  index(`${edition}\nindicator A "a" marks 100 { ${deduct} }`, tables({}, rule));
const rule = (clause: string, body = 'applies to r; feeds A; require not fault') => rules(`rule R "r" { ${body}; ${clause} }`);
const set = (clause: string, body = 'applies to r; feeds A; require this field is present') =>
  rules(`rule set R { ${body}; for each field { R1 fault; R2 kind }; ${clause} }`);

type Situation = readonly [text: string, needs?: string];
/** Kept for readers: hovers, guides and comparison with what was published. */
const documentation: readonly ClauseId[] = [
  'reported',
  'asOf',
  'aspect',
  'description',
  'standard',
  'source',
  'collection',
  'owner',
  'basis',
  'definition',
  'bandFigure',
  'top',
];

/** An acceptance that sets nothing aside is a finding of its own: `accept.test.ts`. */
const judged: readonly ClauseId[] = ['accept'];

/** Clauses of tables about reading, which have tests of their own where they are read. */
const reading = /^(?:column|table (?!unit|key|rowLabel|detailOf))/;

const BOTH_NODES: Record<string, readonly Situation[]> = {
  'index round': [[total('⟨round 0 half-up⟩')], [total('round 0 half-up ⟨at every tier⟩')]],
  'indicator round': [[tree('⟨round 0 half-up⟩')], [tree('round 0 half-up ⟨at every tier⟩')], [leaf(`${FORMULA}, ⟨round 0 half-up⟩`)]],
};

const cases: Record<string, readonly Situation[]> = {
  ...BOTH_NODES,
  'index edition': [[total('⟨edition 2020⟩')]],
  'index assess': [
    [index('x').replace('assess unit from u', '⟨assess unit from u⟩').replace('\nx', `\nindicator A "a" weight 100% ${FORMULA}`)],
  ],
  'index scale': [[total('⟨scale 0..10⟩')]],
  'index bandOn': [
    [total(`⟨band on raw⟩; round 1 half-up; ${BANDS}`)],
    [total('⟨band on raw⟩; round 1 half-up'), 'bands'],
    [total(`⟨band on raw⟩; ${BANDS}`), 'rounding'],
  ],
  'index rankOn': [
    [total('⟨rank on raw⟩; round 0 half-up')],
    [total('⟨rank on raw⟩; round 0 half-up; unranked'), 'ranks'],
    [total('⟨rank on raw⟩'), 'rounding'],
  ],
  'index rank': [[total('⟨rank lowest first dense⟩')]],
  'index unranked': [[total('⟨unranked⟩')]],
  'indicator weight': [[leaf('').replace('weight 100%', `⟨weight 100%⟩ ${FORMULA}`)]],
  'indicator marks': [[index('indicator A "a" marks 60 = k\nindicator B "b" ⟨marks 40⟩ = k')]],
  'indicator value': [[leaf('⟨= k⟩')]],
  'index children': [
    [index('⟨children = k⟩\nindicator A "a" weight 100%')],
    [total('⟨children = k⟩'), 'leaf without formula'],
    [
      index(
        '⟨children = k⟩\nindicator A "a" marks 100 { deduct 1 per finding not below zero }',
        tables({}, 'rule R "r" { applies to r; feeds A; require not fault }'),
      ),
      'leaf without formula',
    ],
  ],
  'indicator children': [
    [tree('⟨children = k⟩', '')],
    [tree('⟨children = k⟩'), 'leaf without formula'],
    [leaf('= k, ⟨children = v⟩'), 'children'],
  ],
  'indicator deduct': [
    [rules('rule R "r" { applies to r; feeds A; require not fault }', '⟨deduct 10 per finding not below zero⟩')],
    [
      rules('rule R "r" { applies to r; feeds A; require not fault }', 'deduct 60 per finding at most 10 ⟨not below zero⟩').replace(
        ' at most 10',
        '',
      ),
    ],
  ],
  'index normalise': [
    [total('⟨normalise range(0, 5)⟩').replaceAll(', normalise range(0, 10)', '')],
    [total('⟨normalise range(0, 5)⟩'), 'leaf to normalise'],
    [index('⟨normalise range(0, 5)⟩\nindicator A "a" weight 100% = k'), 'leaf to normalise'],
    [index('⟨normalise range(0, 5)⟩\nindicator A "a" weight 100% = ladder(level) { high: 5; low: 1 }'), 'leaf to normalise'],
  ],
  'indicator normalise': [
    [leaf('= v, ⟨normalise range(0, 10)⟩')],
    [leaf('= ladder(level) { high: 5; low: 1 }, ⟨normalise range(0, 10)⟩')],
    [leaf('= k, ⟨normalise range(0, 2)⟩')],
    [tree('⟨normalise range(0, 5)⟩', '= v')],
    [tree('⟨normalise range(0, 5)⟩'), 'leaf to normalise'],
    [
      rules('rule R "r" { applies to r; feeds A; require not fault }', 'deduct 10 per finding not below zero; ⟨normalise range(0, 50)⟩'),
      'formula',
    ],
    [leaf('= v, normalise min-max ⟨clipped⟩'), 'bounds to pass'],
    [leaf('= v, normalise range(0, 2) ⟨clipped⟩')],
  ],
  'indicator direction': [
    [leaf(`${FORMULA}, ⟨negative⟩`)],
    [leaf('= k, ⟨negative⟩')],
    [leaf('= ladder(level) { high: 5; low: 1 }, ⟨negative⟩'), 'normalisation'],
    [leaf('= ladder(level) { high: 5; low: 1 }, normalise range(0, 10), ⟨negative⟩')],
    [tree('⟨negative⟩'), 'leaf'],
    [rules('rule R "r" { applies to r; feeds A; require not fault }', 'deduct 10 per finding not below zero; ⟨negative⟩'), 'normalisation'],
  ],
  'index aggregate': [
    [total('⟨aggregate geometric⟩')],
    [index('aggregate sum of points ⟨equal weights⟩\nindicator A "a" marks 100 = k'), 'weights'],
  ],
  'indicator aggregate': [[tree('⟨aggregate geometric⟩')], [leaf(`${FORMULA}, ⟨aggregate geometric⟩`), 'children']],
  'index missing': [[total('⟨missing zero⟩')]],
  'indicator missing': [
    [tree('⟨missing zero⟩')],
    [leaf(`${FORMULA}, ⟨missing zero⟩`), 'children'],
    [leaf(`⟨missing zero⟩, ${FORMULA}`), 'children'],
  ],
  'index bonus': [[total('⟨bonus "x" = w at most 5⟩')]],
  'indicator bonus': [[tree('⟨bonus "x" = w at most 5⟩')], [leaf(`${FORMULA}, ⟨bonus "x" = w at most 5⟩`)]],
  'gate condition': [[total('gate G "g" { ⟨condition v > 1⟩; score none }')]],
  'gate verdict': [[gate('⟨verdict bad⟩')], [gateBelow('score 1; ⟨verdict bad⟩'), 'index']],
  'gate verdictCap': [
    [gate('⟨verdict at most bad⟩')],
    [gate('score 1; ⟨verdict at most good⟩'), 'better band'],
    [gate('score none; ⟨verdict at most bad⟩'), 'score'],
    [gateBelow('score 1; ⟨verdict at most bad⟩'), 'index'],
  ],
  'gate noScore': [[gate('⟨score none⟩')], [gateBelow('⟨score none⟩')]],
  'gate fixedScore': [[gate('⟨score 3⟩')], [gateBelow('⟨score 3⟩')]],
  'gate scoreCap': [[gate('⟨score at most 3⟩')], [gateBelow('⟨score at most 3⟩')], [gate('not ranked; ⟨score at most 100⟩'), 'lower cap']],
  'gate notRanked': [
    [gate('⟨not ranked⟩')],
    [gate('score 3; ⟨not ranked⟩', 'unranked'), 'ranks'],
    [gateBelow('score 1; ⟨not ranked⟩'), 'index'],
  ],
  'gate notInMean': [[gate('⟨not in the mean⟩')], [gateBelow('score 1; ⟨not in the mean⟩'), 'index']],
  'table unit': [
    [index(`indicator A "a" weight 100% = count(r), normalise range(0, 10)`).replace('unit = unit', '⟨unit = unit⟩')],
    [index(`indicator A "a" weight 100% ${FORMULA}`, tables({ u: `${TABLES.u}; ⟨unit = level⟩` })), 'other table'],
    [index(`indicator A "a" weight 100% = count(d), normalise range(0, 10)`, tables({ d: `${TABLES.d}; ⟨unit = name⟩` })), 'records'],
  ],
  'table key': [
    [index(`indicator A "a" weight 100% ${FORMULA}`).replace('key = id', '⟨key = id⟩')],
    [index(`indicator A "a" weight 100% = count(d), normalise range(0, 10)`, tables({ d: `${TABLES.d}; ⟨key = name⟩` })), 'records'],
  ],
  'table rowLabel': [
    [index(`indicator A "a" weight 100% ${FORMULA}`, tables({ u: `${TABLES.u}; ⟨row label = level⟩` }))],
    [
      index(`indicator A "a" weight 100% = count(d), normalise range(0, 10)`, tables({ d: `${TABLES.d}; ⟨row label = name⟩` })),
      'printed rows',
    ],
    [
      index(
        'indicator A "a" weight 100% = n, normalise range(0, 10)',
        tables({}, 'table other from "other.csv" { unit = unit; unit : text; name : text; n : number; ⟨row label = name⟩ }'),
      ),
      'printed rows',
    ],
  ],
  'table detailOf': [
    [index('indicator A "a" weight 100% = count(d), normalise range(0, 10)').replace('detail of r by no', '⟨detail of r by no⟩')],
  ],
};
for (const [kind, of] of [
  ['rule', rule],
  ['ruleSet', set],
] as const) {
  const body = kind === 'rule' ? 'require not fault' : 'require this field is present';
  const perElement = (clause: string) => of(clause).replace('per finding', 'per element');
  Object.assign(cases, {
    [`${kind} appliesTo`]: [[of('severity info', `⟨applies to r⟩; feeds A; ${body}`)]],
    [`${kind} severity`]: [[of('⟨severity info⟩')]],
    [`${kind} feeds`]: [[of('⟨feeds A⟩', `applies to r; ${body}`)]],
    [`${kind} element`]: [
      [
        kind === 'rule'
          ? perElement('⟨element "e"⟩').replace(
              'rule R "r"',
              'rule S "s" { applies to r; feeds A; require kind is missing; element "e" }\nrule R "r"',
            )
          : perElement('⟨element "e"⟩')
              .replaceAll('{ R1 fault; R2 kind }', '{ R1 fault; R2 kind }')
              .replace('require this field is present', 'require this field is missing'),
      ],
      [of('⟨element "e"⟩'), 'deduction per element'],
    ],
    [`${kind} when`]: [[of('⟨when kind = "b"⟩')]],
    [`${kind} require`]: [[of(`⟨${body}⟩`, 'applies to r; feeds A')]],
    [`${kind} message`]: [[of('⟨message "oh"⟩', kind === 'rule' ? undefined : 'applies to r; feeds A; require this field is missing')]],
    [`${kind} advice`]: [[of('⟨advice "so"⟩', kind === 'rule' ? undefined : 'applies to r; feeds A; require this field is missing')]],
    [`${kind} inForceFrom`]: [[of('⟨from 2030⟩')], [of('⟨from 2030⟩').replace('edition 2020', ''), 'edition']],
    [`${kind} inForceThrough`]: [[of('⟨through 2010⟩')], [of('⟨through 2010⟩').replace('edition 2020', ''), 'edition']],
    [`${kind} once`]: [
      [
        kind === 'rule'
          ? of('⟨count once per record⟩', 'applies to d; feeds A; require not bad')
          : rules(
              'rule set R { applies to d; feeds A; require this field is missing; for each field { R1 bad; R2 name }; ⟨count once per record⟩ }',
            ),
      ],
      [of('⟨count once per record⟩'), 'details'],
    ],
    [`${kind} duplicates`]: [
      [of('⟨duplicates count all but first⟩', `applies to r; feeds A; require ${kind === 'rule' ? 'kind' : 'this field'} is unique`)],
      [of('⟨duplicates count all but first⟩'), 'unique'],
    ],
  } satisfies Record<string, readonly Situation[]>);
}

/** Everything that comes out: the plan, results, what rules find, and what is wrong, but for what is asked here. */
function outcome(text: string) {
  const { analysis, run, attached, results, diagnostics } = workspaceOf(text, DATA).score();
  const found = run && attached ? [...findings(analysis.methodology!, run, attached)] : [];
  const said = diagnostics.filter((d) => d.code !== 'clause-without-effect' && d.severity !== 'hint').map((d) => [d.code, d.params]);
  const rows = found.map((f) => [f.rule.code, f.rule.severity, f.record, f.label, f.message('en'), f.advice('en')]);
  return { all: JSON.stringify([results, rows, said]), effects: diagnostics.filter((d) => d.code === 'clause-without-effect') };
}

const written = (text: string) => text.replaceAll(/[⟨⟩]/g, '');
/** The text without the clause, and the comma or semicolon that parted it from what stood before. */
const left = (text: string) => text.replace(/[,;]?\s*⟨[^⟩]*⟩/, '').replace(/(weight 100%)\s*,/, '$1');

describe('every clause has an effect where it stands, or draws a finding', () => {
  const all = (Object.keys(clauses) as ClauseId[]).flatMap((id) => clauses[id].in.map((kind: DeclarationKind) => `${kind} ${id}`));
  it('the table is complete', () => {
    const named = (entry: string) => [...documentation, ...judged].includes(entry.split(' ')[1] as ClauseId) || reading.test(entry);
    expect(all.filter((entry) => !named(entry) && !cases[entry])).toEqual([]);
    expect(Object.keys(cases).filter((entry) => !all.includes(entry))).toEqual([]);
  });

  it.each(Object.entries(cases).flatMap(([entry, situations]) => situations.map(([text, needs]) => [entry, needs, text] as const)))(
    '%s: %s',
    (_, needs, text) => {
      const [own, other] = [outcome(written(text)), outcome(left(text))];
      expect(own.effects.map((d) => (d.params as { needs: string }).needs)).toEqual(needs ? [needs] : []);
      if (!needs) expect(own.all).not.toBe(other.all);
      else {
        expect(own.all).toBe(other.all);
        const fixed = mended(text);
        if (fixed !== undefined) expect(outcome(fixed)).toEqual({ all: own.all, effects: [] });
      }
    },
  );
});

/** The text after the fix of its finding. */
function mended(text: string): string | undefined {
  const workspace = workspaceOf(written(text), DATA);
  const { sources, diagnostics } = workspace.analyse();
  const { fix } = diagnostics.find((d) => d.code === 'clause-without-effect')!;
  const spans = spansOf(sources[0]!.parsed.root);
  const edits = (fix?.edits ?? []).map(({ element, text: put }) => ({ ...spans.get(element as TextPlace['element'])!, put }));
  let mended = written(text);
  for (const { start, end, put } of edits.sort((a, b) => b.start - a.start)) mended = mended.slice(0, start) + put + mended.slice(end);
  return fix && mended;
}
