import { type Hover, HoverRequest } from 'vscode-languageserver';
import { nameAt } from '../name-at.ts';
import { hoverOfFinding } from './finding-diagnostics.ts';
import { describe } from './hover-names.ts';
import { acceptedCodeAt, wordAt } from './hover-words.ts';
import { rangeOf } from '../diagnostics.ts';
import { type Session, yardPlace } from '../session.ts';
import { feature } from './feature.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

export const hover = feature(HoverRequest.type, { hoverProvider: true }, hoverAt);

/** What a name stands for and how it fares; what a word of the language means; what a rule found at a cell. */
function hoverAt(session: Session, { textDocument, position }: At): Hover | null {
  const place = yardPlace(session, textDocument.uri, position);
  if (!place) return hoverOfFinding(session, textDocument.uri, position);
  const name = nameAt(place);
  if (name) return { contents: { kind: 'markdown', value: describe(name.declared, place) }, range: rangeOf(place.document, name.span) };
  const word = acceptedCodeAt(place) ?? wordAt(place);
  return word && { contents: { kind: 'markdown', value: word.text }, range: rangeOf(place.document, word.span) };
}
