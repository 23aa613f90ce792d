import {
  type BinaryOperator,
  COMPARISON,
  allTokens,
  canonicalName,
  childOf,
  childrenOf,
  closest,
  firstToken,
  isConditional,
  isoDate,
  isNumeral,
  isPlainName,
  isToken,
  isWhole,
  listedIn,
  Minus,
  nameOf,
  operatorOf,
  plainNumber,
  sameName,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  T,
  textOf,
  type TextPlace,
  type Thing,
  unquote,
} from '../../grammar/index.ts';
import { dayNumber } from '../days.ts';
import { exact, readAmount, readNumber, showExact } from '../exact.ts';
import { language } from '../language.ts';
import { knownElsewhere } from '../methods/elsewhere.ts';
import { functions } from '../methods/functions.ts';
import { isLength, LENGTH, textPart } from '../methods/text-parts.ts';
import type { ColumnModel, Formula, FormulaType, LadderRung, Written } from '../model.ts';
import { TRUTHS, truthOf } from '../truth.ts';
import { aggregateOf, readAggregate } from './aggregates.ts';
import type { Context } from './context.ts';
import { alike, inCommonUnit } from './measures.ts';
import { broken, codeOf, type Domain, Names, type Scope, UNITS } from './names.ts';
import { reportNumbersLikeCodes } from './numbers-like-codes.ts';
import { type FormulaItem, isPart, isRun, type RunPart, readRun } from './runs.ts';
import { readTest } from './tests.ts';

/** Formulas of a file: tokens in a row become typed terms, with every name resolved. */
export class Formulas {
  readonly names: Names;
  readonly context: Context;

  constructor(file: string, scope: Scope, context: Context) {
    this.names = new Names(file, scope, context);
    this.context = context;
  }

  /**
   * @param node an `expression`
   * @param owner code of the indicator it belongs to
   * @param domain the rows it is about
   */
  formula(node: SyntaxNode, owner = this.names.owner, domain: Domain = UNITS): Formula {
    this.names.owner = owner;
    this.names.domain = domain;
    const key = [this.names.scope.stamp, this.names.file, domain.table, domain.field];
    return this.context.remember(node, `formula of ${owner}`, key, () => {
      const formula = this.expression(node);
      // A text alone is no value.
      return this.#quotedColumn(formula) ? broken(formula.place) : formula;
    });
  }

  /** An expression inside another, in the same domain. */
  expression(node: SyntaxNode): Formula {
    const whole = node.children.filter((c) => !(!isToken(c) && c.kind === 'error'));
    const items = whole.some(isRun)
      ? whole.flatMap((c, i) => (isRun(c) ? (this.#codeWithSigns(c, whole, i) ?? readRun(c, this.names, this.context)) : [c]))
      : whole;
    if (items.length > 2 * MAX_TERMS) {
      this.context.report('formula-too-long', this.#place(node), { limit: MAX_TERMS });
      return broken(this.#place(node));
    }
    reportNumbersLikeCodes(whole, this.names, this.context);
    const reader = { items, at: 0 };
    return this.#binary(reader, 0, node);
  }

  /** `level = A-1`: a code of the list that the other side of a comparison holds is that code, signs and all. */
  #codeWithSigns(run: SyntaxNode, items: readonly SyntaxElement[], at: number): readonly FormulaItem[] | undefined {
    const isOne = (sign: number, other: number) => {
      const [operator, column] = [items[sign], items[other]];
      const compares = operator && isToken(operator) && operatorOf(operator, language.vocabulary)?.level === COMPARISON;
      const list = compares && column && !isToken(column) ? this.names.listNamed(column) : undefined;
      return list !== undefined && codeOf(list, plainNumber(textOf(run))) !== undefined;
    };
    return isOne(at - 1, at - 2) || isOne(at + 1, at + 2) ? [{ part: 'name', element: run, inRun: false }] : undefined;
  }

  // Precedence climbing over the flat row of operands and operators.
  /** @param codes the code column on the other side of a comparison, whose codes may be written without quotes */
  #binary(reader: Reader, lowest: number, around: SyntaxNode, codes?: ColumnModel): Formula {
    return this.#continued(this.#prefixed(reader, around, codes), reader, lowest, around);
  }

  /** What stands behind an operand, as far as it binds at least so tightly. */
  #continued(first: Formula, reader: Reader, lowest: number, around: SyntaxNode): Formula {
    let left = first;
    for (;;) {
      const token = reader.items[reader.at];
      const operator = token && isSign(token) ? operatorOf(token, language.vocabulary) : undefined;
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
    if (item && isSign(item)) {
      const operator = prefixOf(item);
      if (operator) {
        reader.at++;
        const code = operator === 'neg' && codes && this.#negativeCode(reader, codes, around);
        if (code) return code;
        let operand = this.#prefixed(reader, around);
        if (operator === 'not' && operand.type !== 'yes/no' && operand.type !== 'unknown' && isComparedNext(reader)) {
          operand = this.#continued(operand, reader, COMPARISON, around);
          if (operand.type === 'yes/no') this.#reportDenied(item, reader.items[reader.at - 1]!, around);
        }
        this.expect(operand, operator === 'neg' ? ['number'] : ['yes/no']);
        const [type, measure] = operator === 'neg' ? [operand.type, operand.measure] : ['yes/no' as const, undefined];
        return { term: { term: 'prefix', operator, operand }, type, measure, place: this.#place(around) };
      }
    }
    reader.at++;
    let operand = item && !isSign(item) ? this.#operand(item, codes) : broken(this.#place(around));
    for (let next = reader.items[reader.at]; next && isTest(next); next = reader.items[++reader.at])
      operand = readTest(next, operand, this);
    return operand;
  }

  /** `not c != 7`, which denies c: what is meant is denied in parentheses. */
  #reportDenied(not: SyntaxToken, last: FormulaItem, around: SyntaxNode): void {
    const all = [...allTokens(around)];
    const [first, ...more] = all.slice(all.indexOf(not) + 1, all.indexOf(lastTokenOf(last)) + 1);
    if (!first) return;
    const text = [first.image, ...more.map((t) => (t.trivia === '' ? '' : ' ') + t.image)].join('');
    const instead = `${not.image} (${text})`;
    const edits = [
      { element: first, text: `(${first.image}`, how: 'replace' as const },
      { element: more.at(-1) ?? first, text: ')', how: 'after' as const },
    ];
    this.context.report(
      'other-notation',
      this.#place(not),
      { written: `${not.image} ${text}`, habit: 'not-comparison', instead },
      { fix: { title: { fix: 'replace-with', text: instead }, file: this.names.file, edits } },
    );
  }

  /** `level = -1`, where the list holds it. */
  #negativeCode(reader: Reader, codes: ColumnModel, around: SyntaxNode): Formula | undefined {
    const item = reader.items[reader.at];
    if (!item || isPart(item) || isToken(item) || item.kind !== 'literal' || firstToken(item)?.tokenType !== T.Number) return undefined;
    const value = codeOf(codes, `-${listedIn(item)}`);
    if (value === undefined) return undefined;
    reader.at++;
    return { term: { term: 'text', value, place: this.#place(around) }, type: 'text', place: this.#place(around) };
  }

  #apply(operator: BinaryOperator, left: Formula, right: Formula, place: TextPlace, around: SyntaxNode): Formula {
    const points = left.type === 'points' || right.type === 'points';
    const type: FormulaType = !ARITHMETIC.has(operator) ? 'yes/no' : points ? 'points' : 'number';
    if (ARITHMETIC.has(operator)) {
      this.expect(left, ['number']);
      this.expect(right, ['number']);
      if (operator === 'div' && right.term.term === 'number' && right.term.value.equals(0))
        this.context.report('constant-zero-division', right.place, {});
      if (operator === 'add' || operator === 'sub') [left, right] = alike([left, right], place, this.names.scope, this.context) as Pair;
      // A speed is a length over a time; a length over a length is a number, whatever the units.
      if (operator === 'div') [left, right] = inCommonUnit([left, right], this.names.scope) as Pair;
    } else if (operator === 'and' || operator === 'or') {
      this.expect(left, ['yes/no']);
      this.expect(right, ['yes/no']);
    } else {
      // Codes and texts are equal or not, or begin alike; none is more than another.
      let isOrdered = true;
      if (operator === 'startsWith') {
        this.expect(left, ['text', 'code list']);
        this.expect(right, ['text', 'code list']);
      } else if (operator !== 'eq' && operator !== 'ne' && left.type !== 'unknown' && right.type !== 'unknown')
        isOrdered = this.expect(left, ['number', 'date']);
      // Two sides that cannot be compared so need not be alike.
      if (isOrdered) [left, right] = alike(this.#comparable(left, right), place, this.names.scope, this.context) as Pair;
    }
    const measure = type === 'number' ? measureOf(operator, left, right) : undefined;
    return { term: { term: 'binary', operator, left, right, place }, type, measure, place: this.#place(around) };
  }

  /** Both sides of a comparison: of one type, or a code column and one of its codes or their meanings. */
  #comparable(left: Formula, right: Formula): [Formula, Formula] {
    const coded = (column: Formula, other: Formula): Formula => {
      if (column.term.term !== 'column' || other.term.term !== 'text') return other;
      this.#checkCode(column.term.column, other.term.value, other.place);
      const code = codeOf(column.term.column, other.term.value);
      return code === undefined ? other : { ...other, term: { ...other.term, value: code } };
    };
    if (kindOf(left.type) !== kindOf(right.type) && left.type !== 'unknown' && right.type !== 'unknown')
      this.context.report('type-mismatch', right.place, { expected: [thingOf(left.type)], found: thingOf(right.type) });
    return [coded(right, left), coded(left, right)];
  }

  #operand(node: SyntaxNode | RunPart, codes: ColumnModel | undefined): Formula {
    if (isPart(node)) return node.part === 'number' ? this.#number(node.token, node.percent) : this.names.part(node, codes)!;
    const place = this.#place(node);
    switch (node.kind) {
      case 'group': {
        const inner = childOf(node, 'expression');
        return inner ? { ...this.expression(inner), place } : broken(place);
      }
      case 'literal':
        return this.#literal(node, codes);
      case 'reference':
        return this.names.named(node, codes);
      case 'call':
        return this.#call(node);
      case 'ladder':
        return this.#ladder(node);
      default:
        return broken(place);
    }
  }

  #number(token: SyntaxToken, percent: boolean): Formula {
    const [number, place] = [readNumber(token.image), this.#place(token)];
    if (!number) return broken(place);
    return { term: { term: 'number', value: percent ? number.div(100) : number, place }, type: 'number', place };
  }

  #literal(node: SyntaxNode, codes: ColumnModel | undefined): Formula {
    const place = this.#place(node);
    const token = firstToken(node) as SyntaxToken;
    // Codes are often numerals: 01 is no number, but the code as it stands.
    if (codes && (token.tokenType === T.Number || (token.tokenType === T.Date && codeOf(codes, token.image) !== undefined)))
      return { term: { term: 'text', value: token.image.normalize('NFKC'), place }, type: 'text', place };
    if (token.tokenType === T.Number) {
      const value = readAmount(node) ?? exact(0);
      return { term: { term: 'number', value, place }, type: 'number', place };
    }
    if (token.tokenType === T.Text) return { term: { term: 'text', value: unquote(token.image), place }, type: 'text', place };
    if (token.tokenType === T.Date) {
      const date = isoDate(token.image);
      if (Number.isNaN(dayNumber(date))) this.context.report('no-such-date', place, { date });
      return { term: { term: 'date', value: date }, type: 'date', place };
    }
    const truth = hasRole(token, 'yes') ? true : hasRole(token, 'no') ? false : undefined;
    return truth === undefined ? broken(place) : { term: { term: 'truth', value: truth }, type: 'yes/no', place };
  }

  #call(node: SyntaxNode): Formula {
    const place = this.#place(node);
    const token = firstToken(node) as SyntaxToken;
    const name = nameOf(token);
    const aggregate = aggregateOf(token);
    if (aggregate) return readAggregate(node, aggregate, this);
    const args = childrenOf(node, 'expression').map((e) => this.expression(e));
    const slice = textPart(name);
    if (slice || isLength(name)) {
      if (args.length !== 1) return this.#wrongCount(place, name, 1, args.length);
      const [operand] = args as [Formula];
      this.expect(operand, ['text', 'code list']);
      return slice
        ? { term: { term: 'slice', operand, from: slice.from, to: slice.to }, type: 'text', place }
        : { term: { term: 'length', operand }, type: 'number', place };
    }
    const found = Object.values(functions).find((f) => sameName(f.names.zh, name) || sameName(f.names.en, name));
    if (!found) {
      if (isConditional(name)) {
        this.context.report('other-notation', this.#place(token), { written: name, habit: 'conditional' });
        return broken(place);
      }
      const known = Object.values(functions).flatMap((f) => [f.names.zh, f.names.en]);
      const suggestion = knownElsewhere(name, this.context.dialectOf(this.names.file)) ?? closest(name, [...known, LENGTH.zh, LENGTH.en]);
      this.context.report('unknown-function', this.#place(token), { name, suggestion }, { fix: this.names.replacing(token, suggestion) });
      return broken(place);
    }
    for (const arg of args) this.expect(arg, ['number']);
    if (found.open ? args.length < found.takes : args.length !== found.takes)
      return this.#wrongCount(place, name, found.takes, args.length, found.open);
    const type = args.some((a) => a.type === 'points') ? 'points' : 'number';
    if (!found.keepsMeasure) return { term: { term: 'call', function: found, args }, type, place };
    const inOne = alike(args, place, this.names.scope, this.context);
    const measure = type === 'number' ? inOne.find((a) => a.measure)?.measure : undefined;
    return { term: { term: 'call', function: found, args: inOne }, type, measure, place };
  }

  #wrongCount(place: TextPlace, name: string, expected: number, found: number, orMore = false): Formula {
    this.context.report('argument-count', place, { name, expected, found, orMore });
    return broken(place);
  }

  #ladder(node: SyntaxNode): Formula {
    const place = this.#place(node);
    const inner = childOf(node, 'expression');
    const input = inner ? this.expression(inner) : broken(place);
    const rungs: LadderRung[] = [];
    /** Codes that a rung was likely meant for. */
    const misspelt: string[] = [];
    let otherwise: Written<ReturnType<typeof exact>> | undefined;
    const seen = new Map<string, { place: TextPlace }>();
    for (const rung of childrenOf(node, 'rung').filter(isWhole)) {
      const [key, amount] = childrenOf(rung, 'literal');
      const token = key && firstToken(key);
      const value = amount && readAmount(amount);
      if (!token || !amount || !value) continue;
      const points = { value, place: this.#place(amount) };
      if (hasRole(token, 'otherwise')) {
        otherwise = points;
        continue;
      }
      const written = listedIn(key);
      const rungPlace = this.#place(key);
      if (input.type === 'number' && !isNumeral(key)) {
        const found = token.tokenType === T.Date ? 'date' : 'text';
        this.context.report('type-mismatch', rungPlace, { expected: ['number'], found });
        continue;
      }
      const truth = input.type === 'yes/no' ? truthOf(written) : undefined;
      const named = input.term.term === 'column' ? codeOf(input.term.column, written) : undefined;
      const word = truth === undefined ? (named ?? written) : TRUTHS[Number(truth)]!;
      const at = (input.type === 'number' ? readAmount(key) : undefined) ?? word;
      const shown = typeof at === 'string' ? at : showExact(at);
      if (!this.context.declare(seen, shown, { place: rungPlace }, 'code')) continue;
      const meant = input.term.term === 'column' ? this.#checkCode(input.term.column, shown, rungPlace) : undefined;
      if (meant !== undefined) misspelt.push(meant);
      rungs.push({ at, points, place: rungPlace });
    }
    if (input.term.term !== 'broken' && input.term.term !== 'column' && input.type !== 'number')
      this.context.report('type-mismatch', input.place, { expected: ['column'], found: thingOf(input.type) });
    else this.expect(input, ['code list', 'text', 'yes/no', 'number']);
    this.#checkCovered(input, rungs, misspelt, otherwise !== undefined, place);
    return { term: { term: 'ladder', input, rungs, otherwise, place }, type: 'points', place };
  }

  /** Every code of the list must get points. */
  #checkCovered(input: Formula, rungs: readonly LadderRung[], misspelt: readonly string[], hasOtherwise: boolean, place: TextPlace): void {
    if (hasOtherwise || input.term.term !== 'column') return;
    const { column } = input.term;
    const wanted = column.kind === 'yes/no' ? TRUTHS : column.codes.map((c) => c.code);
    const written = [...rungs.flatMap((r) => (typeof r.at === 'string' ? [r.at] : [])), ...misspelt];
    const codes = wanted.filter((code) => !written.some((at) => sameName(at, code)));
    if (codes.length)
      this.context.report(
        'ladder-code-missing',
        place,
        { codes, column: column.name },
        { related: [{ place: column.place, note: 'declared-here' }] },
      );
  }

  /** Reports what a list does not hold; gives the code that is likely meant. */
  #checkCode(column: ColumnModel, code: string, place: TextPlace): string | undefined {
    const known =
      column.kind === 'yes/no' ? truthOf(code) !== undefined : column.kind !== 'code list' || codeOf(column, code) !== undefined;
    if (known) return undefined;
    const suggestion = closest(code, column.kind === 'yes/no' ? TRUTHS : column.codes.map((c) => c.code));
    this.context.report(
      'ladder-code-unknown',
      place,
      { code, column: column.name, suggestion },
      { related: [{ place: column.place, note: 'declared-here' }], fix: this.names.replacing(place.element, suggestion) },
    );
    return suggestion;
  }

  /** Reports a formula of another type. */
  expect(formula: Formula, types: readonly FormulaType[]): boolean {
    if (formula.type === 'unknown' || types.includes(formula.type)) return true;
    // Scores may be reckoned with: a mean of two ladders is a score again.
    if (formula.type === 'points' && types.includes('number')) return true;
    if (!this.#quotedColumn(formula))
      this.context.report('type-mismatch', formula.place, { expected: types.map(thingOf), found: thingOf(formula.type) });
    return false;
  }

  /** Reports a text in quotes that is the name of a column, where a text makes no sense. */
  #quotedColumn({ term, place }: Formula): boolean {
    if (term.term !== 'text' || !/^["“]/.test(textOf(place.element))) return false;
    const column = this.names
      .reachable()
      .map((t) => t.columns.get(canonicalName(term.value)))
      .find((c) => c);
    if (!column) return false;
    const instead = isPlainName(column.name) ? column.name : `「${column.name}」`;
    const edits = [{ element: place.element, text: instead, how: 'replace' as const }];
    const fix = isPlainName(instead) ? ('without-quotes' as const) : ('replace-with' as const);
    this.context.report(
      'other-notation',
      place,
      { written: textOf(place.element), habit: 'column-in-quotes', instead },
      { fix: { title: { fix, text: instead }, file: place.file, edits } },
    );
    return true;
  }

  #place(element: SyntaxElement): TextPlace {
    return this.names.place(element);
  }
}

const isSign = (item: FormulaItem): item is SyntaxToken => !isPart(item) && isToken(item);
function lastTokenOf(item: FormulaItem): SyntaxToken {
  const element = !isPart(item) ? item : item.part === 'number' ? item.token : item.part === 'column' ? item.column : item.element;
  return [...allTokens(element)].at(-1)!;
}

/** Whether an operand goes on, to the end of a comparison. */
function isComparedNext({ items, at }: Reader): boolean {
  const next = items[at];
  const level = next && isSign(next) ? operatorOf(next, language.vocabulary)?.level : undefined;
  return level !== undefined && level >= COMPARISON;
}

const isTest = (item: FormulaItem): item is SyntaxNode => !isPart(item) && !isToken(item) && item.kind === 'test';

type Pair = [Formula, Formula];

interface Reader {
  readonly items: readonly FormulaItem[];
  at: number;
}

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set(['add', 'sub', 'mul', 'div']);

function prefixOf(token: SyntaxToken): 'neg' | 'not' | undefined {
  if (hasRole(token, 'not')) return 'not';
  return token.tokenType === Minus ? 'neg' : undefined;
}

const hasRole = (token: SyntaxToken, id: string): boolean =>
  language.vocabulary.find(token.image)?.roles.some((r) => r.group === 'word' && r.id === id) === true;

/** A formula with more terms would be no formula that anybody reads. */
const MAX_TERMS = 500;

/** The unit of what is reckoned: kept by sums, and by products and quotients with a plain number. */
function measureOf(operator: BinaryOperator, left: Formula, right: Formula): string | undefined {
  if (operator === 'add' || operator === 'sub') return left.measure ?? right.measure;
  if (operator === 'mul') return left.measure && right.measure ? undefined : (left.measure ?? right.measure);
  return right.measure ? undefined : left.measure;
}

const thingOf = (type: FormulaType): Thing => (type === 'unknown' ? 'expression' : type);
/** Texts and codes compare with each other. */
const kindOf = (type: FormulaType): FormulaType => (type === 'code list' ? 'text' : type === 'points' ? 'number' : type);
