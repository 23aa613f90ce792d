import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Source, Workspace } from '../../compiler/index.ts';
import { type Diagnostic, type Fix, spansOf } from '../../grammar/index.ts';
import { openProject } from '../../project/index.ts';

export const PAGES = join(import.meta.dirname, '..', '..', 'docs', 'diagnostics');

export type Kind = 'bad' | 'good';

/** A fenced block of a page: ```` ```csv bad regions.csv also:csv-ragged ````. */
export interface Block {
  readonly language: string;
  readonly kind: Kind;
  readonly file: string;
  /** Other errors that may come with it. */
  readonly also: readonly string[];
  readonly content: Content;
}

/** A text; or what no Markdown can hold: the bytes of a file, a folder that stands where a file should, or a file of a size. */
export type Content = string | Uint8Array | { readonly folder: true } | { readonly size: number };

export interface Page {
  readonly title: string;
  readonly severity: string;
  readonly summary: { readonly en: string; readonly zh: string };
  readonly headings: readonly string[];
  readonly blocks: readonly Block[];
}

const FILES: Readonly<Record<string, string>> = { yard: 'methodology.yard', yaml: 'steelyard.yaml' };

export function readPage(code: string): Page {
  const markdown = readFileSync(join(PAGES, `${code}.md`), 'utf8');
  const [, title = '', severity = '', en = '', zh = ''] = /^# (.+)\n\n\*\*(\w+)\*\* · (.+?) \/ (.+)\n/.exec(markdown) ?? [];
  const fences = [...markdown.matchAll(/^```(\w+) (bad|good)(.*)\n([\s\S]*?)^```$/gm)];
  const blocks = fences.map(([, language = '', kind, rest = '', content = '']): Block => {
    const words = rest.trim().split(/\s+/).filter(Boolean);
    const also = words.filter((w) => w.startsWith('also:')).map((w) => w.slice('also:'.length));
    const file = words.find((w) => !w.startsWith('also:')) ?? FILES[language] ?? '';
    return { language, kind: kind as Kind, file, also, content };
  });
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  return { title, severity, summary: { en, zh }, headings: [...prose.matchAll(/^## (.+)$/gm)].map((m) => m[1] as string), blocks };
}

/**
 * The files of one example. Where only the data differ, a page shows the methodology once, under what to avoid. A `text`
 * block describes a file; what the file really holds is given here.
 */
export function example(page: Page, kind: Kind, described?: Content): Block[] {
  const own = page.blocks.filter((b) => b.kind === kind);
  const complete = own.some((b) => b.file.endsWith('.yard'));
  const shared = complete ? [] : page.blocks.filter((b) => b.language === 'yard' && b.kind !== kind);
  return [...shared, ...own.map((b) => (b.language === 'text' && described ? { ...b, content: described } : b))];
}

export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];
}

/** Texts alone are analysed where they are; with data or a project file they are opened as a project on disk. */
export function run(code: string, blocks: readonly Block[]): Outcome {
  const onDisk = /^(file-|no-source)/.test(code) || blocks.some((b) => !b.file.endsWith('.yard'));
  if (onDisk) return runOnDisk(blocks);
  const workspace = new Workspace('.');
  for (const { file, content } of blocks) workspace.setText(file, String(content));
  const { analysis, diagnostics } = workspace.score();
  const found = workspace.withoutAccepted(diagnostics);
  return { diagnostics: [...found.diagnostics, ...found.idle], sources: analysis.sources };
}

function runOnDisk(blocks: readonly Block[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'steelyard-page-'));
  try {
    for (const { file, content } of blocks) {
      const path = join(folder, file);
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
      else if ('folder' in content) mkdirSync(path);
      else {
        writeFileSync(path, '');
        truncateSync(path, content.size);
      }
    }
    const { diagnostics, analysis } = openProject(folder);
    return { diagnostics, sources: analysis.sources };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The blocks with the edits of a fix made. */
export function applyFix(blocks: readonly Block[], fix: Fix, sources: readonly Source[]): Block[] {
  const spans = spansOf(sources.find((s) => s.file === fix.file)!.parsed.root);
  const edits = fix.edits.map(({ element, text, how }) => {
    const span = spans.get(element);
    if (!span) throw new Error(`the fix edits what is not in the tree of ${fix.file}`);
    return { start: how === 'after' ? span.end : span.start, end: span.end, text };
  });
  edits.sort((a, b) => b.start - a.start);
  const edited = (text: string) => edits.reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
  return blocks.map((block) => (block.file === fix.file ? { ...block, content: edited(String(block.content)) } : block));
}
