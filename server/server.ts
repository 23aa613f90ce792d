import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import packageJson from '../package.json' with { type: 'json' };
import { Cycle } from './cycle.ts';
import { toLsp } from './diagnostics.ts';
import { logFault, noting } from './faults.ts';
import { capabilities, serveFeatures } from './features/all.ts';
import { findingDiagnostics } from './features/finding-diagnostics.ts';
import { Fence } from './fence.ts';
import { Files, pathOf } from './files.ts';
import { Previews } from './previews.ts';
import type { Project } from './project.ts';
import { Projects } from './projects.ts';
import { Publisher } from './publisher.ts';
import { localeOf, type Session } from './session.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** A running server, for those who want to know when it is at rest. */
export interface Server {
  /** Resolves when nothing is left to analyse. */
  settled(): Promise<void>;
}

/** Serves one client. Nothing here ends the process but the client's own `exit`. */
export function serve(connection: Connection): Server {
  let files = new Files();
  let settings: Settings | undefined;
  let session: Session | undefined;
  let cycle: Cycle | undefined;
  let publisher: Publisher | undefined;
  let previews: Previews | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  connection.onInitialize((params): InitializeResult => {
    settings = settingsFrom(params);
    files = new Files(settings.confinedTo && new Fence(settings.confinedTo));
    const projects = new Projects(files, settings.dataSet);
    const written = (path: string): void => {
      files.changedOnDisk(path);
      touched([path]);
    };
    const made: Session = { files, projects, settings, written };
    session = made;
    publisher = new Publisher(connection, files);
    previews = new Previews(connection, made);
    const locale = (live: Project['live']) => localeOf(made.settings, { live });
    // Each stage looks at the project as it stands: that is one snapshot, unless something is edited meanwhile.
    const stages = [
      ({ id, live }: Project) => publisher!.set(id, 'text', toLsp(live.textDiagnostics, live, files, locale(live))),
      ({ id, live }: Project) => publisher!.set(id, 'data', toLsp(live.dataDiagnostics, live, files, locale(live))),
      (project: Project) => previews!.update(project),
      (project: Project) => publisher!.set(project.id, 'findings', findingDiagnostics(made, project)),
    ];
    cycle = new Cycle(
      stages,
      (error) => logFault(connection, 'analysis', error),
      () => {
        clearTimeout(resting);
        resting = setTimeout(() => refresh(connection, settings!), REST_MS).unref();
      },
    );
    serveFeatures(connection, made);
    previews.listen();
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...capabilities,
      },
      serverInfo: { name: 'Steelyard', version: packageJson.version },
    };
  });

  connection.onShutdown(() => clearTimeout(resting));
  connection.onInitialized(() => {
    if (!settings?.watching) return;
    const watchers = ['**/*.yard', '**/steelyard.yaml', '**/*.csv'].map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((e) => logFault(connection, 'watching', e));
  });

  /** What stands at a path is another text now: whoever reads it starts over. */
  const touched = (paths: readonly string[], only?: 'data'): void => {
    if (!session || !cycle) return;
    const projects = new Set<Project>();
    for (const path of paths) {
      const project = only === 'data' ? undefined : session.projects.of(path);
      if (project) projects.add(project);
      for (const other of session.projects.all()) if (other.reads(path)) projects.add(other);
    }
    for (const project of projects) cycle.changed(project);
  };
  /** Files came or went: projects may be others. */
  const rearranged = (): void => {
    if (!session || !cycle || !publisher || !previews) return;
    for (const path of files.openPaths()) {
      const project = session.projects.of(path);
      if (project) cycle.changed(project);
    }
    for (const project of session.projects.prune()) {
      publisher.forget(project.id);
      previews.forget(project.id);
    }
  };

  connection.onDidOpenTextDocument(
    noting(connection, 'open', ({ textDocument: { uri, languageId, version, text } }) => {
      files.changedOnDisk(files.open(uri, languageId, version, text));
      rearranged();
    }),
  );
  connection.onDidChangeTextDocument(
    noting(connection, 'change', ({ textDocument: { uri, version }, contentChanges }) => {
      const path = files.change(uri, version, contentChanges);
      if (path.endsWith('.yaml')) rearranged();
      else touched([path]);
    }),
  );
  connection.onDidSaveTextDocument(
    noting(connection, 'save', ({ textDocument: { uri } }) => {
      const path = pathOf(uri);
      files.changedOnDisk(path);
      // A client that does not watch files may still have changed some beside this one.
      const beside = settings?.watching ? [] : (session?.projects.of(path)?.pathsRead() ?? []);
      for (const other of beside) files.changedOnDisk(other);
      touched([path]);
    }),
  );
  connection.onDidCloseTextDocument(
    noting(connection, 'close', ({ textDocument: { uri } }) => {
      files.changedOnDisk(files.close(uri));
      rearranged();
    }),
  );
  connection.onDidChangeWatchedFiles(
    noting(connection, 'watched files', ({ changes }) => {
      const paths = changes.map((c) => pathOf(c.uri));
      for (const path of paths) files.changedOnDisk(path);
      if (changes.some((c) => c.type !== FileChangeType.Changed || c.uri.endsWith('.yaml'))) rearranged();
      touched(paths, 'data');
    }),
  );

  return { settled: () => cycle?.settled() ?? Promise.resolve() };
}

/** So long nobody has typed before texts that are not being edited are drawn again: it would hold up what is. */
const REST_MS = 250;

/** Asks the client to ask again for what it draws into other texts than the one that is edited. */
function refresh(connection: Connection, { refreshes }: Settings): void {
  const failed = (error: unknown) => logFault(connection, 'refresh', error);
  if (refreshes.inlayHints) connection.languages.inlayHint.refresh().catch(failed);
  if (refreshes.codeLenses) connection.sendRequest('workspace/codeLens/refresh').catch(failed);
}
