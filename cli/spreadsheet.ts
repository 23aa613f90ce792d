import Papa from 'papaparse';

/** So that Excel reads UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would take for the beginning of a formula: `= + - @`, their full-width twins, blanks before them, and
 * a tab or a line end, which some drop. A number is none, whatever its sign.
 */
const FORMULA = /^(?![+-]?(?:\d+(?:\.\d*)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?%?$)[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/iu;

/**
 * Where a cell would fall apart: a spreadsheet that separates cells by semicolons or tabs, as that of half the world does, or that
 * loses a quote, reads what follows as a cell of its own. A sign that is there often, as in `a;-5` or `- one`, is left alone
 * unless it could run anything: a call, another sheet, another program.
 */
const FORMULA_WITHIN = /(?<!^)([;\t\r\n][\s\p{Cf}]*?)(?=[=@＝＠]|[+\-＋－][^;\t\r\n]*[(（|!])/gu;

/** Cells that others may take for several are in quotes, which is enough for who looks for quotes. */
const FALLS_APART = /[;\t]/;

/** CSV as a spreadsheet may open it, whatever it takes for a separator: no cell, and no part of one, that it would run as a formula. */
export function spreadsheetCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(FORMULA_WITHIN, "$1'") : cell)));
  return Papa.unparse(cells, { escapeFormulae: FORMULA, newline: '\n', quotes: (cell: unknown) => FALLS_APART.test(String(cell)) });
}
