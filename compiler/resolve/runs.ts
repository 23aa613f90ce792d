import {
  allTokens,
  closest,
  type Fix,
  isNode,
  isToken,
  Minus,
  nameOf,
  plainNumber,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  T,
} from '../../grammar/index.ts';
import type { Context } from './context.ts';
import type { Names } from './names.ts';

/** What stands in a formula: an element of the tree, or a part of a run. */
export type FormulaItem = SyntaxElement | RunPart;

export type RunPart =
  /** A name, of as many tokens as it has. */
  | { readonly part: 'name'; readonly element: SyntaxElement; readonly inRun: boolean }
  /** A column with its table. */
  | { readonly part: 'column'; readonly table: SyntaxElement; readonly column: SyntaxToken }
  | { readonly part: 'number'; readonly token: SyntaxToken; readonly percent: boolean }
  /** What is said already to be no name. */
  | { readonly part: 'broken'; readonly element: SyntaxElement };

export const isPart = (item: FormulaItem): item is RunPart => 'part' in item;

/** Whether a reference is more than one name. */
export const isRun = (element: SyntaxElement): element is SyntaxNode =>
  isNode(element) && element.kind === 'reference' && element.children.length > 1;

/**
 * What a run of touching names, numbers and signs means: `A-1`, `JB.30`, `t.c-b`. The longest front of it that is declared is one
 * name, the rest is reckoned. Where it could mean something else as well, that is said.
 */
export function readRun(node: SyntaxNode, names: Names, context: Context): readonly FormulaItem[] {
  const run = new Run(node, names);
  const broken: readonly FormulaItem[] = [{ part: 'broken', element: node }];
  if (!run.sound) return broken;
  const front = run.declaredFront();
  const rest = front ? run.rest(front.length) : run.reckoned(0);
  if (!rest || (!front && run.isUnknown(rest[0]!))) {
    const near = run.suggestion(front?.length);
    if (near) reportUnknown(near.element, run.text(0, near.length)!, near.name, names, context);
    else if (!rest) reportUnknown(node, run.written, undefined, names, context);
    if (near || !rest) return broken;
  }
  const found = front ? [front.item, ...rest] : rest;
  const other = front && run.otherReading(front);
  if (front && other !== undefined) {
    const name = run.text(0, front.length)!;
    // Quotes end a run: what follows is written so that it means what it does now.
    const rest = run.spaced(front.length);
    reportReadings(node, name, 'name', `${inQuotes(name)}${rest}`, `${other}${rest}`, names, context);
    return found;
  }
  // Only at the front a name may have several parts: behind it, it is reckoned, or makes no sense.
  const behind = run.nameBehind(front ? front.length + 1 : 2);
  if (!behind) return found;
  const name = run.text(behind.from, behind.to)!;
  const begins = front?.item.part === 'name' ? inQuotes(run.text(0, front.length)!) : run.spaced(0, front?.length ?? 0);
  const from = front?.length ?? 0;
  const meant = `${begins}${run.spaced(from, behind.from)}${inQuotes(name)}${run.spaced(behind.to)}`;
  if (run.isDifference(behind.from, behind.to)) {
    reportReadings(node, name, 'sum', meant, `${begins}${run.spaced(from)}`, names, context);
    return found;
  }
  const fix: Fix = {
    title: { fix: 'replace-with', text: meant },
    file: names.file,
    edits: [{ element: node, text: meant, how: 'replace' }],
  };
  context.report('unknown-column', names.place(node), { column: run.written, suggestion: inQuotes(name) }, { fix });
  return broken;
}

function reportUnknown(element: SyntaxElement, name: string, suggestion: string | undefined, names: Names, context: Context): void {
  const table = names.domain.table?.name;
  const more = { fix: names.replacing(element, suggestion) };
  context.report('unknown-column', names.place(element), { column: name, table, suggestion: suggestion && inQuotes(suggestion) }, more);
}

/**
 * @param read whether it is taken as a name or reckoned
 * @param name how to write the name, and `sum` how to write what is reckoned
 */
function reportReadings(
  element: SyntaxElement,
  written: string,
  read: 'name' | 'sum',
  name: string,
  sum: string,
  names: Names,
  context: Context,
): void {
  const choices = (read === 'name' ? [name, sum] : [sum, name]).map(
    (text): Fix => ({ title: { fix: 'replace-with', text }, file: names.file, edits: [{ element, text, how: 'replace' }] }),
  );
  context.report('two-readings', names.place(element), { written, read, name, sum }, { choices });
}

export const inQuotes = (name: string): string => (name.includes('」') ? `\`${name}\`` : `「${name}」`);

interface Front {
  readonly item: RunPart;
  /** Tokens that it takes. */
  readonly length: number;
}

class Run {
  readonly node: SyntaxNode;
  /** Names and numbers at even places, signs between them. */
  readonly tokens: readonly SyntaxToken[];
  /** Whether the last number is a percentage. */
  readonly percent: boolean;
  readonly #names: Names;

  constructor(node: SyntaxNode, names: Names) {
    const tokens = [...allTokens(node)];
    this.node = node;
    this.percent = tokens.at(-1)!.tokenType === T.Percent;
    this.tokens = this.percent ? tokens.slice(0, -1) : tokens;
    this.#names = names;
  }

  /** Whether it is whole: what is being written may lack its end. */
  get sound(): boolean {
    return this.tokens.length % 2 === 1 && this.tokens.every((t, i) => (i % 2 === 1) === isSign(t));
  }

  get written(): string {
    return this.tokens.map((t, i) => (i > 0 && t.trivia !== '' ? ' ' : '') + t.image).join('');
  }

  /** The longest front of several tokens that is one name, or a column with its table. */
  declaredFront(): Front | undefined {
    for (let length = this.tokens.length; length > 1; length -= 2) {
      if (this.#parts(length)) continue;
      const element = this.front(length);
      const item: RunPart | undefined = this.#knows(0, length) ? { part: 'name', element, inRun: false } : this.#columnOf(element);
      if (item) return { item, length };
    }
    return undefined;
  }

  /** What follows a front: nothing, or a minus and more. */
  rest(length: number): FormulaItem[] | undefined {
    if (length >= this.tokens.length) return [];
    const more = this.reckoned(length + 1);
    return more && [this.tokens[length]!, ...more];
  }

  /** Names, numbers and columns with their tables, with minus signs between them; undefined where dots join what they cannot. */
  reckoned(from: number): FormulaItem[] | undefined {
    const { tokens } = this;
    const items: FormulaItem[] = [];
    for (let i = from; i < tokens.length; i += 2) {
      const token = tokens[i]!;
      if (tokens[i + 1]?.tokenType === T.Dot) {
        const column = tokens[i + 2]!;
        if (token.tokenType === T.Number || column.tokenType === T.Number || tokens[i + 3]?.tokenType === T.Dot) return undefined;
        items.push({ part: 'column', table: token, column });
        i += 2;
      } else if (token.tokenType === T.Number) items.push({ part: 'number', token, percent: this.percent && i === tokens.length - 1 });
      else items.push({ part: 'name', element: token, inRun: true });
      if (i + 1 < tokens.length) items.push(tokens[i + 1]!);
    }
    return items;
  }

  /** Whether what a run begins with is not declared. */
  isUnknown(first: FormulaItem): boolean {
    if (!isPart(first)) return false;
    return first.part === 'name' ? !this.#knows(0, 1) : first.part === 'column' && !this.#names.hasTable(first.table);
  }

  /** The declared name with signs in it that the longest front is likest to. */
  suggestion(atLeast = 1): { readonly element: SyntaxElement; readonly length: number; readonly name: string } | undefined {
    const candidates = this.#names.inReach().filter((name) => /[-.]/.test(name));
    for (let length = this.tokens.length; length > atLeast; length -= 2) {
      const text = this.#parts(length) ? undefined : this.text(0, length);
      const name = text === undefined ? undefined : closest(text, candidates);
      if (name !== undefined) return { element: this.front(length), length, name };
    }
    return undefined;
  }

  /** The first stretch of several tokens behind the front that is one name. */
  nameBehind(from: number): { readonly from: number; readonly to: number } | undefined {
    for (let i = from; i < this.tokens.length; i += 2)
      if (this.tokens[i - 1]!.tokenType === Minus)
        for (let to = this.tokens.length; to > i + 1; to -= 2) if (!this.#parts(to) && this.#knows(i, to)) return { from: i, to };
    return undefined;
  }

  /** How to write what a front means when it is not taken as one name, if that is anything. */
  otherReading({ item, length }: Front): string | undefined {
    if (item.part !== 'name') return undefined;
    if (this.isDifference(0, length)) return this.spaced(0, length);
    const column = this.#columnOf(item.element);
    return column?.part === 'column' && isToken(column.table) ? `${inQuotes(nameOf(column.table))}.${column.column.image}` : undefined;
  }

  /** Whether tokens are operands with minus signs between them, all declared. */
  isDifference(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i += 2)
      if (this.tokens[i]!.tokenType === Minus && this.#isOperand(from, i) && (this.#isOperand(i + 1, to) || this.isDifference(i + 1, to)))
        return true;
    return false;
  }

  /** The text of tokens as one name; undefined where blanks or quotes part them. */
  text(from: number, to: number): string | undefined {
    const tokens = this.tokens.slice(from, to);
    if (tokens.length === 1) return nameOf(tokens[0]);
    const parted = tokens.some((t, i) => (i > 0 && t.trivia !== '') || t.tokenType === T.Quoted);
    return parted ? undefined : tokens.map((t) => plainNumber(t.image)).join('');
  }

  /** Tokens with blanks around their minus signs. */
  spaced(from: number, to = this.tokens.length): string {
    const signed = this.tokens.slice(from, to).map((t) => (t.tokenType === Minus ? ' - ' : t.image));
    return signed.join('') + (this.percent && to === this.tokens.length ? '%' : '');
  }

  /** The element that holds the first tokens. */
  front(length: number): SyntaxElement {
    let element: SyntaxElement = this.node;
    for (let left = this.tokens.length; left > length; left -= 2) element = (element as SyntaxNode).children[0]!;
    return element;
  }

  /** Whether an end there would part a column from its table, or a number from its percent sign. */
  #parts(end: number): boolean {
    return this.tokens[end]?.tokenType === T.Dot || (this.percent && end === this.tokens.length);
  }

  #knows(from: number, to: number): boolean {
    const text = this.text(from, to);
    return text !== undefined && this.#names.knows(text);
  }

  #isOperand(from: number, to: number): boolean {
    const [first, dot, column] = this.tokens.slice(from, to);
    if (to - from === 1 && first!.tokenType === T.Number) return true;
    return this.#knows(from, to) || (to - from === 3 && dot!.tokenType === T.Dot && this.#names.tableHas(first!, column!));
  }

  #columnOf(front: SyntaxElement): RunPart | undefined {
    const [table, dot, column] = isToken(front) ? [] : front.children;
    if (!table || !dot || !column || !isToken(dot) || dot.tokenType !== T.Dot || !isToken(column)) return undefined;
    return this.#names.tableHas(table, column) ? { part: 'column', table, column } : undefined;
  }
}

const isSign = ({ tokenType }: SyntaxToken): boolean => tokenType === T.Dot || tokenType === Minus;
