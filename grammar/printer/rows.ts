import { childOf, childrenOf, isToken, type SyntaxNode, type SyntaxToken, tokensOf } from '../syntax.ts';
import { T } from '../token-types.ts';
import { listDoc } from './clauses.ts';
import type { Context } from './context.ts';
import { type Doc, indent, join, NEWLINE } from './doc.ts';
import { literalDoc } from './expressions.ts';
import { body } from './items.ts';
import { isOnOneLine, readItems } from './items-read.ts';
import { labelDoc } from './labels.ts';
import { codeNameDoc, nameDoc } from './names.ts';
import { plainSign } from './signs.ts';
import { choiceText, tokenDoc, wordDoc, wordId, wordText } from './words.ts';

/** The rows of a ladder, a list of codes or bands: on one line as the writer had them, if there is room. */
export function bracedRows(node: SyntaxNode, context: Context): Doc {
  const read = readItems(node);
  if (!read.items.length && isOnOneLine(node)) return '{ }';
  if (context.rowsFlat && isOnOneLine(node)) {
    for (const { first } of read.items) context.begun.add(first);
    const rows = read.items.map(({ element }) => join(rowCells(element as SyntaxNode, context), ' '));
    return ['{ ', join(rows, '; '), ' }'];
  }
  return { doc: 'hang', inner: ['{', indent(body(read, context)), NEWLINE, '}'] };
}

/** The cells of a row, for alignment; empty ones keep their place. */
export function rowCells(node: SyntaxNode, context: Context): Doc[] {
  const optional = (kind: 'label' | 'feeds') => {
    const found = childOf(node, kind);
    return found ? (kind === 'label' ? labelDoc(found, context) : feedsDoc(found, context)) : '';
  };
  const codeNames = () => childrenOf(node, 'codeName').map((c) => codeNameDoc(c, context));
  switch (node.kind) {
    case 'band':
      return [...codeNames(), optional('label'), intervalDoc(childOf(node, 'interval')!, context)];
    case 'rung':
      return rungCells(node, context);
    case 'code':
      return [literalDoc(childOf(node, 'literal')!, context, false), ...tokensOf(node).map((t) => nameDoc(t, context)), optional('label')];
    case 'fieldRow':
      return [...codeNames(), optional('feeds'), optional('label')];
    case 'conversionRow':
      return conversionCells(node, context);
    default:
      return childrenOf(node, 'cell').map((cell) => cellDoc(cell, context));
  }
}

/** `归入 C11、C12`. */
export function feedsDoc(node: SyntaxNode, context: Context): Doc {
  const [word] = tokensOf(node) as [SyntaxToken];
  return [wordDoc(word, context, ['feeds']), ' ', listDoc(node, (c) => codeNameDoc(c, context, 'line-start'), context, word)];
}

function rungCells(node: SyntaxNode, context: Context): Doc[] {
  const [key, points] = childrenOf(node, 'literal') as [SyntaxNode, SyntaxNode];
  const [colon, unit] = tokensOf(node) as [SyntaxToken, SyntaxToken | undefined];
  const [token] = tokensOf(key) as [SyntaxToken];
  const otherwise = wordId(token, context, ['otherwise']);
  const name = otherwise ? wordDoc(token, context, [otherwise]) : literalDoc(key, context, false);
  const amount = literalDoc(points, context);
  return [[name, tokenDoc(colon, ':', context)], unit ? [amount, ' ', wordDoc(unit, context, ['pointsUnit'])] : amount];
}

function conversionCells(node: SyntaxNode, context: Context): Doc[] {
  const [count, from, equals, to] = tokensOf(node) as [SyntaxToken, SyntaxToken, SyntaxToken, SyntaxToken];
  const left = [tokenDoc(count, count.image.normalize('NFKC'), context), ' ', nameDoc(from, context)];
  return [left, [tokenDoc(equals, '=', context), ' ', literalDoc(childOf(node, 'literal')!, context), ' ', nameDoc(to, context)]];
}

/** The header of figures names what stands below in words of the language. */
function cellDoc(cell: SyntaxNode, context: Context): Doc {
  const tokens = tokensOf(cell);
  const [first] = tokens as [SyntaxToken];
  const figure = context.figuresHeader ? choiceText(first, 'figure', context) : undefined;
  if (figure && tokens.length === 1) return tokenDoc(first, figure, context);
  if (first.tokenType === T.Text) return tokenDoc(first, first.image, context);
  if (first.tokenType === T.Number || plainSign(first.image) === '-') return literalDoc(cell, context);
  return codeNameDoc(cell, context, 'alone');
}

/** `[80, 90)`, `80以上不满90`, `80 or more, less than 90`. */
export function intervalDoc(node: SyntaxNode, context: Context): Doc {
  const bounds = childrenOf(node, 'bound');
  if (!bounds.length)
    return node.children.map((c) =>
      isToken(c) ? tokenDoc(c, c.tokenType === T.Comma ? ', ' : plainSign(c.image), context) : literalDoc(c, context),
    );
  const comma = tokensOf(node)[0];
  const [first, second] = bounds as [SyntaxNode, SyntaxNode | undefined];
  if (!second) return boundDoc(first, context);
  const between = context.dialect === 'en' ? ', ' : !endsInWord(first) ? (endsInWord(second) ? ', ' : ' ') : endsInWord(second) ? ', ' : '';
  return [boundDoc(first, context), comma ? tokenDoc(comma, between, context) : between, boundDoc(second, context)];
}

const endsInWord = (bound: SyntaxNode): boolean => isToken(bound.children.at(-1)!);

/** Chinese writes numbers and the words of bounds together. */
function boundDoc(node: SyntaxNode, context: Context): Doc {
  const ids = ['lessThan', 'moreThan', 'orMore', 'orLess'] as const;
  const parts = node.children.map((c) => (isToken(c) ? wordDoc(c, context, ids) : literalDoc(c, context)));
  return join(parts, context.dialect === 'zh' ? '' : ' ');
}

/** `步长 1`. */
export function stepDoc(node: SyntaxNode, context: Context): Doc {
  const [, number] = tokensOf(node) as [SyntaxToken, SyntaxToken];
  return [wordText('step', context.dialect), ' ', tokenDoc(number, number.image.normalize('NFKC'), context)];
}
