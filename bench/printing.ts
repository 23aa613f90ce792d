import { callNames, language } from '../compiler/index.ts';
import { print } from '../grammar/index.ts';
import { generatedText } from './generated-text.ts';
import { compare, type Row } from './measure.ts';

/** Text to text in the house style against text to tree: what `fmt` and the editor's formatter add to parsing. */
export function* printing(): Generator<Row> {
  const text = generatedText(10_000);
  const formatted = () => print(language.parse(text), language, { callNames });
  for (let i = 0; i < 3; i++) formatted();
  yield compare({
    name: 'fmt 10,000 lines : parsing alone',
    unit: 'ms',
    rounds: 11,
    product: formatted,
    reference: () => language.parse(text),
  });
}
