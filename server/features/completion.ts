import { type CompletionItem, type CompletionItemKind, CompletionRequest, InsertTextFormat } from 'vscode-languageserver';
import { canonicalName } from '../../grammar/index.ts';
import { rangeOf } from '../diagnostics.ts';
import { Pinyin } from '../pinyin.ts';
import { type Session, yardPlace, yardText } from '../session.ts';
import { pathAt } from '../positions.ts';
import { candidatesAt } from './completion-candidates.ts';
import { contextAt } from './completion-context.ts';
import { feature } from './feature.ts';

type At = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

/** Something that could stand at the cursor. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What is written, where it is not the label; a snippet where it has stops. */
  readonly insert?: string | undefined;
  readonly snippet?: boolean | undefined;
  /** What is likelier comes first: from 0. */
  readonly order?: number | undefined;
}

const pinyin = new Pinyin();

export const completion = feature(CompletionRequest.type, { completionProvider: { triggerCharacters: ['.', '{', '(', ' '] } }, itemsAt);

/** What could stand at the cursor: words of the file's dialect that fit, names, methods, whole declarations. */
async function itemsAt(session: Session, { textDocument, position }: At): Promise<CompletionItem[]> {
  await pinyin.load();
  const place = yardPlace(session, textDocument.uri, position);
  const text = yardText(session, textDocument.uri);
  if (!place || !text) return [];
  const written = text.document.getText().slice(0, place.offset);
  const prefix = /[「`]?[\p{ID_Continue}]*$/u.exec(written)![0];
  const start = place.offset - prefix.length;
  const context = contextAt(text, start, pathAt(text.source.parsed.root, start));
  const range = rangeOf(text.document, { start, end: place.offset });
  const beginnings = beginningsOfCodes(written);
  const rangeFor = (label: string) => {
    const begun = beginnings.find((b) => canonicalName(label).startsWith(canonicalName(b.replace(/^[「`]/, ''))));
    return begun === undefined ? range : rangeOf(text.document, { start: place.offset - begun.length, end: place.offset });
  };
  const seen = new Set<string>();
  return candidatesAt(context, text)
    .filter((c) => (session.settings.snippets || !c.snippet) && !seen.has(c.label + c.kind) && seen.add(c.label + c.kind))
    .map(
      (c): CompletionItem => ({
        label: c.label,
        kind: c.kind,
        ...(c.detail && { detail: c.detail }),
        ...(c.documentation && { documentation: { kind: 'markdown', value: c.documentation } }),
        filterText: pinyin.filterText(c.label),
        sortText: `${c.order ?? 5}${c.label}`,
        textEdit: { range: rangeFor(c.label), newText: c.insert ?? c.label },
        ...(c.snippet && { insertTextFormat: InsertTextFormat.Snippet }),
      }),
    );
}

const RUN = /[「`]?(?:[\p{ID_Continue}]+[-.])+[\p{ID_Continue}]*$/u;

/** What may be the beginning of a code with signs in it, longest first: it is replaced as a whole. */
function beginningsOfCodes(written: string): string[] {
  const run = RUN.exec(written)?.[0] ?? '';
  return [0, ...[...run.matchAll(/[-.]/g)].map(({ index }) => index + 1)].map((from) => run.slice(from)).filter((b) => /[-.]/.test(b));
}
