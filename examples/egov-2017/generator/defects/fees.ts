import { feeStandards, vagueFeeBases, vagueFees } from '../wording/fees.ts';
import { cell, type LeafDefects } from './defect.ts';

export const fees: readonly LeafDefects[] = [
  {
    leaf: 'C51',
    late: [
      cell('SF-01', 3, '是否收费', (_, g) => {
        if (g.是否收费 !== '否') return undefined;
        g.收费标准 = '';
        return '';
      }),
      cell('SF-05', 2, '收费标准', (random, g) => (g.是否收费 === '否' ? random.pick(feeStandards) : undefined)),
      cell('SF-06', 2, '是否支持网上支付', (_, g) => (g.是否收费 === '否' ? '是' : undefined)),
    ],
  },
  {
    leaf: 'C52',
    late: [
      cell('SF-03', 2, '收费标准', (_, g) => (g.是否收费 === '是' ? '' : undefined)),
      cell('SF-08', 2, '收费标准', (random, g) => (g.是否收费 === '是' && g.收费标准 ? random.pick(vagueFees) : undefined)),
    ],
  },
  {
    leaf: 'C53',
    late: [cell('SF-04', 1, '收费依据', (random, g) => (g.是否收费 === '是' ? random.pick(['', '', ...vagueFeeBases]) : undefined))],
  },
  {
    leaf: 'C54',
    late: [
      cell('SF-07', 1, '允许减免依据', (_, g) => (g.是否收费 === '是' && g.允许减免依据 ? '' : undefined)),
      cell('SF-07', 1, '是否允许减免', (_, g) => (g.是否收费 === '是' && g.是否允许减免 === '否' ? '是' : undefined)),
    ],
  },
];
