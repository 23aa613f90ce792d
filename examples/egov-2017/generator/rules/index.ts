import { assemble, type Cells, type Guide } from '../guide.ts';
import { basics } from './basics.ts';
import { fees } from './fees.ts';
import { materials } from './materials.ts';
import { process } from './process.ts';
import { filled, type Rule } from './rule.ts';

/** The rules on single guides, in the order of the guide. Two more compare guides with one another: see `repeated`. */
export const rules: readonly Rule[] = [...basics, ...materials, ...process, ...fees];

/** Codes and leaves of the rules on what must not occur twice. */
export const uniqueness = { code: 'JB-19', nameAndBody: 'JB-20', leaf: 'C11' } as const;

export const leaves: readonly string[] = [...new Set(rules.map((r) => r.leaf))].sort();

const position = new Map(leaves.map((leaf, i) => [leaf, i]));

/** Leaves that count guides, not checks. */
const byGuide = new Set(['C51', 'C52', 'C53', 'C54']);

export interface Count {
  checks: number;
  passes: number;
}

/** Takes note of every check: whether a rule, for a leaf, was passed. */
type Note = (code: string, leaf: string, passed: boolean) => void;

export function check(guide: Guide, repeats: readonly string[], note: Note): void {
  for (const { code, leaf, on, test, oncePerGuide } of rules) {
    const rows = on === 'guide' ? [guide.cells] : on === 'material' ? guide.materials : guide.steps;
    let once: boolean | undefined;
    for (const row of rows) {
      const passed = test(row, guide);
      if (passed === undefined) continue;
      if (oncePerGuide) once = passed && once !== false;
      else note(code, leaf, passed);
    }
    if (once !== undefined) note(code, leaf, once);
  }
  const { cells } = guide;
  const { code, nameAndBody, leaf } = uniqueness;
  if (cells.事项状态 === '1' && filled(cells.实施编码)) note(code, leaf, !repeats.includes(code));
  if (filled(cells.事项名称) && filled(cells.实施主体编码)) note(nameAndBody, leaf, !repeats.includes(nameAndBody));
}

/** Checks and passes of one guide, leaf by leaf in the order of `leaves`: checks first, then passes. */
export function countsOf(guide: Guide, repeats: readonly string[] = guide.repeats ?? []): Int32Array {
  const counts = new Int32Array(2 * leaves.length);
  check(guide, repeats, (_, leaf, passed) => {
    const i = position.get(leaf) as number;
    if (!byGuide.has(leaf)) {
      counts[2 * i] = (counts[2 * i] as number) + 1;
      if (passed) counts[2 * i + 1] = (counts[2 * i + 1] as number) + 1;
    } else if (counts[2 * i] === 0) {
      counts[2 * i] = 1;
      counts[2 * i + 1] = passed ? 1 : 0;
    } else if (!passed) counts[2 * i + 1] = 0;
  });
  return counts;
}

/** For each guide the uniqueness rules it fails: the first of those that say the same passes. */
export function repeated(guides: readonly Guide[]): string[][] {
  const seen = new Set<string>();
  const again = (key: string) => seen.size === seen.add(key).size;
  return guides.map(({ cells }) => {
    const found: string[] = [];
    if (cells.事项状态 === '1' && filled(cells.实施编码) && again(`code ${cells.实施编码}`)) found.push(uniqueness.code);
    if (filled(cells.事项名称) && filled(cells.实施主体编码) && again(`name ${cells.事项名称}\n${cells.实施主体编码}`))
      found.push(uniqueness.nameAndBody);
    return found;
  });
}

type Rows = readonly Readonly<Cells>[];

/** How many findings each rule has in the rows of the three tables. */
export function findingsByRule(guides: Rows, materials: Rows, steps: Rows): Map<string, number> {
  const findings = new Map<string, number>([...rules.map((r) => r.code), uniqueness.code, uniqueness.nameAndBody].map((code) => [code, 0]));
  const all = assemble(guides, materials, steps);
  const repeats = repeated(all);
  for (const [i, guide] of all.entries())
    check(guide, repeats[i] ?? [], (code, _, passed) => {
      if (!passed) findings.set(code, (findings.get(code) ?? 0) + 1);
    });
  return findings;
}

/** Checks and passes of each leaf, region by region. */
export function checksByLeaf(guides: Rows, materials: Rows, steps: Rows): Map<string, Map<string, Count>> {
  const found = new Map<string, Map<string, Count>>();
  const all = assemble(guides, materials, steps);
  const repeats = repeated(all);
  for (const [i, guide] of all.entries()) {
    const region = guide.cells.地区 ?? '';
    const counts = countsOf(guide, repeats[i]);
    for (const [l, leaf] of leaves.entries()) {
      const ofLeaf = found.get(leaf) ?? new Map<string, Count>();
      const count = ofLeaf.get(region) ?? { checks: 0, passes: 0 };
      count.checks += counts[2 * l] as number;
      count.passes += counts[2 * l + 1] as number;
      found.set(leaf, ofLeaf.set(region, count));
    }
  }
  return found;
}
