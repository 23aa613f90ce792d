import { createLanguage } from '../grammar/index.ts';
import { methodNames } from './methods/catalogue.ts';

/** The version of the language that this program reads; it moves where an existing text comes to mean something else. */
export const LANGUAGE_VERSION = '0.2';

/** The language with all methods of the catalogue. */
export const language = createLanguage(methodNames);
