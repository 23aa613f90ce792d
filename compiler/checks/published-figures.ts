import { canonicalName, closest, plainNumber } from '../../grammar/index.ts';
import { exact, readNumber, showExact, sumOf, ZERO } from '../exact.ts';
import { descendants } from '../nodes.ts';
import type { Check } from './check.ts';

/** Published figures name things that exist, and a parent's mean is one that its children's can come to. */
export const checkPublishedFigures: Check = ({ methodology, report }) => {
  if (!methodology.published.length) return;
  const nodes = new Map(descendants(methodology.index).map((n) => [canonicalName(n.code), n]));
  const { bands } = methodology.index;
  for (const published of methodology.published) {
    const means = new Map<string, ReturnType<typeof readNumber>>();
    const printed = new Map<string, string>();
    for (const { code, mean, place } of published.figures) {
      if (!nodes.has(canonicalName(code)))
        report('unknown-name', place, {
          thing: 'indicator',
          name: code,
          suggestion: closest(
            code,
            [...nodes.values()].map((n) => n.code),
          ),
        });
      const read = mean === undefined ? undefined : readNumber(mean);
      if (!read) continue;
      means.set(canonicalName(code), read);
      printed.set(canonicalName(code), mean!);
    }
    /** How far a figure may be from what was rounded to it: half a unit of its last place. */
    const slackOf = (code: string) =>
      exact(1, 2n * 10n ** BigInt(plainNumber(printed.get(canonicalName(code))!).split('.')[1]?.length ?? 0));
    for (const { band, place } of published.bands)
      if (!bands.some((b) => canonicalName(b.code) === canonicalName(band)))
        report('unknown-name', place, {
          thing: 'band',
          name: band,
          suggestion: closest(
            band,
            bands.map((b) => b.code),
          ),
        });
    for (const { code, place } of published.figures) {
      const node = nodes.get(canonicalName(code));
      const mean = means.get(canonicalName(code));
      const below = node?.children.map((c) => means.get(canonicalName(c.code))) ?? [];
      if (!mean || !below.length || below.some((m) => !m)) continue;
      const { missing, bonuses, gates, aggregation } = node!;
      const { low, high } = aggregation.method.meansWithin(below.map((m) => m!));
      const slack = aggregation.method.takes === 'marks' ? sumOf([code, ...node!.children.map((c) => c.code)].map(slackOf)) : ZERO;
      if (mean.compare(low.sub(slack)) >= 0 && mean.compare(high.add(slack)) <= 0) continue;
      // Units that lack something, and what is given or taken afterwards, can move a mean out of where it would be.
      const certain = !(missing.absent === 'proportional' && !missing.fill) && !bonuses.length && !gates.length;
      const sum = aggregation.method.takes === 'marks';
      report('published-mean-outside', place, { code, mean: showExact(mean), low: showExact(low), high: showExact(high), sum, certain });
    }
  }
};
