import { checkDigits } from '../check-digits.ts';
import { keyOf } from '../keys.ts';
import { matcher } from '../patterns.ts';
import type { Expr } from '../plan/expression.ts';
import { type Block, constant, Lookup } from './blocks.ts';
import type { Texts } from './data.ts';
import { lengthOf, slice } from './characters.ts';
import type { Inputs } from './inputs.ts';
import { always, byCode, byCodes, FALSE, TRUE, type Truth, truths, UNKNOWN } from './truths.ts';

/** A text of each row, or one text for all. */
type TextOperand = Texts | string;

/** Texts as rows hold them. Parts of texts are cut once for each different text. */
export function textsOf(expr: Expr, inputs: Inputs): TextOperand {
  switch (expr.op) {
    case 'textColumn':
      return inputs.texts(expr.table, expr.column);
    case 'text':
      return expr.text;
    case 'slice': {
      const inner = textsOf(expr.args[0], inputs);
      if (typeof inner === 'string') return slice(inner, expr.from, expr.to);
      const { from, to } = expr;
      const cut =
        from > 0 && to > 0 && arePlain(inner.texts) ? (text: string) => text.slice(from - 1, to) : (text: string) => slice(text, from, to);
      return { codes: inner.codes, texts: remembered(inner.texts, `${expr.from} ${expr.to}`, () => inner.texts.map(cut)) };
    }
    default:
      throw new Error(`${expr.op} is no text`);
  }
}

export const isText = (expr: Expr): boolean => expr.op === 'textColumn' || expr.op === 'text' || expr.op === 'slice';

/** What was made of the texts of a column, for as long as the column is there: rules ask the same of it again and again. */
const made = new WeakMap<readonly string[], Map<string, unknown>>();

function remembered<V>(texts: readonly string[], what: string, make: () => V): V {
  let ofTexts = made.get(texts);
  if (!ofTexts) made.set(texts, (ofTexts = new Map()));
  if (ofTexts.size >= REMEMBERED) ofTexts.clear();
  const known = (ofTexts.get(what) as V | undefined) ?? make();
  ofTexts.set(what, known);
  return known;
}

/** Answers kept a column; who types a pattern asks for many that will not be asked for again. */
const REMEMBERED = 50;

/** Whether all characters of the texts are one unit of code each, as nearly always. */
const arePlain = (texts: readonly string[]): boolean =>
  remembered(texts, 'plain', () => !texts.some((text) => /[\ud800-\udfff]/.test(text)));

/** A number for each different text; missing where there is none. */
function numberEach(texts: readonly string[], by: (text: string) => number): Float64Array {
  const values = new Float64Array(texts.length);
  values[0] = Number.NaN;
  for (let code = 1; code < texts.length; code++) values[code] = by(texts[code]!);
  return values;
}

/** Number of characters. */
export function textLength(expr: Expr, inputs: Inputs): Block {
  const operand = textsOf(expr, inputs);
  if (typeof operand === 'string') return constant(lengthOf(operand), inputs.rows);
  const { codes, texts } = operand;
  return new Lookup(
    inputs.rows,
    codes,
    remembered(texts, 'length', () => numberEach(texts, arePlain(texts) ? (text) => text.length : lengthOf)),
  );
}

/**
 * What a test says of the text of each row, worked out once for each different text; nothing where there is none.
 *
 * @param what tells the test from others
 */
function each(operand: TextOperand, rows: number, what: string, test: (text: string) => boolean): Truth {
  if (typeof operand === 'string') return always(Number(test(operand)), rows);
  const { codes, texts } = operand;
  const answers = remembered(texts, what, () => {
    const found = new Uint8Array(texts.length);
    found[0] = UNKNOWN;
    for (let code = 1; code < texts.length; code++) found[code] = test(texts[code]!) ? TRUE : FALSE;
    return found;
  });
  return byCode(rows, codes, answers);
}

type TextTest = Extract<Expr, { op: 'matches' | 'listed' | 'valid' }>;

export function testText(expr: TextTest, inputs: Inputs): Truth {
  const operand = textsOf(expr.args[0], inputs);
  const { rows } = inputs;
  switch (expr.op) {
    case 'matches': {
      const { source, ignoreCase } = expr.pattern;
      return each(operand, rows, `matches ${expr.whole} ${ignoreCase} ${source}`, matcher(expr.pattern, expr.whole));
    }
    case 'listed': {
      const codes = new Set(expr.codes);
      return each(operand, rows, `listed ${keyOf(...expr.codes)}`, (text) => codes.has(text));
    }
    case 'valid':
      return each(operand, rows, `valid ${expr.scheme}`, checkDigits[expr.scheme]);
  }
}

/** Whether a row has a text. */
export function presentText(expr: Expr, inputs: Inputs): Truth {
  const { rows } = inputs;
  const operand = textsOf(expr, inputs);
  if (typeof operand === 'string') return always(TRUE, rows);
  const answers = new Uint8Array(operand.texts.length).fill(TRUE);
  answers[0] = FALSE;
  return byCode(rows, operand.codes, answers);
}

/** Whether two texts are equal to the letter. */
export function sameText([a, b]: readonly [Expr, Expr], inputs: Inputs): Truth {
  const { rows } = inputs;
  const [one, other] = [textsOf(a, inputs), textsOf(b, inputs)];
  if (typeof other === 'string') return each(one, rows, `= ${other}`, (text) => text === other);
  if (typeof one === 'string') return each(other, rows, `= ${one}`, (text) => text === one);
  const { codes: p, texts } = one;
  const { codes: q, texts: others } = other;
  const same = (x: number, y: number) => (x === 0 || y === 0 ? UNKNOWN : texts[x] === others[y] ? TRUE : FALSE);
  const combined = byCodes(rows, { codes: p, count: texts.length }, { codes: q, count: others.length }, same);
  if (combined) return combined;
  const numbered = numberedAlike(texts, others);
  if (!numbered)
    return truths(rows, (out, at, from, n) => {
      for (let i = 0; i < n; i++) out[at + i] = same(p[from + i]!, q[from + i]!);
    });
  const [numbers, otherNumbers] = numbered;
  return truths(rows, (out, at, from, n) => {
    for (let i = 0; i < n; i++) {
      const x = numbers[p[from + i]!]!;
      const y = otherNumbers[q[from + i]!]!;
      out[at + i] = x === 0 || y === 0 ? UNKNOWN : x === y ? TRUE : FALSE;
    }
  });
}

/** Whether one text begins with another. */
export function startsWith([a, b]: readonly [Expr, Expr], inputs: Inputs): Truth {
  const { rows } = inputs;
  const [one, other] = [textsOf(a, inputs), textsOf(b, inputs)];
  if (typeof other === 'string') return each(one, rows, `starts with ${other}`, (text) => text.startsWith(other));
  if (typeof one === 'string') return each(other, rows, `begins ${one}`, (text) => one.startsWith(text));
  return truths(rows, (out, at, from, n) => {
    for (let i = 0; i < n; i++) {
      const [x, y] = [one.codes[from + i]!, other.codes[from + i]!];
      out[at + i] = x === 0 || y === 0 ? UNKNOWN : one.texts[x]!.startsWith(other.texts[y]!) ? TRUE : FALSE;
    }
  });
}

type Numbers = readonly [Int32Array, Int32Array];
const alike = new WeakMap<readonly string[], WeakMap<readonly string[], Numbers | null>>();

/**
 * Numbers for the texts of two columns, equal for equal texts and 0 for the missing one. They cost more than comparing
 * the texts once does: they are made when they are asked for a second time.
 */
function numberedAlike(texts: readonly string[], others: readonly string[]): Numbers | null {
  const ofTexts = alike.get(texts) ?? new WeakMap<readonly string[], Numbers | null>();
  alike.set(texts, ofTexts);
  const known = ofTexts.get(others);
  if (known) return known;
  const made = known === undefined ? null : numberAlike(texts, others);
  ofTexts.set(others, made);
  return made;
}

function numberAlike(texts: readonly string[], others: readonly string[]): Numbers {
  const numberOf = new Map<string, number>();
  const number = (text: string, code: number) => {
    if (code === 0) return 0;
    let found = numberOf.get(text);
    if (found === undefined) numberOf.set(text, (found = numberOf.size + 1));
    return found;
  };
  return [Int32Array.from(texts, number), Int32Array.from(others, number)];
}
