import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import { isToken, T, widthOf, type SyntaxElement } from '../../grammar/index.ts';
import { type Session, yardText } from '../session.ts';
import { feature } from './feature.ts';

export const foldingRange = feature(FoldingRangeRequest.type, { foldingRangeProvider: true }, foldsOf);

/** Braces over several lines, and runs of comments. */
function foldsOf(session: Session, { textDocument }: { readonly textDocument: { readonly uri: string } }): FoldingRange[] {
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
