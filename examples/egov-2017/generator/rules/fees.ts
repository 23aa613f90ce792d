import { filled, onGuide, type Rule, when } from './rule.ts';

/** Fees: group C5. All but the rules of C51 look at guides with a fee only. */
export const fees: readonly Rule[] = [
  onGuide('SF-01', 'C51', (g) => filled(g.是否收费)),
  onGuide('SF-05', 'C51', (g) => when(g.是否收费 === '否', () => !filled(g.收费标准) || /^(无|不收费)$/.test(g.收费标准 ?? ''))),
  onGuide('SF-06', 'C51', (g) => when(g.是否收费 === '否' && filled(g.是否支持网上支付), () => g.是否支持网上支付 === '否')),
  onGuide('SF-03', 'C52', (g) => when(g.是否收费 === '是', () => filled(g.收费标准))),
  onGuide('SF-08', 'C52', (g) =>
    when(g.是否收费 === '是' && filled(g.收费标准), () => /[0-9]+(\.[0-9]+)?元|按.+(文件|规定)/.test(g.收费标准 ?? '')),
  ),
  onGuide('SF-04', 'C53', (g) =>
    when(g.是否收费 === '是', () => filled(g.收费依据) && /《[^》]+》|〔[0-9]{4}〕[0-9]+号/.test(g.收费依据 ?? '')),
  ),
  onGuide('SF-07', 'C54', (g) =>
    when(g.是否收费 === '是' && filled(g.是否允许减免), () => g.是否允许减免 === '否' || filled(g.允许减免依据)),
  ),
];
