import { format } from '../../../api/index.ts';
import { isError, language } from '../../../compiler/index.ts';
import { type Dialect, syntaxDiagnostics } from '../../../grammar/index.ts';
import type { Stage } from './stage.ts';

/** Longer texts are left out: the example has its translation beside it, and `fmt.test.ts` compares the two. */
const MOST_LINES = 300;

/** The texts in the house style of one dialect. One that has syntax errors is not translated, as `fmt --to` does not. */
export const formatted = (to: Dialect): Stage => ({
  file: `${to}.yard`,
  render: ({ project, scored, dialect }) => {
    const texts = [...project.texts].filter(([file]) => file.endsWith('.yard'));
    if (texts.some(([, text]) => text.split('\n').length > MOST_LINES)) return undefined;
    const isBroken = scored.analysis.sources.some((s) => syntaxDiagnostics(s.file, s.parsed, language).some(isError));
    if (isBroken && to !== dialect) return undefined;
    const printed = texts.map(([file, text]) => {
      const inHouseStyle = format(text, to === dialect ? {} : { to });
      return texts.length > 1 ? `// ${file}\n\n${inHouseStyle}` : inHouseStyle;
    });
    return printed.join('\n');
  },
});
