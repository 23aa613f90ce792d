import {
  allTokens,
  type Code,
  canonicalName,
  type ChoiceSet,
  type Choice,
  type ClauseId,
  clauses,
  type DeclarationKind,
  type Dialect,
  type Diagnostic,
  type DiagnosticParams,
  diagnose,
  type Fix,
  firstToken,
  type MethodNames,
  type NodeKind,
  type Parsed,
  parts,
  plainNumber,
  readTemplate,
  type Related,
  type SyntaxElement,
  type SyntaxNode,
  type SlotKind,
  slotOf,
  slotToken,
  T,
  type TemplatePart,
  type TextPlace,
  textOf,
  type Thing,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import { inOneList } from '../lists.ts';
import { type DeclaredCode, ResolveMemory } from './memory.ts';

/** A text of the project and its tree. */
export interface Source {
  readonly file: string;
  readonly parsed: Parsed;
}

/** A name in a text and what it stands for: definition, references and rename read these. */
export interface Reference {
  readonly from: TextPlace;
  readonly to: TextPlace;
  /** The canonical code, where it leads to an indicator. */
  readonly indicator?: string | undefined;
}

/** Codes that are declared, with their places, by canonical code. */
export type DeclaredCodes = ReadonlyMap<string, DeclaredCode>;

/** What resolving one file writes to. */
export class Context {
  readonly diagnostics: Diagnostic[] = [];
  /** In portions, as they were made or remembered. */
  readonly #references: (readonly Reference[])[] = [];
  readonly #memory: ResolveMemory;
  #indicators: DeclaredCodes = new Map();

  readonly #dialects: ReadonlyMap<string, Dialect>;

  constructor(memory = new ResolveMemory(), sources: readonly Source[] = []) {
    this.#memory = memory;
    this.#dialects = new Map(sources.map(({ file, parsed }) => [file, parsed.dialect]));
  }

  /** What the words of a file are mostly written in. */
  dialectOf(file: string): Dialect {
    return this.#dialects.get(file) ?? 'zh';
  }

  /** Declares indicators; from here on, references may lead to them. */
  declareIndicators(list: readonly DeclaredCode[]): DeclaredCodes {
    const declared = this.#memory.codes(list);
    this.#indicators = declared;
    if (declared.size < list.length)
      for (const one of list) {
        const first = declared.get(one.key)!;
        if (first !== one)
          this.report(
            'duplicate-name',
            one.place,
            { thing: 'indicator', name: one.code, other: first === list[0] ? 'index' : undefined },
            { related: [{ place: first.place, note: 'first-here' }] },
          );
      }
    return declared;
  }

  /**
   * What a part of a tree means, from memory where it was resolved before.
   *
   * @param key all that the meaning depends on beside the part itself
   */
  remember<V>(element: SyntaxElement, purpose: string, key: readonly unknown[], make: () => V): V {
    const kept = this.#memory.recall(element, purpose, key);
    if (kept) {
      this.#references.push(
        kept.moving ? kept.references.map((r) => (r.indicator === undefined ? r : this.#asItStands(r))) : kept.references,
      );
      return kept.value as V;
    }
    const [found, made] = [this.diagnostics.length, this.#references.length];
    const value = make();
    if (this.diagnostics.length === found) {
      const references = inOneList(this.#references.slice(made));
      this.#memory.keep(element, purpose, { key, value, references, moving: references.some((r) => r.indicator !== undefined) });
    }
    return value;
  }

  /** A reference to an indicator that may have been declared anew. */
  #asItStands(kept: Reference): Reference {
    const to = this.#indicators.get(kept.indicator!)?.place;
    return to && to !== kept.to ? { ...kept, to } : kept;
  }

  /** All that were found, in order. */
  references(): Reference[] {
    return inOneList(this.#references);
  }

  place(file: string, element: SyntaxElement): TextPlace {
    return { file, element };
  }

  report<C extends Code>(
    code: C,
    place: TextPlace,
    params: DiagnosticParams[C],
    more?: { related?: readonly Related[]; fix?: Fix | undefined; choices?: readonly Fix[] },
  ): void {
    this.diagnostics.push(diagnose(code, place, params, more));
  }

  refer(from: TextPlace, to: TextPlace, indicator?: string): void {
    this.#references.push([indicator === undefined ? { from, to } : { from, to, indicator }]);
  }

  /** Puts a thing under its name, or reports the name as taken. */
  declare<V extends { readonly place: TextPlace }>(map: Map<string, V>, name: string, value: V, thing: Thing): boolean {
    const key = canonicalName(name);
    const first = map.get(key);
    if (first) {
      this.report('duplicate-name', value.place, { thing, name }, { related: [{ place: first.place, note: 'first-here' }] });
      return false;
    }
    map.set(key, value);
    return true;
  }
}

/** Slots that hold amounts. */
const AMOUNTS: ReadonlySet<SlotKind> = new Set(['number', 'signed', 'amount', 'normalisation']);
/** Digits before the decimal point of an amount: beyond them, a double has none behind it. */
const MOST_WHOLE_DIGITS = 15;

const slotsOf = (template: readonly TemplatePart[]): Extract<TemplatePart, { part: 'slot' }>[] =>
  template.flatMap((p) => (p.part === 'slot' ? [p] : p.part === 'group' ? slotsOf(p.parts) : []));

/** Clauses of which a declaration may hold several. */
const REPEATED: ReadonlySet<ClauseId> = new Set(['bonus', 'accept']);

/** Clauses of which a declaration may hold one. */
const CONTRADICTIONS: readonly (readonly [ClauseId, ClauseId])[] = [
  ['rank', 'unranked'],
  ['noScore', 'fixedScore'],
  ['noScore', 'scoreCap'],
  ['fixedScore', 'scoreCap'],
  ['verdict', 'verdictCap'],
  ['headerRow', 'headerRows'],
];

/** The clauses of one declaration, those that may stand there; what may not is reported. */
export class Clauses {
  readonly #byId = new Map<ClauseId, SyntaxNode[]>();

  constructor(
    context: Context,
    readonly file: string,
    declaration: SyntaxNode,
    kind: DeclarationKind,
  ) {
    for (const part of parts(declaration)) {
      if (part.kind !== 'clause') continue;
      const id = part.name as ClauseId;
      const allowed = clauses[id].in as readonly DeclarationKind[];
      const head = { clause: headText(part) };
      if (!allowed.includes(kind)) {
        context.report('misplaced-clause', { file, element: part }, { ...head, inside: kind, allowed });
        continue;
      }
      const same = this.#byId.get(id);
      if (same && !REPEATED.has(id) && kind !== 'published') {
        context.report('duplicate-clause', { file, element: part }, head, {
          related: [{ place: { file, element: same[0]! }, note: 'first-here' }],
        });
        continue;
      }
      this.#byId.set(id, [...(same ?? []), part]);
      this.#checkNumbers(part, context);
    }
    for (const [one, other] of CONTRADICTIONS) {
      const [first, second] = [this.get(one), this.get(other)];
      if (first && second)
        context.report(
          'clauses-disagree',
          { file, element: second },
          { first: textOf(first), second: textOf(second) },
          { related: [{ place: { file, element: first }, note: 'also-here' }] },
        );
    }
  }

  /** Places and years are whole, and amounts are no larger than scores can be computed with. */
  #checkNumbers(clause: SyntaxNode, context: Context): void {
    for (const part of slotsOf(readTemplate(clauses[clause.name as ClauseId].en))) {
      if (part.kind === 'integer') {
        const token = slotToken(clause, part.name);
        if (token && /[.．]/.test(token.image))
          context.report('type-mismatch', { file: this.file, element: token }, { expected: ['whole number'], found: 'number' });
      } else if (AMOUNTS.has(part.kind)) {
        const slot = slotOf(clause, part.name);
        for (const token of slot ? allTokens(slot) : []) {
          const digits = token.tokenType === T.Number ? (plainNumber(token.image).split('.')[0] as string).replace(/^0+/, '').length : 0;
          if (digits > MOST_WHOLE_DIGITS)
            context.report('number-too-long', { file: this.file, element: token }, { digits, limit: MOST_WHOLE_DIGITS, places: true });
        }
      }
    }
  }

  get(id: ClauseId): SyntaxNode | undefined {
    return this.#byId.get(id)?.[0];
  }

  all(id: ClauseId): readonly SyntaxNode[] {
    return this.#byId.get(id) ?? [];
  }

  place(element: SyntaxElement): TextPlace {
    return { file: this.file, element };
  }

  /** The choice made in a slot. */
  choice<S extends ChoiceSet>(id: ClauseId, slot: string, set: S): Choice<S> | undefined {
    const clause = this.get(id);
    return clause && (roleIn(clause, slot, set) as Choice<S> | undefined);
  }

  /** The method named in a slot. */
  method(id: ClauseId, slot: string, set: keyof MethodNames): string | undefined {
    const clause = this.get(id);
    return clause && roleIn(clause, slot, set);
  }
}

/** The choice or method that fills a slot. */
export function roleIn(clause: SyntaxNode, slot: string, set: string): string | undefined {
  const token = slotToken(clause, slot);
  return token && language.vocabulary.find(token.image)?.roles.find((r) => r.set === set)?.id;
}

/** The words a clause begins with, as written. */
export const headText = (clause: SyntaxNode): string => firstToken(clause)?.image ?? '';

const PLACES: Partial<Record<NodeKind, readonly (DeclarationKind | 'file')[]>> = {
  index: ['file'],
  table: ['file'],
  published: ['file'],
  indicator: ['index', 'indicator'],
  gate: ['index', 'indicator'],
  bands: ['index'],
  figures: ['published'],
  column: ['table'],
  rule: ['file'],
  ruleSet: ['file'],
  fields: ['ruleSet'],
  conversion: ['file'],
};

const HOLDERS: ReadonlySet<NodeKind> = new Set(['index', 'indicator', 'table', 'gate', 'published', 'rule', 'ruleSet']);

/** Reports declarations that stand where they mean nothing. */
export function checkPlaces(context: Context, file: string, node: SyntaxNode, inside: DeclarationKind | 'file'): void {
  for (const part of parts(node)) {
    const allowed = PLACES[part.kind];
    if (allowed && !allowed.includes(inside)) {
      const head = firstToken(part);
      context.report('misplaced-clause', { file, element: head ?? part }, { clause: head?.image ?? '', inside, allowed });
    }
    if (part.kind === 'clause' && inside === 'file')
      context.report(
        'misplaced-clause',
        { file, element: part },
        { clause: headText(part), inside, allowed: clauses[part.name as ClauseId].in },
      );
    if (HOLDERS.has(part.kind))
      context.remember(part, 'places', [file], () => checkPlaces(context, file, part, part.kind as DeclarationKind));
    else if (part.kind === 'unknown') checkPlaces(context, file, part, inside);
  }
}
