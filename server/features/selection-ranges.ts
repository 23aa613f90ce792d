import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { isToken, type SyntaxElement, widthOf } from '../../grammar/index.ts';
import { rangeOf } from '../diagnostics.ts';
import { pathAt } from '../positions.ts';
import { type Session, yardText } from '../session.ts';
import { feature } from './feature.ts';

export const selectionRange = feature(SelectionRangeRequest.type, { selectionRangeProvider: true }, rangesAt);

/** From the word outwards, element by element. */
function rangesAt(
  session: Session,
  {
    textDocument,
    positions,
  }: { readonly textDocument: { readonly uri: string }; readonly positions: readonly { line: number; character: number }[] },
): SelectionRange[] {
  const text = yardText(session, textDocument.uri);
  if (!text) return [];
  return positions.map((position) => {
    let range: SelectionRange | undefined;
    for (const { element, at } of pathAt(text.source.parsed.root, text.document.offsetAt(position))) {
      let first: SyntaxElement | undefined = element;
      while (first && !isToken(first)) first = first.children[0];
      const span = { start: at + (first && isToken(first) ? first.trivia.length : 0), end: at + widthOf(element) };
      const next = rangeOf(text.document, span);
      if (range && JSON.stringify(range.range) === JSON.stringify(next)) continue;
      range = range ? { range: next, parent: range } : { range: next };
    }
    return range ?? { range: { start: position, end: position } };
  });
}
