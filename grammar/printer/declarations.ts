import { declarations } from '../dialects.ts';
import { slotOf } from '../reading.ts';
import { childOf, firstToken, isNode, isToken, type SyntaxElement, type SyntaxNode, type SyntaxToken } from '../syntax.ts';
import type { SlotKind } from '../templates.ts';
import { T } from '../token-types.ts';
import { clauseDoc, templateOf } from './clauses.ts';
import { commentsBefore } from './comments.ts';
import { type Context, inside } from './context.ts';
import { type Doc, fill, indent, join, NEWLINE, type Separator } from './doc.ts';
import { body, fitsInBoth, withRows } from './items.ts';
import { type Item, itemOf, readItems } from './items-read.ts';
import { labelDoc } from './labels.ts';
import { codeNameDoc } from './names.ts';
import { bracedRows, stepDoc } from './rows.ts';
import { tokenDoc, wordDoc } from './words.ts';

type Kind = keyof typeof declarations;

/** A declaration: its header, and its block with one item a line. */
export function declarationDoc(node: SyntaxNode, around: Context): Doc {
  const kind = node.kind as Kind;
  const word = declarations[kind][around.dialect];
  const context = kind === 'ruleSet' ? { ...around, inRuleSet: true } : around;
  switch (kind) {
    case 'bands': {
      const step = childOf(node, 'step');
      const rows = (c: Context) => join([declarations.bands[c.dialect], step ? stepDoc(step, c) : '', bracedRows(node, c)], ' ');
      const rowsFlat = fitsInBoth(rows, context);
      return rows({ ...context, rowsFlat });
    }
    case 'figures':
    case 'fields':
      return [word, ' ', blockDoc(node, [], context)];
    case 'conversion':
      return [word, ' ', codeNameDoc(childOf(node, 'codeName')!, context), ' ', blockDoc(node, [], context)];
    case 'table':
    case 'published':
      return join([word, ...sourceParts(node, context), ...blockIfAny(node, [], context)], ' ');
    default:
      return withClauses(node, context);
  }
}

/** Name, label and source of a table; the source of what was published. */
function sourceParts(node: SyntaxNode, context: Context): Doc[] {
  return node.children.slice(1).flatMap((child): Doc[] => {
    if (isToken(child)) return [child.tokenType === T.Text ? tokenDoc(child, child.image, context) : wordDoc(child, context, ['from'])];
    if (child.kind === 'codeName') return [codeNameDoc(child, context)];
    return child.kind === 'label' ? [labelDoc(child, context)] : [];
  });
}

/** Rows or items in braces, one a line. */
function blockDoc(node: SyntaxNode, moved: readonly Item[], context: Context): Doc {
  const { items, tail } = readItems(node);
  if (!items.length && !moved.length && !tail.own.length && tail.trailing === undefined) return '{ }';
  return ['{', indent(body({ items: [...moved, ...items], tail }, inside(context))), NEWLINE, '}'];
}

function blockIfAny(node: SyntaxNode, moved: readonly Item[], context: Context): Doc[] {
  const block = childOf(node, 'block');
  return block ? [blockDoc(block, moved, context)] : [];
}

/**
 * A header with clauses. One too long for its line breaks before a clause; if there is a block, a formula goes into it
 * instead, where it has room.
 */
function withClauses(node: SyntaxNode, context: Context): Doc {
  const name = childOf(node, 'codeName')!;
  const label = childOf(node, 'label');
  const head = (c: Context) =>
    join([declarations[node.kind as Kind][c.dialect], codeNameDoc(name, c), label ? labelDoc(label, c) : ''], ' ');
  const block = childOf(node, 'block');
  const clauses = headerClauses(node);
  for (const { clause } of clauses) context.begun.add(firstToken(clause) as SyntaxToken);

  const formula = block ? clauses.findIndex(({ clause }) => clause.name === 'value') : -1;
  const moves = formula >= 0 && !fitsInBoth((c) => [fillHeader(head(c), clauses, c), ' {'], context);
  const stay = moves ? clauses.slice(0, formula) : clauses;
  const moved = moves ? clauses.slice(formula).map(({ clause, commas }) => itemOf(clause, commas.map((c) => c.trivia).join(''))) : [];
  // What goes on in the next line must not look like the first item of the block.
  return join([indent(fillHeader(head(context), stay, context), block ? 4 : 2), ...blockIfAny(node, moved, context)], ' ');
}

interface HeaderClause {
  readonly clause: SyntaxNode;
  /** What separates it from the one before. */
  readonly commas: readonly SyntaxToken[];
}

function headerClauses(node: SyntaxNode): HeaderClause[] {
  const found: HeaderClause[] = [];
  let commas: SyntaxToken[] = [];
  for (const child of node.children as readonly SyntaxElement[])
    if (isNode(child) && child.kind === 'clause') {
      found.push({ clause: child, commas });
      commas = [];
    } else if (isToken(child) && child.tokenType === T.Comma) commas.push(child);
  return found;
}

/** The name, then clauses; a line goes on behind a comma, or before the equals sign of a formula. */
function fillHeader(head: Doc, clauses: readonly HeaderClause[], context: Context): Doc {
  const docs: Doc[] = [head];
  const separators: Separator[] = [];
  let before: SlotKind | undefined;
  for (const { clause, commas } of clauses) {
    const room = withRows(clause, context, (c) => clauseDoc(clause, c), 2 * context.depth + 4);
    const doc = clauseDoc(clause, room);
    const comments = [...commas, firstToken(clause) as SyntaxToken].map(commentsBefore).filter((c) => c !== '');
    const formula = clause.name === 'value';
    // Behind another formula the equals sign would go on with it.
    const always = formula && before === 'expression' ? ',' : '';
    const comma = formula ? always : ',';
    // Behind a list a comma goes on with the list; and what can begin a declaration would begin one.
    const stays = (!formula && before !== undefined && LISTS.has(before)) || clause.name === 'bandFigure';
    docs.push(comments.length ? [comma, comments, doc] : doc);
    separators.push(comments.length ? { flat: '', broken: undefined } : { flat: `${always} `, broken: stays ? undefined : comma });
    before = lastSlot(clause, context);
  }
  return fill(docs, separators);
}

const LISTS: ReadonlySet<SlotKind> = new Set(['names', 'requirement']);

/** What a clause ends with, where that could go on. */
function lastSlot(clause: SyntaxNode, context: Context): SlotKind | undefined {
  const slots = templateOf(clause.name, context.dialect).flatMap((p) => (p.part === 'group' ? p.parts : [p]));
  return slots.flatMap((p) => (p.part === 'slot' && slotOf(clause, p.name) ? [p.kind] : [])).at(-1);
}
