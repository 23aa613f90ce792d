import { type Exact, showExact, toDouble } from '../exact.ts';
import type { BandModel, Bound, IndexModel, Written } from '../model.ts';
import type { Check, Reporter } from './check.ts';
import { type Steps, stepsOfTotal } from './score-steps.ts';

/**
 * Bands cover the scale once and only once. Found exactly: every finding names a value that shows it. Scores published
 * with two decimals leave no room between 89.99 and 90.00, but bands must hold for raw scores too, so a gap is a gap.
 */
export const checkBands: Check = ({ methodology, report }) => {
  const { bands, scale, bandStep, bandsUnread } = methodology.index;
  // That the scale is empty has been said.
  if (scale.low.compare(scale.high) >= 0) return;
  const grid = bandStep && { from: scale.low, step: bandStep.value };
  const bounds = { low: showExact(scale.low), high: showExact(scale.high) };
  const reachable: BandModel[] = [];
  for (const band of bands) {
    if (isEmpty(band)) report('band-unreachable', band.place, { band: band.code });
    const outside = beyond(band, scale.low, scale.high);
    // What no score can be, two bands may share.
    if (!isEmpty(band) && !isWhollyBeyond(band, scale.low, scale.high)) reachable.push(band);
    if (outside) report('band-outside-scale', band.place, { band: band.code, witness: showExact(outside), ...bounds });
  }
  const ordered = [...reachable].sort((a, b) => compareLow(a, b));
  let gaps = 0;
  ordered.forEach((band, i) => {
    for (const other of ordered.slice(i + 1)) {
      const witness = common(band, other, scale);
      if (witness)
        report(
          'band-overlap',
          other.place,
          { first: band.code, second: other.code, witness: showExact(witness) },
          {
            related: [{ place: band.place, note: 'also-here' }],
          },
        );
    }
    const next = ordered[i + 1];
    const gap = next && !bandsUnread && between(band, next, grid);
    if (gap) {
      gaps++;
      report(
        'band-gap',
        next.place,
        { below: band.code, above: next.code, witness: showExact(gap) },
        { related: [{ place: band.place, note: 'also-here' }] },
      );
    }
  });
  if (bandsUnread) return;
  if (bandStep && !gaps) checkStep(methodology.index, bandStep, ordered, report);
  const [lowest] = ordered;
  const highest = [...ordered].sort((a, b) => compareHigh(b, a))[0];
  if (!lowest || !highest) return;
  if (lowest.low && (lowest.low.value.compare(scale.low) > 0 || (lowest.low.value.equals(scale.low) && !lowest.low.included)))
    report('band-gap', lowest.place, { above: lowest.code, witness: bounds.low });
  if (highest.high && (highest.high.value.compare(scale.high) < 0 || (highest.high.value.equals(scale.high) && !highest.high.included)))
    report('band-gap', highest.place, { below: highest.code, witness: bounds.high });
};

/** Bands in steps leave room between them, in which no score may stand; and where they leave none, a step says nothing. */
function checkStep(index: IndexModel, step: Written<Exact>, ordered: readonly BandModel[], report: Reporter['report']): void {
  const gaps = ordered.flatMap((band, i) => {
    const next = ordered[i + 1];
    return next && between(band, next, undefined) ? [{ below: band.high!, above: next.low! }] : [];
  });
  if (!gaps.length) return;
  const steps = stepsOfTotal(index);
  const places = index.bandOn === 'raw' ? undefined : index.rounding?.places;
  for (const gap of gaps) {
    const witness = scoreIn(gap, steps);
    if (!witness) continue;
    const shown = places === undefined ? showExact(witness) : toDouble(witness).toFixed(places);
    report('band-step', step.place, { step: showExact(step.value), places, raw: index.bandOn === 'raw', witness: shown });
    return;
  }
}

/** A score in a gap: the one nearest to its middle. */
function scoreIn({ below, above }: { below: Bound; above: Bound }, steps: Steps | undefined): Exact | undefined {
  const half = middle(below.value, above.value);
  if (!steps) return half;
  const near = steps.step.equals(0) ? steps.at : half.sub(steps.at).div(steps.step).round().mul(steps.step).add(steps.at);
  const [over, under] = [near.compare(below.value), near.compare(above.value)];
  const isAbove = over > 0 || (over === 0 && !below.included);
  return isAbove && (under < 0 || (under === 0 && !above.included)) ? near : undefined;
}

function isEmpty({ low, high }: { readonly low: Ends; readonly high: Ends }): boolean {
  if (!low || !high) return false;
  const order = low.value.compare(high.value);
  return order > 0 || (order === 0 && !(low.included && high.included));
}

/** A value of the band beyond the scale. */
function beyond({ low, high }: BandModel, bottom: Exact, top: Exact): Exact | undefined {
  if (low && low.value.compare(bottom) < 0) return low.included ? low.value : middle(low.value, bottom);
  if (high && high.value.compare(top) > 0) return high.included ? high.value : middle(high.value, top);
  if (!isWhollyBeyond({ low, high }, bottom, top)) return undefined;
  return low && low.value.compare(top) >= 0 ? low.value.add(1) : high!.value.sub(1);
}

/** Whether no value of the scale falls in a band. */
const isWhollyBeyond = ({ low, high }: Pick<BandModel, 'low' | 'high'>, bottom: Exact, top: Exact): boolean =>
  isEmpty({ low, high: { value: top, included: true } }) || isEmpty({ low: { value: bottom, included: true }, high });

type Ends = Pick<Bound, 'value' | 'included'> | undefined;

const middle = (a: Exact, b: Exact): Exact => a.add(b).div(2);

function compareLow(a: BandModel, b: BandModel): number {
  if (!a.low || !b.low) return (a.low ? 1 : 0) - (b.low ? 1 : 0);
  return a.low.value.compare(b.low.value) || Number(b.low.included) - Number(a.low.included);
}

function compareHigh(a: BandModel, b: BandModel): number {
  if (!a.high || !b.high) return (a.high ? 0 : 1) - (b.high ? 0 : 1);
  return a.high.value.compare(b.high.value) || Number(a.high.included) - Number(b.high.included);
}

/** A value of the scale in both bands, the first of which begins no later. */
function common(first: BandModel, second: BandModel, scale: IndexModel['scale']): Exact | undefined {
  const begins = second.low ?? first.low;
  const ends = compareHigh(first, second) <= 0 ? first.high : second.high;
  const from = begins && begins.value.compare(scale.low) >= 0 ? begins : { value: scale.low, included: true };
  const to = ends && ends.value.compare(scale.high) <= 0 ? ends : { value: scale.high, included: true };
  const order = from.value.compare(to.value);
  if (order < 0) return from.included ? from.value : middle(from.value, to.value);
  return order === 0 && from.included && to.included ? from.value : undefined;
}

/** Where scores can stand: any number, or every so many from the lowest. */
interface Grid {
  readonly from: Exact;
  readonly step: Exact;
}

/** A score above one band and below the next. */
function between({ high }: BandModel, { low }: BandModel, grid: Grid | undefined): Exact | undefined {
  if (!high || !low) return undefined;
  const order = high.value.compare(low.value);
  if (order > 0 || (order === 0 && (high.included || low.included))) return undefined;
  if (!grid) return order === 0 || !high.included ? high.value : middle(high.value, low.value);
  const steps = high.value.sub(grid.from).div(grid.step);
  const next = (steps.d === 1n && high.included ? steps.add(1) : steps.ceil()).mul(grid.step).add(grid.from);
  const left = next.compare(low.value);
  return left < 0 || (left === 0 && !low.included) ? next : undefined;
}
