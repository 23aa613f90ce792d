import { type InlayHint, InlayHintKind, InlayHintRequest, type Range } from 'vscode-languageserver';
import { descendants, type Exact, type IndicatorModel, nodesOf, printed } from '../../compiler/index.ts';
import { childOf, isToken } from '../../grammar/index.ts';
import { effectiveWeights } from '../effective-weights.ts';
import { type Session, yardText } from '../session.ts';
import { feature } from './feature.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

const TIPS = {
  zh: { effective: '占总分的份额', mean: '均值' },
  en: { effective: 'share of the total', mean: 'mean' },
} as const;

/** Blanks as wide as a digit, so that what follows does not move while numbers change. */
const FIGURE_SPACE = '\u2007';

export const inlayHint = feature(InlayHintRequest.type, { inlayHintProvider: true }, hintsIn);

/** Behind the name of each indicator: what it weighs in the total, and its mean. */
function hintsIn(session: Session, { textDocument, range }: Params): InlayHint[] {
  const text = yardText(session, textDocument.uri);
  const methodology = text?.analysis.methodology;
  if (!text || !methodology) return [];
  const good = text.project.lastGood();
  const results = good && nodesOf(good.methodology.index);
  const shares = effectiveWeights(methodology);
  const [from, to] = [text.document.offsetAt(range.start), text.document.offsetAt(range.end)];
  const nodes = descendants(methodology.index).filter((n) => n.place.file === text.file);
  const ends = nodes.map((n) => ({ file: text.file, element: childOf(n.node, 'label') ?? n.place.element }));
  text.places.want(ends);
  const tip = TIPS[text.locale];
  return nodes.flatMap((node, i): InlayHint[] => {
    const element = ends[i]!.element;
    if (isToken(element) && element.image === '') return [];
    const position = text.places.locate(ends[i]!).range.end;
    const offset = text.document.offsetAt(position);
    if (offset < from || offset > to) return [];
    const share = node !== methodology.index ? shares.get(node) : undefined;
    const mean = good?.results.statistics[node.code]?.mean;
    const parts = [share && percentColumn(share), meanColumn(mean, results?.get(node.code))].filter((p) => p);
    if (!parts.length) return [];
    const tooltip = [share && tip.effective, mean !== undefined && mean !== null && tip.mean].filter((t) => t).join(' · ');
    return [{ position, label: parts.join(' · '), kind: InlayHintKind.Type, paddingLeft: true, tooltip }];
  });
}

const percentColumn = (share: Exact): string => `${(share.valueOf() * 100).toFixed(2).padStart(5, FIGURE_SPACE)}%`;
const meanColumn = (mean: number | null | undefined, model: IndicatorModel | undefined): string | undefined =>
  mean === undefined || mean === null ? undefined : `x̄${printed(mean, model?.rounding).padStart(6, FIGURE_SPACE)}`;
