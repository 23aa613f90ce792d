import { plainNumber } from './characters.ts';
import {
  childOf,
  childrenOf,
  firstToken,
  isNode,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  textOf,
  tokensOf,
} from './syntax.ts';
import { Minus, T } from './token-types.ts';

/** Reading small things off the tree: names, texts, labels, slots of clauses. */

/** What a text says, without its quotes. */
export function unquote(image: string): string {
  if (image.startsWith('"')) return image.slice(1, image.length > 1 && image.endsWith('"') ? -1 : undefined).replaceAll('""', '"');
  if (image.startsWith('“')) return image.slice(1, image.endsWith('”') ? -1 : undefined);
  return image;
}

/** A name without the quotes it may stand in. */
export function nameOf(element: SyntaxElement | undefined): string {
  if (!element) return '';
  const text = textOf(element);
  return /^(?:「.*」|`.*`)$/s.test(text) ? text.slice(1, -1) : text;
}

/** A date as YYYY-MM-DD, however it is written: `2024-6-30`, `2024年6月30日`. */
export function isoDate(written: string): string {
  const [year, month, day] = written.normalize('NFKC').match(/[0-9]+/g) ?? [];
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** The name or text of a token. */
export function wordOf(token: SyntaxToken | undefined): string {
  if (!token) return '';
  return token.tokenType === T.Text ? unquote(token.image) : nameOf(token);
}

/** What a list holds, or a ladder gives points to: the text in quotes, or what stands there, signs and all. */
export function listedIn(literal: SyntaxNode): string {
  const [first, ...more] = tokensOf(literal);
  return more.length ? [first!, ...more].map((t) => plainNumber(t.image).replace('\u2212', '-')).join('') : wordOf(first);
}

/** Whether a literal is a number, with its sign and `%`, and no more. */
export function isNumeral(literal: SyntaxNode): boolean {
  const tokens = tokensOf(literal);
  const [number, percent, ...more] = tokens[0]?.tokenType === Minus ? tokens.slice(1) : tokens;
  return number?.tokenType === T.Number && (!percent || percent.tokenType === T.Percent) && !more.length;
}

export interface Label {
  /** As written first, whatever its language. */
  readonly name: string | undefined;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** The label of a declaration: the name as published, and its translations. A name in Han characters is Chinese. */
export function labelOf(declaration: SyntaxNode): Label {
  const node = childOf(declaration, 'label');
  const label: { name: string | undefined; zh?: string; en?: string } = { name: undefined };
  if (!node) return label;
  let language: 'zh' | 'en' | undefined;
  for (const token of tokensOf(node)) {
    if (token.tokenType !== T.Text) {
      language = token.image.toLowerCase() === 'en' ? 'en' : 'zh';
      continue;
    }
    const text = unquote(token.image);
    if (!language) label.name = text;
    label[language ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')] ??= text;
    language = undefined;
  }
  return label;
}

/** A slot of a clause by its name. */
export const slotOf = (clause: SyntaxNode, name: string): SyntaxNode | undefined => childOf(clause, 'slot', name);

/** The first token of a slot that was understood. */
export function slotToken(clause: SyntaxNode, name: string): SyntaxToken | undefined {
  const first = slotOf(clause, name)?.children.find((c) => !isNode(c) || c.kind !== 'error');
  return first && firstToken(first);
}

/** Several names of a slot, separated by commas. */
export const slotNames = (clause: SyntaxNode, name: string): SyntaxNode[] => {
  const slot = slotOf(clause, name);
  return slot ? childrenOf(slot, 'codeName') : [];
};

/** Whether all of a small node was understood: a row that was not has been reported, and means nothing. */
export const isWhole = (element: SyntaxElement): boolean =>
  !isNode(element) || (!element.incomplete && element.kind !== 'error' && element.children.every(isWhole));

/** What stands in the header of a declaration and in its block: the items a designer would call its parts. */
export function parts(declaration: SyntaxNode): readonly SyntaxNode[] {
  const before = manyParts.get(declaration);
  if (before) return before;
  const found: SyntaxNode[] = [];
  const read = ({ children }: SyntaxNode): void => {
    for (const child of children) {
      if (!isNode(child)) continue;
      if (child.kind === 'block') read(child);
      else found.push(child);
    }
  };
  read(declaration);
  if (found.length > FEW_PARTS) manyParts.set(declaration, found);
  return found;
}

/** An index of thousands of indicators is asked for its parts a dozen times a keystroke; what is short is quickly read again. */
const FEW_PARTS = 16;
const manyParts = new WeakMap<SyntaxNode, readonly SyntaxNode[]>();
