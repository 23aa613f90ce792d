import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose, type Locale } from '../grammar/index.ts';

/** What `steelyard.yaml` says. Paths are as written, relative to its folder. */
export interface ProjectFile {
  readonly name: string | undefined;
  readonly files: readonly string[] | undefined;
  readonly language: Locale | undefined;
  /** Named data sets: logical table to source. The first is the default. */
  readonly data: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const KEYS = ['name', 'files', 'language', 'data'];

/** Reads a project file. Problems are located; what is right is kept. */
export function readProjectFile(file: string, text: string): { project: ProjectFile; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const diagnostics: Diagnostic[] = [];
  const report = (at: number | undefined, problem: string) =>
    diagnostics.push(diagnose('project-file', { file, line: at === undefined ? 1 : lines.linePos(at).line }, { problem }));
  for (const error of document.errors) report(error.pos[0], error.message.split('\n')[0]!.replace(/ at line \d+.*$/, ''));
  const root = document.contents;
  if (root !== null && !isMap(root)) report(0, 'name: value');
  const map = isMap(root) ? (root as YAMLMap<Node, Node>) : undefined;
  for (const pair of map?.items ?? []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!KEYS.includes(key)) report(pair.key.range?.[0], `${key}? (${KEYS.join(', ')})`);
  }
  const node = (key: string): Node | undefined => map?.get(key, true) as Node | undefined;
  const string = (value: unknown): string | undefined => (isScalar(value) && typeof value.value === 'string' ? value.value : undefined);
  const wrong = (value: Node | undefined, shape: string) => {
    report(value?.range?.[0], shape);
    return undefined;
  };
  const filesNode = node('files');
  const files = isSeq(filesNode)
    ? filesNode.items.flatMap((i) => string(i) ?? [])
    : filesNode
      ? wrong(filesNode, 'files: [a.yard, b.yard]')
      : undefined;
  const languageNode = node('language');
  const language = string(languageNode);
  if (languageNode && language !== 'zh' && language !== 'en') wrong(languageNode, 'language: zh | en');
  const data = new Map<string, Map<string, string>>();
  const dataNode = node('data');
  if (dataNode && !isMap(dataNode)) wrong(dataNode, 'data: { sample: { table: file.csv } }');
  for (const pair of isMap(dataNode) ? (dataNode as YAMLMap<Node, Node>).items : []) {
    const set = new Map<string, string>();
    if (!isMap(pair.value)) wrong(pair.key, 'sample: { table: file.csv }');
    for (const entry of isMap(pair.value) ? (pair.value as YAMLMap<Node, Node>).items : []) {
      const path = string(entry.value);
      if (path === undefined) wrong(entry.key, 'table: file.csv');
      else set.set(isScalar(entry.key) ? String(entry.key.value) : '', path);
    }
    data.set(isScalar(pair.key) ? String(pair.key.value) : '', set);
  }
  return {
    project: { name: string(node('name')), files, language: language === 'zh' || language === 'en' ? language : undefined, data },
    diagnostics,
  };
}
