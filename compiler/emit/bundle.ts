import type { Methodology } from '../model.ts';
import type { Run } from '../evaluate/evaluator.ts';
import type { Plan } from '../plan/plan.ts';
import { fitsOf } from '../plan/reads.ts';
import { emissionOf } from './emission.ts';
import type { Artefact, Fits, Runtime } from './target.ts';
import { targets } from './targets.ts';

/** How what is fitted to data gets into a bundle. */
export type FitMode = 'frozen' | 'refit';

/** Whether a plan has anything that is fitted to data: as the bounds of min-max are. */
export const hasFits = (plan: Plan): boolean => fitsOf(plan).length > 0;

/**
 * A scoring bundle without its manifest: the files of every target.
 *
 * @param run the data that fits are frozen at; none is needed where there is nothing to freeze
 */
export function bundle(plan: Plan, methodology: Methodology, mode: FitMode, run: Run | undefined, runtime: Runtime): Artefact[] {
  const emission = emissionOf(plan, methodology, fittedBy(plan, mode, run), runtime);
  return targets.flatMap(({ files, emit }) => {
    const texts = emit(emission);
    return files.map(({ file }, i) => ({ file, text: texts[i]! }));
  });
}

function fittedBy(plan: Plan, mode: FitMode, run: Run | undefined): Fits {
  if (!hasFits(plan)) return { mode: 'none' };
  if (mode === 'refit') return { mode };
  if (!run) throw new Error('frozen fits need a run over the data');
  return { mode, value: (fit) => run.values(fit)[0]!, decimal: (fit) => run.fitted(fit)! };
}
