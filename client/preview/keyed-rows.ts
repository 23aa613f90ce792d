/** A row of a table that knows how to show its item. */
export interface Row<T> {
  readonly element: HTMLTableRowElement;
  show(item: T): void;
}

/** The rows of a table body, one for each key; only what changed is touched. */
export class KeyedRows<T> {
  readonly #rows = new Map<string, { row: Row<T>; item: T | undefined }>();

  constructor(
    readonly body: HTMLTableSectionElement,
    private readonly keyOf: (item: T) => string,
    private readonly make: (key: string) => Row<T>,
  ) {}

  /** Shows these items in this order. Items are compared by identity. */
  show(items: readonly T[]): void {
    const wanted = new Set<string>();
    for (const item of items) {
      const key = this.keyOf(item);
      wanted.add(key);
      const entry = this.#rows.get(key) ?? this.#add(key);
      if (entry.item === item) continue;
      entry.row.show(item);
      entry.item = item;
    }
    for (const [key, { row }] of this.#rows)
      if (!wanted.has(key)) {
        row.element.remove();
        this.#rows.delete(key);
      }
    this.#order(items);
  }

  /** Shows every row again: something that all of them depend on has changed. */
  refresh(): void {
    for (const { row, item } of this.#rows.values()) if (item !== undefined) row.show(item);
  }

  row(key: string): HTMLTableRowElement | undefined {
    return this.#rows.get(key)?.row.element;
  }

  #add(key: string) {
    const entry = { row: this.make(key), item: undefined as T | undefined };
    entry.row.element.dataset.key = key;
    this.#rows.set(key, entry);
    return entry;
  }

  #order(items: readonly T[]): void {
    const focused = document.activeElement;
    let after: Element | null = null;
    for (const item of items) {
      const row = this.#rows.get(this.keyOf(item))!.row.element;
      const inPlace: Element | null = after ? after.nextElementSibling : this.body.firstElementChild;
      if (inPlace !== row) this.body.insertBefore(row, inPlace);
      after = row;
    }
    // Moving a row takes the focus off it.
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.body.contains(focused)) focused.focus();
  }
}
