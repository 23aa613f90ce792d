import { type Diagnostic, diagnose } from '../grammar/index.ts';
import { decode, paths, unreadable } from '../readers/index.ts';
import type { Content, Host } from './host.ts';
import { NO_PROJECT_FILE, type ProjectFile, readProjectFile } from './project-file.ts';
import type { Root } from './root.ts';

/** The texts of a project, read. */
export interface TextsRead {
  readonly project: ProjectFile;
  /** The text of the project file, where there is one that can be read. */
  readonly projectText: string | undefined;
  /** The texts that belong to the project, as messages name them, in its order. */
  readonly files: readonly string[];
  /** Those that can be read. */
  readonly texts: ReadonlyMap<string, string>;
  /** What reading them found. */
  readonly diagnostics: readonly Diagnostic[];
  /** What all of this was read from: equal lists of equal files mean equal texts. */
  readonly contents: readonly Content[];
}

/** A text of a project, as it is decoded. */
export interface Decoded {
  readonly content: Content;
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a file of a project is. */
export const pathIn = ({ folder }: Root, file: string): string => (folder === '' ? file : paths.resolve(folder, file));

/** Reads the texts of a project; what did not change is not decoded again. */
export class Texts {
  readonly #root: Root;
  readonly #host: Host;
  readonly #decoded = new Map<string, Decoded>();

  constructor(root: Root, host: Host) {
    this.#root = root;
    this.#host = host;
  }

  read(): TextsRead {
    const diagnostics: Diagnostic[] = [];
    const contents: Content[] = [];
    const read = (file: string): Decoded => {
      const decoded = this.#decode(file);
      contents.push(decoded.content);
      diagnostics.push(...decoded.diagnostics);
      return decoded;
    };
    const { projectFile } = this.#root;
    const about = projectFile === undefined ? undefined : read(projectFile);
    const { project, diagnostics: found } = about ? projectIn(projectFile!, about) : NOTHING;
    diagnostics.push(...found);
    const files = this.#files(project);
    const texts = new Map<string, string>();
    for (const file of files) {
      const { text } = read(file);
      if (text !== undefined) texts.set(file, text);
    }
    return { project, projectText: about?.text, files, texts, diagnostics, contents };
  }

  /** Which texts belong: the one there is, those that the project file names, else all of the folder. */
  #files(project: ProjectFile): string[] {
    const { folder, only } = this.#root;
    if (only !== undefined) return [only];
    return [...new Set((project.files ?? this.#host.textsIn(folder)).map((file) => paths.written(file)))];
  }

  #decode(file: string): Decoded {
    const content = this.#host.read(pathIn(this.#root, file));
    const known = this.#decoded.get(file);
    if (known?.content === content) return known;
    const decoded = decodedOf(file, content);
    this.#decoded.set(file, decoded);
    return decoded;
  }
}

/** The text that a content holds. */
export function decodedOf(file: string, content: Content): Decoded {
  if (content.misread) return { content, text: undefined, diagnostics: decode(file, content.misread).diagnostics.map(inError) };
  if (content.text !== undefined) return { content, text: content.text, diagnostics: [] };
  if (content.bytes) return { content, ...decode(file, content.bytes) };
  return { content, text: undefined, diagnostics: [unreadable(file, content.fault!)] };
}

type ProjectRead = ReturnType<typeof readProjectFile>;
const NOTHING: ProjectRead = { project: NO_PROJECT_FILE, diagnostics: [] };
const projects = new WeakMap<Content, { readonly file: string; readonly read: ProjectRead }>();

/** What a project file says: who belongs to it is asked more often than it changes. */
export function projectIn(file: string, { content, text }: Decoded): ProjectRead {
  const known = projects.get(content);
  if (known?.file === file) return known.read;
  const read = text === undefined ? NOTHING : readProjectFile(file, text);
  projects.set(content, { file, read });
  return read;
}

/** What is read by its encoding from the disk stands garbled in the editor: there it cannot be gone on with. */
function inError(d: Diagnostic): Diagnostic {
  if (d.code !== 'file-decoded') return d;
  const { path, reading } = (d as Diagnostic<'file-decoded'>).params;
  return diagnose('file-encoding', d.place, { path, readings: [reading] });
}
