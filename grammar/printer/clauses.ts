import { type ClauseId, clauses, type Dialect, DIALECTS } from '../dialects.ts';
import { slotOf } from '../reading.ts';
import { childrenOf, isToken, type SyntaxElement, type SyntaxNode, type SyntaxToken, tokensOf } from '../syntax.ts';
import {
  isChoiceSet,
  isMethodSlot,
  readTemplate,
  type SlotKind,
  type TemplatePart,
  type TemplateSign,
  templateWords,
} from '../templates.ts';
import { Equals, Span, T } from '../token-types.ts';
import { commentsBefore, hasComments } from './comments.ts';
import type { Context } from './context.ts';
import { type Doc, fill, indent } from './doc.ts';
import { expressionDoc, literalDoc } from './expressions.ts';
import { labelDoc } from './labels.ts';
import { codeNameDoc, nameDoc } from './names.ts';
import { listComma, plainSign } from './signs.ts';
import { isOrdinal } from '../vocabulary.ts';
import { choiceText, tokenDoc, wordDoc, wordId } from './words.ts';

/** The parts of every clause in a dialect. */
const templates = new Map(DIALECTS.map((d) => [d, new Map(Object.entries(clauses).map(([id, c]) => [id, readTemplate(c[d])]))]));
export const templateOf = (id: string, dialect: Dialect): readonly TemplatePart[] => templates.get(dialect)!.get(id) ?? [];

/** A clause by the template of the dialect printed, its slots filled from the tree. */
export function clauseDoc(node: SyntaxNode, context: Context): Doc {
  const id = node.name as ClauseId;
  // No line can end before a word of a clause; should a comment stand there all the same, it goes to the front.
  const strays = tokensOf(node).filter(
    (t, i) => i > 0 && t.tokenType !== Equals && !isSpan(t) && t.tokenType !== T.Comma && hasComments(t),
  );
  return indent([strays.map(commentsBefore), partDocs(node, templateOf(id, context.dialect), context)]);
}

function partDocs(node: SyntaxNode, parts: readonly TemplatePart[], context: Context): Doc {
  const docs: Doc[] = [];
  let touches = true;
  let printed = true;
  let ordinal = false;
  /** @param close whether it touches what stands before it, and what stands behind it */
  const add = (doc: Doc, close = { before: false, behind: false }) => {
    if (!touches && !close.before) docs.push(' ');
    docs.push(doc);
    touches = close.behind || ordinal;
  };
  for (const part of parts) {
    const there = isThere(node, part, printed);
    if (part.part === 'slot' || part.part === 'group') printed = there;
    if (!there) continue;
    if (part.part === 'word') {
      ordinal ||= isOrdinal(part.text);
      add(part.text);
    } else if (part.part === 'sign') {
      const behind = part.text === '..' || part.text === '-';
      add(signDoc(node, part.text, context), { before: part.text !== '=', behind });
    } else if (part.part === 'group')
      add(partDocs(node, part.parts, context), { before: part.parts[0]?.part === 'sign' && part.parts[0].text === ',', behind: false });
    else add(slotDoc(slotOf(node, part.name)!, part.kind, context));
  }
  return docs;
}

/** @param before whether the optional part before was printed: a unit goes with its number */
function isThere(node: SyntaxNode, part: TemplatePart, before: boolean): boolean {
  if (part.part === 'slot') return slotOf(node, part.name) !== undefined;
  if (part.part !== 'group') return true;
  const slots = part.parts.filter((p) => p.part === 'slot');
  if (slots.length) return slots.some((p) => slotOf(node, p.name) !== undefined);
  // A word that both dialects leave to the writer stays as written; a unit that only one of them has is house style.
  const [zh, en] = DIALECTS.map((d) => optionalWords(templateOf(node.name, d)));
  if (zh!.length !== en!.length) return before;
  return tokensOf(node).some((t) => [...zh!, ...en!].includes(t.image.toLowerCase()));
}

const optionalWords = (parts: readonly TemplatePart[]): string[] =>
  parts.flatMap((p) => (p.part === 'group' && p.parts.every((q) => q.part === 'word') ? templateWords(p.parts) : []));

const isSpan = ({ tokenType }: SyntaxToken): boolean => tokenType === Span || tokenType.CATEGORIES?.includes(Span) === true;

function signDoc(node: SyntaxNode, sign: TemplateSign, context: Context): Doc {
  const is = (token: SyntaxToken) =>
    sign === '=' ? token.tokenType === Equals : sign === ',' ? token.tokenType === T.Comma : isSpan(token);
  const token = tokensOf(node).find((t, i) => i > 0 && is(t));
  return token ? tokenDoc(token, sign, context) : sign;
}

function slotDoc(slot: SyntaxNode, kind: SlotKind, context: Context): Doc {
  const [first] = slot.children as [SyntaxElement];
  if (isMethodSlot(kind)) return methodDoc(slot, kind, context);
  if (isChoiceSet(kind)) return wordOfSlot(first as SyntaxToken, choiceText(first as SyntaxToken, kind, context), context);
  switch (kind) {
    case 'names':
      return listDoc(slot, (child) => codeNameDoc(child, context, 'line-start'), context);
    case 'texts':
      return listDoc(slot, (child) => nodeDoc(child, context), context);
    case 'requirement':
      return listDoc(slot, (child) => expressionDoc(child, context, false), context);
    case 'text':
      return textDoc(first as SyntaxToken, slot, context);
    default:
      return isToken(first) ? tokenDoc(first, first.image.normalize('NFKC'), context) : nodeDoc(first, context);
  }
}

function nodeDoc(node: SyntaxNode, context: Context): Doc {
  if (node.kind === 'codeName') return codeNameDoc(node, context);
  if (node.kind === 'label') return labelDoc(node, context);
  return node.kind === 'expression' ? expressionDoc(node, context, false) : literalDoc(node, context);
}

const wordOfSlot = (token: SyntaxToken, text: string | undefined, context: Context) => tokenDoc(token, text ?? token.image, context);

/** A text, or a name that stands for one. The element of a rule set may be the field itself. */
function textDoc(token: SyntaxToken, slot: SyntaxNode, context: Context): Doc {
  if (token.tokenType === T.Text) return tokenDoc(token, token.image, context);
  if (slot.name === 'element' && context.inRuleSet && wordId(token, context, ['thisField'])) return wordDoc(token, context, ['thisField']);
  return nameDoc(token, context);
}

/** Things separated by commas, as many on a line as there is room for. */
export function listDoc(node: SyntaxNode, item: (child: SyntaxNode) => Doc, context: Context, ...skipped: SyntaxToken[]): Doc {
  const items: Doc[] = [];
  let comments: Doc = '';
  for (const child of node.children) {
    if (!isToken(child) || child.tokenType === T.Text) {
      const doc = isToken(child) ? tokenDoc(child, child.image, context) : item(child);
      items.push(comments === '' ? doc : [comments, doc]);
      comments = '';
    } else if (!skipped.includes(child)) comments = [comments, commentsBefore(child)];
  }
  const comma = listComma(context.dialect);
  return fill(
    items,
    items.slice(1).map(() => ({ flat: comma, broken: comma.trimEnd() })),
  );
}

/** `上下限(0, 1) 截断`. */
function methodDoc(slot: SyntaxNode, kind: Parameters<typeof choiceText>[1], context: Context): Doc {
  const [word, ...more] = tokensOf(slot) as [SyntaxToken, ...SyntaxToken[]];
  const name = wordOfSlot(word, choiceText(word, kind, context), context);
  const clipping = more.find((t) => choiceText(t, 'clipping', context) !== undefined);
  const amounts = childrenOf(slot, 'literal');
  const taken: Doc[] = [];
  for (const child of slot.children.slice(1)) {
    if (child === clipping) break;
    if (!isToken(child)) taken.push(literalDoc(child, context));
    else taken.push(tokenDoc(child, child.tokenType === T.Comma ? ', ' : plainSign(child.image), context));
  }
  const end = clipping ? [' ', wordOfSlot(clipping, choiceText(clipping, 'clipping', context), context)] : '';
  return amounts.length ? [name, taken, end] : [name, end];
}
