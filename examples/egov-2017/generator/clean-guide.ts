import { cleanMaterials } from './clean-materials.ts';
import { cleanSteps } from './clean-steps.ts';
import { checkCharacter } from './credit-code.ts';
import type { Cells, Guide } from './guide.ts';
import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import { actions, type Department, departments } from './wording/departments.ts';
import { feeBases, feeStandards, reductions } from './wording/fees.ts';
import { areaCodes, conditions, hours, streets, visitReasons } from './wording/places.ts';
import { specialProcedures } from './wording/process.ts';

/** Shares of guides with something that not every guide has. */
const SHARE = { immediate: 0.14, fee: 0.3, reduction: 0.5, special: 0.35, noVisit: 0.35, entrusted: 0.08, suspended: 0.03, byLevels: 0.06 };

interface Body {
  readonly department: Department;
  readonly number: number;
  readonly creditCode: string;
  readonly phone: string;
}

/** Guides of one region that pass every rule; defects come later. */
export function cleanGuides(region: Region, count: number, random: Random): Guide[] {
  const bodies = departments.map((department, i): Body => {
    const first17 = `11${region.code}${String(random.whole(0, 999_999_999)).padStart(9, '0')}`;
    return {
      department,
      number: i + 1,
      creditCode: first17 + checkCharacter(first17),
      phone: `${areaCodes[region.code]}-${phone(random)}`,
    };
  });
  const items = bodies.flatMap((body) =>
    body.department.objects.flatMap((object, main) => actions.map((action, sub) => ({ body, object, action, main, sub }))),
  );
  const drawn = random.shuffled(items).slice(0, count);
  drawn.sort((a, b) => a.body.number - b.body.number || a.main - b.main || a.sub - b.sub);
  return drawn.map(({ body, object, action, main, sub }, i) => {
    // Region, type, department, main item, sub-item.
    const basic = `${region.code.slice(0, 2)}01${pad(body.number, 2)}${pad(main + 1, 3)}${pad(sub, 3)}`;
    return cleanGuide(region, `${region.code.slice(0, 2)}-${pad(i + 1, 4)}`, [object, action], basic, body, random);
  });
}

function cleanGuide(
  region: Region,
  id: string,
  [object, action]: readonly [string, string],
  basic: string,
  body: Body,
  random: Random,
): Guide {
  const has = (share: number) => random.next() < share;
  const level = has(SHARE.byLevels) ? '7' : '2';
  const entrusted = has(SHARE.entrusted);
  const fee = has(SHARE.fee);
  const reduction = fee && has(SHARE.reduction);
  const noVisit = has(SHARE.noVisit);
  const limits = cleanLimits(has(SHARE.immediate), random);
  const cells: Cells = {
    地区: region.code,
    记录唯一标识: id,
    事项名称: object + action,
    基本编码: basic,
    实施编码: body.creditCode + level + basic,
    事项状态: has(SHARE.suspended) ? random.pick(['2', '3']) : '1',
    事项类型: '01',
    办件类型: limits.promise === 0 ? '1' : '2',
    实施主体: body.department.name,
    实施主体编码: body.creditCode,
    实施主体性质: entrusted ? '3' : '1',
    委托部门: entrusted ? random.pick(departments).name : '',
    行使层级: level,
    设定依据: `《${body.department.law}》第${random.whole(9, 62)}条`,
    法定办结时限: String(limits.statutory),
    法定办结时限单位: limits.statutoryUnit,
    承诺办结时限: String(limits.promise),
    承诺办结时限单位: limits.promiseUnit,
    受理条件: random.pick(conditions),
    办理流程: `${id}.${random.pick(['jpg', 'png', 'jpg', 'gif'])}`,
    特别程序: has(SHARE.special) ? random.pick(specialProcedures) : '无',
    是否收费: fee ? '是' : '否',
    收费依据: fee ? random.pick(feeBases) : '',
    收费标准: fee ? random.pick(feeStandards) : has(0.3) ? '无' : '',
    是否允许减免: fee ? (reduction ? '是' : '否') : '',
    允许减免依据: reduction ? random.pick(reductions) : '',
    是否支持网上支付: fee && has(0.6) ? '是' : '否',
    到办事现场次数: noVisit ? '0' : random.pick(['1', '1', '2']),
    必须现场办理原因说明: noVisit ? '' : random.pick(visitReasons),
    是否网办: noVisit || has(0.6) ? '是' : '否',
    办理地点: `${random.pick(streets)}${random.whole(1, 380)}号政务大厅${random.pick(['A区', 'B区', ''])}${random.whole(1, 86)}号窗口`,
    办理时间: random.pick(hours),
    咨询方式: has(0.12) ? '12345' : body.phone,
    监督投诉方式: `${areaCodes[region.code]}-${phone(random)}`,
  };
  return { cells, materials: cleanMaterials(id, object, random), steps: cleanSteps(id, limits.workingDays, random) };
}

/** A statutory limit and a shorter promise; most count in working days, some in calendar days or months. */
function cleanLimits(immediate: boolean, random: Random) {
  const [statutory, statutoryUnit, most] = random.pick([
    [20, '工作日', 20],
    [20, '工作日', 20],
    [15, '工作日', 15],
    [45, '工作日', 45],
    [30, '自然日', 21],
    [60, '自然日', 42],
    [1, '月', 22],
    [3, '月', 66],
  ] as const);
  if (immediate) return { statutory, statutoryUnit, promise: 0, promiseUnit: '工作日', workingDays: 0 };
  const workingDays = random.whole(4, Math.min(most, 30));
  // Seven calendar days are five working days: other numbers of them would not come out whole.
  if (workingDays % 5 === 0 && random.next() < 0.4)
    return { statutory, statutoryUnit, promise: (workingDays / 5) * 7, promiseUnit: '自然日', workingDays };
  return { statutory, statutoryUnit, promise: workingDays, promiseUnit: '工作日', workingDays };
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const phone = (random: Random) => String(random.whole(60_000_000, 89_999_999));
