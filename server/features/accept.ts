import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import {
  childOf,
  clauses,
  type Diagnostic,
  fixTitle,
  isNode,
  isTextPlace,
  type NodeKind,
  type SyntaxNode,
  type TextPlace,
} from '../../grammar/index.ts';
import { rangeOf, toLsp } from '../diagnostics.ts';
import { pathAt, spanOf } from '../positions.ts';
import type { YardText } from '../session.ts';

/** Declarations that may accept a finding in their block. */
const HOLDERS: ReadonlySet<NodeKind> = new Set(['index', 'indicator', 'table', 'gate', 'published', 'rule', 'ruleSet']);

/**
 * The action that accepts a warning or hint in the declaration around it, or in that of the table it is about, and leaves the author
 * to say why.
 *
 * @param path the file it is asked for in
 */
export function acceptAction(diagnostic: Diagnostic, text: YardText, path: string): CodeAction | undefined {
  if (diagnostic.severity === 'error' || diagnostic.code.startsWith('accept-')) return undefined;
  const holder = holderOf(diagnostic, text);
  if (!holder) return undefined;
  const { session, project, locale } = text;
  return {
    title: fixTitle({ fix: 'accept', code: diagnostic.code }, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: toLsp([diagnostic], project.live, session.files, locale).get(path) ?? [],
    isPreferred: false,
    edit: { changes: { [session.files.uriOf(text.path)]: [insertion(holder, diagnostic.code, text)] } },
  };
}

function holderOf({ place }: Diagnostic, text: YardText): SyntaxNode | undefined {
  const inText: TextPlace | undefined = isTextPlace(place) ? place : tableOf(place.file, text);
  if (inText?.file !== text.file) return undefined;
  const { root } = text.source.parsed;
  const span = spanOf(root, inText.element);
  const around = span ? pathAt(root, span.start).map((step) => step.element) : [];
  return around.findLast((e): e is SyntaxNode => isNode(e) && HOLDERS.has(e.kind));
}

/** Where the table is declared whose data a file holds. */
function tableOf(file: string, { project, analysis }: YardText): TextPlace | undefined {
  for (const [table, source] of project.live.sources)
    if (source === file) return [...(analysis.methodology?.tables.values() ?? [])].find((t) => t.name === table)?.place;
  return undefined;
}

function insertion(holder: SyntaxNode, code: string, { document, source }: YardText): TextEdit {
  const clause = `${clauses.accept[source.parsed.dialect].split(' ')[0]} ${code} ""`;
  const { root } = source.parsed;
  const own = spanOf(root, holder)!;
  const block = childOf(holder, 'block');
  const at = (offset: number, newText: string): TextEdit => ({ range: rangeOf(document, { start: offset, end: offset }), newText });
  if (!block) return at(own.end, ` { ${clause} }`);
  const behind = spanOf(root, block)!.start + 1;
  const text = document.getText();
  if (!/^[ \t]*(?:\r?\n|$)/.test(text.slice(behind))) return at(behind, ` ${clause};`);
  const line = text.slice(text.lastIndexOf('\n', own.start - 1) + 1, own.start);
  return at(behind, `\n${/^[ \t]*/.exec(line)![0]}  ${clause}`);
}
