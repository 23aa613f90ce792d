import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Artefact,
  type Built,
  bundle,
  type FitMode,
  fitsOf,
  hasFits,
  LANGUAGE_VERSION,
  type Runtime,
  tablesBehind,
} from '../compiler/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { paths } from '../readers/index.ts';
import type { Opened } from './open.ts';

/** The files of a scoring bundle, and what became of the fits. */
export interface Bundle {
  readonly files: readonly Artefact[];
  readonly fit: FitMode | 'none';
}

/** Whether fits are to be frozen and there are no scores to freeze them at. */
export const lacksData = ({ scored }: Opened, fit: FitMode): boolean =>
  scored.analysis.plan !== undefined && hasFits(scored.analysis.plan) && fit === 'frozen' && !scored.run;

/** The bundle of a methodology without errors in its text; what is to be frozen must have data. */
export function bundleOf(opened: Opened, mode: FitMode): Bundle {
  const { analysis, run } = opened.scored;
  const [plan, methodology] = [analysis.plan!, analysis.methodology!];
  const artefacts = bundle(plan, methodology, mode, run, runtime());
  const fit = hasFits(plan) ? mode : 'none';
  return { files: [...artefacts, { file: MANIFEST, text: manifest(opened, artefacts, fit) }], fit };
}

export const MANIFEST = 'manifest.json';

/** Files of the build that stand in every engine, next to this one. */
export function runtime(): Runtime {
  const beside = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8') as Built;
  return { runtime: beside('engine-runtime.js'), patterns: beside('engine-patterns.js') };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of a text as it is read: UTF-8 without a mark, lines ended by LF, so that a checkout on Windows gives the same. */
const sha256OfText = (text: string): string => sha256(text.replace(/\r\n?/g, '\n'));

/** The data that fits were frozen at: of the tables whose cells bear on them. */
function dataBehind({ project, scored }: Opened): object[] {
  const plan = scored.analysis.plan!;
  return [...tablesBehind(plan, fitsOf(plan))].sort().flatMap((table) => {
    const read = project.dataText(table);
    return read ? [{ table, file: read.file, sha256: sha256OfText(read.text) }] : [];
  });
}

/** What a bundle was made from and holds. Nothing in it tells when or where. */
function manifest(opened: Opened, artefacts: readonly Artefact[], fit: string): string {
  const { project, scored } = opened;
  const { index } = scored.analysis.methodology!;
  const sources = [...project.texts]
    .map(([file, text]) => ({ file: paths.shown(project.folder, file), sha256: sha256OfText(text) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const content = {
    steelyard: packageJson.version,
    language: LANGUAGE_VERSION,
    index: index.code,
    name: index.name,
    edition: index.edition ?? null,
    fit,
    sources,
    ...(fit === 'frozen' && { data: dataBehind(opened) }),
    artefacts: artefacts.map(({ file, text }) => ({ file, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
