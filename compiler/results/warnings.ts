import type { Diagnostic, FilePlace } from '../../grammar/index.ts';

/** A warning about the data, for machines: what `score --format json` prints and `score` of a compiled engine returns. */
export interface Warning {
  readonly code: string;
  readonly file: string;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly row?: number | undefined;
  /** All rows that it stands for, where it stands for several. */
  readonly rows?: readonly number[] | undefined;
  readonly column?: string | undefined;
  /** What its words are made of. */
  readonly params: object;
}

/** What reading the data gave cause to warn of. */
export const warningsOf = (diagnostics: readonly Diagnostic[]): Warning[] =>
  diagnostics
    .filter((d) => d.severity === 'warning')
    .map(({ code, place, params, rows }) => {
      const { file, row, column } = place as FilePlace;
      return { code, file, row, ...(rows && { rows }), column, params };
    });
