import type { Dialect } from '../dialects.ts';
import type { Language, Parsed } from '../language.ts';
import { allTokens, type SyntaxNode } from '../syntax.ts';
import { brokenItems } from './broken.ts';
import { type CallNames, type Context, LIMIT } from './context.ts';
import { body } from './items.ts';
import { readItems } from './items-read.ts';
import { render } from './render.ts';

export interface PrintOptions {
  /** The dialect to print; that of the text where none is given. */
  readonly dialect?: Dialect | undefined;
  /** What functions are called in both dialects. */
  readonly callNames: CallNames;
}

/**
 * A text in the house style. Clauses, columns and declarations that were not understood are left as they stand, with
 * whatever shares their line.
 */
export function print(parsed: Parsed, language: Language, { dialect = parsed.dialect, callNames }: PrintOptions): string {
  const context: Context = {
    language,
    dialect,
    callNames,
    broken: brokenItems(parsed),
    begun: new Set(),
    depth: 0,
    rowsFlat: false,
    figuresHeader: false,
    inRuleSet: false,
  };
  const lineEnd = lineEndOf(parsed.root);
  const text = render(body(readItems(parsed.root), context), LIMIT, lineEnd);
  return text === '' || text.endsWith(lineEnd) ? text : text + lineEnd;
}

/** How the lines of a text end, by the last of them: it stays, whatever else is left out. */
function lineEndOf(root: SyntaxNode): '\n' | '\r\n' {
  let last = '\n';
  for (const { trivia, image } of allTokens(root)) {
    const end = LINE_END.exec(image)?.[0] ?? LINE_END.exec(trivia)?.[0];
    if (end) last = end;
  }
  return last === '\r\n' ? last : '\n';
}

const LINE_END = /(?:\r\n|\r|\n)(?=[^\r\n]*$)/;
