import { parts } from '../../grammar/index.ts';
import type { IndexModel } from '../model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Watched } from './watched.ts';

/** Units that have a score and are in no band, whatever gates give. */
export function watchBands({ node, place, rounding }: IndexModel, { band, nodes }: Plan): Watched[] {
  const element = parts(node).find((p) => p.kind === 'bands');
  if (band === undefined || !element) return [];
  return [{ watch: { watch: 'no band', band, published: nodes[0]!.published, rounding }, place: { file: place.file, element } }];
}
