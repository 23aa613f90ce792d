import type { SyntaxNode } from '../syntax.ts';
import { tokensOf } from '../syntax.ts';
import { T } from '../token-types.ts';
import type { Context } from './context.ts';
import { type Doc, join } from './doc.ts';
import { tokenDoc } from './words.ts';

/** `"…" en "…"`. */
export const labelDoc = (node: SyntaxNode, context: Context): Doc =>
  join(
    tokensOf(node).map((t) => tokenDoc(t, t.tokenType === T.Text ? t.image : t.image.toLowerCase(), context)),
    ' ',
  );
