import { basename, dirname, join, relative } from 'node:path';
import { decode, PROJECT_FILE, paths, readProjectFile } from '../readers/index.ts';
import { type Content, type Files, isUri } from './files.ts';
import { Project } from './project.ts';
import type { Root } from './view.ts';

/** Which texts belong together, and the projects that somebody has asked about. */
export class Projects {
  readonly #files: Files;
  readonly #dataSet: string | undefined;
  readonly #open = new Map<string, Project>();
  readonly #named = new WeakMap<Content, readonly string[] | 'all'>();

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
    if (path.endsWith('.yard') || isUri(path)) return this.#at(this.#rootOfText(path));
    if (basename(path) === PROJECT_FILE) return this.#at({ folder: dirname(path), hasFile: true });
    // A data file belongs to whoever reads it: a project that is open, or the one above it.
    const reads = (project: Project) => project.reads(path);
    const open = this.all().find(reads);
    if (open) return open;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const root = this.#rootOfFolder(folder);
      if (root) {
        const known = this.#open.has(idOf(root));
        const project = this.#at(root);
        if (reads(project)) return project;
        if (!known) this.#open.delete(project.id);
        return undefined;
      }
      if (dirname(folder) === folder) return undefined;
    }
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
    if (!project) this.#open.set(id, (project = new Project(id, root, this.#files, this.#dataSet)));
    return project;
  }

  #rootOfFolder(folder: string): Root | undefined {
    if (this.#files.isFile(join(folder, PROJECT_FILE))) return { folder, hasFile: true };
    return this.#files.list(folder).some((f) => f.endsWith('.yard')) ? { folder, hasFile: false } : undefined;
  }

  /** The project file above that names the text; else the texts of its folder; else the text alone. */
  #rootOfText(path: string): Root {
    if (isUri(path)) return { folder: '', hasFile: false, only: path };
    const own = dirname(path);
    for (let folder = own; ; folder = dirname(folder)) {
      const projectFile = join(folder, PROJECT_FILE);
      if (this.#files.isFile(projectFile)) {
        if (this.#names(projectFile, paths.written(relative(folder, path)))) return { folder, hasFile: true };
        return { folder: own, hasFile: false, only: basename(path) };
      }
      if (dirname(folder) === folder) return { folder: own, hasFile: false };
    }
  }

  /** A project that names no files has all of its own folder. */
  #names(projectFile: string, file: string): boolean {
    const content = this.#files.read(projectFile);
    const files = this.#named.get(content) ?? namedIn(content);
    this.#named.set(content, files);
    return files === 'all' ? !file.includes('/') : files.some((f) => paths.same(paths.written(f), file));
  }
}

/** The texts that a project file names. */
function namedIn(content: Content): readonly string[] | 'all' {
  const text = content.text ?? (content.bytes && decode(PROJECT_FILE, content.bytes).text);
  return (text === undefined ? undefined : readProjectFile(PROJECT_FILE, text).project.files) ?? 'all';
}

const idOf = ({ folder, hasFile, only }: Root): string => [folder, only ?? (hasFile ? PROJECT_FILE : '')].filter((part) => part).join('/');
