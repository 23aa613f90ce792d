import { displayWidth } from './width.ts';

/**
 * What is to be printed, before it is known where lines break: texts, and places where a line may or must break. After
 * Wadler's prettier printer, with what comments and tables in braces need.
 */
export type Doc =
  | string
  | readonly Doc[]
  /** A text that counts as so many columns, whatever it takes. */
  | { readonly doc: 'text'; readonly text: string; readonly width: number }
  /** A line break where the group around is broken, else this text. */
  | { readonly doc: 'line'; readonly flat: string }
  | { readonly doc: 'newline' }
  | { readonly doc: 'blank' }
  | { readonly doc: 'indent'; readonly by: number; readonly inner: Doc }
  /** Indented from where the line began that it stands in. */
  | { readonly doc: 'hang'; readonly inner: Doc }
  /** On one line if there is room, else broken at all its lines. */
  | { readonly doc: 'group'; readonly inner: Doc }
  /** As many on a line as there is room for. */
  | { readonly doc: 'fill'; readonly items: readonly Doc[]; readonly separators: readonly Separator[]; readonly from: number }
  /** Ends its line: behind what stands there, or on a line of its own. */
  | { readonly doc: 'comment'; readonly text: string; readonly own: boolean }
  /** Printed as it stands, with the indentation it has. */
  | { readonly doc: 'verbatim'; readonly text: string };

export interface Separator {
  readonly flat: string;
  /** What stands before the line break; undefined where no line may break. */
  readonly broken: string | undefined;
}

export const LINE: Doc = { doc: 'line', flat: ' ' };
export const SOFT_LINE: Doc = { doc: 'line', flat: '' };
export const NEWLINE: Doc = { doc: 'newline' };
export const BLANK_LINE: Doc = { doc: 'blank' };
export const indent = (inner: Doc, by = 2): Doc => ({ doc: 'indent', by, inner });
export const group = (inner: Doc): Doc => ({ doc: 'group', inner });
export const fill = (items: readonly Doc[], separators: readonly Separator[]): Doc => ({ doc: 'fill', items, separators, from: 0 });

/** Docs with something between each two; empty ones left out. */
export function join(docs: readonly Doc[], between: Doc): Doc {
  const joined: Doc[] = [];
  for (const doc of docs) {
    if (doc === '') continue;
    if (joined.length > 0) joined.push(between);
    joined.push(doc);
  }
  return joined;
}

/** The width of a doc on one line; infinite where it cannot be on one. */
export function flatWidth(doc: Doc): number {
  if (typeof doc === 'string') return displayWidth(doc);
  if (isList(doc)) {
    let width = 0;
    for (const d of doc) width += flatWidth(d);
    return width;
  }
  switch (doc.doc) {
    case 'text':
      return doc.width;
    case 'line':
      return doc.flat.length;
    case 'indent':
    case 'hang':
    case 'group':
      return flatWidth(doc.inner);
    case 'fill':
      return flatWidth(doc.items) + flatWidth(doc.separators.map((s) => s.flat));
    default:
      return Number.POSITIVE_INFINITY;
  }
}

export const isList = (doc: Doc): doc is readonly Doc[] => Array.isArray(doc);
