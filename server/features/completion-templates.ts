import { language } from '../../compiler/index.ts';
import { type ClauseId, clauses, readTemplate, type SlotKind, type SyntaxToken, T, type TemplatePart } from '../../grammar/index.ts';

/** What a clause wants next: a word, or something that fills a slot. */
export type Wanted = { readonly word: string } | { readonly slot: SlotKind | 'columnType' | 'constraint'; readonly name: string };

/** The clauses that a token may begin. */
export function heads(token: SyntaxToken): { id: ClauseId; dialect: 'zh' | 'en' }[] {
  if (token.tokenType.name === 'Equals') return [{ id: 'value', dialect: 'zh' }];
  const word = language.vocabulary.find(token.image);
  if (!word) return [];
  return word.roles.flatMap((r) =>
    r.group !== 'clause'
      ? []
      : word.dialects.flatMap((dialect) => {
          const [first] = readTemplate(clauses[r.id as ClauseId][dialect]);
          const same = first?.part === 'word' && language.vocabulary.find(first.text) === word;
          return same ? [{ id: r.id as ClauseId, dialect }] : [];
        }),
  );
}

const isComma = (part: TemplatePart): boolean => part.part === 'sign' && part.text === ',';

function fillsAfterComma(slot: TemplatePart | undefined, tokens: readonly SyntaxToken[], at: number): boolean {
  if (tokens[at]!.tokenType !== T.Comma) return false;
  const next = tokens[at + 1];
  return !next || (slot?.part === 'slot' && language.vocabulary.find(next.image)?.roles.some((r) => r.set === slot.kind) === true);
}

export interface Followed {
  readonly at: number;
  readonly wanted: readonly Wanted[];
  readonly done: boolean;
  /** All that is wanted may be left out. */
  readonly optional: boolean;
  readonly formula?: number | undefined;
}

/** Follows a template over tokens; tells what it wants where they end. */
export function follow(parts: readonly TemplatePart[], tokens: readonly SyntaxToken[], from: number): Followed {
  let at = from;
  const flat = parts.flatMap((p) =>
    p.part === 'group' ? p.parts.map((q) => ({ ...q, optional: true })) : [{ ...p, optional: p.part === 'slot' && p.optional }],
  );
  for (let i = 0; i < flat.length; i++) {
    const part = flat[i]!;
    if (part.part === 'group') continue;
    if (at >= tokens.length) {
      const wanted: Wanted[] = [];
      let rest = i;
      for (; rest < flat.length; rest++) {
        const next = flat[rest]!;
        // What stands behind a comma is wanted once the comma is there.
        if (isComma(next)) return { at, wanted, done: false, optional: true };
        if (next.part === 'slot') wanted.push({ slot: next.kind, name: next.name });
        else if (next.part === 'word') wanted.push({ word: next.text });
        if (!next.optional) break;
      }
      const last = flat[i - 1];
      const inFormula = last?.part === 'slot' && (last.kind === 'expression' || last.kind === 'requirement');
      return { at, wanted, done: false, optional: rest >= flat.length, formula: inFormula ? from + 1 : undefined };
    }
    const token = tokens[at]!;
    // Behind a comma that nothing of the clause follows, another begins.
    if (isComma(part) && !fillsAfterComma(flat[i + 1], tokens, at)) return { at, wanted: [], done: true, optional: true };
    if (part.part === 'word' || part.part === 'sign') {
      const fits = part.part === 'sign' ? true : language.vocabulary.find(token.image) === language.vocabulary.find(part.text);
      if (fits) at++;
      else if (!part.optional) return { at, wanted: [], done: true, optional: true };
      continue;
    }
    if (part.kind === 'expression' || part.kind === 'requirement') {
      const start = at;
      while (at < tokens.length && !endsFormula(tokens[at]!, flat[i + 1])) at++;
      if (at >= tokens.length) return { at, wanted: [{ slot: part.kind, name: part.name }], done: false, optional: false, formula: start };
      continue;
    }
    if (part.kind === 'names') {
      while (
        at < tokens.length &&
        (at === from + 1 || tokens[at]!.tokenType === T.Comma || tokens[at - 1]!.tokenType === T.Comma || touches(tokens[at]!))
      )
        at++;
      if (at >= tokens.length && tokens[at - 1]!.tokenType === T.Comma)
        return { at, wanted: [{ slot: 'names', name: part.name }], done: false, optional: false };
      continue;
    }
    at++;
    while (at < tokens.length && touches(tokens[at]!)) at++;
  }
  return { at, wanted: [], done: true, optional: true };
}

const touches = (token: SyntaxToken): boolean => token.trivia === '';

function endsFormula(token: SyntaxToken, next: (TemplatePart & { optional: boolean }) | undefined): boolean {
  if (next?.part === 'word' && language.vocabulary.find(token.image) === language.vocabulary.find(next.text)) return true;
  return false;
}
