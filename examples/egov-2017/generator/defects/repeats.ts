import type { Guide } from '../guide.ts';
import type { Random } from '../random.ts';
import { uniqueness } from '../rules/index.ts';

/**
 * Gives a guide the code, or the name, of an earlier one of the same body. Not a defect like the others: it takes two
 * guides, and both are left alone from then on.
 */
export function repeat(guides: readonly Guide[], i: number, random: Random): boolean {
  const later = guides[i] as Guide;
  const fits = (g: Guide) =>
    !g.twin &&
    g.cells.事项状态 === '1' &&
    g.cells.事项名称 !== '' &&
    g.cells.实施主体编码 !== '' &&
    g.cells.实施主体编码 === later.cells.实施主体编码 &&
    g.cells.行使层级 === later.cells.行使层级 &&
    [g, later].every(({ cells }) => cells.实施编码 === `${cells.实施主体编码}${cells.行使层级}${cells.基本编码}`);
  const earlier = guides.slice(0, i).find(fits);
  if (!earlier || !fits(later)) return false;
  const sameName = random.next() < 0.5;
  for (const column of sameName ? ['事项名称'] : ['实施编码', '基本编码']) later.cells[column] = earlier.cells[column] as string;
  later.repeats = [sameName ? uniqueness.nameAndBody : uniqueness.code];
  earlier.twin = later.twin = true;
  return true;
}
