import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, Workspace } from '../../compiler/index.ts';
import { type Code, spansOf, type TextPlace } from '../../grammar/index.ts';
import { namesOf, type Use } from '../names.ts';
import type { YardText } from '../session.ts';

/**
 * Whether a project would mean the same after some edits that give a thing another name: whether every name in it leads where it
 * did, and nothing is found that was not found before.
 *
 * @param edits by the URI of the text
 */
export function meansTheSame(text: YardText, edits: Readonly<Record<string, readonly TextEdit[]>>): boolean {
  const { session, project, analysis } = text;
  const workspace = new Workspace('.');
  for (const { file } of analysis.sources) {
    const path = project.live.pathOf(file);
    const document = session.files.document(path);
    workspace.setText(file, TextDocument.applyEdits(document, [...(edits[session.files.uriOf(path)] ?? [])]));
  }
  const after = workspace.analyse();
  const [was, is] = [leads(analysis), leads(after)];
  return was.length === is.length && was.every((lead, i) => lead === is[i]) && sameFindings(analysis, after);
}

/** Where each use of a name leads, in the order of the texts: declarations by their number. */
function leads(analysis: Analysis): string[] {
  const { declared, uses } = namesOf(analysis);
  const inOrder = orderOf(analysis);
  const sorted = [...declared].sort((a, b) => inOrder(a.place, b.place));
  const numberOf = new Map(sorted.map((d, i) => [d, i]));
  return [...uses]
    .sort((a: Use, b: Use) => inOrder(a.place, b.place) || numberOf.get(a.to)! - numberOf.get(b.to)!)
    .map(({ to }) => `${to.kind} ${numberOf.get(to)}`);
}

function orderOf({ sources }: Analysis): (a: TextPlace, b: TextPlace) => number {
  const files = new Map(sources.map(({ file, parsed }, i) => [file, { at: i, spans: spansOf(parsed.root) }]));
  const startOf = ({ file, element }: TextPlace): number => files.get(file)!.spans.get(element)?.start ?? -1;
  return (a, b) => files.get(a.file)!.at - files.get(b.file)!.at || startOf(a) - startOf(b);
}

function sameFindings(before: Analysis, after: Analysis): boolean {
  const count = ({ diagnostics }: Analysis) => {
    const counts = new Map<Code, number>();
    for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  };
  const was = count(before);
  return [...count(after)].every(([code, n]) => n <= (was.get(code) ?? 0));
}
