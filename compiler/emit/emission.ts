import { acceptedAt, acceptedInTables } from '../accepted.ts';
import { watchesOf } from '../checks/watches.ts';
import type { FactsWatch } from '../engine/engine.ts';
import type { Methodology } from '../model.ts';
import { descendants, scoresRead } from '../nodes.ts';
import type { Plan } from '../plan/plan.ts';
import { findingRule } from '../results/finding-rule.ts';
import type { Emission, Fits, Runtime } from './target.ts';

/** Takes from a methodology what targets are given besides its plan. */
export function emissionOf(plan: Plan, { index, rules, tables }: Methodology, fits: Fits, runtime: Runtime): Emission {
  const inPlan = new Set(plan.rules.map((r) => r.code));
  const declarations = [index.node, ...new Set(rules.map((r) => r.node))];
  return {
    plan,
    fits,
    runtime,
    name: index.name,
    edition: index.edition ?? null,
    labels: new Map(
      descendants(index).map(({ code, name, labels, children, value }) => [
        code,
        { name, labels, children: children.map((c) => c.code), scoresRead: value ? scoresRead(value) : [] },
      ]),
    ),
    watches: watchesOf({ index, rules }, plan).map(({ watch, place }): FactsWatch => {
      const accepted = declarations.flatMap((node) => acceptedAt(node, place.element, 'code' in watch ? watch.code : undefined));
      return accepted.length ? { ...watch, accepted } : watch;
    }),
    accepted: acceptedInTables(tables.values()),
    rules: Object.fromEntries(
      rules
        .filter((r) => inPlan.has(r.code))
        .map((r) => [
          r.code,
          { code: r.code, severity: r.severity, indicators: r.feeds.map((f) => f.code), basis: r.basis ?? null, read: findingRule(r) },
        ]),
    ),
  };
}
