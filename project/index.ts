/** Projects: where they are, what belongs to them, and snapshots of what they say. Only `disk` and `open-project` know of a disk. */
export { inEditor } from './data-files.ts';
export { optionsFor } from './data-sources.ts';
export { disk, isFolder } from './disk.ts';
export type { Content, Host } from './host.ts';
export { NoProject, type OpenOptions, openProject } from './open-project.ts';
export { PROJECT_FILE, readProjectFile } from './project-file.ts';
export { idOf, nearest, type Root, rootFrom, rootOfFile, rootOfFolder, rootOfText } from './root.ts';
export type { Good, Snapshot } from './snapshot.ts';
export { Snapshots } from './snapshots.ts';
