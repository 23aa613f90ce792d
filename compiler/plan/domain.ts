/**
 * The rows that a vector runs over: one only, the units, or those of a table of records or details. A row belongs to one of each
 * domain above its own, and what is known of that one is known of it: all rows belong to `one`.
 */
export type Domain = { readonly rows: 'one' } | { readonly rows: 'units' } | { readonly rows: 'table'; readonly table: string };

export const ONE_ROW: Domain = { rows: 'one' };
export const UNITS: Domain = { rows: 'units' };
export const rowsOf = (table: string): Domain => ({ rows: 'table', table });

export const isUnits = ({ rows }: Domain): boolean => rows === 'units';

/** A domain as a text, as keys of maps and of caches need it. */
export const keyOfDomain = (domain: Domain): string => (domain.rows === 'table' ? `@${domain.table}` : domain.rows);

export const sameDomain = (a: Domain, b: Domain): boolean => a === b || keyOfDomain(a) === keyOfDomain(b);
