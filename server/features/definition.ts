import { DefinitionRequest, type Location } from 'vscode-languageserver';
import { nameAt } from '../name-at.ts';
import { type Session, yardPlace } from '../session.ts';
import { feature } from './feature.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

export const definition = feature(DefinitionRequest.type, { definitionProvider: true }, declarationAt);

/** Where the name under the cursor is declared. */
function declarationAt(session: Session, { textDocument, position }: At): Location | null {
  const place = yardPlace(session, textDocument.uri, position);
  const name = place && nameAt(place);
  if (!name) return null;
  const { path, range } = place.places.locate(name.declared.place);
  return { uri: session.files.uriOf(path), range };
}
