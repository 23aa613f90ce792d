import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalName, type Diagnostic, type Fix, fixTitle, type Place } from '../../grammar/index.ts';
import { overlap, Places, rangeOf, toLsp } from '../diagnostics.ts';
import { pathOf } from '../files.ts';
import type { Project } from '../project.ts';
import { type Session, type YardText, yardText } from '../session.ts';
import { acceptAction } from './accept.ts';
import { feature } from './feature.ts';
import { toUtf8Actions } from './to-utf8.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  readonly context: CodeActionContext;
}

const FIX_ALL = { zh: '修复本文件中所有可自动修复的问题', en: 'Fix all that can be fixed in this file' } as const;

export const codeAction = feature(
  CodeActionRequest.type,
  { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] } },
  actionsIn,
);

/** The fixes of the diagnostics in a range, and all fixes of the text at once. */
function actionsIn(session: Session, { textDocument, range, context }: Params): CodeAction[] {
  const wants = (kind: string) => !context.only || context.only.some((k) => kind === k || kind.startsWith(`${k}.`));
  const text = yardText(session, textDocument.uri);
  const path = pathOf(textDocument.uri);
  const conversions = wants(CodeActionKind.QuickFix) ? toUtf8Actions(session, path, range) : [];
  if (!text) return wants(CodeActionKind.QuickFix) ? [...ofCells(session, path, range), ...conversions] : [];
  const found = text.project.live.diagnostics;
  const fixable = found.filter((d) => d.fix?.file === text.file);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix))
    for (const diagnostic of found) {
      // What is wrong with cells is mended where their column is declared.
      const declared = diagnostic.related.filter((r) => r.note === 'declared-here').map((r) => r.place);
      const at = [diagnostic.place, ...declared].map((place) => text.places.locate(place));
      if (at.some((a) => a.path === text.path && overlap(a.range, range))) actions.push(...quickFixes(diagnostic, text, text.path));
    }
  actions.push(...conversions);
  const all = wants(CodeActionKind.SourceFixAll) ? combined(fixable, text) : [];
  if (all.length && (context.only || fixable.length > 1))
    actions.push({ title: FIX_ALL[text.locale], kind: CodeActionKind.SourceFixAll, edit: { changes: { [textDocument.uri]: all } } });
  return actions;
}

/** The fixes, in the text of the methodology, of what is wrong with the cells in a range of a data file. */
function ofCells(session: Session, path: string, range: Range): CodeAction[] {
  const project = session.files.isOpen(path) ? session.projects.of(path) : undefined;
  const file = project?.fileAt(path);
  if (!project || !file) return [];
  const places = new Places(project.live, session.files);
  return project.live.diagnostics.flatMap((diagnostic) => {
    const { place, rows } = diagnostic;
    if (place.file !== file) return [];
    const declared = project.live.analysis.methodology?.tables.get(canonicalName(tableOf(file, project) ?? ''))?.place.file;
    const yard = repairOf(diagnostic)?.file ?? declared;
    const text = yard === undefined ? undefined : yardText(session, session.files.uriOf(project.live.pathOf(yard)));
    const here = [place, ...(rows ?? []).map((row): Place => ({ ...place, row }))].some((p) => overlap(places.locate(p).range, range));
    return text && here ? quickFixes(diagnostic, text, path) : [];
  });
}

const repairOf = ({ fix, choices }: Diagnostic): Fix | undefined => fix ?? choices?.[0];

const tableOf = (file: string, { live }: Project): string | undefined => [...live.sources].find(([, source]) => source === file)?.[0];

/** The one sensible repair of a diagnostic, or those of which the author has to choose one; and that it is right as it is. */
function quickFixes(diagnostic: Diagnostic, text: YardText, path: string): CodeAction[] {
  const { fix, choices = [] } = diagnostic;
  const repairs = [...(fix ? [fix] : []), ...choices].filter((repair) => repair.file === text.file);
  const accept = acceptAction(diagnostic, text, path);
  return [...repairs.map((repair) => quickFix(diagnostic, repair, text, path)), ...(accept ? [accept] : [])];
}

/** @param path the file it is asked for in */
function quickFix(diagnostic: Diagnostic, fix: Fix, text: YardText, path: string): CodeAction {
  const { session, project, locale } = text;
  return {
    title: fixTitle(fix.title, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: toLsp([diagnostic], project.live, session.files, locale).get(path) ?? [],
    isPreferred: fix === diagnostic.fix,
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
