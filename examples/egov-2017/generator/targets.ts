/**
 * The published figures that the synthetic data must reproduce, to every printed digit: 王益民《2018年省级政府网上政务服务
 * 发展现状与趋势分析》, 行政管理改革, 2018-08-27. The published block of egov.yard holds them too; verify.ts compares.
 */
export interface Figure {
  readonly mean: string;
  /** Number of regions above the mean, and their share in percent, where printed. */
  readonly above?: number;
  readonly share?: string;
}

export const figures: Readonly<Record<string, Figure>> = {
  egov: { mean: '79.95', above: 21, share: '65.63' },
  A: { mean: '82.44' },
  A1: { mean: '80.75', above: 15, share: '46.88' },
  A2: { mean: '94.28', above: 22, share: '68.75' },
  A3: { mean: '78.44', above: 20, share: '62.50' },
  B: { mean: '75.37' },
  B1: { mean: '76.04', above: 17, share: '53.13' },
  B2: { mean: '73.67', above: 13, share: '40.63' },
  B3: { mean: '77.75', above: 15, share: '46.88' },
  C: { mean: '84.29' },
  C1: { mean: '87.15', above: 18, share: '56.25' },
  C2: { mean: '85.74', above: 18, share: '56.25' },
  C3: { mean: '82.61', above: 11, share: '34.38' },
  C4: { mean: '77.78', above: 17, share: '53.13' },
  C5: { mean: '90.65', above: 24, share: '75.00' },
  D: { mean: '77.17' },
  D1: { mean: '71.71', above: 18, share: '56.25' },
  D2: { mean: '68.41', above: 18, share: '56.25' },
  E: { mean: '76.64' },
  E1: { mean: '76.88', above: 16, share: '50.00' },
  E2: { mean: '77.97', above: 15, share: '46.88' },
  E3: { mean: '66.15', above: 15, share: '46.88' },
  E4: { mean: '92.19', above: 25, share: '78.13' },
};

export const leaders: readonly string[] = ['浙江', '江苏', '贵州', '广东', '安徽', '北京', '福建', '重庆', '四川', '山东'];

export interface BandTarget {
  readonly name: string;
  readonly from: number;
  /** Printed for the two upper bands only; of the others it is known that both fell, so both should occur. */
  readonly count?: number;
  readonly share?: string;
  readonly named: readonly string[];
}

export const bands: readonly BandTarget[] = [
  { name: '非常高', from: 90, count: 5, share: '15.63', named: leaders.slice(0, 5) },
  { name: '高', from: 80, count: 16, share: '50.00', named: leaders.slice(5) },
  { name: '中', from: 65, named: [] },
  { name: '低', from: 0, named: [] },
];

/** Printed sums over all regions. */
export const sums: Readonly<Record<string, number>> = { 省直部门总数: 1112, 行政许可事项总数: 22152 };
