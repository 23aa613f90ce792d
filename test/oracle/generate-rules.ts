import type { Draw } from './draw.ts';
import type { FormulaDraw } from './generate-formulas.ts';
import type { Column, Leaf, Rule, Truth } from './methodology.ts';

/** Rules that feed a leaf. The first of them is in force. */
export function drawRules(
  d: Draw,
  formulas: FormulaDraw,
  leaf: string,
  edition: number | undefined,
  counted: Leaf,
  before: number,
): Rule[] {
  const count = d.between(1, 4);
  return Array.from({ length: count }, (_, i): Rule => {
    const table = d.of(['cases', 'cases', 'parts'] as const);
    const columns = formulas.tables.get(table)!.columns;
    const form = d.of(['rule', 'rule', 'rule', 'column', 'set'] as const);
    const own = form === 'rule' ? requirement(d, formulas, table) : present(d, columns, form === 'column');
    const apart = d.chance(25) && edition !== undefined && i > 0;
    return {
      code: `R${before + i + 1}`,
      form,
      table,
      feeds: [leaf],
      where: form === 'column' ? undefined : d.maybe(25, () => formulas.truth(table, 0)),
      when: form === 'column' ? undefined : d.maybe(35, () => formulas.truth(table, 1)),
      require: own,
      element:
        form !== 'column' && counted.is === 'deduction' ? d.maybe(50, () => d.of(['one', 'two', 'cost', 'qty', 'R1', 'R2'])) : undefined,
      ...(form === 'column' || edition === undefined ? { from: undefined, through: undefined } : inForce(d, edition, apart)),
      once: form !== 'column' && table === 'parts' && d.chance(40),
    };
  });
}

/** The editions of a rule: with the one that is assessed, or apart from it. */
function inForce(d: Draw, edition: number, apart: boolean): Pick<Rule, 'from' | 'through'> {
  if (apart) return d.chance(50) ? { from: edition + 1, through: undefined } : { from: undefined, through: edition - 1 };
  return { from: d.maybe(30, () => edition - d.below(2)), through: d.maybe(30, () => edition + d.below(2)) };
}

function present(d: Draw, columns: readonly Column[], required: boolean): Truth {
  return { is: 'known', of: d.of(columns), present: required || d.chance(80) };
}

function requirement(d: Draw, formulas: FormulaDraw, table: 'cases' | 'parts'): Rule['require'] {
  if (d.chance(15)) {
    const columns = formulas.tables.get(table)!.columns.filter((c) => c.kind !== 'number' || (!c.measuredIn && !c.measure));
    return { is: 'unique', columns: d.some(columns, 1).slice(0, 3), firstCounts: d.of([undefined, true, false]) };
  }
  return formulas.truth(table, d.of([0, 1, 2]));
}
