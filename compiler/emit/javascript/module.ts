import { UNITS } from '../../plan/domain.ts';
import { expressionsOf, holds } from '../../plan/reads.ts';
import { stagesSeen } from '../../watch/watch.ts';
import type { Facts } from '../../engine/engine.ts';
import type { Code } from '../code.ts';
import { roundingOf, stagesWanted } from '../reads.ts';
import { isOfUnits } from '../schedule.ts';
import type { Emission, Target } from '../target.ts';
import { declarations } from './declarations.ts';
import { type Scope, Shared } from './expression.ts';
import { faultLines } from './faults.ts';
import { js } from './js.ts';
import { readLines, recordStage } from './record-stages.ts';
import { unitPasses } from './unit-stages.ts';

/** An ES module without dependencies, and its types. */
export const javascript: Target = {
  name: 'javascript',
  files: [
    {
      file: 'engine.mjs',
      doc: {
        zh: '没有依赖的 ES 模块：生成的代码，不用 `eval`；可在 Node 和浏览器中运行',
        en: 'an ES module without dependencies: generated code, no `eval`; for Node and for browsers',
      },
    },
    {
      file: 'engine.d.mts',
      doc: { zh: '它的类型，含本指标体系的数据表和列', en: 'its types, with the tables and columns of this methodology' },
    },
  ],
  emit: (emission) => [module(emission).text, declarations(emission).text],
};

/**
 * Operations that are functions in the generated code. They are small, and inlined by every JavaScript engine. Those that end
 * in `Exactly` take what `exact-terms.ts` writes: how near doubles may be, whether the data are such that they need no
 * decimals, and what decimals say of row j.
 */
const OPERATIONS = js`const order = (x, y) => { const d = x - y; return Math.abs(d) > 1e-10 * (Math.abs(x) + Math.abs(y)) ? d : R.snap(x) - R.snap(y); };
const eq = (x, y) => (x === y ? 1 : x !== x || y !== y ? NaN : order(x, y) === 0 ? 1 : 0);
const ne = (x, y) => 1 - eq(x, y);
const lt = (x, y) => (x === y ? 0 : x !== x || y !== y ? NaN : order(x, y) < 0 ? 1 : 0);
const le = (x, y) => (x === y ? 1 : x !== x || y !== y ? NaN : order(x, y) <= 0 ? 1 : 0);
const gt = (x, y) => lt(y, x);
const ge = (x, y) => le(y, x);
const eqPlain = (x, y) => (x === y ? 1 : x !== x || y !== y ? NaN : 0);
const nePlain = (x, y) => (x === y ? 0 : x !== x || y !== y ? NaN : 1);
const ltPlain = (x, y) => (x < y ? 1 : x >= y ? 0 : NaN);
const lePlain = (x, y) => (x <= y ? 1 : x > y ? 0 : NaN);
const gtPlain = (x, y) => (x > y ? 1 : x <= y ? 0 : NaN);
const gePlain = (x, y) => (x >= y ? 1 : x < y ? 0 : NaN);
const orderExactly = (x, y, near, inDoubles, decide, j) => { const d = x - y; return d !== d && (x !== x || y !== y) ? NaN : Math.abs(d) > near * (Math.abs(x) + Math.abs(y)) || inDoubles() ? d : decide(j); };
const eqExactly = (x, y, near, inDoubles, decide, j) => eqPlain(orderExactly(x, y, near, inDoubles, decide, j), 0);
const neExactly = (x, y, near, inDoubles, decide, j) => nePlain(orderExactly(x, y, near, inDoubles, decide, j), 0);
const ltExactly = (x, y, near, inDoubles, decide, j) => ltPlain(orderExactly(x, y, near, inDoubles, decide, j), 0);
const leExactly = (x, y, near, inDoubles, decide, j) => lePlain(orderExactly(x, y, near, inDoubles, decide, j), 0);
const gtExactly = (x, y, near, inDoubles, decide, j) => gtPlain(orderExactly(x, y, near, inDoubles, decide, j), 0);
const geExactly = (x, y, near, inDoubles, decide, j) => gePlain(orderExactly(x, y, near, inDoubles, decide, j), 0);
const sumPlain = (s, x, y, times) => (Math.abs(s) * times < Math.abs(x) + Math.abs(y) ? R.added(x, y) : s);
const addPlain = (x, y, times) => sumPlain(x + y, x, y, times);
const subPlain = (x, y, times) => sumPlain(x - y, x, -y, times);
const sumExactly = (s, x, y, times, inDoubles, decide, j) => (Math.abs(s) * times < Math.abs(x) + Math.abs(y) && !inDoubles() ? R.nearest(decide(j)) : s);
const addExactly = (x, y, times, inDoubles, decide, j) => sumExactly(x + y, x, y, times, inDoubles, decide, j);
const subExactly = (x, y, times, inDoubles, decide, j) => sumExactly(x - y, x, y, times, inDoubles, decide, j);
const floorExactly = (x, near, inDoubles, decide, j) => (Math.abs(x - Math.round(x)) <= near * Math.abs(x) && !inDoubles() ? R.nearest(decide(j)) : Math.floor(x));
const and = (x, y) => (x === 0 || y === 0 ? 0 : x !== x || y !== y ? NaN : 1);
const or = (x, y) => (x === 1 || y === 1 ? 1 : x !== x || y !== y ? NaN : 0);
const min = (x, y) => (x < y || x !== x ? x : y);
const max = (x, y) => (x > y || x !== x ? x : y);
const orElse = (x, y) => (x === x ? x : y);
const choose = (c, x, y) => (c === 1 ? x : y);
const ratio = (x, y) => (y === 0 ? NaN : x / y);
const lnIfAny = (x) => (x > 0 ? Math.log(x) : NaN);
const present = (x) => (x === x ? 1 : 0);
const floor = (x) => (Number.isInteger(x) ? x : Math.floor(R.snap(x)));
const clamp = (x, low, high) => (low > high ? low : x <= low ? low : x >= high ? high : x);
const at = (table, x) => (x === x ? table[x] : NaN);
const OUTCOME = [0, 1, NaN];`;

function module(emission: Emission): Code {
  const { plan, name } = emission;
  const { runtime, patterns } = emission.runtime;
  const conditions = plan.tables.flatMap((table) => (table.without ? [table.without.expr] : []));
  const needsPatterns = [...conditions, ...plan.stages.flatMap(expressionsOf)].some((e) => holds(e, 'matches'));
  const lines = [
    js.comment(name),
    js`// Generated: do not edit. See manifest.json for what it was made from.`,
    js.verbatim(runtime),
    js`const R = steelyardRuntime;`,
    ...(needsPatterns ? [js.verbatim(patterns), js`const matcher = steelyardPatterns.matcher;`] : []),
    js`const FACTS = JSON.parse(${JSON.stringify(factsOf(emission))});`,
    OPERATIONS,
    ...kernel(emission),
    js`const engine = R.createEngine(FACTS, kernel${needsPatterns ? js`, matcher` : js``});`,
    js`export const score = engine.score;`,
    js`export const validate = engine.validate;`,
    js`export const totals = engine.totals;`,
    js`export const InputError = R.InputError;`,
  ];
  return js`${js.join(lines, '\n')}\n`;
}

function kernel({ plan, labels, watches, fits }: Emission): Code[] {
  const shared = new Shared();
  const base = { plan, fits, shared };
  const records = plan.stages.flatMap((stage, id) => {
    if (stage.over.rows !== 'table' && stage.op !== 'group') return [];
    return [js`  ${id}: () => {`, ...recordStage(stage, base).map((l) => js`    ${l}`), js`  },`];
  });
  const root = plan.nodes[0]!;
  const totals = unitPasses([root.raw, root.published, ...(plan.band === undefined ? [] : [plan.band])], base);
  const ranks = plan.rank === undefined ? [] : unitPasses([plan.rank], base);
  const scope: Scope = { ...base, over: UNITS, row: js`j`, reads: new Set() };
  const faults = faultLines({ plan, labels }, scope);
  const seen = watches.flatMap(stagesSeen);
  const all = unitPasses(
    [...stagesWanted(plan), ...seen, ...scope.reads].filter((id) => isOfUnits(plan.stages[id]!)),
    base,
  );
  return [
    js`function kernel(data) {`,
    js`const V = [];`,
    js`const stage = (id) => V[id] ?? (V[id] = id in records ? records[id]() : (all(), V[id]));`,
    ...shared.lines,
    js`const records = {`,
    ...records,
    js`};`,
    js`function all() {`,
    ...all.map((l) => js`  ${l}`),
    js`}`,
    js`return {`,
    js`  values: stage,`,
    js`  outcomes: stage,`,
    js`  totals() {`,
    ...totals.map((l) => js`    ${l}`),
    js`    return V;`,
    js`  },`,
    js`  ranks() {`,
    ...ranks.map((l) => js`    ${l}`),
    ranks.length ? js`    return V[${plan.rank!}];` : js``,
    js`  },`,
    js`  faults() {`,
    js`    const found = [];`,
    js`    const N = data.units.length;`,
    ...readLines(scope.reads).map((l) => js`    ${l}`),
    ...faults.map((l) => js`    ${l}`),
    js`    return found;`,
    js`  },`,
    js`};`,
    js`}`,
  ];
}

function factsOf({ plan, labels, name, edition, watches, accepted, rules }: Emission): Facts {
  const { nodes, rank, band, bands, inMean, tables, units } = plan;
  return {
    // How a score came about is not for an engine to tell.
    plan: { nodes: nodes.map(({ steps: _, ...node }) => node), rank, band, bands, inMean, rules: plan.rules, tables, units },
    name,
    edition,
    watches,
    accepted,
    nodes: Object.fromEntries(nodes.map((n) => [n.code, { name: labels.get(n.code)!.name, rounding: roundingOf(n, plan) ?? null }])),
    rules,
  };
}
