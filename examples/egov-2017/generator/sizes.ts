import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import { sums } from './targets.ts';

/** How large things are in each region, by column name: the totals that ratios are taken of. */
export type Sizes = ReadonlyMap<string, number>;

/** A column that stands in several tables gets one value, and totals that are made of others add up. */
export function drawSizes(regions: readonly Region[], random: Random): Sizes[] {
  const departments = apportion(
    regions.map(({ people }) => 30 + people / 1500 + random.normal(2.5)),
    sums.省直部门总数 as number,
  );
  const permits = apportion(
    regions.map(({ people }) => 560 + people / 40 + random.normal(90)),
    sums.行政许可事项总数 as number,
  );
  return regions.map(({ people }, i) => {
    const permitItems = permits[i] as number;
    const otherPowers = Math.round(permitItems * random.between(2.8, 5.2));
    const publicServices = random.whole(260, 760);
    const cases = Math.round(people * 10_000 * random.between(0.08, 0.2));
    return new Map([
      ['省直部门总数', departments[i] as number],
      ['行政许可事项总数', permitItems],
      ['其他权力事项总数', otherPowers],
      ['行政权力事项总数', permitItems + otherPowers],
      ['权力类别总数', 10],
      ['公共服务事项总数', publicServices],
      ['依申请事项总数', permitItems + publicServices + Math.round(otherPowers * random.between(0.12, 0.2))],
      ['抽查指南链接数', permitItems + publicServices],
      ['应对接数据资源目录数', random.whole(900, 3200)],
      ['乡镇街道总数', Math.round((120 + people * 0.17) * random.between(0.85, 1.3))],
      ['原申请材料总数', Math.round(permitItems * random.between(5.2, 7.4))],
      ['实名注册目标用户数', Math.round(people * random.between(0.09, 0.13))],
      ['办件总量', cases],
      ['办结件总数', Math.round(cases * random.between(0.965, 0.995))],
      // Once an hour for a week.
      ['监测次数', 7 * 24],
    ]);
  });
}

/** Whole numbers near the given ones that add up to the sum: the largest remainders are rounded up. */
function apportion(raw: readonly number[], sum: number): number[] {
  const scale = sum / raw.reduce((a, b) => a + b, 0);
  const scaled = raw.map((value) => value * scale);
  const floors = scaled.map(Math.floor);
  const left = sum - floors.reduce((a, b) => a + b, 0);
  const byRemainder = scaled.map((value, i) => ({ i, remainder: value % 1 })).sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) floors[i] = (floors[i] as number) + 1;
  return floors;
}
