/** Bytes to columns, and projects on disk. `csv`, `text` and `project-file` are browser-safe; `open-project` is not. */
export { readCsv } from './csv.ts';
export { NoProject, type OpenProject, openProject } from './open-project.ts';
export { type ProjectFile, readProjectFile } from './project-file.ts';
export { decode } from './text.ts';
