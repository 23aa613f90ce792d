import type { Cells } from '../guide.ts';
import { catchAllNames, vagueNames } from '../wording/papers.ts';
import { type Defect, type LeafDefects, materialsOf, row } from './defect.ts';

const material = (rule: string, weight: number, fits: (m: Cells) => boolean, column: string, what: Parameters<typeof row>[5]): Defect =>
  row(rule, weight, materialsOf, fits, column, what);

const isForm = (m: Cells) => m.材料类型 === '2';

export const materials: readonly LeafDefects[] = [
  // Before C21: a name that is vague already cannot become a catch-all.
  {
    leaf: 'C25',
    late: [
      material(
        'CL-02',
        1,
        () => true,
        '材料名称',
        (random) => random.pick(catchAllNames),
      ),
    ],
  },
  {
    leaf: 'C21',
    early: [{ rule: 'CL-01', weight: 1, spoil: (guide) => guide.materials.splice(0).length > 0 }],
    share: 0.03,
    late: [
      material(
        'CL-03',
        4,
        () => true,
        '材料名称',
        (random, m) => (isForm(m) ? '申请材料' : random.pick(vagueNames)),
      ),
      {
        rule: 'CL-04',
        weight: 1,
        spoil: ({ materials: [first, ...others] }, random) => {
          if (!first || !others.length) return false;
          random.pick(others).材料名称 = first.材料名称 as string;
          return true;
        },
      },
    ],
  },
  {
    leaf: 'C22',
    early: [material('CL-05', 1, () => true, '材料形式', '')],
    share: 0.3,
    late: [
      material(
        'CL-06',
        3,
        (m) => m.材料形式 !== '2',
        '纸质材料份数',
        (random) => random.pick(['', '', '0']),
      ),
      material('CL-07', 1, (m) => m.材料形式 === '2', '纸质材料份数', '1'),
    ],
  },
  {
    leaf: 'C23',
    late: [
      material(
        'CL-08',
        3,
        (m) => m.来源渠道 !== '20',
        '来源渠道',
        (random) => random.pick(['1', '0', '40']),
      ),
      material('CL-09', 4, (m) => m.来源渠道 === '20', '来源渠道说明', ''),
    ],
  },
  {
    leaf: 'C24',
    late: [
      material(
        'CL-11',
        2,
        (m) => m.材料必要性 !== '2',
        '材料必要性',
        (random) => random.pick(['0', '9', '必须']),
      ),
      material('CL-12', 3, (m) => m.材料必要性 === '2', '备注', ''),
    ],
  },
  { leaf: 'C27', late: [material('CL-13', 1, (m) => m.材料类型 === '1', '要求提供材料的依据', '')] },
  {
    leaf: 'C41',
    early: [
      material('BG-01', 1, isForm, '空白表格', (_, m) => {
        m.示例样表 = m.附件字节数 = '';
        return '';
      }),
    ],
    share: 1,
  },
  { leaf: 'C42', early: [material('BG-02', 1, (m) => m.空白表格 !== '', '示例样表', '')], share: 1 },
  {
    leaf: 'C43',
    late: [
      material('BG-04', 2, (m) => m.空白表格 !== '', '附件字节数', '0'),
      material(
        'BG-04',
        1,
        (m) => m.空白表格 !== '' && m.空白表格 !== m.示例样表,
        '空白表格',
        (_, m) => m.空白表格?.replace(/\.\w+$/, '.rar'),
      ),
    ],
  },
  {
    leaf: 'C44',
    late: [
      material(
        'BG-03',
        1,
        (m) => m.空白表格 !== '' && m.示例样表 !== '',
        '示例样表',
        (_, m) => m.空白表格,
      ),
    ],
  },
];
