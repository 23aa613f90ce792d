import { type Diagnostic, type DiagnosticParams, isTextPlace } from '../../grammar/index.ts';

/** Places of others that are named beside the first. */
const OTHERS_SHOWN = 10;

/**
 * Normalisations that are not clipped, those of one file told once, with one fix for all: whoever forgets the word forgets it in
 * every indicator. To be asked for what is left when acceptances, which speak of one indicator each, have had their say.
 */
export function unclippedOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    if (!isUnclipped(d)) continue;
    const known = files.get(d.place.file);
    if (known) known.push(d);
    else files.set(d.place.file, [d]);
  }
  if (![...files.values()].some((alike) => alike.length > 1)) return diagnostics;
  return diagnostics.flatMap((d) => {
    if (!isUnclipped(d)) return [d];
    const [first, ...others] = files.get(d.place.file)!;
    if (d !== first) return [];
    if (!others.length) return [d];
    const params: DiagnosticParams['score-outside-scale'] = { ...paramsOf(d), others: others.length };
    const related = others.slice(0, OTHERS_SHOWN).map(({ place }) => ({ place, note: 'also-here' as const }));
    return [{ ...d, params, related, fix: { ...d.fix!, edits: [d, ...others].flatMap((one) => one.fix!.edits) } }];
  });
}

const paramsOf = ({ params }: Diagnostic) => params as DiagnosticParams['score-outside-scale'];

const isUnclipped = (d: Diagnostic): boolean =>
  d.code === 'score-outside-scale' && d.fix !== undefined && isTextPlace(d.place) && paramsOf(d).by === 'normalisation';
