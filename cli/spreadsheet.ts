/** So that Excel reads UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would take for the beginning of a formula: `= + - @`, their full-width twins, blanks before them, and
 * a tab or a line end, which some drop. A number is none, whatever its sign.
 */
const FORMULA = /^(?![+-]?(?:\d+(?:\.\d*)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?%?$)[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/iu;

/** CSV as a spreadsheet may open it: no cell that it would run as a formula. */
export const CSV_OPTIONS = { escapeFormulae: FORMULA, newline: '\n' } as const;
