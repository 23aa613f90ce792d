import type { Fix, Phrase } from '../../grammar/index.ts';
import type { TableShape } from './schema.ts';

/** The fix that adds a clause to the declaration of a table; none in an engine, which has no text. */
export function addClause({ opening }: Pick<TableShape, 'opening'>, clause: Phrase): Fix | undefined {
  if (!opening) return undefined;
  const text = clause[opening.dialect];
  return {
    title: { fix: 'add-clause', clause: text },
    file: opening.place.file,
    edits: [{ element: opening.place.element, text: ` ${text};`, how: 'after' }],
  };
}

/** The same fix in a table that is declared elsewhere now. */
export function movedFix(fix: Fix | undefined, { opening }: Pick<TableShape, 'opening'>): Fix | undefined {
  if (fix?.title.fix !== 'add-clause') return fix;
  const { clause } = fix.title;
  return opening && addClause({ opening }, { zh: clause, en: clause });
}
