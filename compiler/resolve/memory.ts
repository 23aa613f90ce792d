import type { SyntaxElement } from '../../grammar/index.ts';
import type { TableModel } from '../model.ts';
import type { Reference } from './context.ts';

/** The names that formulas were resolved with: the same object for the same names. */
export interface ScopeStamp {
  readonly tables: readonly TableModel[];
  /** Codes of the indicators. */
  readonly codes: string;
  readonly conversions: readonly SyntaxElement[];
}

interface Kept {
  readonly key: readonly unknown[];
  readonly value: unknown;
  readonly references: readonly Reference[];
}

/**
 * What parts of trees were resolved to, for the next time: trees share what a change did not touch. A part is kept under
 * all that its meaning depends on, and only where nothing was found wrong with it.
 */
export class ResolveMemory {
  readonly #kept = new WeakMap<SyntaxElement, Map<string, Kept>>();
  #scope: ScopeStamp | undefined;

  recall(element: SyntaxElement, purpose: string, key: readonly unknown[]): Kept | undefined {
    const kept = this.#kept.get(element)?.get(purpose);
    return kept && sameItems(kept.key, key) ? kept : undefined;
  }

  keep(element: SyntaxElement, purpose: string, kept: Kept): void {
    const known = this.#kept.get(element);
    if (known) known.set(purpose, kept);
    else this.#kept.set(element, new Map([[purpose, kept]]));
  }

  scope(now: ScopeStamp): ScopeStamp {
    const last = this.#scope;
    const same = last && last.codes === now.codes && sameItems(last.tables, now.tables) && sameItems(last.conversions, now.conversions);
    if (!same) this.#scope = now;
    return same ? last : now;
  }
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
