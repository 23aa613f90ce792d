/** What can be written as a literal. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

/** What a target language has to say of itself: how a value and a remark are written so that they are nothing else. */
export interface Quoting {
  /** An expression for a value, whatever characters are in it. */
  literal(value: Value): string;
  /** A remark that ends where it is meant to, whatever characters are in it. */
  comment(text: string): string;
}

/**
 * Text of a program that is being written. Emitters pass it on instead of strings, so that a text of a user has no way
 * into a program but as a literal or in a comment: a `string` that is put into a template of a `Writer` is quoted there.
 */
export class Code {
  readonly text: string;
  readonly #parts: readonly Code[] | undefined;

  /** @param parts what the text is made of; none of a variable */
  private constructor(text: string, parts: readonly Code[] | undefined) {
    this.text = text;
    this.#parts = parts;
  }

  /** The numbered variables that it names. */
  get variables(): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (code: Code): void => {
      if (code.#parts) for (const part of code.#parts) visit(part);
      else found.add(code.text);
    };
    visit(this);
    return found;
  }

  /** Whether something is code, not a text that looks like it. */
  static is(part: unknown): part is Code {
    return typeof part === 'object' && part !== null && #parts in part;
  }

  /** The templates of a language. This is the only door: whatever `quoting` does not write stands in a source of ours. */
  static writer(quoting: Quoting): Writer {
    const of = (text: string, parts: readonly Code[] = []) => new Code(text, parts);
    const write = (sources: TemplateStringsArray, ...parts: readonly Part[]): Code => {
      const written = parts.map((part) => (Code.is(part) ? part : of(quoting.literal(part))));
      return of(String.raw({ raw: sources }, ...written.map((p) => p.text)), written);
    };
    return Object.assign(write, {
      literal: (value: Value) => of(quoting.literal(value)),
      comment: (text: string) => of(quoting.comment(text)),
      word: (word: string) => of(identifier(word)),
      variable: (prefix: string, number: number) => new Code(identifier(`${prefix}${number}`), undefined),
      join: (parts: readonly Code[], between: Separator) => of(parts.map((p) => p.text).join(between), parts),
      verbatim: (source: Built) => of(source.trim()),
    });
  }
}

/** What may stand in a template: code as it is, all else as a literal. */
export type Part = Code | string | number | boolean;

/** Source text that the build made, of our own sources. */
export type Built = string & { readonly built: unique symbol };

export type Separator = '' | ' ' | ', ' | '; ' | ' | ' | ' + ' | ' || ' | ' && ' | '\n';

export interface Writer {
  (sources: TemplateStringsArray, ...parts: readonly Part[]): Code;
  literal(value: Value): Code;
  comment(text: string): Code;
  /** A name that the emitter has chosen. @throws where it is no name */
  word(word: string): Code;
  /** A numbered variable; code that holds it tells so. */
  variable(prefix: string, number: number): Code;
  join(parts: readonly Code[], between: Separator): Code;
  verbatim(source: Built): Code;
}

function identifier(word: string): string {
  if (!/^[A-Za-z]\w*$/.test(word)) throw new Error(`${JSON.stringify(word)} is no name`);
  return word;
}
