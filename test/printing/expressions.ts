import { aggregates, functions, language } from '../../compiler/index.ts';
import { choices, type Dialect } from '../../grammar/index.ts';
import { Scribbler, WORDS } from './scribbler.ts';

const PATTERNS = ['/第[0-9]+条/', '/a|b/i', '/\\/{2}/', '/^\\s|\\s$/'];

/** The words of expressions, by the type of their tokens. */
const wordsOfType = (type: string, dialect: Dialect): string[] =>
  language.vocabulary.words
    .filter((w) => w.dialects.includes(dialect) && language.wordTypes.ofText.get(w.text)?.CATEGORIES?.some((c) => c.name === type))
    .map((w) => w.text);

/** Writes random expressions: operators, tests, ladders, aggregates with conditions, parts of texts. */
export class ExpressionWriter extends Scribbler {
  protected expression(depth: number): string {
    const operator = () => {
      if (this.chance(50))
        return this.one(['+', '-', '*', '/', '=', '!=', '<>', '<', '>', '<=', '>=', '×', '÷', '≤', '≥', '≠', '＋', '－']);
      return this.one(wordsOfType('Operator', this.dialect));
    };
    return this.many(
      1,
      depth > 2 && this.chance(20) ? 12 : 3,
      () => this.operand(depth),
      `${this.anywhere()}${operator()}${this.anywhere()}`,
    );
  }

  protected operand(depth: number): string {
    const prefix = this.maybe(10, () => this.one(['-', `${this.word('not')} `, '- -']));
    const kind = this.below(depth > 0 ? 14 : 6);
    const made = () => {
      if (kind < 3) return this.reference();
      if (kind < 5) return this.one(['1', '20%', '0.5', '"文"', '2017-12-31', '０１']);
      if (kind === 5) return this.word(this.one(['yes', 'no'] as const));
      if (kind < 8) return `(${this.anywhere()}${this.expression(depth - 1)}${this.anywhere()})`;
      if (kind < 10) return this.call(depth);
      if (kind < 12) return this.aggregate(depth);
      return `${this.word('ladder')}(${this.expression(0)}) ${this.rows(1, 5, () => this.rung())}`;
    };
    const operand = made();
    return `${prefix}${operand}${this.maybe(20, () => ` ${this.test(operand)}`)}`;
  }

  protected rung(): string {
    const key = this.one(['优', '1', '01', '"文"', this.word('otherwise'), this.one(WORDS), this.quoted()]);
    return `${key}${this.sign(':', '：')} ${this.amount()}${this.maybe(20, () => ` ${this.word('pointsUnit')}`)}`;
  }

  /** @param before what it tests: behind a pattern a slash divides */
  protected test(before: string): string {
    const kind = this.below(4);
    if (kind < 2) return this.one(wordsOfType('PlainTest', this.dialect));
    if (kind === 2) return `${this.word('valid')} ${this.one(Object.values(choices.scheme))[this.dialect]}`;
    const pattern = this.chance(70) && !/\/i?$/.test(before);
    return `${this.one(wordsOfType('PatternTest', this.dialect))} ${pattern ? this.one(PATTERNS) : this.text()}`;
  }

  protected reference(): string {
    if (this.chance(10)) return this.word('thisField');
    if (this.chance(15))
      return this.one(['A-1', 'JB.30', '甲-1-乙', 't.甲-1%', 'a－b', 't . c', 'A-权重', '「A-1」-1', '权重-1', 't.above', 'above.x-2']);
    const name = this.chance(12) ? this.one(WORDS) : this.name();
    return this.chance(30) ? `${name}.${this.chance(30) ? this.one(WORDS) : this.name()}` : name;
  }

  protected call(depth: number): string {
    const slices = {
      zh: ['前18位', '后12位', '第19位', '第20至31位', '前3个'],
      en: ['first18', 'last12', 'char19', 'chars20to31', 'first_3'],
    };
    const known = [...Object.values(functions).map((f) => f.names[this.dialect]), ...slices[this.dialect], '某函数', '「引」'];
    return `${this.one(known)}(${this.many(0, 4, () => this.anywhere() + this.expression(depth - 1), this.comma())})`;
  }

  protected aggregate(depth: number): string {
    const { names, takes } = this.one(Object.values(aggregates));
    const where = this.maybe(50, () => ` ${this.word('where')} ${this.expression(depth - 1)}`);
    const second =
      takes === 'basis'
        ? `, ${this.one(Object.values(choices.passBasis))[this.dialect]}`
        : takes === 'condition'
          ? `, ${this.expression(depth - 1)}`
          : '';
    return `${names[this.dialect]}(${this.name()}${where}${second})`;
  }
}
