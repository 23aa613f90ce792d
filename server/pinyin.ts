/** How names in Han characters are typed on a Latin keyboard. The dictionary is large: it is loaded when first needed. */
export class Pinyin {
  #pinyin: typeof import('pinyin-pro').pinyin | undefined;
  readonly #known = new Map<string, string>();

  async load(): Promise<void> {
    this.#pinyin ??= (await import('pinyin-pro')).pinyin;
  }

  /** What a client compares with what is typed: the name, its syllables in a row, and their initials. */
  filterText(name: string): string {
    if (!this.#pinyin || !/\p{Script=Han}/u.test(name)) return name;
    let found = this.#known.get(name);
    if (!found) {
      const syllables = this.#pinyin(name, { toneType: 'none', type: 'array', v: true });
      const initials = syllables.map((s) => (/^[a-z]/i.test(s) ? s[0] : s)).join('');
      this.#known.set(name, (found = `${name} ${syllables.join('')} ${initials}`));
    }
    return found;
  }
}
