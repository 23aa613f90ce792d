/**
 * Figures printed in 王益民《2018年省级政府网上政务服务发展现状与趋势分析》, 行政管理改革, 2018-08-27: restated here so
 * that the test does not read what it tests.
 */
const rows = `
A1 80.75 15 46.88
A2 94.28 22 68.75
A3 78.44 20 62.50
B1 76.04 17 53.13
B2 73.67 13 40.63
B3 77.75 15 46.88
C1 87.15 18 56.25
C2 85.74 18 56.25
C3 82.61 11 34.38
C4 77.78 17 53.13
C5 90.65 24 75
D1 71.71 18 56.25
D2 68.41 18 56.25
E1 76.88 16 50
E2 77.97 15 46.88
E3 66.15 15 46.88
E4 92.19 25 78.13`;

export const level2 = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [code, mean, above, share] = row.split(' ') as [string, string, string, string];
    return { code, mean: Number(mean), above: Number(above), share: Number(share) };
  });

export const means = [
  { code: 'A', mean: 82.44 },
  { code: 'B', mean: 75.37 },
  { code: 'C', mean: 84.29 },
  { code: 'D', mean: 77.17 },
  { code: 'E', mean: 76.64 },
];

export const overall = { mean: 79.95, above: 21, share: 65.63 };

export const bands = [
  { name: '非常高', count: 5, share: 15.63 },
  { name: '高', count: 16, share: 50 },
];

export const topTen = ['浙江', '江苏', '贵州', '广东', '安徽', '北京', '福建', '重庆', '四川', '山东'];
