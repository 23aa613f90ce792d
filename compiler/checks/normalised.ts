import { gathered } from '../nodes.ts';
import type { Check } from './check.ts';

/** Leaves whose value is a number that nothing makes a score. */
const bare = gathered((node) =>
  node.value?.type === 'number' && !node.normalisation && !node.children.length && !node.deduction ? [node] : [],
);

/** Places of others that are named beside the first. */
const OTHERS_SHOWN = 10;

/** A number is no score yet. Where one clause in the index is missing, every leaf lacks it: that is said once. */
export const checkNormalised: Check = ({ methodology, report }) => {
  const [first, ...others] = bare(methodology.index);
  if (!first) return;
  const related = others.slice(0, OTHERS_SHOWN).map((o) => ({ place: o.value!.place, note: 'also-here' as const }));
  report('not-normalised', first.value!.place, { code: first.code, others: others.length }, { related });
};
