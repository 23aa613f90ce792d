import { childOf, isToken, type SyntaxNode, type SyntaxToken, tokensOf } from '../syntax.ts';
import { T } from '../token-types.ts';
import { clauseDoc } from './clauses.ts';
import type { Context } from './context.ts';
import { type Doc, join } from './doc.ts';
import { testDoc } from './expressions.ts';
import { labelDoc } from './labels.ts';
import { codeNameDoc, nameDoc } from './names.ts';
import { bracedRows, feedsDoc } from './rows.ts';
import { tokenDoc, wordDoc } from './words.ts';

/** `名称 : 类型 约束 缺失标记 "说明"`: name, type with constraints and clauses, label. */
export function columnCells(node: SyntaxNode, context: Context): [Doc, Doc, Doc] {
  const [name, colon] = tokensOf(node) as [SyntaxToken, SyntaxToken];
  const type = childOf(node, 'columnType')!;
  const label = childOf(node, 'label');
  const behind = node.children.flatMap((c): Doc[] => {
    if (isToken(c)) return [];
    return c.kind === 'constraint' ? [constraintDoc(c, context)] : c.kind === 'clause' ? [clauseDoc(c, context)] : [];
  });
  const said = [typeDoc(type, context), ...behind];
  return [[nameDoc(name, context, 'alone'), tokenDoc(colon, '', context)], join(said, ' '), label ? labelDoc(label, context) : ''];
}

/** A column on its own. */
export function columnDoc(node: SyntaxNode, context: Context): Doc {
  const [name, type, label] = columnCells(node, context);
  return [name, ' : ', join([type, label], ' ')];
}

const TYPES = ['textType', 'numberType', 'dateType', 'yesNoType', 'codeListType'] as const;

function typeDoc(node: SyntaxNode, context: Context): Doc {
  const [word] = tokensOf(node) as [SyntaxToken];
  const parts = node.children.slice(1).map((c): Doc => {
    if (!isToken(c)) return c.kind === 'codeList' ? bracedRows(c, context) : codeNameDoc(c, context);
    if (c.tokenType === T.Percent) return tokenDoc(c, '%', context);
    return childOf(node, 'codeName') ? wordDoc(c, context, ['inUnitsOf']) : nameDoc(c, context);
  });
  return join([wordDoc(word, context, TYPES), ...parts], ' ');
}

/** `必填(JB-01) 归入 C11`: the code touches a lone Chinese word. */
function constraintDoc(node: SyntaxNode, context: Context): Doc {
  const test = childOf(node, 'test');
  const code = childOf(node, 'codeName');
  const feeds = childOf(node, 'feeds');
  const tokens = tokensOf(node);
  const word = test ? testDoc(test, context) : wordDoc(tokens[0]!, context, ['required', 'optional']);
  const [open, close] = tokens.slice(-2) as [SyntaxToken, SyntaxToken];
  const lone = context.dialect === 'zh' && (!test || test.children.length === 1);
  const named = code ? [lone ? '' : ' ', tokenDoc(open, '(', context), codeNameDoc(code, context), tokenDoc(close, ')', context)] : '';
  return join([[word, named], feeds ? feedsDoc(feeds, context) : ''], ' ');
}
