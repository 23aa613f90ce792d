/** Names of materials: forms that are filled in, certificates that others issued, and papers of the applicant's own. */
export const forms: readonly string[] = ['申请表', '申请书', '承诺书', '备案登记表', '人员信息表', '基本情况表'];

export const certificates: readonly (readonly [name: string, issuer: string])[] = [
  ['营业执照', '市场监管部门'],
  ['法定代表人身份证明', '公安机关'],
  ['不动产权证书', '不动产登记机构'],
  ['消防验收合格证', '消防救援机构'],
  ['高等学校学历证明', '教育部门'],
  ['职业技能等级证书', '人社部门'],
  ['等级保护备案证明', '公安机关'],
  ['环评批复文件', '生态环境部门'],
  ['建设用地批准书', '自然资源部门'],
  ['资信证明', ''],
  ['无犯罪记录证明', '公安机关'],
  ['安全评价报告', ''],
];

export const papers: readonly string[] = [
  '可行性研究报告',
  '单位章程',
  '场地平面布置图',
  '管理制度文本',
  '从业人员名册',
  '验资报告',
  '设备清单',
  '租赁合同',
  '实施方案',
  '授权委托书',
  '年度工作报告',
  '应急预案',
];

/** When a material is asked for that not everybody needs. */
export const occasions: readonly string[] = ['委托他人办理的提交', '场地为租赁的提交', '名称变更的提交', '分支机构提交', '涉外的提交'];

export const fillingNotes: readonly string[] = ['用黑色笔填写并盖章', '由法定代表人签字', '每页加盖公章', '按样表逐项填写'];
export const standards: readonly string[] = ['内容完整、与原件一致', '签章齐全', '在有效期内', '字迹清晰、无涂改'];

/** Names that tell nobody what to bring, and names that leave the list open. */
export const vagueNames: readonly string[] = ['证明材料', '相关证件', '资质证明', '有关证书', '证明文件'];
export const catchAllNames: readonly string[] = [
  '其他',
  '其他相关材料',
  '法律法规规定的其他材料',
  '营业执照等材料',
  '有关材料',
  '审批机关要求的其他资料',
  '身份证等',
];
