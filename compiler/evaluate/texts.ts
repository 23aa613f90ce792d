import { checkDigits } from '../check-digits.ts';
import { matcher } from '../patterns.ts';
import type { Expr } from '../plan/expression.ts';
import { type Block, constant, lookup, zip } from './blocks.ts';
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
      return typeof inner === 'string' ? cut(inner) : { codes: inner.codes, texts: inner.texts.map(cut) };
    }
    default:
      throw new Error(`${expr.op} is no text`);
  }
}

export const isText = (expr: Expr): boolean => expr.op === 'textColumn' || expr.op === 'text' || expr.op === 'slice';

/** Characters from ... to: code points, since a rare character is one character too. */
function slice(text: string, from: number, to: number): string {
  const characters = isPlain(text) ? text : [...text];
  const start = from < 0 ? Math.max(0, characters.length + from) : from - 1;
  const end = to < 0 ? characters.length + to + 1 : to;
  const part = characters.slice(start, Math.max(start, end));
  return typeof part === 'string' ? part : part.join('');
}

/** Whether code units and characters are the same. */
const isPlain = (text: string): boolean => !/[\ud800-\udfff]/.test(text);

export const lengthOf = (text: string): number => (isPlain(text) ? text.length : [...text].length);

/** What a function makes of the text of each row, worked out once for each different text; missing where there is none. */
function each(operand: TextOperand, rows: number, by: (text: string) => number): Block {
  if (typeof operand === 'string') return constant(by(operand), rows);
  const { codes, texts } = operand;
  const table = new Float64Array(texts.length);
  table[0] = Number.NaN;
  for (let code = 1; code < texts.length; code++) table[code] = by(texts[code]!);
  return lookup(rows, codes, table);
}

type TextTest = Extract<Expr, { op: 'length' | 'matches' | 'listed' | 'valid' }>;

export function testText(expr: TextTest, inputs: Inputs): Block {
  const operand = textsOf(expr.args[0], inputs);
  const { rows } = inputs;
  switch (expr.op) {
    case 'length':
      return each(operand, rows, lengthOf);
    case 'matches': {
      const matches = matcher(expr.pattern, expr.whole);
      return each(operand, rows, (text) => Number(matches(text)));
    }
    case 'listed': {
      const codes = new Set(expr.codes);
      return each(operand, rows, (text) => Number(codes.has(text)));
    }
    case 'valid':
      return each(operand, rows, (text) => Number(checkDigits[expr.scheme](text)));
  }
}

/** 1 where a row has a text. */
export function presentText(expr: Expr, inputs: Inputs): Block {
  const operand = textsOf(expr, inputs);
  if (typeof operand === 'string') return constant(1, inputs.rows);
  const table = new Float64Array(operand.texts.length).fill(1);
  table[0] = 0;
  return lookup(inputs.rows, operand.codes, table);
}

/** 1 where two texts are equal to the letter. */
export function sameText([a, b]: readonly [Expr, Expr], inputs: Inputs): Block {
  const [one, other] = [textsOf(a, inputs), textsOf(b, inputs)];
  if (typeof other === 'string') return each(one, inputs.rows, (text) => Number(text === other));
  if (typeof one === 'string') return each(other, inputs.rows, (text) => Number(text === one));
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
