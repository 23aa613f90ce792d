import { DIALECTS } from '../dialects.ts';
import { isToken, type NodeKind, type SyntaxElement, type SyntaxNode, textOf } from '../syntax.ts';
import { Operator, T } from '../token-types.ts';
import { type Alignment, alignColumns, alignRows } from './align.ts';
import { clauseDoc } from './clauses.ts';
import { columnDoc } from './columns.ts';
import { ownLines } from './comments.ts';
import { type Context, LIMIT } from './context.ts';
import { declarationDoc } from './declarations.ts';
import { BLANK_LINE, type Doc, fill, flatWidth, join, NEWLINE } from './doc.ts';
import { isOnOneLine, type Item, type Items } from './items-read.ts';
import { rowCells } from './rows.ts';

/** What one line, or a declaration over several, is made of. */
interface Line {
  readonly items: readonly Item[];
  /** Kept as it stands: not understood, or beside what was not. */
  readonly verbatim: boolean;
}

/** Everything between two braces, or in a file: the comment that ends the line of the brace, items, comments behind them. */
export function body({ items, tail }: Items, context: Context): Doc {
  for (const { first } of items) context.begun.add(first);
  const lines = linesOf(items, context);
  const docs = lineDocs(lines, context);
  const out: Doc[] = [];
  const trailing = (text: string | undefined) => {
    if (text !== undefined) out.push({ doc: 'comment', text, own: false });
  };
  lines.forEach((line, i) => {
    const { gap } = line.items[0]!;
    if (i > 0 && needsEnd(lines[i - 1]!, line)) out.push(';');
    trailing(gap.trailing);
    out.push(ownLines(gap.own, i === 0));
    out.push(gap.blank && (i > 0 || gap.own.length > 0) ? BLANK_LINE : NEWLINE, docs[i]!);
  });
  if (lines.at(-1)?.verbatim && tail.ended) out.push(';');
  trailing(tail.trailing);
  return [out, ownLines(tail.own, !lines.length)];
}

/** Whether a semicolon must stay: without it the line would go on, or what was not understood would read otherwise. */
function needsEnd(line: Line, next: Line): boolean {
  const { first, element, gap } = next.items[0]!;
  if (line.verbatim) return gap.ended;
  if (!next.verbatim) return (element as SyntaxNode).name === 'value';
  return gap.ended && (GO_ON.has(first.tokenType) || first.tokenType.CATEGORIES?.includes(Operator) === true);
}
const GO_ON = new Set([T.Comma, T.Dot, T.Range, T.RParen, T.RBracket, T.LBrace]);

/** Items by the lines they go on. Short clauses that share one keep it; what was not understood keeps its neighbours. */
function linesOf(items: readonly Item[], context: Context): Line[] {
  const sameLine: Item[][] = [];
  for (const item of items)
    if (sameLine.length && !item.gap.newline) sameLine.at(-1)!.push(item);
    else sameLine.push([item]);
  return sameLine.flatMap((run): Line[] => {
    if (run.some(({ element }) => isToken(element) || context.broken.has(element))) return [{ items: run, verbatim: true }];
    const together = run.length > 1 && stayTogether(run, context);
    return together ? [{ items: run, verbatim: false }] : run.map((item) => ({ items: [item], verbatim: false }));
  });
}

function stayTogether(run: readonly Item[], context: Context): boolean {
  const kinds = new Set(run.map(({ element }) => (element as SyntaxNode).kind));
  if (kinds.size > 1) return false;
  if (kinds.has('code')) return true;
  return (
    kinds.has('clause') &&
    fitsInBoth(
      (c) =>
        join(
          run.map((item) => itemDoc(item.element as SyntaxNode, c)),
          '; ',
        ),
      context,
    )
  );
}

/**
 * Whether something fits on one line in both dialects. What depends on how the source was laid out must come out the
 * same in both, or a text could not come back from a translation.
 */
export function fitsInBoth(build: (context: Context) => Doc, context: Context, taken = 2 * context.depth): boolean {
  return DIALECTS.every((dialect) => taken + flatWidth(build({ ...context, dialect, rowsFlat: true })) <= LIMIT);
}

/** The context of an item, which says whether its rows in braces stay on one line. */
export function withRows(node: SyntaxNode, context: Context, build: (c: Context) => Doc, taken?: number): Context {
  return hasRowsOnOneLine(node) ? { ...context, rowsFlat: fitsInBoth(build, context, taken) } : context;
}

const hasRowsOnOneLine = (node: SyntaxNode): boolean =>
  ((node.kind === 'ladder' || node.kind === 'codeList') && isOnOneLine(node)) ||
  node.children.some((child) => !isToken(child) && hasRowsOnOneLine(child));

function itemDoc(node: SyntaxNode, context: Context): Doc {
  if (node.kind === 'clause')
    return clauseDoc(
      node,
      withRows(node, context, (c) => clauseDoc(node, c)),
    );
  if (node.kind === 'column')
    return columnDoc(
      node,
      withRows(node, context, (c) => columnDoc(node, c)),
    );
  return declarationDoc(node, context);
}

const ALIGNED: Partial<Record<NodeKind, Alignment>> = {
  band: { sides: ['left'], gap: ' ' },
  rung: { sides: ['left', 'right'], gap: ' ' },
  fieldRow: { sides: ['left'], gap: ' ' },
  conversionRow: { sides: ['left'], gap: ' ' },
  figureRow: { sides: ['left', 'right'], gap: '  ' },
};

/** Lines of one kind that follow each other without an empty line are aligned. */
function lineDocs(lines: readonly Line[], context: Context): Doc[] {
  const docs: Doc[] = [];
  for (let from = 0; from < lines.length; ) {
    const kind = kindOf(lines[from]!);
    let to = from + 1;
    while (kind && to < lines.length && kindOf(lines[to]!) === kind && (kind === 'figureRow' || !lines[to]!.items[0]!.gap.blank)) to++;
    docs.push(...sectionDocs(lines.slice(from, to), kind, from === 0, context));
    from = to;
  }
  return docs;
}

function kindOf(line: Line): NodeKind | undefined {
  const { kind } = line.items[0]!.element as SyntaxNode;
  return !line.verbatim && line.items.length === 1 && (kind === 'column' || ALIGNED[kind]) ? kind : undefined;
}

function sectionDocs(lines: readonly Line[], kind: NodeKind | undefined, first: boolean, context: Context): Doc[] {
  if (!kind) return lines.map((line) => lineDoc(line, context));
  const nodes = lines.map((line) => line.items[0]!.element as SyntaxNode);
  if (kind === 'column')
    return alignColumns(
      nodes,
      nodes.map((node) => withRows(node, context, (c) => columnDoc(node, c))),
    );
  const rows = nodes.map((node, i) => rowCells(node, { ...context, figuresHeader: kind === 'figureRow' && first && i === 0 }));
  return alignRows(rows, ALIGNED[kind]!);
}

function lineDoc({ items, verbatim }: Line, context: Context): Doc {
  if (verbatim) return verbatimDoc(items);
  const nodes = items.map((item) => item.element as SyntaxNode);
  if (nodes[0]!.kind === 'code') {
    const rows = nodes.map((node) => join(rowCells(node, context), ' '));
    return fill(
      rows,
      rows.slice(1).map(() => ({ flat: '; ', broken: '' })),
    );
  }
  return join(
    nodes.map((node) => itemDoc(node, context)),
    '; ',
  );
}

/** A line as it stands, with the blanks before it where it begins one. */
function verbatimDoc(items: readonly Item[]): Doc {
  const blanks = /(?:^|[\r\n])([ \t\u3000]*)$/.exec(items[0]!.before)?.[1] ?? '';
  const text = items.map(({ element, before }, i) => (i === 0 ? '' : before) + textOf(element as SyntaxElement)).join('');
  return { doc: 'verbatim', text: blanks + text };
}
