import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { nameAt } from '../name-at.ts';
import { occurrencesOf } from '../occurrences.ts';
import { type Session, yardPlace } from '../session.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

/** Everywhere the name under the cursor is written. */
export function references(session: Session, params: At & { readonly context: { readonly includeDeclaration: boolean } }): Location[] {
  const place = yardPlace(session, params.textDocument.uri, params.position);
  const name = place && nameAt(place);
  if (!name) return [];
  return occurrencesOf(name.declared, place)
    .filter((o) => !o.declaration || params.context.includeDeclaration)
    .map(({ path, range }) => ({ uri: session.files.uriOf(path), range }));
}

/** The same in the text at hand, for the editor to mark. */
export function documentHighlight(session: Session, { textDocument, position }: At): DocumentHighlight[] {
  const place = yardPlace(session, textDocument.uri, position);
  const name = place && nameAt(place);
  if (!name) return [];
  return occurrencesOf(name.declared, place)
    .filter((o) => o.path === place.path)
    .map(({ range, declaration }) => ({ range, kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}
