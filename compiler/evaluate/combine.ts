import type { Mean, MissingTreatment } from '../plan/plan.ts';
import { BLOCK, type Block, computed } from './blocks.ts';

/**
 * Puts the scores of children together. Terms are added in the order of the children, from the left; all engines do so,
 * which is why their results agree to the last bit. A child without weight is no term: whether it is there or missing
 * changes nothing. Where nothing that counts is there, there is no mean (NaN).
 *
 * @param weights integers in proportion to the weights; for sums, the full marks
 */
export function combine(rows: number, mean: Mean, inputs: readonly Block[], weights: readonly number[], missing: MissingTreatment): Block {
  const total = weights.reduce((a, b) => a + b, 0);
  const shares = new Float64Array(Math.min(BLOCK, rows));
  const counted = missing === 'reweight' || mean === 'geometric';
  return computed(rows, (out, at, from, n) => {
    out.fill(0, at, at + n);
    if (counted) shares.fill(0, 0, n);
    for (let k = 0; k < inputs.length; k++) {
      const input = inputs[k] as Block;
      const weight = weights[k] as number;
      if (weight === 0 && mean !== 'sum') continue;
      const multiple = mean === 'sum' ? 1 : weight;
      if (input.addPresent && missing === 'reweight' && mean !== 'geometric') {
        input.addPresent({ values: out, at, shares }, from, n, multiple, weight);
        continue;
      }
      input.run(from, n);
      const { data, offset } = input;
      if (mean === 'geometric') addLogs(out, at, shares, data, offset, n, weight, missing);
      else if (missing === 'reweight') addPresent(out, at, shares, data, offset, n, multiple, weight);
      else addAll(out, at, data, offset, n, multiple, missing === 'forbid' && weight !== 0);
    }
    if (mean === 'geometric') finishGeometric(out, at, shares, n, missing);
    else if (missing === 'reweight') finishPresent(out, at, shares, n, mean, total);
    else if (mean === 'arithmetic') for (let i = 0; i < n; i++) out[at + i] = (out[at + i] as number) / total;
  });
}

/** Adds what is there, and the weights that go with it. */
function addPresent(
  sums: Float64Array,
  at: number,
  shares: Float64Array,
  data: Float64Array,
  offset: number,
  n: number,
  factor: number,
  weight: number,
): void {
  for (let i = 0; i < n; i++) {
    const x = data[offset + i] as number;
    if (x === x) {
      sums[at + i] = (sums[at + i] as number) + factor * x;
      shares[i] = (shares[i] as number) + weight;
    }
  }
}

function addAll(sums: Float64Array, at: number, data: Float64Array, offset: number, n: number, factor: number, forbidden: boolean): void {
  for (let i = 0; i < n; i++) {
    const x = data[offset + i] as number;
    if (x === x || forbidden) sums[at + i] = (sums[at + i] as number) + factor * x;
  }
}

function addLogs(
  sums: Float64Array,
  at: number,
  shares: Float64Array,
  data: Float64Array,
  offset: number,
  n: number,
  weight: number,
  missing: MissingTreatment,
): void {
  for (let i = 0; i < n; i++) {
    let x = data[offset + i] as number;
    if (x !== x) {
      if (missing === 'reweight') continue;
      x = missing === 'zero' ? 0 : Number.NaN;
    }
    sums[at + i] = (sums[at + i] as number) + weight * Math.log(x);
    shares[i] = (shares[i] as number) + weight;
  }
}

function finishGeometric(out: Float64Array, at: number, shares: Float64Array, n: number, missing: MissingTreatment): void {
  for (let i = 0; i < n; i++) {
    const share = shares[i] as number;
    out[at + i] = missing === 'reweight' && share === 0 ? Number.NaN : Math.exp((out[at + i] as number) / share);
  }
}

function finishPresent(out: Float64Array, at: number, shares: Float64Array, n: number, mean: Mean, total: number): void {
  for (let i = 0; i < n; i++) {
    const sum = out[at + i] as number;
    const share = shares[i] as number;
    // Points of what is there are re-scaled to the full marks of all.
    if (share === 0) out[at + i] = Number.NaN;
    else if (mean === 'arithmetic') out[at + i] = sum / share;
    else out[at + i] = share === total ? sum : (sum * total) / share;
  }
}
