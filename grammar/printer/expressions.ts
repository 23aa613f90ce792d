import { COMPARISON, operatorOf, PRECEDENCE } from '../operators.ts';
import { allTokens, firstToken, isToken, type SyntaxElement, type SyntaxNode, type SyntaxToken, childrenOf, tokensOf } from '../syntax.ts';
import { Minus, Plus, T } from '../token-types.ts';
import { commentsBefore, hasComments } from './comments.ts';
import type { Context } from './context.ts';
import { type Doc, group, indent, LINE, SOFT_LINE } from './doc.ts';
import { codeNameDoc, nameDoc, plainPart } from './names.ts';
import { bracedRows } from './rows.ts';
import { houseSign, plainSign } from './signs.ts';
import { choiceText, expressionWord, tokenDoc, wordDoc, wordId, wordText } from './words.ts';

interface Operation {
  readonly token: SyntaxToken;
  readonly level: number;
  /** Comments behind it: lines begin with operators, so what ended a line goes before the operator. */
  comments: Doc;
  /** Whether what follows is written right behind a minus. */
  touchesNext: boolean;
}

/**
 * Operands and operators; a long one breaks before the operators that bind least.
 *
 * @param nested whether its lines are indented from those around; a clause does so itself
 */
export function expressionDoc(node: SyntaxNode, context: Context, nested = true): Doc {
  const operands: Doc[] = [];
  const operations: Operation[] = [];
  let operand: Doc[] = [];
  let complete = false;
  node.children.forEach((child, i) => {
    const operation = operations.at(-1);
    const first = firstToken(child);
    if (operation && !complete && !operand.length && first) {
      operation.touchesNext = isMinus(operation.token) && first.trivia === '';
      if (hasComments(first)) {
        operation.comments = commentsBefore(first);
        context.begun.add(first);
      }
    }
    if (isToken(child) && complete) {
      operands.push(operand);
      operations.push({
        token: child,
        level: operatorOf(child, context.language.vocabulary)?.level ?? COMPARISON,
        comments: '',
        touchesNext: false,
      });
      operand = [];
      complete = false;
    } else if (isToken(child)) operand.push(prefixDoc(child, context), isMinus(child) && !touches(node.children[i + 1]) ? ' ' : '');
    else {
      operand.push(child.kind === 'test' ? [' ', testDoc(child, context)] : operandDoc(child, context, node.children[i + 1]));
      complete = true;
    }
  });
  operands.push(operand);
  return chain(operands, operations, 0, context, nested);
}

function chain(operands: readonly Doc[], operations: readonly Operation[], level: number, context: Context, nested: boolean): Doc {
  if (!operations.length || level >= PRECEDENCE.length) return operands[0] as Doc;
  if (!operations.some((o) => o.level === level)) return chain(operands, operations, level + 1, context, nested);
  const parts: Doc[] = [];
  let from = 0;
  let first: Doc = '';
  const cut = (to: number) => chain(operands.slice(from, to + 1), operations.slice(from, to), level + 1, context, true);
  let operator: Doc = '';
  const add = (to: number) => {
    const segment = cut(to);
    if (from === 0) first = segment;
    else parts.push(operator, segment);
    from = to + 1;
  };
  operations.forEach((operation, i) => {
    if (operation.level !== level) return;
    add(i);
    operator = operatorDoc(operation, context);
  });
  add(operations.length);
  return group([first, nested ? indent(parts) : parts]);
}

const isMinus = (token: SyntaxToken): boolean => token.tokenType === Minus;
const touches = (element: SyntaxElement | undefined): boolean => !element || firstToken(element)?.trivia === '';

/** An operator with the blanks around it. Whether a minus touches its neighbours may tell a code from a difference, and stays. */
function operatorDoc({ token, comments: behind, touchesNext }: Operation, context: Context): Doc {
  const id = expressionWord(token, context);
  const text = id ? wordText(id, context.dialect) : houseSign(token.image, context.dialect);
  const comments = tokenDoc(token, '', context);
  return [comments, behind, isMinus(token) && touches(token) ? '' : LINE, text, touchesNext ? '' : ' '];
}

function prefixDoc(token: SyntaxToken, context: Context): Doc {
  const id = expressionWord(token, context);
  return tokenDoc(token, id ? `${wordText(id, context.dialect)} ` : plainSign(token.image), context);
}

/** `已填`, `格式 /…/`, `校验 统一社会信用代码`. */
export function testDoc(node: SyntaxNode, context: Context): Doc {
  const [word, argument] = tokensOf(node) as [SyntaxToken, SyntaxToken | undefined];
  const test = wordDoc(word, context);
  if (!argument) return test;
  const taken = argument.tokenType === T.Text || argument.tokenType === T.Pattern;
  return [test, ' ', tokenDoc(argument, taken ? argument.image : (choiceText(argument, 'scheme', context) ?? argument.image), context)];
}

function operandDoc(node: SyntaxNode, context: Context, next: SyntaxElement | undefined): Doc {
  switch (node.kind) {
    case 'group': {
      const [open, close] = tokensOf(node) as [SyntaxToken, SyntaxToken];
      return [tokenDoc(open, '(', context), inner(node, context), tokenDoc(close, ')', context)];
    }
    case 'literal':
      return literalDoc(node, context);
    case 'reference':
      return referenceDoc(node, context, next !== undefined);
    case 'call':
      return callDoc(node, context);
    case 'ladder': {
      const [word, open, close] = tokensOf(node) as [SyntaxToken, SyntaxToken, SyntaxToken];
      const input = [tokenDoc(open, '(', context), inner(node, context), tokenDoc(close, ')', context)];
      return [wordDoc(word, context, ['ladder']), input, ' ', bracedRows(node, context)];
    }
    default:
      return [];
  }
}

const inner = (node: SyntaxNode, context: Context): Doc => {
  const [expression] = childrenOf(node, 'expression');
  return expression ? expressionDoc(expression, context) : '';
};

/** A name, or a run of names and signs: whether they touch tells a code from a difference, and stays. */
function referenceDoc(node: SyntaxNode, context: Context, followed: boolean): Doc {
  const tokens = [...allTokens(node)] as [SyntaxToken, ...SyntaxToken[]];
  const [first] = tokens;
  if (tokens.length === 1) {
    if (context.inRuleSet && wordId(first, context, ['thisField'])) return wordDoc(first, context, ['thisField']);
    return nameDoc(first, context, followed ? 'line-start' : 'expression');
  }
  return tokens.map((token, i) => {
    const blank = i > 0 && token.trivia !== '' ? ' ' : '';
    return [blank, token.tokenType === T.Quoted ? nameDoc(token, context, 'expression') : tokenDoc(token, plainPart(token), context)];
  });
}

/** A function with its arguments: names of functions are words of the language, names in quotes are not. */
function callDoc(node: SyntaxNode, context: Context): Doc {
  const [name, open] = tokensOf(node) as [SyntaxToken, SyntaxToken];
  const known = name.tokenType === T.Quoted ? undefined : context.callNames(name.image, context.dialect);
  const ofRate = name.tokenType !== T.Quoted && wordId(name, context, ['passRate']) !== undefined;
  const args: Doc[] = [];
  let count = 0;
  for (const child of node.children.slice(2)) {
    if (isToken(child)) {
      if (child.tokenType === T.Comma) args.push(tokenDoc(child, ',', context), LINE);
      else args.push(tokenDoc(child, '', context));
    } else if (child.kind === 'filter') args.push(' ', filterDoc(child, context));
    else args.push((ofRate && count > 0 && basisDoc(child, context)) || expressionDoc(child, context));
    if (!isToken(child) && child.kind === 'expression') count++;
  }
  const called = known === undefined ? nameDoc(name, context, 'alone') : tokenDoc(name, known, context);
  if (!count) return [called, tokenDoc(open, '(', context), args, ')'];
  return [called, tokenDoc(open, '(', context), group([indent([SOFT_LINE, args]), SOFT_LINE, ')'])];
}

/** `按检查项` behind the table of a pass rate. */
function basisDoc(expression: SyntaxNode, context: Context): Doc | undefined {
  const [reference, more] = expression.children;
  if (!reference || more || isToken(reference) || reference.kind !== 'reference' || reference.children.length > 1) return undefined;
  const [token] = tokensOf(reference) as [SyntaxToken];
  const text = choiceText(token, 'passBasis', context);
  return text && tokenDoc(token, text, context);
}

export function filterDoc(node: SyntaxNode, context: Context): Doc {
  const [word] = tokensOf(node) as [SyntaxToken];
  return [wordDoc(word, context, ['where']), ' ', inner(node, context)];
}

const isName = ({ tokenType }: SyntaxToken): boolean => tokenType === T.Name || tokenType.CATEGORIES?.includes(T.Name) === true;

/** `A-1`, `1-b`, `B+`: more than a number and its sign. */
const isCodeWithSigns = (tokens: readonly SyntaxToken[]): boolean =>
  tokens.slice(1).some((t) => isMinus(t) || t.tokenType === T.Dot || t.tokenType === Plus);

/** A number, `20%`, `1/3`, a text, a date, yes or no; signs touch their numbers. */
export function literalDoc(node: SyntaxNode, context: Context, yesNo = true): Doc {
  const tokens = tokensOf(node);
  if (isCodeWithSigns(tokens)) return codeNameDoc(node, context);
  return tokens.map((token) => {
    if (token.tokenType === T.Number || token.tokenType === T.Date) return tokenDoc(token, token.image.normalize('NFKC'), context);
    if (token.tokenType === T.Text) return tokenDoc(token, token.image, context);
    if (yesNo && wordId(token, context, ['yes', 'no'])) return wordDoc(token, context, ['yes', 'no']);
    return isName(token) ? nameDoc(token, context, 'expression') : tokenDoc(token, plainSign(token.image), context);
  });
}
