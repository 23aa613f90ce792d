import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { LANGUAGE_VERSION } from '../compiler/index.ts';
import { type Diagnostic, diagnose, type Locale } from '../grammar/index.ts';

/** Where a table of a data set is read from, and the line that says so. */
export interface DataSource {
  readonly path: string;
  readonly line: number;
}

/** What `steelyard.yaml` says. Paths are as written, relative to its folder. */
export interface ProjectFile {
  readonly name: string | undefined;
  readonly files: readonly string[] | undefined;
  readonly language: Locale | undefined;
  /** Named data sets: logical table to source. The first is the default. */
  readonly data: ReadonlyMap<string, ReadonlyMap<string, DataSource>>;
}

/** Where a project is kept. */
export const PROJECT_FILE = 'steelyard.yaml';

export const NO_PROJECT_FILE: ProjectFile = { name: undefined, files: undefined, language: undefined, data: new Map() };
const KEYS = ['steelyard', 'name', 'files', 'language', 'data'];

/** Reads a project file. Problems are located; what is right is kept. */
export function readProjectFile(file: string, text: string): { project: ProjectFile; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const diagnostics: Diagnostic[] = [];
  const place = (at: number | undefined) => ({ file, line: at === undefined ? 1 : lines.linePos(at).line });
  const report = (at: number | undefined, problem: 'yaml' | 'unknown-key' | 'shape', detail: string) =>
    diagnostics.push(diagnose('project-file', place(at), { problem, detail }));
  const errors = [...document.errors, ...keysTwice(document)].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of errors) report(error.pos[0], 'yaml', error.message.split('\n')[0]!.replace(/ at line \d+.*$/, ''));
  const root = document.contents;
  // What a broken document seems to say is not worth judging.
  if (errors.length) return { project: NO_PROJECT_FILE, diagnostics };
  if (root !== null && !isMap(root)) report(0, 'shape', 'name: value');
  const map = isMap(root) ? (root as YAMLMap<Node, Node>) : undefined;
  for (const pair of map?.items ?? []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!KEYS.includes(key)) report(pair.key.range?.[0], 'unknown-key', key);
  }
  const node = (key: string): Node | undefined => map?.get(key, true) as Node | undefined;
  const string = (value: unknown): string | undefined => (isScalar(value) && typeof value.value === 'string' ? value.value : undefined);
  const wrong = (value: Node | undefined, shape: string) => {
    report(value?.range?.[0], 'shape', shape);
    return undefined;
  };
  // As it is written: 0.20 is not 0.2.
  const version = node('steelyard');
  const written = isScalar(version) ? (version.source ?? String(version.value)) : undefined;
  if (version && written === undefined) wrong(version, `steelyard: ${LANGUAGE_VERSION}`);
  else if (written !== undefined && written !== LANGUAGE_VERSION)
    diagnostics.push(
      diagnose('project-file', place(version!.range?.[0]), { problem: 'version', detail: written, reads: LANGUAGE_VERSION }),
    );
  const filesNode = node('files');
  const files = isSeq(filesNode)
    ? filesNode.items.flatMap((i) => string(i) ?? [])
    : filesNode
      ? wrong(filesNode, 'files: [a.yard, b.yard]')
      : undefined;
  const languageNode = node('language');
  const language = string(languageNode);
  if (languageNode && language !== 'zh' && language !== 'en') wrong(languageNode, 'language: zh | en');
  const data = new Map<string, Map<string, DataSource>>();
  const dataNode = node('data');
  if (dataNode && !isMap(dataNode)) wrong(dataNode, 'data: { sample: { table: file.csv } }');
  for (const pair of isMap(dataNode) ? (dataNode as YAMLMap<Node, Node>).items : []) {
    const set = new Map<string, DataSource>();
    if (!isMap(pair.value)) wrong(pair.key, 'sample: { table: file.csv }');
    for (const entry of isMap(pair.value) ? (pair.value as YAMLMap<Node, Node>).items : []) {
      const path = string(entry.value);
      if (path === undefined) wrong(entry.key, 'table: file.csv');
      else set.set(isScalar(entry.key) ? String(entry.key.value) : '', { path, line: lines.linePos(entry.key.range?.[0] ?? 0).line });
    }
    data.set(isScalar(pair.key) ? String(pair.key.value) : '', set);
  }
  return {
    project: { name: string(node('name')), files, language: language === 'zh' || language === 'en' ? language : undefined, data },
    diagnostics,
  };
}

/** Keys that a map has already. The parser would compare each with each to find them, which takes seconds for 20,000 data sets. */
function keysTwice(document: Document): { readonly pos: readonly [number]; readonly message: string }[] {
  const found: { pos: [number]; message: string }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ pos: [key.range?.[0] ?? 0], message: 'Map keys must be unique' });
        seen.add(key.value);
      }
    },
  });
  return found;
}
