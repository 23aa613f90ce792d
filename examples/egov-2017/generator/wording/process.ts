/** Names of the steps: those every process has under one of two names, and some that only a few have. */
export const stepNames = {
  accept: ['受理', '收件受理'],
  examine: ['审查', '审核'],
  decide: ['决定', '审批'],
  deliver: ['送达', '制证送达'],
  more: ['现场核查', '专家评审', '公示', '技术审查'],
} as const;

/** What is done in a step, by whom, and what comes of it. */
export const demands: Readonly<Record<string, string>> = {
  受理: '窗口核对材料，出具受理通知书',
  收件受理: '窗口收件，当场或五日内告知是否受理',
  审查: '经办处室审查材料，提出意见',
  审核: '经办人和处长两级审核，签署意见',
  决定: '分管领导决定，签发批文',
  审批: '负责人审批，作出许可决定',
  送达: '窗口通知领取或寄送结果',
  制证送达: '窗口制证，通知领取或寄送',
  现场核查: '两名以上人员到场核查，填写核查表',
  专家评审: '专家组评审，出具评审意见',
  公示: '在门户公示，记录异议',
  技术审查: '技术机构审查，出具报告',
};

/** Steps that are none of the three that a process must have. */
export const oddStepNames: readonly string[] = ['登记', '流转', '办理', '汇总'];

export const specialProcedures: readonly string[] = [
  '专家评审30日，依据《行政许可法》第45条',
  '延长审批10个工作日，依据《行政许可法》第42条',
  '听证20日，依据《行政许可法》第47条',
  '检验检测15个工作日，依据本行业条例第18条',
];
export const vagueProcedures: readonly string[] = ['需要专家评审', '必要时可延长审批', '按有关规定听证', '检验检测，时间另行通知'];
