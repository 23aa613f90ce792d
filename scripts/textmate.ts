import { writeFileSync } from 'node:fs';
import { language } from '../compiler/index.ts';
import { textMateGrammar } from '../grammar/index.ts';

/** Writes the TextMate grammar of the extension from the dialect table: npm run textmate. */
writeFileSync('client/syntaxes/steelyard.tmLanguage.json', `${JSON.stringify(textMateGrammar(language.vocabulary), null, 2)}\n`);
