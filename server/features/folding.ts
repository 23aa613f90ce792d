import { type FoldingRange, FoldingRangeKind, type SelectionRange } from 'vscode-languageserver';
import { isToken, T, widthOf, type SyntaxElement } from '../../grammar/index.ts';
import { rangeOf } from '../diagnostics.ts';
import { pathAt } from '../positions.ts';
import { type Session, yardText } from '../session.ts';

/** Braces over several lines, and runs of comments. */
export function foldingRanges(session: Session, { textDocument }: { readonly textDocument: { readonly uri: string } }): FoldingRange[] {
  const text = yardText(session, textDocument.uri);
  if (!text) return [];
  const { document } = text;
  const found: FoldingRange[] = [];
  const open: number[] = [];
  const lineAt = (offset: number) => document.positionAt(offset).line;
  const comments = (trivia: string, at: number) => {
    const run = /(?:^|\n)[ \t\u3000]*(?:\/\/|／／)/.exec(trivia);
    if (!run) return;
    const first = lineAt(at + run.index + (run[0].startsWith('\n') ? 1 : 0));
    const last = lineAt(at + trivia.search(/(?:\/\/|／／)[^\n]*\n?[^\n/／]*$/));
    if (last > first) found.push({ startLine: first, endLine: last, kind: FoldingRangeKind.Comment });
  };
  const walk = (element: SyntaxElement, at: number): void => {
    if (!isToken(element)) {
      let next = at;
      for (const child of element.children) {
        walk(child, next);
        next += widthOf(child);
      }
      return;
    }
    if (element.trivia.length > 2) comments(element.trivia, at);
    const start = at + element.trivia.length;
    if (element.tokenType === T.LBrace) open.push(start);
    if (element.tokenType !== T.RBrace) return;
    const opener = open.pop();
    if (opener === undefined) return;
    const [startLine, endLine] = [lineAt(opener), lineAt(start)];
    if (endLine > startLine + 1) found.push({ startLine, endLine: endLine - 1 });
  };
  walk(text.source.parsed.root, 0);
  return found.sort((a, b) => a.startLine - b.startLine);
}

/** From the word outwards, element by element. */
export function selectionRanges(
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
