import { type Location, ReferencesRequest } from 'vscode-languageserver';
import { nameAt } from '../name-at.ts';
import { occurrencesOf } from '../occurrences.ts';
import { type Session, yardPlace } from '../session.ts';
import { feature } from './feature.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

export const references = feature(ReferencesRequest.type, { referencesProvider: true }, placesOf);

/** Everywhere the name under the cursor is written. */
function placesOf(session: Session, params: At & { readonly context: { readonly includeDeclaration: boolean } }): Location[] {
  const place = yardPlace(session, params.textDocument.uri, params.position);
  const name = place && nameAt(place);
  if (!name) return [];
  return occurrencesOf(name.declared, place)
    .filter((o) => !o.declaration || params.context.includeDeclaration)
    .map(({ path, range }) => ({ uri: session.files.uriOf(path), range }));
}
