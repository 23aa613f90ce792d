import { UNITS } from '../../plan/domain.ts';
import type { Expr } from '../../plan/expression.ts';
import type { Plan, Stage, StageOf } from '../../plan/plan.ts';
import type { Rounding } from '../../rounding.ts';
import type { Code } from '../code.ts';
import { weightsOf } from '../reads.ts';
import { isOfUnits, type Schedule, scheduleOf } from '../schedule.ts';
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
 * The stages over the units that some wanted ones need, as the body of a function that fills `V`, the vectors by stage: passes
 * over blocks of 256 rows.
 */
export function unitPasses(wanted: Iterable<number>, base: Base): Code[] {
  const { plan, fits } = base;
  const schedule = scheduleOf(wanted, plan, fits);
  const writer = new PassWriter(schedule, base);
  const lines = [js`const N = data.units.length;`, js`const BLOCK = 256;`];
  for (const id of schedule.stages)
    if (schedule.isKept(id)) lines.push(js`const ${vector(id)} = (V[${id}] ??= new Float64Array(N));`);
    else if (!schedule.isInline(id)) lines.push(js`const ${block(id)} = new Float64Array(Math.min(BLOCK, N));`);
  // Sums of rows below that several passes read are named once.
  const named = new Set<number>();
  for (const { rowwise, whole } of schedule.passes) {
    const reads = new Set<number>();
    const functions = rowwise.map((id) => writer.write(id, reads));
    const below = [...reads].filter((id) => !isOfUnits(plan.stages[id]!) && !named.has(id));
    for (const id of below) named.add(id);
    lines.push(...readLines(new Set(below)), ...functions.flatMap((f) => f.lines));
    if (rowwise.length) {
      lines.push(js`for (let from = 0; from < N; from += BLOCK) {`, js`  const n = Math.min(BLOCK, N - from);`);
      lines.push(...functions.map((f) => js`  ${f.call}`), js`}`);
    }
    for (const id of whole) lines.push(allRows(id, plan.stages[id]!, plan));
  }
  return lines;
}

/** Writes stages that are done row by row, each as a function over a block. */
class PassWriter {
  readonly #schedule: Schedule;
  readonly #base: Base;

  constructor(schedule: Schedule, base: Base) {
    this.#schedule = schedule;
    this.#base = base;
  }

  /** A stage's value in a row, for those that read it in the same pass. */
  #along(id: number, scope: Scope): Code | undefined {
    if (!this.#schedule.has(id)) return undefined;
    if (this.#schedule.isInline(id)) return expression((this.#base.plan.stages[id] as StageOf<'map'>).expr, scope);
    return this.#place(id);
  }

  /** Where a stage's value of a row stands. */
  #place(id: number): Code {
    return this.#schedule.isKept(id) ? js`${vector(id)}[j]` : js`${block(id)}[i]`;
  }

  /** @param reads takes up the vectors that the function reads */
  write(id: number, reads: Set<number>): { readonly lines: readonly Code[]; readonly call: Code } {
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
    return { lines: [js`function ${name}(from, n, ${vectors}) {`, ...lines, js`}`], call: js`${name}(from, n, ${vectors});` };
  }
}

/** A stage that looks at all rows at once. */
function allRows(id: number, stage: Stage, plan: Plan): Code {
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
  const weights = weightsOf(stage, scope.plan).map((w) => (typeof w === 'number' ? w : expression({ op: 'stage', stage: w.fit }, scope)));
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
