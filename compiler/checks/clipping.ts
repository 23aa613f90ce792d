import { type Diagnostic, type DiagnosticParams, isTextPlace, type SyntaxElement, type TextPlace } from '../../grammar/index.ts';

/** Places of others that are named beside the first. */
const OTHERS_SHOWN = 10;

/**
 * Scores that can leave their scale for one reason told once, with one fix for all: normalisations of a file that are not clipped,
 * since whoever forgets the word forgets it in every indicator, and indicators that have one formula from above. To be asked for
 * what is left when acceptances, which speak of one indicator each, have had their say.
 */
export function unclippedOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const reasons = new Map<string | SyntaxElement, OutOfScale[]>();
  for (const d of diagnostics) {
    if (!isOutOfScale(d)) continue;
    const known = reasons.get(reasonOf(d));
    if (known) known.push(d);
    else reasons.set(reasonOf(d), [d]);
  }
  if (![...reasons.values()].some((alike) => alike.length > 1)) return diagnostics;
  return diagnostics.flatMap((d) => {
    if (!isOutOfScale(d)) return [d];
    const alike = reasons.get(reasonOf(d))!;
    if (d !== alike[0]) return [];
    if (alike.length === 1) return [d];
    // What indicators have from above stands at one place.
    const apart = [...new Map(alike.map((one) => [one.place.element, one])).values()];
    const params: DiagnosticParams['score-outside-scale'] = { ...d.params, others: alike.length - 1 };
    const related = apart.slice(1, OTHERS_SHOWN + 1).map(({ place }) => ({ place, note: 'also-here' as const }));
    return [{ ...d, params, related, fix: d.fix && { ...d.fix, edits: apart.flatMap((one) => one.fix!.edits) } }];
  });
}

type OutOfScale = Diagnostic & { readonly params: DiagnosticParams['score-outside-scale']; readonly place: TextPlace };

const isOutOfScale = (d: Diagnostic): d is OutOfScale => d.code === 'score-outside-scale' && isTextPlace(d.place);

const reasonOf = ({ params, place }: OutOfScale): string | SyntaxElement => (params.by === 'normalisation' ? place.file : place.element);
