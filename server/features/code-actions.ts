import { type CodeAction, type CodeActionContext, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, type Fix, fixTitle } from '../../grammar/index.ts';
import { rangeOf, toLsp } from '../diagnostics.ts';
import { type Session, type YardText, yardText } from '../session.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  readonly context: CodeActionContext;
}

const FIX_ALL = { zh: '修复本文件中所有可自动修复的问题', en: 'Fix all that can be fixed in this file' } as const;

/** The fixes of the diagnostics in a range, and all fixes of the text at once. */
export function codeActions(session: Session, { textDocument, range, context }: Params): CodeAction[] {
  const text = yardText(session, textDocument.uri);
  if (!text) return [];
  const wants = (kind: string) => !context.only || context.only.some((k) => kind === k || kind.startsWith(`${k}.`));
  const fixable = text.project.live.diagnostics().filter((d) => d.fix?.file === text.file);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix))
    for (const diagnostic of fixable) {
      const at = text.places.locate(diagnostic.place);
      if (at.path === text.path && overlap(at.range, range)) actions.push(quickFix(diagnostic, text));
    }
  const all = wants(CodeActionKind.SourceFixAll) ? combined(fixable, text) : [];
  if (all.length && (context.only || fixable.length > 1))
    actions.push({ title: FIX_ALL[text.locale], kind: CodeActionKind.SourceFixAll, edit: { changes: { [textDocument.uri]: all } } });
  return actions;
}

function quickFix(diagnostic: Diagnostic, text: YardText): CodeAction {
  const { session, project, locale } = text;
  const fix = diagnostic.fix!;
  return {
    title: fixTitle(fix.title, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: toLsp([diagnostic], project.live, session.files, locale).get(text.path) ?? [],
    isPreferred: true,
    edit: { changes: { [session.files.uriOf(text.path)]: editsOf(fix, text) } },
  };
}

function editsOf(fix: Fix, { places, file, document }: YardText): TextEdit[] {
  places.want(fix.edits.map((e) => ({ file, element: e.element })));
  return fix.edits.map(({ element, text, how }) => {
    const { range } = places.locate({ file, element });
    return how === 'replace' ? withBlanks(range, text, document) : { range: { start: range.end, end: range.end }, newText: text };
  });
}

/** What is taken out takes the blanks before it along. */
function withBlanks(range: Range, newText: string, document: TextDocument): TextEdit {
  if (newText !== '') return { range, newText };
  const end = document.offsetAt(range.end);
  let start = document.offsetAt(range.start);
  const text = document.getText();
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  return { range: rangeOf(document, { start, end }), newText };
}

/** All fixes whose edits do not touch those of one before them. */
function combined(diagnostics: readonly Diagnostic[], text: YardText): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of diagnostics) {
    const edits = editsOf(fix!, text);
    if (edits.every((e) => !taken.some((t) => overlap(e.range, t.range)))) taken.push(...edits);
  }
  return taken;
}

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);
