import { type Diagnostic, diagnose, parts } from '../../grammar/index.ts';
import type { Run } from '../evaluate/evaluator.ts';
import type { IndexModel } from '../model.ts';
import { printed } from '../rounding.ts';

/** Units that have a score and are in no band, whatever gates give. */
export function checkUnitsInNoBand(index: IndexModel, run: Run): Diagnostic[] {
  const { plan, data } = run;
  if (plan.band === undefined) return [];
  const [bands, scores] = [run.values(plan.band), run.values(plan.nodes[0]!.published)];
  const units = data.units.flatMap(({ name }, i) =>
    Number.isNaN(bands[i]!) && !Number.isNaN(scores[i]!) ? [`${name} (${printed(scores[i]!, index.rounding)})`] : [],
  );
  const element = parts(index.node).find((p) => p.kind === 'bands');
  return units.length && element ? [diagnose('unit-in-no-band', { file: index.place.file, element }, { units })] : [];
}
