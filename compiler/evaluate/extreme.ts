/** The smallest or the largest of what is not missing; missing where all is. */
export function extremeOf(values: Float64Array, which: 'min' | 'max'): number {
  let found = Number.NaN;
  for (const v of values) if (v === v && (found !== found || (which === 'min' ? v < found : v > found))) found = v;
  return found;
}
