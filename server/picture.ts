/** Counts of values in equal classes between two ends. */
export function histogram(values: readonly number[], low: number, high: number, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const value of values) {
    const at = high > low ? Math.floor(((value - low) / (high - low)) * classes) : 0;
    counts[Math.min(classes - 1, Math.max(0, at))]!++;
  }
  return counts;
}

const BLOCKS = '▁▂▃▄▅▆▇█';

/** A row of block characters. */
export function blocks(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((n) => (n === 0 ? ' ' : BLOCKS[Math.ceil((n / most) * BLOCKS.length) - 1])).join('');
}

const WIDTH = 240;
const HEIGHT = 48;
const GAP = 2;

/** Bars as an SVG in a data URI, in a grey that reads on light and on dark. The mark is a place between 0 and 1. */
export function svgBars(counts: readonly number[], title: string, mark?: number): string {
  const most = Math.max(1, ...counts);
  const step = WIDTH / counts.length;
  const bars = counts.map((n, i) => {
    const height = n === 0 ? 1 : Math.max(2, (n / most) * (HEIGHT - 2));
    return `<rect x="${round(i * step)}" y="${round(HEIGHT - height)}" width="${round(step - GAP)}" height="${round(height)}" rx="1"/>`;
  });
  const line =
    mark === undefined || Number.isNaN(mark)
      ? ''
      : `<line x1="${round(mark * WIDTH)}" x2="${round(mark * WIDTH)}" y1="0" y2="${HEIGHT}" stroke="#d18616" stroke-width="2"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" role="img"><title>${escaped(title)}</title><g fill="#7f8ea3">${bars.join('')}</g>${line}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
}

const round = (n: number): number => Math.round(n * 100) / 100;
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A distribution as markdown: a picture where the client shows them, else blocks. */
export function distribution(
  values: readonly number[],
  scale: { readonly low: number; readonly high: number },
  title: string,
  pictures: 'svg' | 'text',
  mark?: number,
): string {
  const counts = histogram(values, scale.low, scale.high, 20);
  const place = mark === undefined || scale.high <= scale.low ? undefined : (mark - scale.low) / (scale.high - scale.low);
  return pictures === 'svg' ? `![${title.replace(/[[\]\\]/g, ' ')}](${svgBars(counts, title, place)})` : `\`${blocks(counts)}\``;
}
