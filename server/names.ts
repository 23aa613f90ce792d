import {
  type Analysis,
  type BandModel,
  type ColumnModel,
  descendants,
  type Formula,
  type GateModel,
  type IndicatorModel,
  type Methodology,
  type RuleModel,
  type TableModel,
  termsOf,
} from '../compiler/index.ts';
import { canonicalName, isToken, type SyntaxElement, slotOf, T, type TextPlace } from '../grammar/index.ts';

/** A thing with a name that is declared in a text. */
export type Declared = {
  readonly name: string;
  /** The name where it is declared. */
  readonly place: TextPlace;
} & (
  | { readonly kind: 'indicator'; readonly model: IndicatorModel }
  | { readonly kind: 'table'; readonly model: TableModel }
  | { readonly kind: 'column'; readonly model: ColumnModel }
  | { readonly kind: 'code'; readonly model: ColumnModel['codes'][number]; readonly column: ColumnModel }
  | { readonly kind: 'band'; readonly model: BandModel }
  | { readonly kind: 'gate'; readonly model: GateModel }
  | { readonly kind: 'rule'; readonly model: RuleModel }
);

/** A use of a name. `text` is set where the name stands inside a text, as a slot of a message. */
export interface Use {
  readonly place: TextPlace;
  readonly to: Declared;
  readonly inText: boolean;
}

/** What is declared and where it is used, of one analysis. */
export interface Names {
  readonly declared: readonly Declared[];
  /** By the element of the name where it is declared. */
  readonly byElement: ReadonlyMap<SyntaxElement, Declared>;
  readonly uses: readonly Use[];
  readonly usesByElement: ReadonlyMap<SyntaxElement, readonly Use[]>;
  usesOf(declared: Declared): readonly Use[];
}

const known = new WeakMap<Analysis, Names>();

export function namesOf(analysis: Analysis): Names {
  let names = known.get(analysis);
  if (!names) known.set(analysis, (names = collect(analysis)));
  return names;
}

function collect(analysis: Analysis): Names {
  const { methodology } = analysis;
  const declared = methodology ? [...declarations(methodology)] : [];
  const byElement = new Map(declared.map((d) => [d.place.element, d]));
  const uses: Use[] = [];
  const seen = new Map<SyntaxElement, Set<Declared>>();
  const use = (place: TextPlace, to: Declared | undefined, inText = false) => {
    if (!to || place.element === to.place.element) return;
    const there = seen.get(place.element) ?? new Set();
    if (there.has(to)) return;
    seen.set(place.element, there.add(to));
    uses.push({ place, to, inText });
  };
  for (const { from, to } of analysis.references) use(from, byElement.get(to.element), isMessage(from.element));
  if (methodology) {
    const indicators = new Map(declared.filter((d) => d.kind === 'indicator').map((d) => [canonicalName(d.name), d]));
    const bands = new Map(declared.filter((d) => d.kind === 'band').map((d) => [canonicalName(d.name), d]));
    const codes = new Map(declared.filter((d) => d.kind === 'code').map((d) => [d.model, d]));
    for (const published of methodology.published) {
      for (const { code, place } of published.figures) use(place, indicators.get(canonicalName(code)));
      for (const { band, place } of published.bands) {
        const slot = isToken(place.element) ? undefined : slotOf(place.element, 'band');
        if (slot) use({ file: place.file, element: slot }, bands.get(canonicalName(band)));
      }
    }
    for (const formula of formulasOf(methodology))
      for (const [place, column, code] of codesIn(formula)) {
        const found = column.codes.find((c) => canonicalName(c.code) === canonicalName(code));
        if (found) use(place, codes.get(found));
      }
  }
  const usesByElement = new Map<SyntaxElement, Use[]>();
  const usesByDeclared = new Map<Declared, Use[]>();
  for (const u of uses) {
    usesByElement.set(u.place.element, [...(usesByElement.get(u.place.element) ?? []), u]);
    usesByDeclared.set(u.to, [...(usesByDeclared.get(u.to) ?? []), u]);
  }
  return { declared, byElement, uses, usesByElement, usesOf: (d) => usesByDeclared.get(d) ?? [] };
}

function* declarations({ index, tables, rules }: Methodology): Generator<Declared> {
  for (const model of descendants(index)) {
    yield { kind: 'indicator', name: model.code, place: model.place, model };
    for (const gate of model.gates) yield { kind: 'gate', name: gate.code, place: gate.place, model: gate };
  }
  for (const band of index.bands) yield { kind: 'band', name: band.code, place: band.place, model: band };
  for (const table of tables.values()) {
    yield { kind: 'table', name: table.name, place: table.place, model: table };
    for (const column of table.columns.values()) {
      yield { kind: 'column', name: column.name, place: column.place, model: column };
      for (const code of column.codes) yield { kind: 'code', name: code.code, place: code.place, model: code, column };
    }
  }
  for (const rule of rules) yield { kind: 'rule', name: rule.code, place: rule.place, model: rule };
}

function* formulasOf({ index, rules }: Methodology): Generator<Formula> {
  for (const node of descendants(index)) {
    if (node.value) yield node.value;
    for (const { value } of node.bonuses) yield value;
    for (const { condition } of node.gates) if (condition) yield condition;
  }
  for (const rule of rules) for (const formula of [rule.requirement, rule.when, rule.where]) if (formula) yield formula;
}

/** Codes written in a formula, with the column they belong to. */
function* codesIn(formula: Formula): Generator<readonly [TextPlace, ColumnModel, string]> {
  for (const term of termsOf(formula)) {
    if (term.term === 'ladder' && term.input.term.term === 'column')
      for (const rung of term.rungs) yield [rung.place, term.input.term.column, String(rung.at)];
    if (term.term !== 'binary') continue;
    for (const [one, other] of [
      [term.left, term.right],
      [term.right, term.left],
    ] as const)
      if (one.term.term === 'column' && other.term.term === 'text') yield [other.term.place, one.term.column, other.term.value];
  }
}

/** Whether what stands here is a text with slots, and no name. */
const isMessage = (element: SyntaxElement): boolean => !isToken(element) && element.kind === 'slot' && element.name === 'text';

/** The texts of a message: its tokens in quotes. */
export function* textTokens(element: SyntaxElement): Generator<SyntaxElement & { image: string }> {
  if (isToken(element)) {
    if (element.tokenType === T.Text) yield element;
  } else for (const child of element.children) yield* textTokens(child);
}

/** A slot of a message: `{承诺办结时限}`, with where its name stands in the image of the text. */
export function* slotsIn(image: string): Generator<{ readonly name: string; readonly start: number; readonly end: number }> {
  for (const match of image.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)) {
    const inner = match[1];
    if (inner === undefined) continue;
    const lead = inner.length - inner.trimStart().length;
    const name = inner.trim();
    const start = match.index + 1 + lead;
    yield { name, start, end: start + name.length };
  }
}
