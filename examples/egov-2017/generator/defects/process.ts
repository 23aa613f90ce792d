import type { Cells } from '../guide.ts';
import { oddStepNames, vagueProcedures } from '../wording/process.ts';
import { cell, type LeafDefects, row, stepsOf } from './defect.ts';

const hasLimit = (step: Cells) => step.计入承诺时限 === '是' && step.环节时限 !== '';

export const process: readonly LeafDefects[] = [
  {
    leaf: 'C31',
    early: [
      // Nothing but the names of the steps: the commonest fault of a process.
      {
        rule: 'LC-04',
        weight: 30,
        spoil: ({ steps }, random) => {
          const named = random.next() < 0.3;
          for (const step of steps) step.环节要求 = named ? (step.环节名称 as string) : '';
          return steps.length > 0;
        },
      },
      {
        rule: 'LC-01',
        weight: 1,
        spoil: (guide) => {
          guide.cells.办理流程 = '';
          return guide.steps.splice(0).length > 0;
        },
      },
    ],
    share: 0.8,
    late: [
      row('LC-04', 1, stepsOf, (s) => s.环节要求 !== '', '环节要求', ''),
      row(
        'LC-03',
        4,
        stepsOf,
        (s) => s.环节序号 !== '1',
        '环节名称',
        (random) => random.pick(oddStepNames),
      ),
    ],
  },
  {
    leaf: 'C32',
    early: [
      {
        rule: 'LC-05',
        weight: 1,
        spoil: ({ steps }) => {
          // One limit is left, so that another can go later without a change to the sum rule.
          const limited = steps.filter(hasLimit).slice(1);
          for (const step of limited) step.环节时限 = '';
          return limited.length > 0;
        },
      },
    ],
    share: 0.75,
    late: [row('LC-05', 1, stepsOf, hasLimit, '环节时限', '')],
    // Only where the sum rule has nothing to add up any more.
    room: ({ cells, steps }) => (cells.承诺办结时限 === '' || steps.some((s) => s.环节时限 === '') ? steps.filter(hasLimit).length : 0),
  },
  {
    leaf: 'C33',
    late: [row('LC-06', 1, stepsOf, hasLimit, '环节时限', (random, s) => String(Number(s.环节时限) + random.pick([1, 2, 5])))],
  },
  {
    leaf: 'C34',
    late: [cell('LC-10', 1, '办理流程', (random, g) => g.办理流程?.replace(/\.\w+$/, random.pick(['.doc', '.vsd', ''])))],
  },
  {
    leaf: 'C35',
    late: [
      cell('LC-11', 2, '特别程序', ''),
      cell('LC-09', 3, '特别程序', (random, g) => (g.特别程序 && g.特别程序 !== '无' ? random.pick(vagueProcedures) : undefined)),
    ],
  },
];
