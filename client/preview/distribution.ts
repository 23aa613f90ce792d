import type { Preview, PreviewUnit } from '../../server/protocol.ts';

/** One column of the picture: the units whose scores lie in a part of the scale. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly units: readonly PreviewUnit[];
}

const MOST_BINS = 40;

/** Cuts the stretch of the scale that holds scores into equal parts of a round width. */
export function bins(preview: Preview): readonly Bin[] {
  const scored = preview.units.filter((u) => u.value !== null);
  const values = scored.map((u) => u.value as number);
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = preview.scale.high - preview.scale.low;
  // Scores that differ by less than anyone prints are one place on the scale.
  const span = most - least > scale * 1e-9 ? most - least : scale / 20;
  const width = roundWidth(span);
  const start = Math.floor(least / width) * width;
  const count = Math.min(Math.floor((most - start) / width) + 1, MOST_BINS);
  const columns = Array.from({ length: count }, (_, i) => ({
    from: tidy(start + i * width),
    to: tidy(start + (i + 1) * width),
    units: [] as PreviewUnit[],
  }));
  // Best first: stacks then stand as the ranking does.
  for (const unit of scored.toSorted((a, b) => (a.value as number) - (b.value as number)))
    columns[Math.min(Math.floor(((unit.value as number) - start) / width), count - 1)]?.units.push(unit);
  return columns;
}

/** 1, 2 or 5 times a power of ten, so that a dozen or two of them cover the span. */
function roundWidth(span: number): number {
  const raw = span / 16;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * ([1, 2, 5, 10].find((step) => step * power >= raw) as number);
}

const tidy = (value: number): number => Number(value.toPrecision(12));
