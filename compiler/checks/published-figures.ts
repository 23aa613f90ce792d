import { canonicalName, closest } from '../../grammar/index.ts';
import { readNumber, showExact } from '../exact.ts';
import { descendants } from '../nodes.ts';
import type { Check } from './check.ts';

/** Published figures name things that exist, and a parent's mean lies within those of its children: no weights make it else. */
export const checkPublishedFigures: Check = ({ methodology, report }) => {
  if (!methodology.published.length) return;
  const nodes = new Map(descendants(methodology.index).map((n) => [canonicalName(n.code), n]));
  const { bands } = methodology.index;
  for (const published of methodology.published) {
    const means = new Map<string, ReturnType<typeof readNumber>>();
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
      const printed = mean === undefined ? undefined : readNumber(mean);
      if (printed) means.set(canonicalName(code), printed);
    }
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
      const sorted = below.map((m) => m!).sort((a, b) => a.compare(b));
      const [low, high] = [sorted[0]!, sorted.at(-1)!];
      if (mean.compare(low) < 0 || mean.compare(high) > 0)
        report('published-mean-outside', place, { code, mean: showExact(mean), low: showExact(low), high: showExact(high) });
    }
  }
};
