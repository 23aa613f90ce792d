/** Bytes to columns. All but `fault-report`, `paths`, `regular-file`, `to-utf8` and `write-whole` is browser-safe. */
export { type CsvFile, type CsvOptions, readCsv, separatorNamed } from './csv.ts';
export { faultReport } from './fault-report.ts';
export { Paths, paths } from './paths.ts';
export { type FileContent, readRegularFile } from './regular-file.ts';
export { decode, type Fault, readingOf, unreadable } from './text.ts';
export { type Conversion, toUtf8 } from './to-utf8.ts';
export { linkedFrom, whyNotWritten, writeWhole } from './write-whole.ts';
