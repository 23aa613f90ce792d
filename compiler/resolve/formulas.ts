import {
  canonicalName,
  childOf,
  childrenOf,
  closest,
  firstToken,
  isPlainName,
  isToken,
  nameOf,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  sameName,
  T,
  type TextPlace,
  type Thing,
  textOf,
  tokensOf,
  unquote,
  wordOf,
} from '../../grammar/index.ts';
import { dayNumber } from '../days.ts';
import { exact, readAmount, readNumber } from '../exact.ts';
import { language } from '../language.ts';
import { functions } from '../methods/functions.ts';
import type { ColumnModel, Formula, FormulaType, LadderRung, Operator, TableModel, Written } from '../model.ts';
import { TRUTHS, truthOf } from '../truth.ts';
import type { Context } from './context.ts';

/** The names a formula may use. */
export interface Scope {
  readonly tables: ReadonlyMap<string, TableModel>;
  /** Places of indicators by canonical code. */
  readonly indicators: ReadonlyMap<string, { readonly code: string; readonly place: TextPlace }>;
}

/** Formulas of a file: tokens in a row become typed terms, with every name resolved. */
export class Formulas {
  readonly #file: string;
  readonly #scope: Scope;
  readonly #context: Context;
  /** The indicator whose formula is read: a column of its own name is no riddle. */
  #owner = '';

  constructor(file: string, scope: Scope, context: Context) {
    this.#file = file;
    this.#scope = scope;
    this.#context = context;
  }

  /**
   * @param node an `expression`
   * @param owner code of the indicator it belongs to
   */
  formula(node: SyntaxNode, owner = this.#owner): Formula {
    this.#owner = owner;
    const items = node.children.filter((c) => !(!isToken(c) && c.kind === 'error'));
    if (items.length > 2 * MAX_TERMS) {
      this.#context.report('formula-too-long', this.#place(node), { limit: MAX_TERMS });
      return broken(this.#place(node));
    }
    const reader = { items, at: 0 };
    return this.#binary(reader, 0, node);
  }

  // Precedence climbing over the flat row of operands and operators.
  /** @param codes the code column on the other side of a comparison, whose codes may be written without quotes */
  #binary(reader: Reader, lowest: number, around: SyntaxNode, codes?: ColumnModel): Formula {
    let left = this.#prefixed(reader, around, codes);
    for (;;) {
      const token = reader.items[reader.at];
      const operator = token && isToken(token) ? operatorOf(token) : undefined;
      if (!operator || operator.level < lowest) return left;
      reader.at++;
      const codes =
        operator.level === COMPARISON && left.term.term === 'column' && left.type === 'code list' ? left.term.column : undefined;
      const right = this.#binary(reader, operator.level + 1, around, codes);
      left = this.#apply(operator.operator, left, right, this.#place(token as SyntaxToken), around);
    }
  }

  #prefixed(reader: Reader, around: SyntaxNode, codes?: ColumnModel): Formula {
    const item = reader.items[reader.at];
    if (item && isToken(item)) {
      const operator = prefixOf(item);
      if (operator) {
        reader.at++;
        const operand = this.#prefixed(reader, around);
        this.#expect(operand, operator === 'neg' ? ['number'] : ['yes/no']);
        const type = operator === 'neg' ? operand.type : 'yes/no';
        return { term: { term: 'prefix', operator, operand }, type, place: this.#place(around) };
      }
    }
    reader.at++;
    return item && !isToken(item) ? this.#operand(item, codes) : broken(this.#place(around));
  }

  #apply(operator: Operator, left: Formula, right: Formula, place: TextPlace, around: SyntaxNode): Formula {
    const points = left.type === 'points' || right.type === 'points';
    const type: FormulaType = !ARITHMETIC.has(operator) ? 'yes/no' : points ? 'points' : 'number';
    if (ARITHMETIC.has(operator)) {
      this.#expect(left, ['number']);
      this.#expect(right, ['number']);
      if (operator === 'div' && right.term.term === 'number' && right.term.value.equals(0))
        this.#context.report('constant-zero-division', right.place, {});
    } else if (operator === 'and' || operator === 'or') {
      this.#expect(left, ['yes/no']);
      this.#expect(right, ['yes/no']);
    } else [left, right] = this.#comparable(left, right);
    return { term: { term: 'binary', operator, left, right, place }, type, place: this.#place(around) };
  }

  /** Both sides of a comparison: of one type, or a code column and one of its codes. */
  #comparable(left: Formula, right: Formula): [Formula, Formula] {
    for (const [column, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (column.term.term !== 'column' || (column.type !== 'code list' && column.type !== 'text')) continue;
      if (other.term.term === 'text') this.#checkCode(column.term.column, other.term.value, other.place);
    }
    if (kindOf(left.type) !== kindOf(right.type) && left.type !== 'unknown' && right.type !== 'unknown')
      this.#context.report('type-mismatch', right.place, { expected: [thingOf(left.type)], found: thingOf(right.type) });
    return [left, right];
  }

  #operand(node: SyntaxNode, codes: ColumnModel | undefined): Formula {
    const place = this.#place(node);
    switch (node.kind) {
      case 'group': {
        const inner = childOf(node, 'expression');
        return inner ? { ...this.formula(inner), place } : broken(place);
      }
      case 'literal':
        return this.#literal(node);
      case 'reference':
        return this.#reference(node, codes);
      case 'call':
        return this.#call(node);
      case 'ladder':
        return this.#ladder(node);
      default:
        return broken(place);
    }
  }

  #literal(node: SyntaxNode): Formula {
    const place = this.#place(node);
    const token = firstToken(node) as SyntaxToken;
    if (token.tokenType === T.Number) {
      const value = readAmount(node) ?? exact(0);
      return { term: { term: 'number', value, place }, type: 'number', place };
    }
    if (token.tokenType === T.Text) return { term: { term: 'text', value: unquote(token.image), place }, type: 'text', place };
    if (token.tokenType === T.Date) {
      const date = token.image.normalize('NFKC');
      if (Number.isNaN(dayNumber(date))) this.#context.report('no-such-date', place, { date });
      return { term: { term: 'date', value: date }, type: 'date', place };
    }
    const truth = hasRole(token, 'yes') ? true : hasRole(token, 'no') ? false : undefined;
    return truth === undefined ? broken(place) : { term: { term: 'truth', value: truth }, type: 'yes/no', place };
  }

  #reference(node: SyntaxNode, codes: ColumnModel | undefined): Formula {
    const place = this.#place(node);
    const names = tokensOf(node).filter((t) => t.tokenType !== T.Dot);
    const [first, second] = names.map(nameOf);
    if (!first) return broken(place);
    if (second !== undefined) return this.#qualified(node, first, second, names);
    const tables = [...this.#scope.tables.values()].filter((t) => t.columns.has(canonicalName(first)));
    if (tables.length > 1) this.#context.report('ambiguous-column', place, { column: first, tables: tables.map((t) => t.name) });
    const column = tables[0]?.columns.get(canonicalName(first));
    const indicator = this.#scope.indicators.get(canonicalName(first));
    if (column && indicator && !sameName(first, this.#owner))
      this.#context.report(
        'shared-name',
        place,
        { name: first, table: column.table },
        { related: [{ place: indicator.place, note: 'also-here' }] },
      );
    if (column) return this.#column(column, place);
    if (indicator) {
      this.#context.refer(place, indicator.place);
      return { term: { term: 'score', code: indicator.code, place }, type: 'points', place };
    }
    if (codes || this.#codeAnywhere(first)) return { term: { term: 'text', value: first, place }, type: 'text', place };
    const candidates = [...this.#scope.tables.values()].flatMap((t) => [...t.columns.values()].map((c) => c.name));
    const suggestion = closest(first, [...candidates, ...[...this.#scope.indicators.values()].map((i) => i.code)]);
    this.#context.report('unknown-column', place, { column: first, suggestion }, { fix: this.#replace(node, suggestion) });
    return broken(place);
  }

  #qualified(node: SyntaxNode, tableName: string, columnName: string, names: readonly SyntaxToken[]): Formula {
    const place = this.#place(node);
    const table = this.#scope.tables.get(canonicalName(tableName));
    if (!table) {
      const element = names[0] as SyntaxToken;
      const suggestion = closest(
        tableName,
        [...this.#scope.tables.values()].map((t) => t.name),
      );
      this.#context.report(
        'unknown-name',
        this.#place(element),
        { thing: 'table', name: tableName, suggestion },
        { fix: this.#replace(element, suggestion) },
      );
      return broken(place);
    }
    this.#context.refer(this.#place(names[0] as SyntaxToken), table.place);
    const element = names[1] as SyntaxToken;
    const column = table.columns.get(canonicalName(columnName));
    if (column) return this.#column(column, this.#place(element));
    const suggestion = closest(
      columnName,
      [...table.columns.values()].map((c) => c.name),
    );
    this.#context.report(
      'unknown-column',
      this.#place(element),
      { column: columnName, table: table.name, suggestion },
      { fix: this.#replace(element, suggestion), related: [{ place: table.place, note: 'declared-here' }] },
    );
    return broken(place);
  }

  #column(column: ColumnModel, place: TextPlace): Formula {
    this.#context.refer(place, column.place);
    return { term: { term: 'column', column, place }, type: column.kind, place };
  }

  #call(node: SyntaxNode): Formula {
    const place = this.#place(node);
    const token = firstToken(node) as SyntaxToken;
    const name = nameOf(token);
    const found = Object.values(functions).find((f) => sameName(f.names.zh, name) || sameName(f.names.en, name));
    const args = childrenOf(node, 'expression').map((e) => this.formula(e));
    if (!found) {
      const suggestion = closest(
        name,
        Object.values(functions).flatMap((f) => [f.names.zh, f.names.en]),
      );
      this.#context.report('unknown-function', this.#place(token), { name, suggestion }, { fix: this.#replace(token, suggestion) });
      return broken(place);
    }
    for (const arg of args) this.#expect(arg, ['number']);
    if (found.open ? args.length < found.takes : args.length !== found.takes) {
      this.#context.report('argument-count', place, { name, expected: found.takes, found: args.length, orMore: found.open });
      return broken(place);
    }
    return { term: { term: 'call', function: found, args }, type: args.some((a) => a.type === 'points') ? 'points' : 'number', place };
  }

  #ladder(node: SyntaxNode): Formula {
    const place = this.#place(node);
    const inner = childOf(node, 'expression');
    const input = inner ? this.formula(inner) : broken(place);
    const rungs: LadderRung[] = [];
    let otherwise: Written<ReturnType<typeof exact>> | undefined;
    const seen = new Map<string, { place: TextPlace }>();
    for (const rung of childrenOf(node, 'rung')) {
      const [key, amount] = childrenOf(rung, 'literal');
      const token = key && firstToken(key);
      const value = amount && readAmount(amount);
      if (!token || !amount || !value) continue;
      const points = { value, place: this.#place(amount) };
      if (hasRole(token, 'otherwise')) {
        otherwise = points;
        continue;
      }
      const numeric = token.tokenType === T.Number && input.type === 'number';
      const truth = input.type === 'yes/no' ? truthOf(wordOf(token)) : undefined;
      const word = truth === undefined ? wordOf(token) : TRUTHS[Number(truth)]!;
      const at = numeric ? (readAmount(key) ?? readNumber(token.image)).valueOf() : word;
      const rungPlace = this.#place(key);
      if (!this.#context.declare(seen, String(at), { place: rungPlace }, 'code')) continue;
      if (input.term.term === 'column') this.#checkCode(input.term.column, String(at), rungPlace);
      rungs.push({ at, points, place: rungPlace });
    }
    if (input.term.term !== 'broken' && input.term.term !== 'column' && input.type !== 'number')
      this.#context.report('type-mismatch', input.place, { expected: ['column'], found: thingOf(input.type) });
    else this.#expect(input, ['code list', 'text', 'yes/no', 'number']);
    this.#checkCovered(input, rungs, otherwise !== undefined, place);
    return { term: { term: 'ladder', input, rungs, otherwise, place }, type: 'points', place };
  }

  /** Every code of the list must get points. */
  #checkCovered(input: Formula, rungs: readonly LadderRung[], hasOtherwise: boolean, place: TextPlace): void {
    if (hasOtherwise || input.term.term !== 'column') return;
    const { column } = input.term;
    const wanted = column.kind === 'yes/no' ? TRUTHS : column.codes.map((c) => c.code);
    const codes = wanted.filter((code) => !rungs.some((r) => sameName(String(r.at), code)));
    if (codes.length)
      this.#context.report(
        'ladder-code-missing',
        place,
        { codes, column: column.name },
        { related: [{ place: column.place, note: 'declared-here' }] },
      );
  }

  #checkCode(column: ColumnModel, code: string, place: TextPlace): void {
    const known =
      column.kind === 'yes/no'
        ? truthOf(code) !== undefined
        : column.kind !== 'code list' || column.codes.some((c) => sameName(c.code, code));
    if (known) return;
    const suggestion = closest(code, column.kind === 'yes/no' ? TRUTHS : column.codes.map((c) => c.code));
    this.#context.report(
      'ladder-code-unknown',
      place,
      { code, column: column.name, suggestion },
      { related: [{ place: column.place, note: 'declared-here' }], fix: this.#replace(place.element, suggestion) },
    );
  }

  #codeAnywhere(name: string): boolean {
    for (const table of this.#scope.tables.values())
      for (const column of table.columns.values()) if (column.codes.some((c) => sameName(c.code, name))) return true;
    return false;
  }

  #expect(formula: Formula, types: readonly FormulaType[]): void {
    if (formula.type === 'unknown' || types.includes(formula.type)) return;
    // Scores may be reckoned with: a mean of two ladders is a score again.
    if (formula.type === 'points' && types.includes('number')) return;
    this.#context.report('type-mismatch', formula.place, { expected: types.map(thingOf), found: thingOf(formula.type) });
  }

  #replace(element: SyntaxElement, text: string | undefined) {
    if (text === undefined) return undefined;
    // A text stays in quotes; a name gets them where it needs them.
    const written = /^["“]/.test(textOf(element)) ? `"${text.replaceAll('"', '""')}"` : isPlainName(text) ? text : `「${text}」`;
    return {
      title: { fix: 'replace-with', text } as const,
      file: this.#file,
      edits: [{ element, text: written, how: 'replace' as const }],
    };
  }

  #place(element: SyntaxElement): TextPlace {
    return { file: this.#file, element };
  }
}

interface Reader {
  readonly items: readonly SyntaxElement[];
  at: number;
}

const LEVELS: Readonly<Record<string, { operator: Operator; level: number }>> = {
  or: { operator: 'or', level: 0 },
  and: { operator: 'and', level: 1 },
  '=': { operator: 'eq', level: 2 },
  '!=': { operator: 'ne', level: 2 },
  '<>': { operator: 'ne', level: 2 },
  '<': { operator: 'lt', level: 2 },
  '<=': { operator: 'le', level: 2 },
  '>': { operator: 'gt', level: 2 },
  '>=': { operator: 'ge', level: 2 },
  '+': { operator: 'add', level: 3 },
  '-': { operator: 'sub', level: 3 },
  '*': { operator: 'mul', level: 4 },
  '/': { operator: 'div', level: 4 },
};
const PLAIN: Readonly<Record<string, string>> = {
  '＝': '=',
  '≠': '!=',
  '＜': '<',
  '≤': '<=',
  '＞': '>',
  '≥': '>=',
  '＋': '+',
  '－': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
  '／': '/',
};
const ARITHMETIC: ReadonlySet<Operator> = new Set(['add', 'sub', 'mul', 'div']);

function operatorOf(token: SyntaxToken): { operator: Operator; level: number } | undefined {
  const word = hasRole(token, 'and') ? 'and' : hasRole(token, 'or') ? 'or' : undefined;
  return LEVELS[word ?? PLAIN[token.image] ?? token.image];
}

function prefixOf(token: SyntaxToken): 'neg' | 'not' | undefined {
  if (hasRole(token, 'not')) return 'not';
  return (PLAIN[token.image] ?? token.image) === '-' ? 'neg' : undefined;
}

const hasRole = (token: SyntaxToken, id: string): boolean =>
  language.vocabulary.find(token.image)?.roles.some((r) => r.group === 'word' && r.id === id) === true;

/** A formula with more terms would be no formula that anybody reads. */
const MAX_TERMS = 500;
const COMPARISON = 2;

const thingOf = (type: FormulaType): Thing => (type === 'unknown' ? 'expression' : type);
/** Texts and codes compare with each other. */
const kindOf = (type: FormulaType): FormulaType => (type === 'code list' ? 'text' : type === 'points' ? 'number' : type);
const broken = (place: TextPlace): Formula => ({ term: { term: 'broken' }, type: 'unknown', place });
