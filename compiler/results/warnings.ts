import { type Diagnostic, type FilePlace, isTextPlace } from '../../grammar/index.ts';

/** A warning that the data give cause for, for machines: what `score --format json` prints and `score` of a compiled engine returns. */
export interface Warning {
  readonly code: string;
  /** Of what was read; a warning of what came of it is at no place in the data, and its `params` say what it is about. */
  readonly file?: string | undefined;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly row?: number | undefined;
  /** All rows that it stands for, where it stands for several. */
  readonly rows?: readonly number[] | undefined;
  readonly column?: string | undefined;
  /** What its words are made of. */
  readonly params: object;
}

/** The warnings among what reading the data and looking at the scores gave cause to say. */
export const warningsOf = (diagnostics: readonly Diagnostic[]): Warning[] =>
  diagnostics
    .filter((d) => d.severity === 'warning')
    .map(({ code, place, params, rows }) => (isTextPlace(place) ? { code, params } : inData({ code, place, params, rows })));

/** A warning at a place in the data. */
export const inData = ({ code, place, params, rows }: Pick<Diagnostic, 'code' | 'params' | 'rows'> & { place: FilePlace }): Warning => {
  const { file, row, column } = place;
  return { code, file, row, ...(rows && { rows }), column, params };
};
