import type { SyntaxToken } from '../syntax.ts';
import { BLANK_LINE, type Doc, NEWLINE } from './doc.ts';

export interface OwnLine {
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly blank: boolean;
}

/** What stands between two items that is no part of either. */
export interface Gap {
  /** The comment that ends the line of what stands before. */
  readonly trailing: string | undefined;
  /** Comments on lines of their own. */
  readonly own: readonly OwnLine[];
  /** Whether an empty line stands before what follows. */
  readonly blank: boolean;
  /** Whether what follows begins a line. */
  readonly newline: boolean;
  /** Whether a `;` stands in it. */
  readonly ended: boolean;
}

const PIECES = /(?:\/\/|／／)[^\r\n]*|\r\n|\r|\n|[;；。]/g;

const SAME_LINE: Gap = { trailing: undefined, own: [], blank: false, newline: false, ended: false };
const NEXT_LINE: Gap = { ...SAME_LINE, newline: true };

/** Reads the text between two items: blanks, line ends, separators and comments. */
export function readGap(text: string): Gap {
  // Most items begin the next line, and that is all there is to say.
  if (/^(?:\n *| *)$/.test(text)) return text.startsWith('\n') ? NEXT_LINE : SAME_LINE;
  const own: OwnLine[] = [];
  let trailing: string | undefined;
  let lineEnds = 0;
  let newline = false;
  let ended = false;
  for (const [piece] of text.matchAll(PIECES)) {
    if (/^[\r\n]/.test(piece)) {
      lineEnds++;
      newline = true;
    } else if (/^[;；。]/.test(piece)) ended = true;
    else {
      if (newline) own.push({ text: plainComment(piece), blank: lineEnds > 1 });
      else trailing = plainComment(piece);
      lineEnds = 0;
    }
  }
  return { trailing, own, blank: lineEnds > 1, newline, ended };
}

/** A comment without blanks behind it, its slashes half-width. */
function plainComment(text: string): string {
  return text
    .trimEnd()
    .replace(/^／／／/, '///')
    .replace(/^／／(?!\/)/, '//');
}

export const hasComments = (token: SyntaxToken): boolean => token.trivia.length > 1 && /\/\/|／／/.test(token.trivia);

/** Comments before a token inside an item, where they stand. */
export function commentsBefore(token: SyntaxToken): Doc {
  if (!hasComments(token)) return '';
  const { trailing, own } = readGap(token.trivia);
  return [
    ...(trailing === undefined ? [] : [{ doc: 'comment', text: trailing, own: false } as const]),
    ...own.map(({ text }) => ({ doc: 'comment', text, own: true }) as const),
  ];
}

/** Comments on lines of their own, each with the empty line before it. */
export function ownLines(lines: readonly OwnLine[], first: boolean): Doc[] {
  return lines.flatMap(({ text, blank }, i) => [blank && !(first && i === 0) ? BLANK_LINE : NEWLINE, text]);
}
