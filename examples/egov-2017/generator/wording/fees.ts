export const feeBases: readonly string[] = [
  '发改价格〔2015〕1261号',
  '财综〔2012〕97号',
  '《行政事业性收费标准管理办法》',
  '价费字〔1992〕314号',
];
export const feeStandards: readonly string[] = ['每件200元', '每证10元', '每次50元', '按收费目录规定执行', '每平方米1.5元'];
export const vagueFees: readonly string[] = ['另行通知', '面议', '以窗口公布为准'];
export const vagueFeeBases: readonly string[] = ['国家有关规定', '物价部门批准', '本单位规定'];
export const reductions: readonly string[] = ['小微企业免收，财税〔2014〕122号', '残疾人减半，省价费〔2016〕20号'];
