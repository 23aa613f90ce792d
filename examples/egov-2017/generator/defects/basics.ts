import { checkCharacter } from '../credit-code.ts';
import type { Guide } from '../guide.ts';
import type { Random } from '../random.ts';
import { thinConditions, vagueHours } from '../wording/places.ts';
import { cell, type Defect, type LeafDefects, materialsOf, row } from './defect.ts';

const empty = (rule: string, weight: number, column: string): Defect => cell(rule, weight, column, '');

/** Spoils the code, which holds those of the body and of the item; a repeated code must stay repeated. */
const code = (rule: string, weight: number, change: (code: string, random: Random, guide: Guide) => string): Defect => ({
  rule,
  weight,
  spoil: (guide, random) => {
    const held = guide.cells.实施编码 ?? '';
    if (guide.twin || held.length !== 31) return false;
    guide.cells.实施编码 = change(held, random, guide);
    return guide.cells.实施编码 !== held;
  },
});

const name = (rule: string, weight: number, change: (name: string, random: Random) => string): Defect => ({
  rule,
  weight,
  spoil: (guide, random) => {
    if (guide.twin || !guide.cells.事项名称) return false;
    guide.cells.事项名称 = change(guide.cells.事项名称, random);
    return true;
  },
});

const otherDigits = (digits: string, from: number, to: number, random: Random): string =>
  digits.slice(0, from) + String(random.whole(0, 10 ** (to - from) - 1)).padStart(to - from, '0') + digits.slice(to);

export const basics: readonly LeafDefects[] = [
  {
    leaf: 'C15',
    early: [
      empty('JB-26', 3, '法定办结时限'),
      empty('JB-27', 3, '承诺办结时限'),
      {
        rule: 'JB-27',
        weight: 2,
        spoil: ({ cells }) => cells.承诺办结时限 !== '' && (cells.法定办结时限 = cells.承诺办结时限 = '') === '',
      },
    ],
    share: 0.45,
    late: [
      cell('JB-30', 3, '法定办结时限单位', (_, g) => {
        if (g.承诺办结时限单位 !== '工作日' || !(Number(g.承诺办结时限) > 0)) return undefined;
        g.法定办结时限 = g.承诺办结时限 ?? '';
        return '自然日';
      }),
      cell('JB-30', 2, '法定办结时限', (_, g) => {
        if (!(Number(g.承诺办结时限) > 1)) return undefined;
        g.法定办结时限单位 = g.承诺办结时限单位 ?? '';
        return String(Number(g.承诺办结时限) - 1);
      }),
    ],
  },
  {
    leaf: 'C13',
    early: [empty('JB-13', 2, '实施主体编码'), cell('JB-10', 3, '行使层级', (random) => random.pick(['省本级', '9', '0']))],
    share: 0.3,
    late: [
      empty('JB-12', 2, '实施主体'),
      // The code of the item repeats that of the body: both go wrong together.
      {
        rule: 'JB-14',
        weight: 4,
        spoil: ({ cells, twin }) => {
          const first17 = cells.实施主体编码?.slice(0, 17) ?? '';
          if (twin || !first17 || cells.实施编码?.slice(0, 18) !== cells.实施主体编码) return false;
          cells.实施主体编码 = first17 + (checkCharacter(first17) === '0' ? '1' : '0');
          cells.实施编码 = cells.实施主体编码 + cells.实施编码?.slice(18);
          return true;
        },
      },
      code('JB-17', 3, (held, random) => held.slice(0, 18) + random.pick(['1', '3', '4']) + held.slice(19)),
      cell('JB-21', 3, '委托部门', (random, g) => (g.实施主体性质 === '3' ? '' : random.pick(['无需委托', '县级主管部门']))),
    ],
  },
  {
    leaf: 'C14',
    early: [empty('JB-05', 1, '设定依据')],
    share: 0.3,
    late: [
      cell('JB-06', 2, '设定依据', (_, g) => g.设定依据?.replace(/第.+条$/, '')),
      cell('JB-06', 1, '设定依据', (random, g) =>
        g.设定依据 ? random.pick(['国家有关法律法规', '依照有关条例', '省政府文件规定']) : undefined,
      ),
    ],
  },
  {
    leaf: 'C12',
    late: [
      cell('JB-09', 2, '事项类型', (random) => random.pick(['1', '许可', '99'])),
      cell('JB-24', 3, '办件类型', (_, g) => (g.办件类型 === '1' ? '2' : '1')),
    ],
  },
  {
    leaf: 'C16',
    early: [empty('JB-32', 1, '办理地点'), empty('JB-34', 1, '办理时间')],
    share: 0.3,
    late: [
      cell('JB-33', 3, '办理地点', (_, g) => g.办理地点?.match(/^.+?政务大厅/)?.[0]),
      cell('JB-35', 2, '办理时间', (random, g) => (g.办理时间 ? random.pick(vagueHours) : undefined)),
    ],
  },
  {
    leaf: 'C17',
    early: [empty('JB-36', 1, '咨询方式'), empty('JB-39', 2, '监督投诉方式')],
    share: 0.4,
    late: [
      cell('JB-37', 3, '咨询方式', (random, g) => {
        if (!g.咨询方式 || g.咨询方式 === g.监督投诉方式) return undefined;
        return g.咨询方式.includes('-') ? g.咨询方式.replace('-', random.pick([' ', '－', '/'])) : '热线电话';
      }),
      cell('JB-40', 3, '监督投诉方式', (_, g) => (g.监督投诉方式 && /^[0-9-]+$/.test(g.咨询方式 ?? '') ? g.咨询方式 : undefined)),
    ],
  },
  {
    leaf: 'C18',
    early: [empty('BM-01', 1, '到办事现场次数')],
    share: 0.15,
    late: [
      cell('BM-01', 1, '到办事现场次数', (_, g) => (Number(g.到办事现场次数) > 0 ? '0.5' : undefined)),
      cell('BM-02', 3, '必须现场办理原因说明', (_, g) => {
        if (!g.到办事现场次数) return undefined;
        return Number(g.到办事现场次数) > 0 ? '' : '无需到场';
      }),
      cell('SD-06', 2, '是否网办', (_, g) => (g.到办事现场次数 === '0' ? '否' : undefined)),
    ],
  },
  {
    leaf: 'C26',
    early: [empty('JB-42', 1, '受理条件')],
    share: 0.2,
    late: [
      cell('JB-43', 3, '受理条件', (random, g) => (g.受理条件 ? random.pick(thinConditions) : undefined)),
      row(
        'CL-15',
        2,
        materialsOf,
        (m) => m.材料类型 === '2',
        '填报须知',
        (_, m) => {
          m.受理标准 = '';
          return '';
        },
      ),
    ],
  },
  {
    leaf: 'C11',
    early: [name('JB-01', 1, () => ''), code('JB-15', 4, (held) => held.slice(0, 19) + held.slice(25))],
    share: 0.25,
    late: [
      name('JB-02', 2, (held) => ` ${held.trimStart()}`),
      name('JB-04', 1, (held, random) => held + random.pick(['（测试）', '（待定）', 'xxx', 'test'])),
      code('JB-16', 4, (held, random) => {
        const first17 = otherDigits(held.slice(0, 17), 9, 17, random);
        return first17 + checkCharacter(first17) + held.slice(18);
      }),
      code('JB-18', 4, (held, random) => otherDigits(held, 25, 31, random)),
    ],
  },
];
