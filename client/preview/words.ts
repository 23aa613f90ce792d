import type { Locale } from './messages.ts';

/** All that the page says in words of its own; scores, labels and details come worded from the server. */
export interface Words {
  readonly ranking: string;
  readonly rank: string;
  readonly score: string;
  readonly band: string;
  readonly wasBand: (band: string) => string;
  readonly stopped: (gates: string) => string;
  readonly up: (places: number) => string;
  readonly down: (places: number) => string;
  readonly indicators: string;
  readonly indicator: string;
  readonly weight: string;
  readonly effective: string;
  readonly effectiveHint: string;
  readonly mean: string;
  readonly above: string;
  readonly contribution: string;
  readonly contributionHint: string;
  readonly chosen: (noun: string) => string;
  readonly statistics: string;
  readonly distribution: string;
  readonly distributionOf: (units: number, from: string, to: string) => string;
  readonly asTable: string;
  readonly scores: string;
  readonly number: string;
  readonly units: string;
  readonly highest: string;
  readonly lowest: string;
  readonly rules: string;
  readonly rule: string;
  readonly checks: string;
  readonly findings: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly live: string;
  readonly stale: string;
  readonly disconnected: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly foundInData: (count: number) => string;
  readonly unchanged: string;
  readonly moved: (ranks: number, bands: number, scores: number) => string;
  readonly nothing: string;
  readonly notYet: string;
  readonly noRules: string;
  readonly edition: (year: number) => string;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: Words = {
  ranking: 'Ranking',
  rank: 'Rank',
  score: 'Score',
  band: 'Band',
  wasBand: (band) => `was ${band}`,
  stopped: (gates) => `stopped by ${gates}`,
  up: (places) => `up ${places}`,
  down: (places) => `down ${places}`,
  indicators: 'Indicators',
  indicator: 'Indicator',
  weight: 'Weight',
  effective: 'Of total',
  effectiveHint: 'Share of the total where all weights count',
  mean: 'Mean',
  above: 'Above mean',
  contribution: 'Gives',
  contributionHint: 'Points it gives to the indicator above',
  chosen: (noun) => `Scores of ${noun}`,
  statistics: 'Statistics',
  distribution: 'Distribution of totals',
  distributionOf: (units, from, to) => `${plural(units, 'score')} between ${from} and ${to}`,
  asTable: 'The picture as a table',
  scores: 'Scores',
  number: 'Number',
  units: 'Names',
  highest: 'Highest',
  lowest: 'Lowest',
  rules: 'Rules',
  rule: 'Rule',
  checks: 'Checks',
  findings: 'Findings',
  severity: { error: 'error', warning: 'warning', info: 'information' },
  live: 'live',
  stale: 'last good values',
  disconnected: 'language server stopped',
  errors: (count) => plural(count, 'error'),
  warnings: (count) => plural(count, 'warning'),
  foundInData: (count) => `${plural(count, 'finding')} in the data`,
  unchanged: 'Same as saved',
  moved: (ranks, bands, scores) =>
    `Against the saved text: ${plural(scores, 'score')}, ${plural(ranks, 'rank')}, ${plural(bands, 'band')} changed`,
  nothing: 'No methodology here: open a .yard file of a project.',
  notYet: 'Scores come as soon as the errors are mended.',
  noRules: 'This methodology has no rules.',
  edition: (year) => `edition ${year}`,
};

const zh: Words = {
  ranking: '排名',
  rank: '名次',
  score: '得分',
  band: '等级',
  wasBand: (band) => `原为${band}`,
  stopped: (gates) => `单项否决：${gates}`,
  up: (places) => `升 ${places} 位`,
  down: (places) => `降 ${places} 位`,
  indicators: '指标',
  indicator: '指标',
  weight: '权重',
  effective: '占总分',
  effectiveHint: '各级权重连乘，在总分中所占的份额',
  mean: '均值',
  above: '超过均值',
  contribution: '贡献',
  contributionHint: '给上级指标的分数',
  chosen: (noun) => `各项得分：${noun}`,
  statistics: '统计',
  distribution: '总分分布',
  distributionOf: (units, from, to) => `${units} 个得分，在 ${from} 与 ${to} 之间`,
  asTable: '以表格列出',
  scores: '得分',
  number: '个数',
  units: '名单',
  highest: '最高',
  lowest: '最低',
  rules: '规则',
  rule: '规则',
  checks: '检查',
  findings: '问题',
  severity: { error: '错误', warning: '警告', info: '提醒' },
  live: '实时',
  stale: '最近一次无错时的数值',
  disconnected: '语言服务已停止',
  errors: (count) => `${count} 个错误`,
  warnings: (count) => `${count} 个警告`,
  foundInData: (count) => `数据中 ${count} 个问题`,
  unchanged: '与已保存的相同',
  moved: (ranks, bands, scores) => `比已保存的：得分变 ${scores} 个，名次变 ${ranks} 个，等级变 ${bands} 个`,
  nothing: '这里没有指标体系：请打开项目中的 .yard 文件。',
  notYet: '改正错误之后即有得分。',
  noRules: '本体系没有规则。',
  edition: (year) => `${year} 年度`,
};

export const wordsFor = (locale: Locale): Words => (locale === 'zh' ? zh : en);
