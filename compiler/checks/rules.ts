import { type IndicatorModel, inForce } from '../model.ts';
import { gathered, nodesOf } from '../nodes.ts';
import { countsRules, passRateOf } from '../plan/lower.ts';
import type { Check } from './check.ts';

/** Rules count in leaves that count rules, and such leaves have rules to count. */
export const checkRules: Check = ({ methodology, report }) => {
  const { index, rules } = methodology;
  for (const rule of rules) {
    if (!rule.feeds.length && rule.severity !== 'info') report('rule-feeds-nothing', rule.place, { rule: rule.code });
    for (const { code, place } of rule.feeds) {
      const leaf = nodesOf(index).get(code);
      if (!leaf || leaf.children.length || !countsRules(leaf) || !countsTable(leaf, rule.table.detailOf?.records.name ?? rule.table.name))
        report('rule-not-counted', place, { rule: rule.code, code });
    }
  }
  const fed = new Set(rules.filter((r) => inForce(r, index.edition)).flatMap((r) => r.feeds.map((f) => f.code)));
  for (const leaf of counting(index)) if (!fed.has(leaf.code)) report('no-rules', leaf.place, { code: leaf.code });
};

const counting = gathered((node) => (!node.children.length && countsRules(node) ? [node] : []));

/** A deduction counts all rules that feed it, a pass rate those over its table. */
function countsTable(leaf: IndicatorModel, table: string): boolean {
  const rate = passRateOf(leaf);
  return !rate || rate.table.name === table;
}
