import type { Phrase } from '../../grammar/index.ts';
import type { Aggregate } from '../model.ts';

/** A way to make one value of many records or details. */
export interface AggregateMethod {
  readonly names: Phrase;
  /** What spreadsheets and everyday language call it: not read, but known when somebody writes it. */
  readonly elsewhere: readonly string[];
  readonly doc: Phrase;
  readonly formula: string;
  /** What stands behind the table. */
  readonly takes: 'nothing' | 'condition' | 'basis';
  /** Whether the first operand names a column. */
  readonly ofColumn: boolean;
}

export const aggregates: Readonly<Record<Aggregate['kind'], AggregateMethod>> = {
  passRate: {
    names: { zh: '合格率', en: 'pass rate' },
    elsewhere: ['通过率', '达标率'],
    doc: {
      zh: '归入本指标的现行规则所作检查中合格的份额：按检查项计，或按记录计（一条记录的检查全部合格才算合格）。没有作检查的不计',
      en: 'share of the checks that pass, of the rules in force that feed the indicator: by check, or by record (one passes if all its checks do); what is not checked does not count',
    },
    formula: 'passes / checks',
    takes: 'basis',
    ofColumn: false,
  },
  share: {
    names: { zh: '占比', en: 'share' },
    elsewhere: ['proportion', '比例', '比率'],
    doc: {
      zh: '符合条件的记录占能判断的记录的份额',
      en: 'share of the records for which a condition holds, of those for which it can be told',
    },
    formula: 'n(holds) / n(known)',
    takes: 'condition',
    ofColumn: false,
  },
  count: {
    names: { zh: '个数', en: 'count' },
    elsewhere: ['countif', 'countifs', 'counta', '计数', '数量', '条数'],
    doc: { zh: '记录或明细的条数', en: 'the number of records or details' },
    formula: 'n',
    takes: 'nothing',
    ofColumn: false,
  },
  mean: {
    names: { zh: '均值', en: 'mean' },
    elsewhere: ['average', 'avg', 'averageif', 'averageifs', '平均', '平均值', '平均数'],
    doc: { zh: '一列的平均数，缺失的不计', en: 'the mean of a column; what is missing does not count' },
    formula: 'sum(x) / n(x)',
    takes: 'nothing',
    ofColumn: true,
  },
  sum: {
    names: { zh: '合计', en: 'sum' },
    elsewhere: ['sumif', 'sumifs', 'total', '求和', '总和', '总计'],
    doc: { zh: '一列之和，缺失的不计；一条也没有时为 0', en: 'the sum of a column; what is missing does not count, and nothing sums to 0' },
    formula: 'sum(x)',
    takes: 'nothing',
    ofColumn: true,
  },
  some: {
    names: { zh: '任一', en: 'some' },
    elsewhere: ['any', '存在', '有任一'],
    doc: { zh: '至少有一条符合条件', en: 'whether a condition holds for at least one' },
    formula: 'n(holds) > 0',
    takes: 'condition',
    ofColumn: false,
  },
  every: {
    names: { zh: '每个', en: 'every' },
    elsewhere: ['all', '全部', '所有'],
    doc: { zh: '没有一条不符合条件', en: 'whether a condition fails for none' },
    formula: 'n(fails) = 0',
    takes: 'condition',
    ofColumn: false,
  },
};
