import { isCreditCode } from '../credit-code.ts';
import { filled, onGuide, type Rule, sevenths, when } from './rule.ts';

const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}$/;
const isLong = (code: string | undefined): boolean => [...(code ?? '')].length === 31;
const TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'];
const LEVELS = ['1', '2', '3', '4', '5', '6', '7'];
const PHONE = /^((0\d{2,3}-)?\d{7,8}(-\d{1,6})?|12345|12333|12348|12315|12366|12329)$/;

/** Name, codes, type, body, basis, limits, place, contacts, visits: groups C1 and, for the conditions, C26. */
export const basics: readonly Rule[] = [
  onGuide('JB-01', 'C11', (g) => filled(g.事项名称)),
  onGuide('JB-02', 'C11', (g) =>
    when(filled(g.事项名称), () => [...(g.事项名称 ?? '')].length <= 200 && !/^\s|\s$/.test(g.事项名称 ?? '')),
  ),
  onGuide('JB-04', 'C11', (g) => when(filled(g.事项名称), () => !/测试|test|xxx|待定/i.test(g.事项名称 ?? ''))),
  onGuide('JB-15', 'C11', (g) => when(filled(g.实施编码), () => CODE.test(g.实施编码 ?? ''))),
  onGuide('JB-16', 'C11', (g) => when(isLong(g.实施编码) && filled(g.实施主体编码), () => g.实施编码?.slice(0, 18) === g.实施主体编码)),
  onGuide('JB-18', 'C11', (g) => when(isLong(g.实施编码) && filled(g.基本编码), () => g.实施编码?.slice(19) === g.基本编码)),

  onGuide('JB-09', 'C12', (g) => when(filled(g.事项类型), () => TYPES.includes(g.事项类型 ?? ''))),
  onGuide('JB-24', 'C12', (g) =>
    when(filled(g.承诺办结时限) && filled(g.办件类型), () => (g.办件类型 === '1') === (Number(g.承诺办结时限) === 0)),
  ),

  onGuide('JB-10', 'C13', (g) => when(filled(g.行使层级), () => LEVELS.includes(g.行使层级 ?? ''))),
  onGuide('JB-12', 'C13', (g) => filled(g.实施主体)),
  onGuide('JB-13', 'C13', (g) => filled(g.实施主体编码)),
  onGuide('JB-14', 'C13', (g) => when(filled(g.实施主体编码), () => isCreditCode(g.实施主体编码 ?? ''))),
  onGuide('JB-17', 'C13', (g) => when(isLong(g.实施编码) && LEVELS.includes(g.行使层级 ?? ''), () => g.实施编码?.[18] === g.行使层级)),
  onGuide('JB-21', 'C13', (g) => when(filled(g.实施主体性质), () => (g.实施主体性质 === '3') === filled(g.委托部门))),

  onGuide('JB-05', 'C14', (g) => filled(g.设定依据)),
  onGuide('JB-06', 'C14', (g) =>
    when(filled(g.设定依据), () => /《[^》]+》/.test(g.设定依据 ?? '') && /第[0-9一二三四五六七八九十百零]+条/.test(g.设定依据 ?? '')),
  ),

  onGuide('JB-26', 'C15', (g) => filled(g.法定办结时限) && Number(g.法定办结时限) >= 0),
  onGuide('JB-27', 'C15', (g) => filled(g.承诺办结时限) && Number(g.承诺办结时限) >= 0),
  onGuide('JB-30', 'C15', (g) =>
    when(
      filled(g.法定办结时限) && filled(g.承诺办结时限),
      () => sevenths(g.承诺办结时限, g.承诺办结时限单位) <= sevenths(g.法定办结时限, g.法定办结时限单位),
    ),
  ),

  onGuide('JB-32', 'C16', (g) => filled(g.办理地点)),
  onGuide('JB-33', 'C16', (g) => when(filled(g.办理地点), () => /窗口|[0-9]室|[A-Z]区|[0-9]号$|办公室$/.test(g.办理地点 ?? ''))),
  onGuide('JB-34', 'C16', (g) => filled(g.办理时间)),
  onGuide('JB-35', 'C16', (g) =>
    when(
      filled(g.办理时间),
      () =>
        /全天|24小时/.test(g.办理时间 ?? '') ||
        (/工作日|节假日|周一至周五/.test(g.办理时间 ?? '') && /[0-9]{1,2}:[0-9]{2}/.test(g.办理时间 ?? '')),
    ),
  ),

  onGuide('JB-36', 'C17', (g) => filled(g.咨询方式)),
  onGuide('JB-37', 'C17', (g) => when(filled(g.咨询方式), () => PHONE.test(g.咨询方式 ?? ''))),
  onGuide('JB-39', 'C17', (g) => filled(g.监督投诉方式)),
  onGuide('JB-40', 'C17', (g) => when(filled(g.咨询方式) && filled(g.监督投诉方式), () => g.咨询方式 !== g.监督投诉方式)),

  onGuide('BM-01', 'C18', (g) => filled(g.到办事现场次数) && Number(g.到办事现场次数) >= 0 && Number.isInteger(Number(g.到办事现场次数))),
  onGuide('BM-02', 'C18', (g) => when(filled(g.到办事现场次数), () => Number(g.到办事现场次数) > 0 === filled(g.必须现场办理原因说明))),
  onGuide('SD-06', 'C18', (g) => when(g.到办事现场次数 === '0' && filled(g.是否网办), () => g.是否网办 === '是')),

  onGuide('JB-42', 'C26', (g) => filled(g.受理条件)),
  onGuide('JB-43', 'C26', (g) =>
    when(filled(g.受理条件), () => [...(g.受理条件 ?? '')].length >= 10 && !/待定|按规定执行/.test(g.受理条件 ?? '')),
  ),
];
