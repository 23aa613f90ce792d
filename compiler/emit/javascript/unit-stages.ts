import { integerProportions } from '../../exact.ts';
import { isUnits, UNITS } from '../../plan/domain.ts';
import type { Expr } from '../../plan/expression.ts';
import type { Plan, Stage, StageOf } from '../../plan/plan.ts';
import { stagesBelow } from '../../plan/reads.ts';
import type { Rounding } from '../../rounding.ts';
import type { Code } from '../code.ts';
import { expression, type Scope } from './expression.ts';
import { js } from './js.ts';
import { readLines } from './record-stages.ts';

type Base = Omit<Scope, 'over' | 'row' | 'reads' | 'along'>;

/** The whole vector of a stage, and the block of one that is not kept. */
const vector = (id: number): Code => js.variable('v', id);
const block = (id: number): Code => js.variable('b', id);
/** Names of vectors, those of columns and ladders among them. */
const vectorNamed = (name: string): Code[] => (/^(?:n|v|b|ladder)\d/.test(name) ? [js.word(name)] : []);

/**
 * The stages over the units that some wanted ones need, as passes over blocks of 256 rows. A pass does all that can be
 * done row by row; a rank, a band or a statistic of all rows ends it, and what reads them is of the next.
 */
export class UnitPasses {
  readonly #base: Base;
  readonly #wanted: ReadonlySet<number>;
  readonly #needed: readonly number[];
  readonly #levels = new Map<number, number>();
  readonly #users = new Map<number, number>();
  readonly #calls = new Map<number, Code>();
  /** Stages whose whole vectors are kept. */
  readonly #kept = new Set<number>();

  constructor(wanted: Iterable<number>, base: Base) {
    this.#base = base;
    this.#wanted = new Set(wanted);
    this.#needed = this.#reach();
    for (const id of this.#needed) this.#level(id);
    for (const id of this.#wanted) this.#kept.add(id);
  }

  /** Wanted stages and all that they read. */
  #reach(): number[] {
    const seen = new Set<number>();
    const visit = (id: number): void => {
      if (seen.has(id)) return;
      seen.add(id);
      for (const { stage } of readsOf(this.#base.plan.stages[id]!, this.#base)) visit(stage);
    };
    for (const id of this.#wanted) visit(id);
    return [...seen].filter((id) => isOfUnits(this.#base.plan.stages[id]!)).sort((a, b) => a - b);
  }

  #level(id: number): void {
    let level = 0;
    for (const { stage: read, whole } of readsOf(this.#base.plan.stages[id]!, this.#base)) {
      const made = this.#base.plan.stages[read]!;
      if (!isOfUnits(made)) continue;
      this.#users.set(read, (this.#users.get(read) ?? 0) + 1);
      const after = whole || isWhole(made) || isWhole(this.#base.plan.stages[id]!) ? 1 : 0;
      if (after || whole) this.#kept.add(read);
      level = Math.max(level, (this.#levels.get(read) ?? 0) + after);
    }
    this.#levels.set(id, level);
    for (const { stage: read } of readsOf(this.#base.plan.stages[id]!, this.#base))
      if (this.#levels.has(read) && this.#levels.get(read)! < level) this.#kept.add(read);
  }

  /** The body of a function that fills `V`, the vectors by stage. */
  body(): Code[] {
    const { plan } = this.#base;
    const lines = [js`const N = data.units.length;`, js`const BLOCK = 256;`];
    for (const id of this.#needed)
      if (this.#kept.has(id)) lines.push(js`const ${vector(id)} = (V[${id}] ??= new Float64Array(N));`);
      else if (!this.#isInline(id)) lines.push(js`const ${block(id)} = new Float64Array(Math.min(BLOCK, N));`);
    const last = Math.max(0, ...this.#levels.values());
    // Sums of rows below that several passes read are named once.
    const named = new Set<number>();
    for (let level = 0; level <= last; level++) {
      const here = this.#needed.filter((id) => this.#levels.get(id) === level);
      const rowwise = here.filter((id) => !isWhole(plan.stages[id]!) && !this.#isInline(id));
      const reads = new Set<number>();
      const functions = rowwise.flatMap((id) => this.#function(id, reads));
      const below = [...reads].filter((id) => !isOfUnits(plan.stages[id]!) && !named.has(id));
      for (const id of below) named.add(id);
      lines.push(...readLines(new Set(below)), ...functions);
      if (rowwise.length) {
        lines.push(js`for (let from = 0; from < N; from += BLOCK) {`, js`  const n = Math.min(BLOCK, N - from);`);
        lines.push(...rowwise.map((id) => js`  ${this.#calls.get(id)!}`), js`}`);
      }
      for (const id of here) if (isWhole(plan.stages[id]!)) lines.push(whole(id, plan.stages[id]!, plan));
    }
    return lines;
  }

  /** What is read once, in the same pass, by a stage that takes an expression, is computed where it is read. */
  #isInline(id: number): boolean {
    return this.#base.plan.stages[id]!.op === 'map' && !this.#kept.has(id) && (this.#users.get(id) ?? 0) === 1;
  }

  /** A stage's value in a row, for those that read it in the same pass. */
  #along(id: number, scope: Scope): Code | undefined {
    const stage = this.#base.plan.stages[id]!;
    if (!isOfUnits(stage) || !this.#levels.has(id)) return undefined;
    if (this.#isInline(id)) return expression((stage as Extract<Stage, { op: 'map' }>).expr, scope);
    return this.#place(id);
  }

  /** Where a stage's value of a row stands. */
  #place(id: number): Code {
    return this.#kept.has(id) ? js`${vector(id)}[j]` : js`${block(id)}[i]`;
  }

  #function(id: number, reads: Set<number>): Code[] {
    const { plan } = this.#base;
    const scope: Scope = { ...this.#base, over: UNITS, row: js`j`, reads, along: (s) => this.#along(s, scope) };
    const out = this.#place(id);
    const loop = (body: Code) => js`  for (let i = 0, j = from; i < n; i++, j++) ${body}`;
    const stage = plan.stages[id]!;
    const lines = ((): Code[] => {
      switch (stage.op) {
        case 'map':
          return [loop(js`${out} = ${expression(stage.expr, scope)};`)];
        case 'round':
          return [
            loop(
              js`${out} = ${rounder(stage.rounding, this.#base)}(${this.#along(stage.input, scope) ?? expression({ op: 'stage', stage: stage.input }, scope)});`,
            ),
          ];
        case 'combine':
          return combine(stage, out, scope, loop);
        default:
          throw new Error(`${stage.op} is no stage of rows`);
      }
    })();
    // Vectors come as parameters of the same names: a loop over variables of the function is faster than over captured ones.
    const vectors = js.join([...new Set(lines.flatMap((l) => [...l.variables]))].flatMap(vectorNamed), ', ');
    const name = js.variable('k', id);
    this.#calls.set(id, js`${name}(from, n, ${vectors});`);
    return [js`function ${name}(from, n, ${vectors}) {`, ...lines, js`}`];
  }
}

/** Stages over the units that are no sums of rows below. */
export const isOfUnits = (stage: Stage): boolean =>
  stage.op === 'combine' ||
  stage.op === 'round' ||
  stage.op === 'rank' ||
  stage.op === 'interval' ||
  (stage.op === 'map' && isUnits(stage.over));

/** Stages that look at all rows at once, or are simplest done so. */
const isWhole = (stage: Stage): boolean => stage.op === 'rank' || stage.op === 'interval';

/** Stages that a stage reads; `whole` where it needs all rows of it. */
function readsOf(stage: Stage, { fits, plan }: Base): { stage: number; whole: boolean }[] {
  const all = stage.op === 'rank' || stage.op === 'interval';
  return stagesBelow(stage).flatMap((id) => {
    const read = plan.stages[id]!;
    if (read.op !== 'fit') return [{ stage: id, whole: all }];
    // What a fit came to is a number of the engine, or worked out of all that it was made to.
    return fits.mode === 'frozen' ? [] : stagesBelow(read).map((of) => ({ stage: of, whole: true }));
  });
}

function whole(id: number, stage: Stage, plan: Plan): Code {
  if (stage.op === 'rank') {
    const { highestFirst, ties } = stage;
    const { among: counted } = stage.population;
    const among = counted === undefined ? js`` : js`, ${vector(counted)}`;
    return js`R.rankInto(${vector(id)}, ${vector(stage.input)}, ${js.literal({ highestFirst, ties })}${among});`;
  }
  if (stage.op !== 'interval') throw new Error(`${stage.op} is done row by row`);
  const bound = (param: number | undefined, none: number) => (param === undefined ? none : plan.params[param]!.number);
  const intervals = stage.intervals.map(({ low, lowIncluded, high, highIncluded }) => ({
    low: bound(low, Number.NEGATIVE_INFINITY),
    lowIncluded,
    high: bound(high, Number.POSITIVE_INFINITY),
    highIncluded,
  }));
  return js`R.intervalInto(${vector(id)}, ${vector(stage.input)}, ${js.literal(intervals)});`;
}

/** Rounding for one number of places and one mode: far from a half the double decides, near it the digits do. */
function rounder({ places, mode }: Rounding, { shared }: Base): Code {
  const factor = 10 ** places;
  const exactly = js`R.round(x, ${js.literal({ places, mode })})`;
  if (mode === 'down') return shared.declare('round', js`(x) => ${exactly}`);
  const body = [
    js`const s = Math.abs(x) * ${factor}, f = Math.floor(s), d = s - f;`,
    js`if (!(Math.abs(d - 0.5) > s * 1e-10 + 1e-10)) return ${exactly};`,
    js`const m = (d > 0.5 ? f + 1 : f) / ${factor};`,
    js`return x < 0 && m > 0 ? -m : m;`,
  ];
  return shared.declare('round', js`(x) => { ${js.join(body, ' ')} }`);
}

/** A combination: terms are added in the order of the children, from the left. */
function combine(stage: StageOf<'combine'>, out: Code, scope: Scope, loop: (body: Code) => Code): Code[] {
  const { by, terms, absent, inner, outer } = stage;
  const around = (expr: Expr | undefined, it: Code): Code => (expr ? expression(expr, { ...scope, it }) : it);
  const weights = weightsOf(stage, scope);
  const total = weights.every((w) => typeof w === 'number')
    ? js.literal(weights.reduce((a, b) => a + b, 0))
    : js`(${js.join(weights.map(written), ' + ')})`;
  const proportional = absent === 'proportional';
  // One loop over the rows with all terms in it: sums stay in registers.
  const body = [js`let sum = 0;`];
  if (proportional) body.push(js`let share = 0;`);
  terms.forEach(({ value, fill }, k) => {
    const weight = weights[k]!;
    if (weight === 0 && by === 'mean') return;
    const multiple = by === 'sum' || weight === 1 ? js`` : js`${written(weight)} * `;
    const read = expression({ op: 'stage', stage: value }, scope);
    const x = fill ? js`const x = orElse(${read}, ${expression(fill, scope)});` : js`const x = ${read};`;
    const add = js`sum = sum + ${multiple}${around(inner, js`x`)};`;
    if (proportional && fill) body.push(js`{ ${x} ${add} share += ${written(weight)}; }`);
    else if (proportional) body.push(js`{ ${x} if (x === x) { ${add} share += ${written(weight)}; } }`);
    else body.push(js`{ ${x} ${weight === 0 ? js`if (x === x) ` : js``}${add} }`);
  });
  const mean = proportional ? js`sum / share` : js`sum / ${total}`;
  const sum = proportional ? js`share === ${total} ? sum : (sum * ${total}) / share` : js`sum`;
  const whole = by === 'mean' ? mean : sum;
  const made = outer ? around(outer, js`(${whole})`) : whole;
  body.push(js`${out} = ${proportional ? js`share === 0 ? NaN : ${made}` : made};`);
  return [loop(js`{`), ...body.map((l) => js`    ${l}`), js`  }`];
}

const written = (weight: number | Code): Code => (typeof weight === 'number' ? js.literal(weight) : weight);

/** Weights as integers in proportion where the text gives them all; full marks, and what fits came to, as they are. */
function weightsOf({ by, terms }: StageOf<'combine'>, scope: Scope): readonly (number | Code)[] {
  const { params } = scope.plan;
  const given = terms.flatMap(({ weight }) => ('param' in weight ? [params[weight.param]!] : []));
  if (by === 'mean' && given.length === terms.length) return integerProportions(given.map((p) => p.value));
  return terms.map(({ weight }) =>
    'param' in weight ? params[weight.param]!.number : expression({ op: 'stage', stage: weight.fitted }, scope),
  );
}
