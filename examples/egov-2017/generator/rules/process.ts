import { filled, onGuide, onStep, type Rule, sevenths, when } from './rule.ts';

const counted = (step: Readonly<Record<string, string>>) => step.计入承诺时限 === '是';

/** Steps, flow chart and special procedures: group C3. */
export const process: readonly Rule[] = [
  onGuide('LC-01', 'C31', (g, guide) => filled(g.办理流程) || guide.steps.length > 0),
  onGuide('LC-03', 'C31', (_, guide) =>
    when(guide.steps.length > 0, () =>
      [/受理|收件/, /审查|审核/, /决定|审批/].every((core) => guide.steps.some((s) => core.test(s.环节名称 ?? ''))),
    ),
  ),
  onStep('LC-04', 'C31', (s) => filled(s.环节要求) && s.环节要求 !== s.环节名称),
  onStep('LC-05', 'C32', (s) => when(counted(s), () => filled(s.环节时限))),
  onGuide('LC-06', 'C33', (g, guide) =>
    when(filled(g.承诺办结时限) && guide.steps.length > 0 && guide.steps.every((s) => !counted(s) || filled(s.环节时限)), () => {
      const sum = guide.steps.filter(counted).reduce((days, s) => days + Number(s.环节时限), 0);
      return sum * 7 === sevenths(g.承诺办结时限, g.承诺办结时限单位);
    }),
  ),
  onGuide('LC-10', 'C34', (g) => when(filled(g.办理流程), () => /^.+\.(jpe?g|png|gif|bmp)$/i.test(g.办理流程 ?? ''))),
  onGuide('LC-09', 'C35', (g) =>
    when(
      filled(g.特别程序) && g.特别程序 !== '无',
      () =>
        /[0-9]+个?(工作日|自然日|日|月)/.test(g.特别程序 ?? '') && /《[^》]+》|第[0-9一二三四五六七八九十百零]+条/.test(g.特别程序 ?? ''),
    ),
  ),
  onGuide('LC-11', 'C35', (g) => filled(g.特别程序)),
];
