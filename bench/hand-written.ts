import type { Tree } from './tree.ts';

/** Rows at a time: scratch space stays in the nearest cache. */
const BLOCK = 256;

export interface Outcome {
  readonly raw: Float64Array;
  readonly published: Float64Array;
  /** Index of the band, NaN where there is no score. */
  readonly bands: Float64Array;
}

/**
 * What one would write by hand for this one methodology: a blocked loop over columns that keeps nothing but the
 * outcome. Leaves are part / whole, clipped to 0..1, times 100; means skip what is missing and re-weight; terms are
 * added in the order of the children. Lower bounds of bands from the highest down; the last band takes the rest.
 */
export function handWritten(
  { levels }: Tree,
  leafWeights: readonly number[],
  parts: readonly Float64Array[],
  wholes: readonly Float64Array[],
  bandsFrom: readonly number[],
): Outcome {
  const units = parts[0]!.length;
  const [root, domains, groups] = levels;
  const raw = new Float64Array(units);
  const published = new Float64Array(units);
  const bands = new Float64Array(units);
  const [rootSum, rootShare] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  const [domainSum, domainShare] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  const [groupSum, groupShare] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  for (let from = 0; from < units; from += BLOCK) {
    const n = Math.min(BLOCK, units - from);
    rootSum.fill(0);
    rootShare.fill(0);
    for (let d = 0; d < root.weights.length; d++) {
      domainSum.fill(0);
      domainShare.fill(0);
      for (let g = domains.first[d]!; g < domains.first[d + 1]!; g++) {
        groupSum.fill(0);
        groupShare.fill(0);
        for (let l = groups.first[g]!; l < groups.first[g + 1]!; l++)
          addLeaf(groupSum, groupShare, parts[l]!, wholes[l]!, leafWeights[l]!, from, n);
        addMean(domainSum, domainShare, groupSum, groupShare, domains.weights[g]!, n);
      }
      addMean(rootSum, rootShare, domainSum, domainShare, root.weights[d]!, n);
    }
    for (let i = 0; i < n; i++) raw[from + i] = rootShare[i] === 0 ? Number.NaN : rootSum[i]! / rootShare[i]!;
  }
  for (let i = 0; i < units; i++) {
    const score = roundHalfUp(raw[i]!);
    published[i] = score;
    bands[i] = bandOf(score, bandsFrom);
  }
  return { raw, published, bands };
}

function addLeaf(
  sum: Float64Array,
  share: Float64Array,
  part: Float64Array,
  whole: Float64Array,
  weight: number,
  from: number,
  n: number,
): void {
  for (let i = 0; i < n; i++) {
    let ratio = part[from + i]! / whole[from + i]!;
    if (ratio !== ratio) continue;
    if (ratio > 1) ratio = 1;
    else if (ratio < 0) ratio = 0;
    sum[i] = sum[i]! + weight * (ratio * 100);
    share[i] = share[i]! + weight;
  }
}

function addMean(sum: Float64Array, share: Float64Array, sums: Float64Array, shares: Float64Array, weight: number, n: number): void {
  for (let i = 0; i < n; i++) {
    if (shares[i] === 0) continue;
    sum[i] = sum[i]! + weight * (sums[i]! / shares[i]!);
    share[i] = share[i]! + weight;
  }
}

/** Two places, halves up, decided on twelve significant digits; only values near a half need the digits. */
function roundHalfUp(value: number): number {
  if (value !== value) return value;
  const scaled = value * 100;
  const floor = Math.floor(scaled);
  const fraction = scaled - floor;
  if (Math.abs(fraction - 0.5) > 1e-7) return (fraction > 0.5 ? floor + 1 : floor) / 100;
  return Math.round(Number((Number(value.toPrecision(12)) * 100).toPrecision(12))) / 100;
}

/** A published score is the double nearest to its decimal, as the bounds are: they compare as they stand. */
function bandOf(score: number, bandsFrom: readonly number[]): number {
  if (score !== score) return score;
  for (let b = 0; b < bandsFrom.length; b++) if (score >= bandsFrom[b]!) return b;
  return bandsFrom.length;
}
