import type { BandModel, GateModel, IndexModel } from './model.ts';

/**
 * The order in which the gates of a node are applied, as places in the text: what comes later has the last word. No
 * score beats a fixed score, and a fixed score beats a cap; of several of a kind, the lowest.
 */
export function gateOrder(gates: readonly GateModel[]): number[] {
  const last = ['kept', 'cap', 'fixed', 'none'];
  const amountOf = ({ score }: GateModel) => ('value' in score ? score.value : undefined);
  return [...gates.keys()].sort((a, b) => {
    const [one, other] = [gates[a]!, gates[b]!];
    const kinds = last.indexOf(one.score.kind) - last.indexOf(other.score.kind);
    return kinds || amountOf(other)?.compare(amountOf(one) ?? 0) || a - b;
  });
}

/** The bands from the best to the worst. Where ranks begin with the lowest score, low scores are the best. */
export function bestFirst({ bands, ranking }: Pick<IndexModel, 'bands' | 'ranking'>): BandModel[] {
  const sign = ranking?.highestFirst === false ? 1 : -1;
  const compare = (a: BandModel, b: BandModel) => (!a.low || !b.low ? (a.low ? 1 : 0) - (b.low ? 1 : 0) : a.low.value.compare(b.low.value));
  return [...bands].sort((a, b) => sign * compare(a, b));
}
