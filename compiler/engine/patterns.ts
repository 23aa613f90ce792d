/** The pattern engine, for engines whose rules need it. */
export { matcher } from '../patterns.ts';
