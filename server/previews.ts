import type { Connection } from 'vscode-languageserver';
import { isToken, type SyntaxElement } from '../grammar/index.ts';
import { Places } from './diagnostics.ts';
import { answering } from './faults.ts';
import { pathOf } from './files.ts';
import { namesOf } from './names.ts';
import { declaredElement, LivePreview } from './preview.ts';
import type { Project } from './project.ts';
import {
  CLOSE_PREVIEW,
  type ClosePreviewParams,
  DECLARED_AT,
  type DeclaredAtParams,
  type DeclaredAtResult,
  LOCATE,
  type LocateParams,
  type LocateResult,
  OPEN_PREVIEW,
  type OpenPreviewParams,
  type OpenPreviewResult,
  PREVIEW_CHANGED,
  UNIT_VIEW,
  type UnitViewParams,
  type UnitViewResult,
} from './protocol.ts';
import { type Session, yardPlace } from './session.ts';

/** The previews that are open, one a project. */
export class Previews {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #open = new Map<string, LivePreview>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  listen(): void {
    const c = this.#connection;
    c.onRequest(
      OPEN_PREVIEW,
      answering(c, OPEN_PREVIEW, (params: OpenPreviewParams) => this.#openPreview(params)),
    );
    c.onNotification(CLOSE_PREVIEW, ({ project }: ClosePreviewParams) => void this.#open.delete(project));
    c.onRequest(
      UNIT_VIEW,
      answering(c, UNIT_VIEW, (params: UnitViewParams) => this.#unitView(params)),
    );
    c.onRequest(
      LOCATE,
      answering(c, LOCATE, (params: LocateParams) => this.#locate(params)),
    );
    c.onRequest(
      DECLARED_AT,
      answering(c, DECLARED_AT, (params: DeclaredAtParams) => this.#declaredAt(params)),
    );
  }

  /** Sends what changed in the preview of a project, if it has one. */
  update(project: Project): void {
    const patch = this.#open.get(project.id)?.update();
    if (patch) void this.#connection.sendNotification(PREVIEW_CHANGED, patch);
  }

  forget(project: string): void {
    this.#open.delete(project);
  }

  #openPreview({ uri, locale }: OpenPreviewParams): OpenPreviewResult {
    const project = this.#session.projects.of(pathOf(uri));
    if (!project) return null;
    const preview = new LivePreview(project, locale);
    this.#open.set(project.id, preview);
    return preview.preview;
  }

  #unitView({ project, unit }: UnitViewParams): UnitViewResult {
    return this.#open.get(project)?.unit(unit) ?? null;
  }

  #locate({ project: id, kind, code }: LocateParams): LocateResult {
    const project = this.#session.projects.byId(id);
    const place = project && declaredElement(project, kind, code);
    if (!project || !place) return null;
    const { path, range } = new Places(project.live, this.#session.files).locate(place);
    return { uri: this.#session.files.uriOf(path), range };
  }

  #declaredAt({ uri, position }: DeclaredAtParams): DeclaredAtResult {
    const place = yardPlace(this.#session, uri, position);
    if (!place) return null;
    const names = namesOf(place.analysis);
    for (const { element } of [...place.steps].reverse()) {
      const named = isToken(element)
        ? undefined
        : nameElements(element)
            .map((e) => names.byElement.get(e))
            .find((d) => d);
      if (named && (named.kind === 'indicator' || named.kind === 'rule'))
        return { project: place.project.id, kind: named.kind, code: named.name };
    }
    return null;
  }
}

/** What may be the name of a declaration or of a row. */
const nameElements = (node: SyntaxElement): SyntaxElement[] =>
  isToken(node) ? [] : node.children.filter((c) => !isToken(c) && c.kind === 'codeName').slice(0, 1);
