import { FALSE, TRUE, UNKNOWN } from './truths.ts';

/** What a rule says of a row. */
export const FAILED = FALSE;
export const PASSED = TRUE;
export const UNCHECKED = UNKNOWN;
