/** So that Excel reads UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** CSV as a spreadsheet may open it: no cell that it would run as a formula. */
export const CSV_OPTIONS = { escapeFormulae: /^[=+@\t\r]|^-(?![\d.])/, newline: '\n' } as const;
