import {
  canonicalName,
  childOf,
  childrenOf,
  closest,
  codes,
  type Code,
  type Diagnostic,
  diagnose,
  isTextPlace,
  isToken,
  nameOf,
  type NodeKind,
  parts,
  type Place,
  severities,
  type SyntaxElement,
  type SyntaxNode,
  slotOf,
  slotToken,
  wordOf,
} from '../grammar/index.ts';
import { unclippedOnce } from './checks/clipping.ts';
import type { Source } from './resolve/context.ts';
import { FOUND_BY_DECLARATIONS } from './watch/watch.ts';

/** `accept percent-as-share "…"` in a declaration: what it says of itself and of its data is looked at and found right. */
interface Acceptance {
  readonly file: string;
  readonly clause: SyntaxNode;
  readonly holder: Holder;
}

/** The declaration that a clause stands in; for a column, with its table. */
interface Holder {
  readonly node: SyntaxNode;
  readonly table: SyntaxNode | undefined;
}

/** What is left of findings when those that the author accepts are taken out. */
export interface Sifted {
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: number;
  /** Of the acceptances, those that none of the findings needed; none while there are errors, which keep others from being found. */
  readonly idle: readonly Diagnostic[];
}

/**
 * Takes out the warnings and hints that a declaration accepts: those that stand in it, and those about the data of its table.
 * What is left is told as `checks/clipping.ts` says.
 *
 * @param fileOf the data file of a table
 */
export function withoutAccepted(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  fileOf: (table: string) => string | undefined,
): Sifted {
  const acceptances = acceptancesOf(sources).filter(({ clause }) => faultOf(clause) === undefined);
  if (!acceptances.length) return { diagnostics: unclippedOnce(diagnostics), accepted: 0, idle: [] };
  const used = new Set<Acceptance>();
  const rest = diagnostics.filter((d) => {
    const by = d.severity === 'error' ? undefined : acceptances.find((a) => codeIn(a.clause) === d.code && covers(a, d, fileOf));
    if (by) used.add(by);
    return !by;
  });
  const idle = diagnostics.some((d) => d.severity === 'error')
    ? []
    : acceptances
        .filter((a) => !used.has(a))
        .map(({ file, clause }) => diagnose('accept-idle', { file, element: clause }, { code: codeIn(clause) }));
  return { diagnostics: unclippedOnce(rest), accepted: diagnostics.length - rest.length, idle };
}

/** What texts accept of findings about the data of a table, or of one of its columns. */
export interface AcceptedInTable {
  readonly code: string;
  readonly table: string;
  readonly column?: string | undefined;
}

/** The same for data whose files nobody knows yet: what the declarations of tables accept. */
export const acceptedInTables = (tables: Iterable<{ readonly name: string; readonly node: SyntaxNode }>): AcceptedInTable[] =>
  [...tables].flatMap(({ name, node }) =>
    acceptancesIn(node).flatMap(({ clause, holder }) => {
      if (faultOf(clause) !== undefined || !tableOf(holder)) return [];
      return [{ code: codeIn(clause), table: name, ...(holder.table && { column: nameOf(holder.node.children[0]) }) }];
    }),
  );

/** Codes of what a declaration accepts at an element in it, or of an indicator that has that element from above. */
export const acceptedAt = (declaration: SyntaxNode, element: SyntaxElement, indicator?: string): string[] =>
  acceptancesIn(declaration).flatMap(({ clause, holder: { node } }) => {
    const covers = holds(node, element) || (indicator !== undefined && node.kind === 'indicator' && declares(node, indicator));
    return faultOf(clause) === undefined && covers ? [codeIn(clause)] : [];
  });

/** What is wrong with the acceptances themselves. */
export function acceptanceFaults(sources: readonly Source[]): Diagnostic[] {
  return acceptancesOf(sources).flatMap(({ file, clause }): Diagnostic[] => {
    const place = { file, element: slotOf(clause, 'code') ?? clause };
    const [code, problem] = [codeIn(clause), faultOf(clause)];
    if (problem) {
      const suggestion = problem === 'unknown' ? closest(code, acceptable) : undefined;
      const fix = suggestion && {
        title: { fix: 'replace-with' as const, text: suggestion },
        file,
        edits: [{ element: place.element, text: suggestion, how: 'replace' as const }],
      };
      return [diagnose('accept-nothing', place, { code, problem, suggestion }, { fix: fix || undefined })];
    }
    const reason = slotToken(clause, 'reason');
    return wordOf(reason).trim() === '' ? [diagnose('accept-without-reason', { file, element: reason ?? clause }, { code })] : [];
  });
}

/** Codes of warnings and hints: errors cannot be accepted. */
export const acceptable: readonly Code[] = codes.filter((code) => severities[code] !== 'error');

const codeIn = (clause: SyntaxNode): string => canonicalName(nameOf(slotOf(clause, 'code')));

function faultOf(clause: SyntaxNode): 'unknown' | 'error' | undefined {
  const code = codeIn(clause);
  if (!(codes as readonly string[]).includes(code)) return 'unknown';
  return (acceptable as readonly string[]).includes(code) ? undefined : 'error';
}

/**
 * Of findings, those that a declaration could accept: what is in it, or in the data that it is about.
 *
 * @param fileOf the data file of a table
 */
export function acceptableIn(
  declaration: SyntaxNode,
  { file, parsed }: Source,
  diagnostics: readonly Diagnostic[],
  fileOf: (table: string) => string | undefined,
): Diagnostic[] {
  const table = childrenOf(parsed.root, 'table').find((t) => parts(t).includes(declaration));
  return diagnostics.filter((d) => d.severity !== 'error' && covers({ file, holder: { node: declaration, table } }, d, fileOf));
}

function covers({ file, holder }: Omit<Acceptance, 'clause'>, d: Diagnostic, fileOf: (table: string) => string | undefined): boolean {
  const { place } = d;
  const stands = (at: Place) => isTextPlace(at) && at.file === file && holds(holder.node, at.element);
  if (isTextPlace(place)) return stands(place) || names(holder, d);
  if (FOUND_BY_DECLARATIONS.has(d.code)) {
    const declaredThere = d.related.some((r) => r.note === 'declared-here' && stands(r.place));
    if (declaredThere || names(holder, d)) return true;
  }
  const table = tableOf(holder);
  if (!table || fileOf(nameOf(childOf(table, 'codeName'))) !== place.file) return false;
  return !holder.table || (place.column !== undefined && canonicalName(place.column) === canonicalName(nameOf(holder.node.children[0])));
}

/** Whether what is found names an indicator that is declared there, wherever the clause stands that it has from above. */
const names = ({ node }: Holder, { params }: Diagnostic): boolean =>
  node.kind === 'indicator' && 'code' in params && typeof params.code === 'string' && declares(node, params.code);

const declared = new WeakMap<SyntaxNode, ReadonlySet<string>>();

/** Whether a code is that of an indicator or of one below it. */
function declares(indicator: SyntaxNode, code: string): boolean {
  let codes = declared.get(indicator);
  if (!codes) declared.set(indicator, (codes = new Set(codesIn(indicator))));
  return codes.has(canonicalName(code));
}

function* codesIn(indicator: SyntaxNode): Generator<string> {
  yield canonicalName(nameOf(childOf(indicator, 'codeName')));
  for (const part of parts(indicator)) if (part.kind === 'indicator') yield* codesIn(part);
}

/** The table of whose data a declaration speaks. */
const tableOf = ({ node, table }: Holder): SyntaxNode | undefined => table ?? (node.kind === 'table' ? node : undefined);

/** Parts of a tree of at most so many characters are looked into once and remembered: trees share what a change did not touch. */
const REMEMBERED = 2000;
const elementsOf = new WeakMap<SyntaxNode, ReadonlySet<SyntaxElement>>();

function holds(node: SyntaxNode, element: SyntaxElement): boolean {
  if (node === element) return true;
  if (node.width > REMEMBERED) return node.children.some((c) => c === element || (!isToken(c) && holds(c, element)));
  let found = elementsOf.get(node);
  if (!found) elementsOf.set(node, (found = new Set(within(node))));
  return found.has(element);
}

function* within(node: SyntaxNode): Generator<SyntaxElement> {
  for (const child of node.children) {
    yield child;
    if (!isToken(child)) yield* within(child);
  }
}

const acceptancesOf = (sources: readonly Source[]): Acceptance[] =>
  sources.flatMap(({ file, parsed }) => acceptancesIn(parsed.root).map((found) => ({ file, ...found })));

const HOLDERS: ReadonlySet<NodeKind> = new Set(['index', 'indicator', 'table', 'column', 'gate', 'published', 'rule', 'ruleSet']);
const known = new WeakMap<SyntaxNode, readonly Omit<Acceptance, 'file'>[]>();

function acceptancesIn(node: SyntaxNode): readonly Omit<Acceptance, 'file'>[] {
  let found = known.get(node);
  if (!found) known.set(node, (found = parts(node).flatMap((part) => acceptancesAt(part, node))));
  return found;
}

function acceptancesAt(part: SyntaxNode, around: SyntaxNode): readonly Omit<Acceptance, 'file'>[] {
  if (part.kind === 'clause' && part.name === 'accept' && !part.incomplete && HOLDERS.has(around.kind))
    return [{ clause: part, holder: { node: around, table: undefined } }];
  if (!HOLDERS.has(part.kind)) return [];
  const found = acceptancesIn(part);
  if (part.kind !== 'column' || !found.length) return found;
  return found.map(({ clause, holder }) => ({ clause, holder: { ...holder, table: around } }));
}
