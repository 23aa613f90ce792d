/**
 * The likeliest name for a misspelt one: within a third of its length in edits (adjacent letters swapped count as one,
 * after Damerau), or one that it begins or that begins with it.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  const length = [...wanted].length;
  // A name of one character has no neighbours: every other would be one edit away.
  let bestDistance = (length < 2 ? 0 : Math.max(1, Math.floor(length / 3))) + 0.5;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other === wanted || Math.abs(other.length - wanted.length) > 12) continue;
    const shared = length > 1 && (other.startsWith(wanted) || wanted.startsWith(other)) ? 1.25 : Number.POSITIVE_INFINITY;
    const distance = Math.min(shared, edits([...wanted], [...other]));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment distance. */
function edits(a: readonly string[], b: readonly string[]): number {
  if (a.length > 60 || b.length > 60) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = b.map((_, j) => j).concat(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforeLast[j - 2] as number) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1), swap));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
