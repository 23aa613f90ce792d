import type { Mean, MissingTreatment } from '../plan/plan.ts';

/**
 * Puts the scores of children together. Terms are added in the order of the children, from the left; all engines do so,
 * which is why their results agree to the last bit.
 *
 * @param weights integers in proportion to the weights; for sums, the full marks
 */
export function combine(
  out: Float64Array,
  mean: Mean,
  inputs: readonly Float64Array[],
  weights: readonly number[],
  missing: MissingTreatment,
  block = 256,
): void {
  const total = weights.reduce((a, b) => a + b, 0);
  const sums = new Float64Array(block);
  const shares = new Float64Array(block);
  for (let from = 0; from < out.length; from += block) {
    const n = Math.min(block, out.length - from);
    sums.fill(0, 0, n);
    shares.fill(0, 0, n);
    for (let k = 0; k < inputs.length; k++) {
      const input = inputs[k] as Float64Array;
      const weight = weights[k] as number;
      if (mean === 'geometric') addLogs(sums, shares, input, from, n, weight, missing);
      else addTerms(sums, shares, input, from, n, mean === 'sum' ? 1 : weight, weight, missing);
    }
    finish(out, from, n, sums, shares, mean, missing, total);
  }
}

function addTerms(
  sums: Float64Array,
  shares: Float64Array,
  input: Float64Array,
  from: number,
  n: number,
  factor: number,
  weight: number,
  missing: MissingTreatment,
): void {
  if (missing === 'forbid') {
    for (let i = 0; i < n; i++) sums[i] = (sums[i] as number) + factor * (input[from + i] as number);
    return;
  }
  for (let i = 0; i < n; i++) {
    const x = input[from + i] as number;
    if (x === x) {
      sums[i] = (sums[i] as number) + factor * x;
      shares[i] = (shares[i] as number) + weight;
    }
  }
}

function addLogs(
  sums: Float64Array,
  shares: Float64Array,
  input: Float64Array,
  from: number,
  n: number,
  weight: number,
  missing: MissingTreatment,
): void {
  for (let i = 0; i < n; i++) {
    let x = input[from + i] as number;
    if (x !== x) {
      if (missing === 'reweight') continue;
      x = missing === 'zero' ? 0 : Number.NaN;
    }
    if (weight !== 0) sums[i] = (sums[i] as number) + weight * Math.log(x);
    shares[i] = (shares[i] as number) + weight;
  }
}

function finish(
  out: Float64Array,
  from: number,
  n: number,
  sums: Float64Array,
  shares: Float64Array,
  mean: Mean,
  missing: MissingTreatment,
  total: number,
): void {
  for (let i = 0; i < n; i++) {
    const sum = sums[i] as number;
    const share = missing === 'reweight' || mean === 'geometric' ? (shares[i] as number) : total;
    if (missing === 'reweight' && share === 0) out[from + i] = Number.NaN;
    else if (mean === 'geometric') out[from + i] = Math.exp(sum / share);
    else if (mean === 'arithmetic') out[from + i] = sum / share;
    // Points of what is there, re-scaled to the full marks of all.
    else out[from + i] = share === total ? sum : (sum * total) / share;
  }
}
