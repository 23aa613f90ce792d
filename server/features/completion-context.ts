import {
  allTokens,
  clauses,
  type DeclarationKind,
  isNode,
  isToken,
  nameOf,
  readTemplate,
  type SyntaxNode,
  type SyntaxToken,
  T,
  tokensOf,
  childOf,
  widthOf,
} from '../../grammar/index.ts';
import { language } from '../../compiler/index.ts';
import type { Step } from '../positions.ts';
import type { YardText } from '../session.ts';
import { follow, heads, type Wanted } from './completion-templates.ts';

/** Declarations as a block may belong to one. */
export type Holder = DeclarationKind | 'file' | 'bands' | 'figures' | 'fields';

/** What is asked for at a place. */
export interface Context {
  /** The declaration whose block or header it is in. */
  readonly holder: Holder;
  readonly declaration: SyntaxNode | undefined;
  /** A new item can begin here; in a header, only a clause can. */
  readonly begins: 'item' | 'header' | undefined;
  /** What a clause wants next. */
  readonly wanted: readonly Wanted[];
  /** The table named before a dot. */
  readonly table?: string | undefined;
  /** In a formula: what the operand before a comparison is, where it is a name. */
  readonly comparedWith?: string | undefined;
  /** The name before the parenthesis around. */
  readonly ladderOf?: string | undefined;
  readonly inMessage: boolean;
  readonly afterOperand: boolean;
}

const HOLDERS: Partial<Record<SyntaxNode['kind'], Holder>> = {
  index: 'index',
  indicator: 'indicator',
  table: 'table',
  gate: 'gate',
  published: 'published',
  rule: 'rule',
  ruleSet: 'ruleSet',
  conversion: 'conversion',
  bands: 'bands',
  figures: 'figures',
  fields: 'fields',
};

/** What could stand at an offset, from the tokens before it on its line and the block around it. */
export function contextAt(text: YardText, offset: number, path: readonly Step[]): Context {
  const { holder, declaration, bodyStart } = holderAt(path, offset);
  const before = tokensBefore(text, bodyStart, offset);
  const base: Context = { holder, declaration, begins: undefined, wanted: [], inMessage: false, afterOperand: false };
  const at = path.at(-1)!;
  const inText = isToken(at.element) && at.element.tokenType === T.Text && offset > at.at + at.element.trivia.length;
  if (inText) {
    const image = (at.element as SyntaxToken).image.slice(0, offset - at.at - (at.element as SyntaxToken).trivia.length);
    return { ...base, inMessage: /\{[^{}]*$/.test(image) };
  }
  const statement = statementOf(before);
  const last = statement.at(-1);
  if (last?.tokenType === T.Dot && statement.length > 1) return { ...base, table: nameOf(statement.at(-2)) };
  const ladder = ladderAround(path, offset);
  if (ladder && !statement.some((t) => t.tokenType === T.Colon)) return { ...base, ladderOf: ladder };
  if (!last) return { ...base, begins: 'item' };
  const headed = statement.length > 1 ? roles(statement[0]).find((r) => r.group === 'declaration' && r.id in HOLDERS) : undefined;
  if (headed && holder !== headed.id) return { ...base, holder: headed.id as Holder, declaration: undefined, ...clauseContext(statement) };
  if (holder === 'table' && statement[1]?.tokenType === T.Colon) return { ...base, ...columnContext(statement) };
  return { ...base, ...clauseContext(statement) };
}

function holderAt(path: readonly Step[], offset: number): { holder: Holder; declaration: SyntaxNode | undefined; bodyStart: number } {
  for (let i = path.length - 1; i >= 0; i--) {
    const { element, at } = path[i]!;
    const holder = isNode(element) ? HOLDERS[element.kind] : undefined;
    if (!holder || !isNode(element)) continue;
    let next = at;
    let opened: number | undefined;
    for (const child of element.children) {
      const inner = isToken(child) ? child : child.kind === 'block' ? tokensOf(child)[0] : undefined;
      if (inner?.tokenType === T.LBrace) opened = next + inner.trivia.length + 1;
      next += widthOf(child);
    }
    if (opened !== undefined && offset >= opened && offset < next) return { holder, declaration: element, bodyStart: opened };
    // In the header: what stands before the brace is one statement.
    if ((opened === undefined || offset < opened) && offset > at + leadOf(element)) return { holder, declaration: element, bodyStart: at };
  }
  return { holder: 'file', declaration: undefined, bodyStart: 0 };
}

const leadOf = (node: SyntaxNode): number => {
  for (const token of allTokens(node)) return token.trivia.length;
  return 0;
};

/** Tokens of a text between two offsets. Only the line at hand is read anew: the tree may hold it in an error. */
function tokensBefore({ document }: YardText, from: number, offset: number): SyntaxToken[] {
  const text = document.getText();
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const start = Math.max(from, lineStart);
  return language.lex(text.slice(start, offset)).tokens.slice(0, -1);
}

/** The tokens since the last end of a clause or the last brace that is open or closed. */
function statementOf(tokens: readonly SyntaxToken[]): SyntaxToken[] {
  let from = 0;
  tokens.forEach((token, i) => {
    if (token.tokenType === T.End || token.tokenType === T.LBrace || token.tokenType === T.RBrace) from = i + 1;
  });
  return tokens.slice(from);
}

const roles = (token: SyntaxToken | undefined) => (token && language.vocabulary.find(token.image)?.roles) ?? [];

/** The ladder whose braces are around, by the column it looks at. */
function ladderAround(path: readonly Step[], offset: number): string | undefined {
  for (const { element, at } of [...path].reverse()) {
    if (!isNode(element) || element.kind !== 'ladder') continue;
    let next = at;
    for (const child of element.children) {
      if (isToken(child) && child.tokenType === T.LBrace && offset > next + child.trivia.length) {
        const expression = childOf(element, 'expression');
        return expression && [...allTokens(expression)].map((t) => nameOf(t)).join('');
      }
      next += widthOf(child);
    }
  }
  return undefined;
}

function columnContext(statement: readonly SyntaxToken[]): Partial<Context> {
  if (statement.length === 2) return { wanted: [{ slot: 'columnType', name: 'type' }] };
  const last = statement.at(-1)!;
  if (roles(last).some((r) => r.group === 'word' && r.id === 'feeds')) return { wanted: [{ slot: 'names', name: 'indicators' }] };
  if (roles(last).some((r) => r.group === 'word' && r.id === 'inUnitsOf')) return { wanted: [{ slot: 'name', name: 'column' }] };
  // A clause of the column, which goes on with a text or a number.
  if (heads(last).length) return {};
  return { wanted: [{ slot: 'constraint', name: '' }] };
}

/** Where a clause is, and what its template has next; between clauses, what can begin one. */
function clauseContext(statement: readonly SyntaxToken[]): Partial<Context> {
  let context: Partial<Context> = { begins: 'header' };
  let at = statement.findIndex((t) => heads(t).length);
  // The name of a declaration is no clause, though it may be spelled like one.
  if (at === 0 && statement.length > 1 && roles(statement[0]).some((r) => r.group === 'declaration'))
    at = statement.findIndex((t, i) => i > 1 && heads(t).length);
  while (at >= 0 && at < statement.length) {
    const found = heads(statement[at]!)
      .map((id) => follow(readTemplate(clauses[id.id][id.dialect]), statement, at))
      .sort((a, b) => b.at - a.at)[0];
    if (!found) break;
    context = found.done
      ? { begins: 'header' }
      : { wanted: found.wanted, ...(found.formula && formulaContext(statement.slice(found.formula))) };
    if (found.optional) context = { ...context, begins: 'header' };
    if (found.at >= statement.length) break;
    const next = statement.findIndex((t, i) => i >= Math.max(found.at, at + 1) && heads(t).length > 0);
    if (next < 0) break;
    at = next;
  }
  if (statement.length === 1 && roles(statement[0]).some((r) => r.group === 'declaration') && !heads(statement[0]!).length) return {};
  return context;
}

/** Inside a formula: whether an operand is over, and what a comparison compares with. */
function formulaContext(tokens: readonly SyntaxToken[]): Partial<Context> {
  const last = tokens.at(-1);
  if (!last) return {};
  const isOperator = (t: SyntaxToken) =>
    t.tokenType.CATEGORIES?.some((c) => c.name === 'Operator' || c.name === 'Prefix') || t.tokenType.name === 'Equals';
  if (isOperator(last)) {
    const operands: string[] = [];
    for (let i = tokens.length - 2; i >= 0 && (tokens[i]!.tokenType === T.Dot || !isOperator(tokens[i]!)); i--) {
      if (tokens[i]!.tokenType === T.LParen || tokens[i]!.tokenType === T.Comma) break;
      operands.unshift(nameOf(tokens[i]));
    }
    return { comparedWith: operands.join('') };
  }
  return { afterOperand: last.tokenType !== T.LParen && last.tokenType !== T.Comma };
}
