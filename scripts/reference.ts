import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregates, aggregations, functions, missingRules, normalisations, targets } from '../compiler/index.ts';
import { clauses, choices, codes, declarations, type Phrase, words } from '../grammar/index.ts';

/** Tables of documents, written from the tables that the lexer and the parser are made from. */

const FILE = join('docs', 'language.md');
const BEGIN = '<!-- tables: begin -->';
const END = '<!-- tables: end -->';

const code = (text: string) => `\`${text.replace(/\|/g, '\\|')}\``;
const outline = (template: string) =>
  code(template.replace(/\{(\w+):(\w+)(\?)?\}/g, (_, name, _kind, optional) => (optional ? `[${name}]` : `‹${name}›`)));
const rows = (header: readonly string[], body: readonly (readonly string[])[]) =>
  [header, header.map(() => '---'), ...body].map((r) => `| ${r.join(' | ')} |`).join('\n');
const phrases = (table: Record<string, Phrase>) =>
  rows(
    ['中文', 'English'],
    Object.values(table).map((p) => [code(p.zh), code(p.en)]),
  );

function tables(): string {
  const clauseRows = Object.values(clauses).map((c) => [
    outline(c.zh),
    outline(c.en),
    c.in.map((k) => (k === 'column' ? '列' : declarations[k].zh)).join('、'),
    c.doc.zh,
    c.doc.en,
  ]);
  const methods = { ...normalisations, ...aggregations, ...missingRules };
  const slot = (id: string) =>
    id in normalisations ? '无量纲化 / normalise' : id in aggregations ? '合成 / aggregate' : '缺失值 / missing';
  return [
    '### Declarations / 声明',
    phrases(declarations),
    '### Clauses / 子句',
    'Brackets mark what may be left out. / 方括号中的可以省略。',
    rows(['中文', 'English', '所在 / in', '含义', 'meaning'], clauseRows),
    '### Methods / 方法',
    rows(
      ['中文', 'English', '用于 / slot', '公式 / formula', '含义', 'meaning', '出处 / source'],
      Object.entries(methods).map(([id, m]) => [
        code(m.names.zh),
        code(m.names.en),
        slot(id),
        code(m.formula),
        m.doc.zh,
        m.doc.en,
        m.source,
      ]),
    ),
    '### Choices / 选项',
    ...Object.entries(choices).map(([set, table]) => `**${set}**\n\n${phrases(table)}`),
    '### Functions / 函数',
    rows(
      ['中文', 'English', '含义', 'meaning'],
      Object.values(functions).map((f) => [code(f.names.zh), code(f.names.en), f.doc.zh, f.doc.en]),
    ),
    '### Of many records / 汇总',
    rows(
      ['中文', 'English', '公式 / formula', '含义', 'meaning'],
      Object.values(aggregates).map((a) => [code(a.names.zh), code(a.names.en), code(a.formula), a.doc.zh, a.doc.en]),
    ),
    '### Other words / 其他词',
    phrases(words),
  ].join('\n\n');
}

/** The files of a bundle, but for its manifest. */
const bundleFiles = (): string =>
  rows(
    ['target', 'file', '内容', 'holds'],
    targets.flatMap(({ name, files }) => files.map(({ file, doc }) => [name, code(file), doc.zh, doc.en])),
  );

/** What is written from tables in each document. */
export const WRITTEN: Readonly<Record<string, () => string>> = { [FILE]: tables, [join('docs', 'bundles.md')]: bundleFiles };

/** A document with its tables as they should be. */
export function reference(text: string, written: () => string): string {
  const [before, after] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  return `${text.slice(0, before)}\n\n${written()}\n\n${text.slice(after)}`;
}

/** What each diagnostic means in one sentence, from the head of its page, as a module: the server has no pages. */
export function summaries(): string {
  const lines = codes.map((code) => {
    const head = readFileSync(join('docs', 'diagnostics', `${code}.md`), 'utf8');
    const [, en = '', zh = ''] = /^\*\*\w+\*\* · (.+?) \/ (.+)$/m.exec(head) ?? [];
    return `  ${/-/.test(code) ? JSON.stringify(code).replaceAll('"', "'") : code}: {\n    en: ${literal(en)},\n    zh: ${literal(zh)},\n  },`;
  });
  return `import type { Code, Phrase } from '../grammar/index.ts';

/** What each diagnostic means in one sentence: written from the pages in docs/diagnostics by \`npm run reference\`. */
export const diagnosticSummaries: Readonly<Record<Code, Phrase>> = {
${lines.join('\n')}
};
`;
}

const literal = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

export const SUMMARIES = join('server', 'diagnostic-summaries.ts');

if (process.argv[1]?.endsWith('reference.ts')) {
  for (const [file, written] of Object.entries(WRITTEN)) writeFileSync(file, reference(readFileSync(file, 'utf8'), written));
  writeFileSync(SUMMARIES, summaries());
}
