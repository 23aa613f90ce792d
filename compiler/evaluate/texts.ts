import { checkDigits } from '../check-digits.ts';
import { matcher } from '../patterns.ts';
import type { Expr } from '../plan/expression.ts';
import { type Block, computed, constant, lookup, zip } from './blocks.ts';
import type { Texts } from './data.ts';
import type { Inputs } from './inputs.ts';

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
      const cut = (text: string) => slice(text, expr.from, expr.to);
      if (typeof inner === 'string') return cut(inner);
      return { codes: inner.codes, texts: remembered(inner.texts, `${expr.from} ${expr.to}`, () => inner.texts.map(cut)) };
    }
    default:
      throw new Error(`${expr.op} is no text`);
  }
}

export const isText = (expr: Expr): boolean => expr.op === 'textColumn' || expr.op === 'text' || expr.op === 'slice';

/** Characters from ... to: code points, since a rare character is one character too. */
function slice(text: string, from: number, to: number): string {
  // Most often the characters asked for are at the front and plain: then nothing else is looked at.
  if (from > 0 && to > 0 && plainUpTo(text, to)) return text.slice(from - 1, to);
  const characters = [...text];
  const start = from < 0 ? Math.max(0, characters.length + from) : from - 1;
  const end = to < 0 ? characters.length + to + 1 : to;
  return characters.slice(start, Math.max(start, end)).join('');
}

/** Whether so many code units from the front are a character each. */
function plainUpTo(text: string, units: number): boolean {
  const end = Math.min(units, text.length);
  for (let i = 0; i < end; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return false;
  return true;
}

export const lengthOf = (text: string): number => (plainUpTo(text, text.length) ? text.length : [...text].length);

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

/**
 * What a function makes of the text of each row, worked out once for each different text; missing where there is none.
 *
 * @param what tells the function from others
 */
function each(operand: TextOperand, rows: number, what: string, by: (text: string) => number): Block {
  if (typeof operand === 'string') return constant(by(operand), rows);
  const { codes, texts } = operand;
  const table = remembered(texts, what, () => {
    const values = new Float64Array(texts.length);
    values[0] = Number.NaN;
    for (let code = 1; code < texts.length; code++) values[code] = by(texts[code]!);
    return values;
  });
  return lookup(rows, codes, table);
}

type TextTest = Extract<Expr, { op: 'length' | 'matches' | 'listed' | 'valid' }>;

export function testText(expr: TextTest, inputs: Inputs): Block {
  const operand = textsOf(expr.args[0], inputs);
  const { rows } = inputs;
  switch (expr.op) {
    case 'length':
      return each(operand, rows, 'length', lengthOf);
    case 'matches': {
      const matches = matcher(expr.pattern, expr.whole);
      return each(operand, rows, `matches ${expr.whole} ${expr.pattern.ignoreCase} ${expr.pattern.source}`, (text) =>
        Number(matches(text)),
      );
    }
    case 'listed': {
      const codes = new Set(expr.codes);
      return each(operand, rows, `listed ${expr.codes.join('\n')}`, (text) => Number(codes.has(text)));
    }
    case 'valid':
      return each(operand, rows, `valid ${expr.scheme}`, (text) => Number(checkDigits[expr.scheme](text)));
  }
}

/** 1 where a row has a text. */
export function presentText(expr: Expr, inputs: Inputs): Block {
  const operand = textsOf(expr, inputs);
  if (typeof operand === 'string') return constant(1, inputs.rows);
  const { codes } = operand;
  return computed(inputs.rows, (out, at, from, n) => {
    for (let i = 0; i < n; i++) out[at + i] = codes[from + i] === 0 ? 0 : 1;
  });
}

/** 1 where two texts are equal to the letter. */
export function sameText([a, b]: readonly [Expr, Expr], inputs: Inputs): Block {
  const [one, other] = [textsOf(a, inputs), textsOf(b, inputs)];
  if (typeof other === 'string') return each(one, inputs.rows, `= ${other}`, (text) => Number(text === other));
  if (typeof one === 'string') return each(other, inputs.rows, `= ${one}`, (text) => Number(text === one));
  // Where most rows have a text of their own, they are compared as they stand.
  if (one.texts.length + other.texts.length > inputs.rows)
    return zip(inputs.rows, (i) => {
      const [x, y] = [one.codes[i]!, other.codes[i]!];
      return x === 0 || y === 0 ? Number.NaN : Number(one.texts[x] === other.texts[y]);
    });
  // Numbers that both sides share, so that rows compare as numbers.
  const numbers = new Map<string, number>();
  const numbered = ({ texts }: Texts) =>
    Int32Array.from(texts, (text, code) => {
      if (code === 0) return 0;
      const known = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, known);
      return known;
    });
  const [p, q] = [numbered(one), numbered(other)];
  return zip(inputs.rows, (i) => {
    const [x, y] = [p[one.codes[i]!]!, q[other.codes[i]!]!];
    return x === 0 || y === 0 ? Number.NaN : Number(x === y);
  });
}
