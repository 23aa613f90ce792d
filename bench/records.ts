import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attached, checkDigits, Evaluator, matcher, type Plan, type RawTable, type Run, Workspace } from '../compiler/index.ts';
import { openProject } from '../project/index.ts';
import { readCsv } from '../readers/index.ts';
import {
  answerAll,
  answerSingle,
  type Engine,
  type Found,
  handWrittenRules,
  handWrittenSingle,
  type Tables,
} from './hand-written-rules.ts';
import { EGOV_FILES } from '../test/support/egov-tables.ts';
import { FULL, PROJECT } from './full-set.ts';
import { compare, median, type Row, row } from './measure.ts';
import { byAjv, byJsonLogic, guideObjects, singleFieldRules } from './single-fields.ts';

const TEXTS = ['tables.yard', 'guides.yard', 'egov.yard'] as const;
const WARM_UP = 10;

/** All guides of examples/egov-2017 with their materials and steps, checked by all rules: against loops, peers and a fresh start. */
export function* records(): Generator<Row> {
  yield* wholeProcesses();
  const { plan, attached } = scoredProject();
  yield* allRules(plan, attached);
  yield* singleFields(plan, attached);
  yield* edits();
}

function scoredProject(): { plan: Plan; attached: Attached } {
  const { run, attached } = openProject(PROJECT, { set: 'full' }).scored;
  return { plan: run!.plan, attached: attached! };
}

/** Outcomes of all rules, counts of each rule and unit, and the values of all leaves that the rules feed. */
function evaluate(plan: Plan, data: Attached): Run {
  const run = new Evaluator().run(plan, data);
  for (const { outcome, perRecord } of plan.rules) {
    run.outcomes(outcome);
    if (perRecord !== undefined) run.outcomes(perRecord);
  }
  for (const { tally, value } of plan.nodes) {
    if (!tally) continue;
    for (const { checks, passes } of tally.rules) {
      run.values(checks);
      run.values(passes);
    }
    run.values(value!);
  }
  return run;
}

const own: Engine = (source, { whole = false, ignoreCase = false } = {}) => matcher({ source, ignoreCase }, whole);
const native: Engine = (source, { whole, ignoreCase } = {}) => {
  const regex = new RegExp(whole ? `^(?:${source})$` : source, ignoreCase ? 'iu' : 'u');
  return (text) => regex.test(text);
};
const valid = checkDigits['GB 32100'];

/**
 * Both sides remember what the pattern engine answered to a text. What they make of the different texts of a column is
 * known from before in the first row, as it is after an edit of the rules, and made anew in the others.
 */
function* allRules(plan: Plan, attached: Attached): Generator<Row> {
  const tables: Tables = {
    guides: attached.records('办事指南'),
    materials: attached.records('材料'),
    steps: attached.records('环节'),
    units: attached.units.length,
  };
  const known = answerAll(tables, own, valid);
  assertEqual(plan, evaluate(plan, attached), handWrittenRules(tables, known));
  assertEqual(plan, evaluate(plan, attached), handWrittenRules(tables, answerAll(tables, native, valid)));
  const rows = tables.guides.rows + tables.materials.rows + tables.steps.rows;
  const size = `${plan.rules.length} rules x ${rows.toLocaleString('en')} rows`;
  const rounds = 25;
  for (let i = 0; i < WARM_UP; i++) {
    evaluate(plan, attached);
    evaluate(plan, strange(attached));
    handWrittenRules(tables, known);
    handWrittenRules(tables, answerAll(tables, own, valid));
  }
  yield compare({
    name: `${size} : loop by hand`,
    unit: 'ms',
    rounds,
    product: () => void evaluate(plan, attached),
    reference: () => void handWrittenRules(tables, known),
  });
  for (const { name, engine } of [
    { name: 'loop by hand', engine: own },
    { name: 'loop by hand on native RegExp', engine: native },
  ]) {
    const unknown = Array.from({ length: rounds }, () => strange(attached));
    yield compare({
      name: `${size}, texts not met before : ${name}`,
      unit: 'ms',
      rounds,
      product: () => void evaluate(plan, unknown.pop()!),
      reference: () => void handWrittenRules(tables, answerAll(tables, engine, valid)),
    });
  }
}

/** The same columns in other arrays, of which nothing is known. */
function strange(attached: Attached): Attached {
  const copies = new Map<string, ReturnType<Attached['records']>>();
  for (const table of ['办事指南', '材料', '环节']) {
    const records = attached.records(table);
    const columns = new Map(
      [...records.model.columns.values()].map(({ name }) => {
        const column = records.column(name);
        return [name, 'values' in column ? { ...column, values: column.values.slice() } : { ...column, texts: column.texts.slice() }];
      }),
    );
    copies.set(table, { ...records, column: (name) => columns.get(name)! });
  }
  return { ...attached, records: (table) => copies.get(table)! };
}

/** A reference that finds something else would prove nothing. */
function assertEqual(plan: Plan, run: Run, { outcomes, counts, leaves }: Found): void {
  const same = (what: string, product: ArrayLike<number>, reference: ArrayLike<number>) => {
    for (let i = 0; i < Math.max(product.length, reference.length); i++)
      if (!Object.is(product[i], reference[i])) throw new Error(`${what}, ${i}: ${product[i]}, by hand ${reference[i]}`);
  };
  if (outcomes.size !== plan.rules.length) throw new Error(`${outcomes.size} rules by hand`);
  for (const { code, outcome } of plan.rules) same(code, run.outcomes(outcome), outcomes.get(code)!);
  for (const { code: leaf, tally, value } of plan.nodes) {
    if (!tally) continue;
    same(leaf, run.values(value!), leaves.get(leaf)!);
    for (const { code, checks, passes } of tally.rules) {
      same(`checks of ${code}`, run.values(checks), counts.get(code)!.checks);
      same(`passes of ${code}`, run.values(passes), counts.get(code)!.passes);
    }
  }
}

/** Rules on one field of a guide, as validators know them. Peers look at every text of every guide; all findings are told apart. */
function* singleFields(plan: Plan, attached: Attached): Generator<Row> {
  const guides = attached.records('办事指南');
  const objects = guideObjects(guides);
  const codes = new Set(singleFieldRules.map(([code]) => code));
  const rules = plan.rules.filter(({ code }) => codes.has(code));
  const product = (data: Attached) => {
    const run = new Evaluator().run(plan, data);
    for (const { outcome } of rules) run.outcomes(outcome);
    return run;
  };
  const peers = [
    { name: 'ajv', check: byAjv() },
    { name: 'json-logic-engine', check: byJsonLogic() },
  ];
  const run = product(attached);
  const hand = handWrittenSingle(guides, answerSingle(guides, own));
  const failing = peers.map(({ check }) => check(objects));
  for (const { code, outcome } of rules)
    for (const [row, what] of run.outcomes(outcome).entries())
      if (hand.get(code)![row] !== what || failing.some((found) => (found.get(code)![row] === 1) !== (what === 0)))
        throw new Error(`${code} of row ${row}: ${what}`);
  const size = `${rules.length} rules on single fields x ${guides.rows.toLocaleString('en')} guides`;
  const rounds = 11;
  const warmUp = 6;
  for (const { name, reference } of [
    { name: 'loop by hand', reference: () => void handWrittenSingle(guides, answerSingle(guides, own)) },
    ...peers.map(({ name, check }) => ({ name, reference: () => void check(objects) })),
  ]) {
    const unknown = Array.from({ length: rounds + warmUp }, () => strange(attached));
    for (let i = 0; i < warmUp; i++) {
      product(unknown.pop()!);
      reference();
    }
    yield compare({
      name: `${size}, texts not met before : ${name}`,
      unit: 'ms',
      rounds,
      product: () => void product(unknown.pop()!),
      reference,
    });
  }
}

/** One thing changed in a project that is open and scored, against opening it anew: texts and tables in, scores out. */
function* edits(): Generator<Row> {
  const texts = new Map(TEXTS.map((file) => [file, readFileSync(join(PROJECT, file), 'utf8')]));
  const tables = new Map(
    Object.entries(EGOV_FILES).map(([table, file]) => [table, readCsv(file, readFileSync(join(FULL, file))).table!] as const),
  );
  const open = () => {
    const workspace = new Workspace('steelyard.yaml');
    for (const [file, text] of texts) workspace.setText(file, text);
    for (const [table, raw] of tables) workspace.setTable(table, raw);
    return workspace;
  };
  const score = (workspace: Workspace) => {
    const { results } = workspace.score();
    if (!results) throw new Error('no score');
  };
  const edited = (file: (typeof TEXTS)[number], from: RegExp, to: (round: number) => string) => (workspace: Workspace, round: number) => {
    const text = texts.get(file)!;
    const changed = text.replace(from, to(round));
    if (changed === text) throw new Error(`${file}: nothing changed`);
    workspace.setText(file, changed);
  };
  for (const { name, edit } of [
    {
      name: 'the weights of two leaves',
      edit: edited('egov.yard', /(指标 A11 .*? 权重) 20%([\s\S]*?指标 A12 .*? 权重) 20%/, (n) => `$1 ${21 + (n % 9)}%$2 ${19 - (n % 9)}%`),
    },
    { name: 'the pattern of one rule', edit: edited('guides.yard', /办公室\$/, (n) => `办公室$$|第${n}大厅`) },
    {
      name: 'one cell of one guide',
      edit: (workspace: Workspace, n: number) =>
        workspace.setTable('办事指南', withCell(tables.get('办事指南')!, '承诺办结时限', 5000, String(n + 1))),
    },
  ]) {
    const workspace = open();
    score(workspace);
    let round = 0;
    const product = () => {
      edit(workspace, round++);
      score(workspace);
    };
    product();
    product();
    yield compare({
      name: `${name} changed, all guides loaded : from nothing`,
      unit: 'ms',
      rounds: 5,
      product,
      reference: () => score(open()),
    });
  }
}

function withCell(table: RawTable, column: string, row: number, cell: string): RawTable {
  const at = table.header.indexOf(column);
  return { ...table, rows: table.rows.map((cells, i) => (i === row ? cells.with(at, cell) : cells)) };
}

/** From files to the printed table, cold, against a Node that does nothing. */
function* wholeProcesses(): Generator<Row> {
  const [score, nothing]: [Usage[], Usage[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    score.push(node('dist/steelyard.js', 'score', PROJECT, '--data', FULL));
    nothing.push(node('-e', '0'));
  }
  const of = (what: keyof Usage) => [median(score.map((u) => u[what])), median(nothing.map((u) => u[what]))] as const;
  const name = 'cold score of all guides';
  const [seconds, idle] = of('seconds');
  yield row(`${name} : node -e 0`, seconds, 's', idle);
  const [cpu, idleCpu] = of('cpu');
  yield row(`CPU time, ${name} : node -e 0`, cpu, 's', idleCpu);
  const [peak, idlePeak] = of('peak');
  yield row(`peak memory, ${name} : node -e 0`, peak, 'MB', idlePeak);
  const rows = [EGOV_FILES.办事指南, EGOV_FILES.材料, EGOV_FILES.环节].reduce((sum, file) => sum + linesIn(join(FULL, file)) - 1, 0);
  yield row(`records a CPU second, ${name} : without the start of Node`, rows / cpu, '/s', rows / (cpu - idleCpu));
}

const linesIn = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;

interface Usage {
  readonly seconds: number;
  readonly cpu: number;
  /** Megabytes. */
  readonly peak: number;
}

/** What a process reports of itself as it ends. */
const REPORT = 'process.on("exit", () => require("node:fs").writeSync(3, JSON.stringify(process.resourceUsage())))';

function node(...args: string[]): Usage {
  const report = `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("file:///");${encodeURIComponent(REPORT)}`;
  const start = performance.now();
  const { status, stderr, error, output } = spawnSync(process.execPath, ['--import', report, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${error?.message ?? stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]!) as NodeJS.ResourceUsage;
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}
