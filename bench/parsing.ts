import { language } from '../compiler/index.ts';
import { generatedText } from './generated-text.ts';
import { compare, type Row } from './measure.ts';

/** Text to tree against text to tokens. */
export function* parsing(): Generator<Row> {
  for (const { lines, rounds, batch } of [
    { lines: 1_000, rounds: 15, batch: 10 },
    { lines: 10_000, rounds: 11, batch: 1 },
  ]) {
    const text = generatedText(lines);
    const { lexical, syntax } = language.parse(text);
    if (lexical.length || syntax.length) throw new Error('the generated text has findings');
    // Cold code is another benchmark's business.
    for (let i = 0; i < 3; i++) language.parse(text);
    yield compare({
      name: `parse ${lines.toLocaleString('en')} lines : lexing alone`,
      unit: 'ms',
      rounds,
      batch,
      product: () => language.parse(text),
      reference: () => language.lex(text),
    });
  }
}
