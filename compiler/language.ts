import { createLanguage } from '../grammar/index.ts';
import { methodNames } from './methods/catalogue.ts';

/** The language with all methods of the catalogue. */
export const language = createLanguage(methodNames);
