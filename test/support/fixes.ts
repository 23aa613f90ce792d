import type { Workspace } from '../../compiler/index.ts';
import { type Diagnostic, spansOf } from '../../grammar/index.ts';

/** A text of one file with the fix of a diagnostic made. */
export function fixed(workspace: Workspace, text: string, { fix }: Diagnostic): string {
  const spans = spansOf(workspace.analyse().sources[0]!.parsed.root);
  const edits = fix!.edits.map(({ element, text, how }) => {
    const { start, end } = spans.get(element)!;
    return { start: how === 'after' ? end : start, end, text };
  });
  return edits.sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
}
