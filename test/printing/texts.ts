import { language } from '../../compiler/index.ts';
import {
  type ClauseId,
  choices,
  clauses,
  type Dialect,
  declarations,
  readTemplate,
  type TemplatePart,
  templatesOf,
} from '../../grammar/index.ts';
import { ExpressionWriter } from './expressions.ts';
import { WORDS } from './scribbler.ts';

/** Writes random texts of the language from the table it is made from. */
export class Writer extends ExpressionWriter {
  file(): string {
    const kinds = ['index', 'indicator', 'table', 'gate', 'published', 'rule', 'ruleSet', 'conversion', 'bands'] as const;
    return this.many(2, 6, () => this.separator() + this.declaration(this.one(kinds), 2)) + this.separator();
  }

  // ---- declarations -------------------------------------------------------------------------------------------

  protected declaration(kind: keyof typeof declarations, depth: number): string {
    const word = declarations[kind][this.dialect];
    const block = (items: () => string) =>
      this.braces(this.many(kind === 'index' ? 4 : 0, kind === 'index' ? 14 : 7, () => items() + this.separator()));
    switch (kind) {
      case 'bands':
        return this.spaced(
          word,
          this.maybe(30, () => `${this.word('step')} 1`),
          this.rows(1, 4, () => this.band()),
        );
      case 'figures':
        return this.spaced(word, this.figures());
      case 'fields':
        return this.spaced(
          word,
          this.rows(1, 3, () =>
            this.spaced(
              this.one(['JB-12', 'A1', this.name()]),
              this.name(),
              this.maybe(50, () => this.feeds()),
              this.maybe(30, () => this.label()),
            ),
          ),
        );
      case 'conversion':
        return this.spaced(
          word,
          this.name(),
          this.rows(1, 3, () => `1 ${this.name()} = ${this.amount()} ${this.name()}`),
        );
      case 'table':
        return this.spaced(
          word,
          this.code(),
          this.maybe(50, () => this.label()),
          this.maybe(60, () => `${this.word('from')} "a.csv"`),
          block(() => (this.chance(70) ? this.column() : this.clause('table'))),
        );
      case 'published':
        return this.spaced(
          word,
          '"来源"',
          block(() => (this.chance(40) ? this.declaration('figures', 0) : this.clause('published'))),
        );
      default:
        return this.spaced(
          word,
          this.code(),
          this.maybe(70, () => this.label()),
          ...this.headerClauses(kind),
          this.maybe(70, () => block(() => this.inside(kind, depth))),
        );
    }
  }

  /** Only a comma lets a header go on in the next line; behind a list it would go on with the list. */
  protected headerClauses(kind: string): string[] {
    let comma = true;
    return Array.from({ length: this.below(4) }, () => {
      const id = this.clauseId(kind);
      const written = this.clause(kind, id);
      const before = comma ? this.maybe(25, () => this.sign(',', '，') + this.anywhere()) : '';
      comma = !['feeds', 'require', 'bandFigure', 'top'].includes(id);
      return before + written;
    });
  }

  protected inside(kind: 'index' | 'indicator' | 'gate' | 'rule' | 'ruleSet', depth: number): string {
    if (depth > 0 && (kind === 'index' || kind === 'indicator') && this.chance(35))
      return this.declaration(this.one(['indicator', 'gate', 'bands'] as const), depth - 1);
    if (kind === 'ruleSet' && this.chance(30)) return this.declaration('fields', 0);
    return this.clause(kind);
  }

  protected column(): string {
    const name = this.chance(30) ? this.one(WORDS) : this.name();
    const type = this.one(['textType', 'numberType', 'dateType', 'yesNoType', 'codeListType'] as const);
    const measure = () => this.one([`${this.word('inUnitsOf')} ${this.name()}`, '个', '%', '％', '分', 'days']);
    const more = type === 'codeListType' ? this.rows(1, 12, () => this.listed()) : type === 'numberType' ? this.maybe(60, measure) : '';
    let said = this.spaced(this.word(type), more);
    for (let i = this.chance(40) ? this.below(3) : 0; i > 0; i--)
      said += ` ${this.chance(30) ? this.clause('column') : this.constraint(said)}`;
    return `${name} ${this.sign(':', '：')} ${this.spaced(
      said,
      this.maybe(50, () => this.label()),
    )}`;
  }

  protected constraint(before: string): string {
    const said = this.chance(40) ? this.word(this.one(['required', 'optional'] as const)) : this.test(before);
    return this.spaced(
      said + this.maybe(60, () => ` (${this.code()})`),
      this.maybe(50, () => this.feeds()),
    );
  }

  protected listed(): string {
    const code = this.one(['01', '1', '０２', '优', '"带空格 的"', this.quoted()]);
    return this.spaced(
      code,
      this.maybe(50, () => (this.chance(70) ? this.name() : this.label())),
    );
  }

  protected feeds(): string {
    return `${this.word('feeds')} ${this.many(1, 3, () => this.code(), this.comma())}`;
  }

  protected band(): string {
    return this.spaced(
      this.name(),
      this.maybe(40, () => this.label()),
      this.interval(),
    );
  }

  protected interval(): string {
    if (this.chance(50)) return `${this.one(['[', '(', '［', '（'])}${this.amount()}, ${this.amount()}${this.one([']', ')', '］', '）'])}`;
    const low = () => this.one([`${this.amount()} ${this.word('orMore')}`, `${this.word('moreThan')} ${this.amount()}`]);
    const high = () => this.one([`${this.word('lessThan')} ${this.amount()}`, `${this.amount()} ${this.word('orLess')}`]);
    return this.one([() => `${low()}${this.maybe(40, () => ',')} ${high()}`, low, high])();
  }

  protected figures(): string {
    const columns = Object.values(choices.figure).map((p) => p[this.dialect]);
    const cells = () => this.one(['79.95', '65.63%', '-', '－', '"x"', '12', '甲', 'A1-1']);
    const row = () => `${this.code()} ${this.many(3, 3, cells, ' ')}\n`;
    return `{\n${columns.join(this.blank())}\n${this.many(0, 4, () => row() + this.maybe(20, () => `${this.comment()}\n`))}}`;
  }

  // ---- clauses ------------------------------------------------------------------------------------------------

  protected clauseId(kind: string): ClauseId {
    return this.one((Object.keys(clauses) as ClauseId[]).filter((id) => (clauses[id].in as readonly string[]).includes(kind)));
  }

  protected clause(kind: string, id = this.clauseId(kind)): string {
    const optional = this.chance(50);
    return this.parts(readTemplate(this.one(templatesOf(id, this.dialect))), optional);
  }

  protected parts(parts: readonly TemplatePart[], optional: boolean): string {
    return parts
      .map((p): string => {
        if (p.part === 'slot') return !p.optional || optional ? this.slot(p.kind) : '';
        if (p.part === 'group') return optional ? this.parts(p.parts, optional) : '';
        if (p.part === 'word') return p.text;
        if (p.text === ',') return this.sign(',', '，');
        if (p.text === '-') return this.one(['-', '..', ` ${this.word('through')} `]);
        return p.text === '=' ? `${this.anywhere()}${this.sign('=', '＝')}${this.anywhere()}` : this.one(['..', '．．', '～']);
      })
      .filter((p) => p !== '')
      .reduce((all, p) => (/^(?:\.\.|．．|～)$/.test(p) || /(?:\.\.|．．|～)$/.test(all) ? all + p : `${all}${this.blank()}${p}`));
  }

  protected slot(kind: string): string {
    switch (kind) {
      case 'integer':
        return this.one(['3', '2017', '１２']);
      case 'number':
        return this.one(['3.5', '2', '１．５']);
      case 'signed':
        return this.one(['-3', '100', '−2']);
      case 'amount':
        return this.amount();
      case 'date':
        return this.one(['2017-12-31', '２０１７-０１-０２']);
      case 'name':
        return this.code();
      case 'names':
        return this.many(1, 14, () => this.code(), this.comma());
      case 'text':
        return this.chance(30) ? this.one([this.name(), this.word('thisField')]) : this.text();
      case 'texts':
        return this.many(1, 9, () => this.text(), this.comma());
      case 'label':
        return this.label();
      case 'expression':
        return this.expression(3);
      case 'requirement':
        return this.chance(30) ? this.many(2, 3, () => `${this.expression(1)} ${this.word('unique')}`, this.comma()) : this.expression(3);
      case 'normalisation':
      case 'aggregation':
      case 'missingRule': {
        const name = this.one(Object.values(language.vocabulary.methods[kind]))[this.dialect];
        const taken = this.maybe(50, () => `(${this.many(1, 2, () => this.amount(), ',')})`);
        return name + taken + this.maybe(40, () => ` ${choices.clipping.clipped[this.dialect]}`);
      }
      default:
        return this.one(Object.values(choices[kind as keyof typeof choices] as Record<string, Record<Dialect, string>>))[this.dialect];
    }
  }
}
