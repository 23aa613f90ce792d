/** Bytes to columns, and projects on disk. All but `open-project`, `fault-report`, `paths`, `regular-file`, `to-utf8` and `write-whole` is browser-safe. */
export { type CsvFile, readCsv, separatorNamed } from './csv.ts';
export { dataSources, declarable, optionsFor, type TableSource } from './data-sources.ts';
export { faultReport } from './fault-report.ts';
export { type DataOptions, isFolder, NoProject, type OpenProject, openProject } from './open-project.ts';
export { Paths, paths } from './paths.ts';
export { NO_PROJECT_FILE, PROJECT_FILE, type ProjectFile, readProjectFile } from './project-file.ts';
export { type FileContent, readRegularFile } from './regular-file.ts';
export { decode, type Fault, readingOf, unreadable } from './text.ts';
export { type Conversion, toUtf8 } from './to-utf8.ts';
export { linkedFrom, whyNotWritten, writeWhole } from './write-whole.ts';
