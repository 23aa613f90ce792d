import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, dialectOf, type Source } from '../compiler/index.ts';
import type { Locale } from '../grammar/index.ts';
import { paths } from '../readers/index.ts';
import { Places } from './diagnostics.ts';
import { type Files, pathOf } from './files.ts';
import { pathAt, type Step } from './positions.ts';
import type { Project } from './project.ts';
import type { Projects } from './projects.ts';
import type { Settings } from './settings.ts';

/** What every feature may look at. */
export interface Session {
  readonly files: Files;
  readonly projects: Projects;
  readonly settings: Settings;
  /** To be told that a file was written by the server: whoever reads it starts over. */
  written(path: string): void;
}

/** A text of a methodology, as a feature is asked about it. */
export interface YardText {
  readonly session: Session;
  readonly project: Project;
  /** As messages name it. */
  readonly file: string;
  readonly path: string;
  readonly document: TextDocument;
  readonly source: Source;
  readonly analysis: Analysis;
  readonly places: Places;
  readonly locale: Locale;
}

/** A place in such a text, with the elements that hold it, the token last. */
export interface YardPlace extends YardText {
  readonly offset: number;
  readonly steps: readonly Step[];
}

/** The language that a project is spoken of in: the client's, or that of its text. */
export const localeOf = ({ locale }: Settings, { live }: Pick<Project, 'live'>): Locale => locale ?? dialectOf(live.analysis) ?? 'en';

/** The text of a methodology at a URI; undefined where it is something else. */
export function yardText(session: Session, uri: string): YardText | undefined {
  const path = pathOf(uri);
  if (!path.endsWith('.yard') && !session.files.isOpen(path)) return undefined;
  const project = session.projects.of(path);
  if (!project) return undefined;
  const analysis = project.live.analysis;
  const source = analysis.sources.find((s) => paths.same(project.live.pathOf(s.file), path));
  if (!source) return undefined;
  const places = new Places(project.live, session.files);
  const document = session.files.document(path);
  return { session, project, file: source.file, path, document, source, analysis, places, locale: localeOf(session.settings, project) };
}

export function yardPlace(session: Session, uri: string, position: { line: number; character: number }): YardPlace | undefined {
  const text = yardText(session, uri);
  if (!text) return undefined;
  const offset = text.document.offsetAt(position);
  return { ...text, offset, steps: pathAt(text.source.parsed.root, offset) };
}
