import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Artefact, type Built, bundle, type FitMode, type Results, type Runtime, type Workspace } from '../../compiler/index.ts';
import { messages, ROOT } from './workspace.ts';

/** What an emitted module exports. */
export interface EngineModule {
  score(tables: object): Results;
  validate(tables: object, options?: { locale?: 'zh' | 'en' }): unknown[];
  totals(data: object): { raw: Float64Array; published: Float64Array; band?: Float64Array; ranks(): Float64Array | undefined };
  readonly InputError: new () => Error & { readonly problems: readonly { readonly code: string }[] };
}

const FOLDER = join(ROOT, '.cache', 'engines');

/** The bundled sources that stand in every engine, as they are built. */
export const runtime = (): Runtime =>
  (built ??= {
    runtime: readFileSync(join(ROOT, 'dist', 'engine-runtime.js'), 'utf8') as Built,
    patterns: readFileSync(join(ROOT, 'dist', 'engine-patterns.js'), 'utf8') as Built,
  });
let built: Runtime | undefined;

export function bundleOf(workspace: Workspace, fit: FitMode = 'frozen'): Artefact[] {
  const { analysis, run } = workspace.score();
  if (!analysis.plan || !analysis.methodology) throw new Error(messages(analysis.diagnostics).join('\n'));
  return bundle(analysis.plan, analysis.methodology, fit, run, runtime());
}

/** Writes an engine to a file and imports it, as whoever uses it does. */
export async function engineOf(workspace: Workspace, fit: FitMode = 'frozen'): Promise<EngineModule> {
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, 'e'));
  const { text } = bundleOf(workspace, fit).find((a) => a.file === 'engine.mjs')!;
  writeFileSync(join(folder, 'engine.mjs'), text);
  return import(pathToFileURL(join(folder, 'engine.mjs')).href);
}

/**
 * An engine run from its text. Node keeps every module that it ever imported; thousands of engines, each with its runtime, would
 * fill the memory, so the text is run as the body of a function, which is freed with the engine.
 */
export function ranEngine(workspace: Workspace, fit: FitMode = 'frozen'): EngineModule {
  const { text } = bundleOf(workspace, fit).find((a) => a.file === 'engine.mjs')!;
  const exported: string[] = [];
  const body = text.replace(/^export const (\w+)/gm, (_, name: string) => {
    exported.push(name);
    return `const ${name}`;
  });
  return new Function(`'use strict'; ${body}; return { ${exported} };`)() as EngineModule;
}

/** Results without what tells files from tables. */
export const comparable = (results: Results, tableOf: (file: string) => string = tableOfFile(results)): Results => ({
  ...results,
  records: results.records.map((r) => ({ ...r, file: r.table })),
  warnings: results.warnings.map((w) => ({ ...w, ...(w.file !== undefined && { file: tableOf(w.file) }) })),
});

const tableOfFile = ({ records }: Results) => {
  const tables = new Map(records.map((r) => [r.file, r.table]));
  return (file: string) => tables.get(file) ?? basename(file, '.csv');
};
