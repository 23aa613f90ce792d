/** One thing that is so or is not. */
export interface Check {
  readonly name: string;
  /** What was measured, for the reader. */
  readonly note?: string;
  /** What contradicts it, one line each; empty where it holds. */
  readonly wrong: readonly string[];
}

/** A published index, or the outputs of another implementation, that the product must reproduce. */
export interface Oracle {
  readonly name: string;
  /** Folder below the conformance data. */
  readonly folder: string;
  /** @param path where that folder is */
  checks(path: string): Check[];
}

/** The check that two lists hold the same, in any order. */
export function sameList(name: string, found: readonly string[], expected: readonly string[], note?: string): Check {
  const wrong = [
    ...found.filter((x) => !expected.includes(x)).map((x) => `${x}: not expected`),
    ...expected.filter((x) => !found.includes(x)).map((x) => `${x}: expected, not found`),
  ];
  return { name, wrong, ...(note !== undefined && { note }) };
}
