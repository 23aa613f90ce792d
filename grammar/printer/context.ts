import type { Dialect } from '../dialects.ts';
import type { Language } from '../language.ts';
import type { SyntaxNode, SyntaxToken } from '../syntax.ts';

/** Columns of a line. */
export const LIMIT = 120;

/** The name of a function in a dialect, by its name in either; undefined for a name that is no function's. */
export type CallNames = (name: string, dialect: Dialect) => string | undefined;

/** What printing a part of a tree depends on, besides the part. */
export interface Context {
  readonly language: Language;
  readonly dialect: Dialect;
  readonly callNames: CallNames;
  /** Items that are left as they stand. */
  readonly broken: ReadonlySet<SyntaxNode>;
  /** First tokens of items: the comments before them were printed with what stands between the items. */
  readonly begun: Set<SyntaxToken>;
  /** Blocks around. */
  readonly depth: number;
  /** Whether rows in braces that stand on one line may stay there. */
  readonly rowsFlat: boolean;
  /** Whether the row printed is the header of published figures. */
  readonly figuresHeader: boolean;
  /** Inside a rule set `this field` is a word, elsewhere a name. */
  readonly inRuleSet: boolean;
}

export const inside = (context: Context): Context => ({ ...context, depth: context.depth + 1 });
