/** Bytes to columns, and projects on disk. All but `open-project` and `fault-report` is browser-safe. */
export { readCsv } from './csv.ts';
export { dataSources } from './data-sources.ts';
export { faultReport } from './fault-report.ts';
export { NoProject, type OpenProject, openProject } from './open-project.ts';
export { NO_PROJECT_FILE, PROJECT_FILE, type ProjectFile, readProjectFile } from './project-file.ts';
export { decode, unreadable } from './text.ts';
