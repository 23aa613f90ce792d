import { basename, dirname } from 'node:path';
import { idOf, nearest, PROJECT_FILE, type Root, rootOfFolder, rootOfText } from '../project/index.ts';
import { type Files, isUri } from './files.ts';
import { Project } from './project.ts';

/** The projects that somebody has asked about. */
export class Projects {
  readonly #files: Files;
  readonly #dataSet: string | undefined;
  readonly #open = new Map<string, Project>();

  constructor(files: Files, dataSet: string | undefined) {
    this.#files = files;
    this.#dataSet = dataSet;
  }

  all(): Project[] {
    return [...this.#open.values()];
  }

  byId(id: string): Project | undefined {
    return this.#open.get(id);
  }

  /** The project a text, a project file or a data file belongs to. */
  of(path: string): Project | undefined {
    if (isUri(path)) return this.#at({ folder: '', only: path });
    if (path.endsWith('.yard')) return this.#at(rootOfText(path, this.#files));
    if (basename(path) === PROJECT_FILE) return this.#at({ folder: dirname(path), projectFile: PROJECT_FILE });
    // A data file belongs to whoever reads it: a project that is open, or the one above it.
    const reads = (project: Project) => project.reads(path);
    const open = this.all().find(reads);
    if (open) return open;
    const root = nearest(dirname(path), (folder) => rootOfFolder(folder, this.#files));
    if (!root) return undefined;
    const known = this.#open.has(idOf(root));
    const project = this.#at(root);
    if (reads(project)) return project;
    if (!known) this.#open.delete(project.id);
    return undefined;
  }

  /** Ends projects without an open text, and those whose texts belong to another now. */
  prune(): Project[] {
    const paths = this.#files.openPaths();
    const wanted = new Set(paths.flatMap((p) => this.of(p)?.id ?? []));
    const gone = this.all().filter((p) => !wanted.has(p.id));
    for (const project of gone) this.#open.delete(project.id);
    return gone;
  }

  #at(root: Root): Project {
    const id = idOf(root);
    let project = this.#open.get(id);
    if (!project) this.#open.set(id, (project = new Project(root, this.#files, this.#dataSet)));
    return project;
  }
}
