import { Evaluator, isError, type Plan, type Run, Workspace } from '../compiler/index.ts';
import { handWritten, type Outcome } from './hand-written.ts';
import { compare, type Row } from './measure.ts';
import { type Synthetic, syntheticData } from './synthetic-data.ts';
import { editedWeights, tree, treeText } from './tree.ts';

/** Lower bounds of all bands of the text but the last. */
export const BANDS_FROM = [90, 80, 65];
const WARM_UP = 8;

/** Plans over columns against a loop written by hand: from nothing, and after one weight was changed. */
export function* evaluation(): Generator<Row> {
  const [plan, edited] = [planOf(treeText()), planOf(treeText(editedWeights()))];
  for (const { units, unit, rounds, batch } of [
    { units: 100_000, unit: 'ms', rounds: 15, batch: 1 },
    { units: 32, unit: 'µs', rounds: 15, batch: 200 },
  ] as const) {
    const synthetic = syntheticData(units);
    assertEqual(evaluate(new Evaluator(), plan, synthetic), byHand(synthetic));
    assertEqual(evaluate(new Evaluator(), edited, synthetic), byHand(synthetic, editedWeights()));
    // Warm code is compared; cold code is the business of whole processes.
    for (let i = 0; i < WARM_UP * batch; i++) {
      evaluate(new Evaluator(), plan, synthetic);
      byHand(synthetic);
    }
    const size = `${units.toLocaleString('en')} units x 78 leaves`;
    const reference = () => void byHand(synthetic);
    yield compare({
      name: `score ${size} : loop by hand`,
      unit,
      rounds,
      batch,
      product: () => void evaluate(new Evaluator(), plan, synthetic),
      reference,
    });

    const warm = new Evaluator();
    evaluate(warm, edited, synthetic);
    let next = plan;
    yield compare({
      name: `one weight changed, ${size} : loop by hand from nothing`,
      unit,
      rounds,
      batch,
      product: () => {
        evaluate(warm, next, synthetic);
        next = next === plan ? edited : plan;
      },
      reference,
    });
  }
}

function planOf(text: string): Plan {
  const workspace = new Workspace('bench.yard');
  workspace.setText('bench.yard', text);
  const { plan, diagnostics } = workspace.analyse();
  if (!plan) throw new Error(JSON.stringify(diagnostics.filter(isError)));
  return plan;
}

function evaluate(evaluator: Evaluator, plan: Plan, { data }: Synthetic): Outcome {
  const run: Run = evaluator.run(plan, data);
  const root = plan.nodes[0]!;
  return { raw: run.values(root.raw), published: run.values(root.published), bands: run.values(plan.band!) };
}

export const byHand = ({ parts, wholes }: Synthetic, leafWeights = tree.levels[2].weights): Outcome =>
  handWritten(tree, leafWeights, parts, wholes, BANDS_FROM);

/** The last bit counts: a reference that computes something else would prove nothing. */
function assertEqual(product: Outcome, reference: Outcome): void {
  for (const what of ['raw', 'published', 'bands'] as const)
    for (let i = 0; i < reference[what].length; i++)
      if (!Object.is(product[what][i], reference[what][i]))
        throw new Error(`${what} of unit ${i}: ${product[what][i]}, by hand ${reference[what][i]}`);
}
