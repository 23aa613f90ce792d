/** One key made of several: no others make the same. Names may hold any character, so no separator can tell them apart. */
export const keyOf = (...parts: readonly (string | number | undefined)[]): string => JSON.stringify(parts);
