import { type DocumentHighlight, DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { nameAt } from '../name-at.ts';
import { occurrencesOf } from '../occurrences.ts';
import { type Session, yardPlace } from '../session.ts';
import { feature } from './feature.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

export const documentHighlight = feature(DocumentHighlightRequest.type, { documentHighlightProvider: true }, marksOf);

/** Everywhere in the text at hand the name under the cursor is written, for the editor to mark. */
function marksOf(session: Session, { textDocument, position }: At): DocumentHighlight[] {
  const place = yardPlace(session, textDocument.uri, position);
  const name = place && nameAt(place);
  if (!name) return [];
  return occurrencesOf(name.declared, place)
    .filter((o) => o.path === place.path)
    .map(({ range, declaration }) => ({ range, kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}
