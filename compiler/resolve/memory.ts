import type { SyntaxElement, TextPlace } from '../../grammar/index.ts';
import { sameItems } from '../lists.ts';
import type { TableModel } from '../model.ts';
import type { Reference } from './context.ts';

/** A code that is declared; `key` is the canonical one. */
export interface DeclaredCode {
  readonly key: string;
  readonly code: string;
  readonly place: TextPlace;
}

/** The names that formulas were resolved with: the same object for the same names. */
export interface ScopeStamp {
  readonly tables: readonly TableModel[];
  /** Codes of the indicators: the same map for the same codes. */
  readonly codes: ReadonlyMap<string, DeclaredCode>;
  readonly conversions: readonly SyntaxElement[];
}

interface Kept {
  readonly key: readonly unknown[];
  readonly value: unknown;
  readonly references: readonly Reference[];
  /** Whether some lead to indicators, which may be declared anew. */
  readonly moving: boolean;
}

/**
 * What parts of trees were resolved to, for the next time: trees share what a change did not touch. A part is kept under
 * all that its meaning depends on, and only where nothing was found wrong with it.
 */
export class ResolveMemory {
  readonly #kept = new WeakMap<SyntaxElement, Map<string, Kept>>();
  /** What rests on the names that formulas may use, and goes with them. */
  #keptInScope = new WeakMap<SyntaxElement, Map<string, Kept>>();
  #scope: ScopeStamp | undefined;
  #codes: { readonly list: readonly DeclaredCode[]; readonly byKey: Map<string, DeclaredCode> } | undefined;

  recall(element: SyntaxElement, purpose: string, key: readonly unknown[]): Kept | undefined {
    const kept = this.#keptFor(key).get(element)?.get(purpose);
    return kept && sameItems(kept.key, key) ? kept : undefined;
  }

  keep(element: SyntaxElement, purpose: string, kept: Kept): void {
    const all = this.#keptFor(kept.key);
    const known = all.get(element);
    if (known) known.set(purpose, kept);
    else all.set(element, new Map([[purpose, kept]]));
  }

  #keptFor(key: readonly unknown[]): WeakMap<SyntaxElement, Map<string, Kept>> {
    return this.#scope && key.includes(this.#scope) ? this.#keptInScope : this.#kept;
  }

  /** Codes by their keys, the first of each. Where only places are others than the last time, the map is the same and knows them. */
  codes(list: readonly DeclaredCode[]): ReadonlyMap<string, DeclaredCode> {
    const last = this.#codes;
    if (last?.list.length === list.length && list.every((c, i) => c === last.list[i] || c.code === last.list[i]!.code)) {
      // Of those with one key, the first stands for it.
      list.forEach((c, i) => {
        if (c !== last.list[i] && last.byKey.get(c.key) === last.list[i]) last.byKey.set(c.key, c);
      });
      this.#codes = { list, byKey: last.byKey };
    } else {
      const byKey = new Map<string, DeclaredCode>();
      for (const c of list) if (!byKey.has(c.key)) byKey.set(c.key, c);
      this.#codes = { list, byKey };
    }
    return this.#codes.byKey;
  }

  scope(now: ScopeStamp): ScopeStamp {
    const last = this.#scope;
    const same = last && last.codes === now.codes && sameItems(last.tables, now.tables) && sameItems(last.conversions, now.conversions);
    if (same) return last;
    this.#scope = now;
    this.#keptInScope = new WeakMap();
    return now;
  }
}
