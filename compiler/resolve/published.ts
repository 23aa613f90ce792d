import {
  type Choice,
  childrenOf,
  firstToken,
  nameOf,
  parts,
  type SyntaxNode,
  slotNames,
  slotOf,
  T,
  textOf,
  tokensOf,
  unquote,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { PublishedFigure, PublishedModel } from '../model.ts';
import { Clauses, type Context, type Source } from './context.ts';

/** Published tables, as printed. */
export function resolvePublished(sources: readonly Source[], context: Context): PublishedModel[] {
  return sources.flatMap(({ file, parsed }) =>
    childrenOf(parsed.root, 'published').map((node) => context.remember(node, 'published', [file], () => resolveOne(file, node, context))),
  );
}

function resolveOne(file: string, node: SyntaxNode, context: Context): PublishedModel {
  const source = tokensOf(node).find((t) => t.tokenType === T.Text);
  const clauses = new Clauses(context, file, node, 'published');
  return {
    source: source ? unquote(source.image) : '',
    place: { file, element: source ?? node },
    figures: parts(node)
      .filter((p) => p.kind === 'figures')
      .flatMap((figures) => resolveFigures(file, figures)),
    bands: clauses.all('bandFigure').map((clause) => ({
      band: nameOf(slotOf(clause, 'band')),
      count: Number(slotText(clause, 'count').normalize('NFKC')),
      share: slotText(clause, 'share'),
      members: slotNames(clause, 'members').map(nameOf),
      place: { file, element: clause },
    })),
    top: clauses.all('top').map((clause) => ({
      count: Number(slotText(clause, 'count').normalize('NFKC')),
      members: slotNames(clause, 'members').map(nameOf),
      place: { file, element: clause },
    })),
  };
}

const slotText = (clause: SyntaxNode, name: string): string => {
  const slot = slotOf(clause, name);
  return slot ? textOf(slot) : '';
};

/** Rows under a header that names their columns; `-` is a figure that was not printed. */
function resolveFigures(file: string, node: SyntaxNode): PublishedFigure[] {
  const [header, ...rows] = childrenOf(node, 'figureRow').map((row) => childrenOf(row, 'cell'));
  const fields = (header ?? []).map((cell) => {
    const token = firstToken(cell);
    return token && (language.vocabulary.find(token.image)?.roles.find((r) => r.set === 'figure')?.id as Choice<'figure'> | undefined);
  });
  return rows.flatMap((cells) => {
    const value = (field: Choice<'figure'>) => {
      const cell = cells[fields.indexOf(field)];
      const text = cell && textOf(cell);
      return text === undefined || /^[-－−]$/.test(text) ? undefined : text;
    };
    const codeCell = cells[fields.indexOf('indicator')];
    if (!codeCell) return [];
    return [
      { code: nameOf(codeCell), mean: value('mean'), above: value('above'), share: value('share'), place: { file, element: codeCell } },
    ];
  });
}
