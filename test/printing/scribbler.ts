import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import { language } from '../../compiler/index.ts';
import { type Dialect, words } from '../../grammar/index.ts';

/** Each would read as part of a phrase beside some word of English. */
const NEARLY_PHRASES = ['set', 'record', 'ranked', 'others', 'more', 'on', 'none', 'is'];
const PLAIN = ['甲', '事项名称', 'alpha', 'x_1', '得分率', '权重分', '𠮷', 'Ａ区', ...NEARLY_PHRASES];
const QUOTED = ['a b', '12345 热线', '权重', 'above', '第 1 列', '等于', 'rule', '其余', '是', 'this field', '该字段', '按检查项'];
const TEXTS = ['"文"', '"有“引号”和""双引号""，以及 // 斜线"', '“他说“好”，就好”', '"a; b { c }"', '""'];
const COMMENTS = ['// 旁注', '/// 说明', '// 说"了"一半 {', '//', '／／ 全角', '// a; b'];
/** Words of both dialects that are names where no word can stand; some are words wherever they stand. */
export const WORDS = language.vocabulary.words
  .filter(
    (w) =>
      /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(w.text) &&
      !w.roles.some((r) => ['yes', 'no', 'not', 'otherwise', 'thisField'].includes(r.id)),
  )
  .map((w) => w.text);

/** Random choices, layout as nobody would have it, names and texts. */
export class Scribbler {
  readonly #g: GeneratorValue;
  protected readonly dialect: Dialect;

  constructor(g: GeneratorValue, dialect: Dialect) {
    this.#g = g;
    this.dialect = dialect;
  }

  protected below(n: number): number {
    return this.#g(fc.nat, { max: n - 1 });
  }
  protected one<V>(of: readonly V[]): V {
    return of[this.below(of.length)]!;
  }
  protected chance(percent: number): boolean {
    return this.below(100) < percent;
  }
  protected many(least: number, most: number, write: () => string, between = ''): string {
    return Array.from({ length: least + this.below(most - least + 1) }, write).join(between);
  }
  protected maybe(percent: number, write: () => string): string {
    return this.chance(percent) ? write() : '';
  }

  /** Blanks between two words. */
  protected blank(): string {
    return this.one([' ', ' ', ' ', '  ', '\t', '\u3000']);
  }
  protected comment(): string {
    return this.one(COMMENTS);
  }
  /** Where a line goes on: blanks, a line end, a comment. */
  protected anywhere(): string {
    if (this.chance(85)) return ' ';
    const comment = () => this.maybe(50, () => this.one(COMMENTS));
    return ` ${comment()}\n  ${this.maybe(30, () => `${this.one(COMMENTS)}\n`)}`;
  }
  /** Where a line ends, or `;` stands. */
  protected separator(): string {
    const kind = this.below(10);
    if (kind < 3) return this.sign('; ', '；');
    if (kind < 6) return '\n';
    if (kind === 6) return '\n\n\n';
    if (kind === 7) return ` ${this.one(COMMENTS)}\n`;
    if (kind === 8) return `\n${this.one(COMMENTS)}\n`;
    return `;${this.one(COMMENTS)}\n\n  ${this.one(COMMENTS)}\r\n`;
  }
  protected sign(plain: string, wide: string): string {
    return this.chance(15) ? wide : plain;
  }
  protected braces(rows: string): string {
    const open = this.sign('{', '｛') + this.maybe(20, () => ` ${this.one(COMMENTS)}\n`);
    return `${open}${this.one([' ', '\n', ''])}${rows}${this.one([' ', '\n'])}${this.sign('}', '｝')}`;
  }
  protected rows(least: number, most: number, row: () => string): string {
    const flat = this.chance(40);
    return this.braces(this.many(least, most, () => row() + (flat ? '; ' : this.separator())));
  }
  protected spaced(...parts: readonly string[]): string {
    return parts.filter((p) => p !== '').join(this.blank());
  }

  protected word(id: keyof typeof words): string {
    return words[id][this.dialect];
  }
  protected comma(): string {
    return this.one([',', ', ', '、', '，']);
  }
  protected amount(): string {
    return this.one(['20', '-5', '20%', '1/3', '22.5％', '０']);
  }
  protected quoted(): string {
    const name = this.one(QUOTED);
    return this.chance(50) ? `「${name}」` : `\`${name}\``;
  }
  protected name(): string {
    if (this.chance(8)) return '很长的名称'.repeat(1 + this.below(6));
    return this.chance(20) ? this.quoted() : this.one(PLAIN);
  }
  protected code(): string {
    return this.chance(40) ? this.one(['A1-1', 'JB.30', 'C-2.1', 'A1', '3', '1-2', '甲－1']) : this.name();
  }
  protected text(): string {
    return this.chance(20) ? `"${'一段话 '.repeat(this.below(16))}"` : this.one(TEXTS);
  }
  protected label(): string {
    return this.spaced(this.text(), ...Array.from({ length: this.below(3) }, () => `${this.one(['zh', 'en', 'EN'])} ${this.text()}`));
  }
}
