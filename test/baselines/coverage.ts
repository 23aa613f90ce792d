import {
  aggregates,
  type ColumnKind,
  type Expr,
  functions,
  language,
  type Marked,
  operands,
  type Plan,
  type Stage as PlanStage,
  type TableKind,
} from '../../compiler/index.ts';
import {
  DIALECTS,
  type Dialect,
  firstToken,
  isNode,
  type NodeKind,
  nodesOf,
  type SyntaxNode,
  sameName,
  wordOf,
} from '../../grammar/index.ts';
import { Coverage } from '../printing/coverage.ts';
import type { Sample } from './sample.ts';

/** All of a closed set: one that is added to the type has to be added here. */
type All<V extends string> = Readonly<Record<V, true>>;

const NODES: All<NodeKind> = {
  ...{ file: true, index: true, indicator: true, table: true, column: true, columnType: true, codeList: true, code: true, bands: true },
  ...{ band: true, interval: true, bound: true, gate: true, published: true, rule: true, ruleSet: true, fields: true, fieldRow: true },
  ...{ feeds: true, constraint: true, conversion: true, conversionRow: true, figures: true, figureRow: true, cell: true, step: true },
  ...{ block: true, clause: true, label: true, codeName: true, slot: true, expression: true, reference: true, front: true, call: true },
  ...{ ladder: true, rung: true, test: true, filter: true, group: true, literal: true, unknown: true, error: true },
};
const STAGES: All<PlanStage['op']> = {
  map: true,
  check: true,
  unique: true,
  group: true,
  combine: true,
  round: true,
  fit: true,
  rank: true,
  interval: true,
};
const OPERATIONS: All<Expr['op']> = {
  ...{ column: true, param: true, stage: true, it: true, exp: true, add: true, sub: true, mul: true, div: true, min: true, max: true },
  ...{ ratio: true, neg: true, abs: true, ln: true, floor: true, clamp: true, not: true, eq: true, ne: true, lt: true, le: true },
  ...{ gt: true, ge: true, and: true, or: true, choose: true, orElse: true, missing: true, present: true, textColumn: true, text: true },
  ...{ slice: true, length: true, matches: true, listed: true, valid: true, sameText: true, startsWith: true, code: true, ladder: true },
};
const MARKED: All<Marked['op']> = {
  add: true,
  sub: true,
  floor: true,
  eq: true,
  ne: true,
  lt: true,
  le: true,
  gt: true,
  ge: true,
  ladder: true,
};
const TABLES: All<TableKind> = { units: true, records: true, details: true };
const COLUMNS: All<ColumnKind> = { text: true, number: true, date: true, 'yes/no': true, 'code list': true };

const CALLS = Object.values({ ...functions, ...aggregates });

/** What of the language, the model and the plan the samples reach, and what they do not. Methods have laws of their own. */
export class Reached {
  readonly #texts = { zh: new Coverage('zh'), en: new Coverage('en') };
  readonly #calls: Record<Dialect, Set<string>> = { zh: new Set(), en: new Set() };
  readonly #reached = new Set<string>();

  /** @param texts the formatted texts of the sample, one or both dialects: what is written in one is so reached in the other */
  add({ scored: { analysis, results } }: Sample, texts: readonly string[]): void {
    for (const { parsed } of analysis.sources) this.#text(parsed.root, parsed.dialect);
    for (const parsed of texts.map((text) => language.parse(text))) this.#text(parsed.root, parsed.dialect);
    // What stops half way shows nothing of what comes after.
    if (results && analysis.plan) this.#plan(analysis.plan);
  }

  missing(): string[] {
    const wanted = [
      ...Object.keys(NODES).map((kind) => `node ${kind}`),
      ...Object.keys(STAGES).map((op) => `stage ${op}`),
      ...Object.keys(OPERATIONS).map((op) => `operation ${op}`),
      ...Object.keys(MARKED).flatMap((op) => [`exact ${op}`, `approximate ${op}`]),
      ...Object.keys(TABLES).map((kind) => `table ${kind}`),
      ...Object.keys(COLUMNS).map((kind) => `column ${kind}`),
    ];
    return [
      ...wanted.filter((what) => !this.#reached.has(what)),
      ...DIALECTS.flatMap((dialect) => this.#texts[dialect].missing().map((what) => `${dialect}: ${what}`)),
      ...DIALECTS.flatMap((dialect) => CALLS.map(({ names }) => names[dialect]).filter((name) => !this.#isCalled(dialect, name))).map(
        (name) => `call ${name}`,
      ),
    ];
  }

  #isCalled = (dialect: Dialect, name: string): boolean => [...this.#calls[dialect]].some((called) => sameName(called, name));

  #text(root: SyntaxNode, dialect: Dialect): void {
    this.#texts[dialect].add(root);
    for (const call of nodesOf(root, 'call')) this.#calls[dialect].add(wordOf(firstToken(call)));
    const visit = (node: SyntaxNode): void => {
      this.#reached.add(`node ${node.kind}`);
      for (const child of node.children) if (isNode(child)) visit(child);
    };
    visit(root);
  }

  #plan({ stages, tables }: Plan): void {
    for (const stage of stages) {
      this.#reached.add(`stage ${stage.op}`);
      for (const expr of expressionsIn(stage)) this.#expression(expr);
    }
    for (const { kind, columns } of tables) {
      this.#reached.add(`table ${kind}`);
      for (const column of columns) this.#reached.add(`column ${column.kind}`);
    }
  }

  #expression(expr: Expr): void {
    this.#reached.add(`operation ${expr.op}`);
    if (expr.op in MARKED) this.#reached.add(`${'exact' in expr && expr.exact ? 'exact' : 'approximate'} ${expr.op}`);
    for (const operand of operands(expr)) this.#expression(operand);
  }
}

/** The expressions of a stage, whatever they are called there. */
const expressionsIn = (stage: PlanStage): Expr[] =>
  Object.values(stage)
    .flat()
    .filter((part): part is Expr => typeof part === 'object' && part !== null && 'op' in part);
