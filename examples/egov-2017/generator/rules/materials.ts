import { filled, onGuide, onMaterial, type Rule, when } from './rule.ts';

const CATCH_ALL =
  /^其他$|其他(相关|有关)?(材料|资料|证明|文件)|有关材料|相关(材料|资料)|(法律|法规|规定).{0,8}(其他|要求).{0,6}(材料|资料)|等(相关)?(材料|资料)?$/;
const VAGUE = /^(相关|有关)?(证件|证书|证照|证明|证明材料|证明文件|申请材料|资质证明)$/;

/** Materials and their forms: groups C2 and C4. */
export const materials: readonly Rule[] = [
  onGuide('CL-01', 'C21', (_, guide) => guide.materials.length > 0),
  onMaterial('CL-03', 'C21', (m) => when(filled(m.材料名称), () => !VAGUE.test(m.材料名称 ?? ''))),
  onMaterial('CL-04', 'C21', (m, guide) =>
    when(filled(m.材料名称), () => guide.materials.find((other) => other.材料名称 === m.材料名称) === m),
  ),

  onMaterial('CL-05', 'C22', (m) => filled(m.材料形式)),
  onMaterial('CL-06', 'C22', (m) =>
    when(m.材料形式 === '1' || m.材料形式 === '3', () => filled(m.纸质材料份数) && Number(m.纸质材料份数) >= 1),
  ),
  onMaterial('CL-07', 'C22', (m) => when(m.材料形式 === '2', () => !filled(m.纸质材料份数) || Number(m.纸质材料份数) === 0)),

  onMaterial('CL-08', 'C23', (m) => when(filled(m.来源渠道), () => ['10', '20', '99'].includes(m.来源渠道 ?? ''))),
  onMaterial('CL-09', 'C23', (m) => when(m.来源渠道 === '20', () => filled(m.来源渠道说明))),

  onMaterial('CL-11', 'C24', (m) => when(filled(m.材料必要性), () => ['1', '2', '3'].includes(m.材料必要性 ?? ''))),
  onMaterial('CL-12', 'C24', (m) => when(m.材料必要性 === '2', () => filled(m.备注))),

  { ...onMaterial('CL-02', 'C25', (m) => when(filled(m.材料名称), () => !CATCH_ALL.test(m.材料名称 ?? ''))), oncePerGuide: true },

  onMaterial('CL-15', 'C26', (m) => when(m.材料类型 === '2', () => filled(m.填报须知) || filled(m.受理标准))),

  onMaterial('CL-13', 'C27', (m) => when(m.材料类型 === '1', () => filled(m.要求提供材料的依据))),

  onMaterial('BG-01', 'C41', (m) => when(m.材料类型 === '2', () => filled(m.空白表格))),
  onMaterial('BG-02', 'C42', (m) => when(filled(m.空白表格), () => filled(m.示例样表))),
  onMaterial('BG-04', 'C43', (m) =>
    when(
      filled(m.空白表格),
      () => filled(m.附件字节数) && Number(m.附件字节数) > 0 && /^.+\.(docx?|xlsx?|pdf|wps|jpg)$/i.test(m.空白表格 ?? ''),
    ),
  ),
  onMaterial('BG-03', 'C44', (m) => when(filled(m.空白表格) && filled(m.示例样表), () => m.空白表格 !== m.示例样表)),
];
