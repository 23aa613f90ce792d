import { DocumentFormattingRequest, type TextEdit } from 'vscode-languageserver';
import { callNames, language } from '../../compiler/index.ts';
import { print } from '../../grammar/index.ts';
import { rangeOf } from '../diagnostics.ts';
import { type Session, yardText } from '../session.ts';
import { feature } from './feature.ts';

export const formatting = feature(DocumentFormattingRequest.type, { documentFormattingProvider: true }, edits);

/** The text in the house style: the lines between the first and the last that differ are replaced. */
function edits(session: Session, { textDocument }: { readonly textDocument: { readonly uri: string } }): TextEdit[] {
  const text = yardText(session, textDocument.uri);
  if (!text) return [];
  const { document, source } = text;
  const before = document.getText();
  const after = print(source.parsed, language, { callNames });
  if (before === after) return [];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (tail > 0 && before[before.length - tail - 1] !== '\n') tail--;
  return [{ range: rangeOf(document, { start, end: before.length - tail }), newText: after.slice(start, after.length - tail) }];
}
