import { type Finding, findingObject, findings as findingsOf, type RuleModel } from '../compiler/index.ts';
import { canonicalName, closest, type Locale } from '../grammar/index.ts';
import { type Command, data, dataSet, format, lang, path, text } from './command.ts';
import { json } from './json.ts';
import { frames, summary } from './report.ts';
import { BYTE_ORDER_MARK, spreadsheetCsv } from './spreadsheet.ts';
import { EXIT, UsageError } from './exit.ts';
import { open, type Opened, unitNamed } from './session.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

export interface FindingsOptions {
  readonly data?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly unit?: string | undefined;
  readonly rule?: string | undefined;
  readonly format: string;
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
}

const WORDS = {
  zh: {
    rule: '规则',
    severity: '级别',
    unit: '评估对象',
    record: '记录',
    label: '名称',
    file: '文件',
    row: '行',
    indicators: '指标',
    message: '问题',
    advice: '整改建议',
    basis: '依据',
    fields: '字段',
    checks: '检查',
    found: '问题',
    severities: { error: '错误', warning: '警告', info: '提醒' },
    none: '没有问题\n',
    more: (n: number) => `另有 ${n} 条，全部见 --format csv -o 文件\n`,
    noRule: (code: string, like?: string) => `没有现行规则“${code}”${like ? `，是否想写“${like}”？` : ''}`,
  },
  en: {
    rule: 'rule',
    severity: 'severity',
    unit: 'unit',
    record: 'record',
    label: 'name',
    file: 'file',
    row: 'row',
    indicators: 'indicators',
    message: 'finding',
    advice: 'advice',
    basis: 'basis',
    fields: 'fields',
    checks: 'checks',
    found: 'findings',
    severities: { error: 'error', warning: 'warning', info: 'info' },
    none: 'no findings\n',
    more: (n: number) => `${n} more; all of them: --format csv -o FILE\n`,
    noRule: (code: string, like?: string) => `there is no rule "${code}" in force${like ? `; did you mean "${like}"?` : ''}`,
  },
} as const;

/** Findings shown in a terminal. */
const SHOWN = 100;
/** Findings written at a time. */
const BATCH = 1000;

export const command: Command = {
  description: 'records that do not meet the rules / 规则查出的问题',
  argument: path,
  options: [
    lang(),
    dataSet(),
    data(),
    text('--unit <name>', 'only of this unit / 只列一个评估对象'),
    text('--rule <code>', 'only of this rule / 只列一条规则'),
    format('table', 'json', 'jsonl', 'csv'),
    text('-o, --output <file>', 'write to this file / 写入文件'),
  ],
  run: findings,
};

/** Lists the records that do not meet the rules. They are faults of the data, not of the methodology: no failure. */
export function findings(path: string, options: FindingsOptions, terminal: Terminal): number {
  const opened = open(path, options);
  const { scored, diagnostics, failed, locator, locale } = opened;
  if (failed || !scored.run || !scored.attached) {
    terminal.err(frames(diagnostics, locator, locale, terminal.errorColours) + summary(diagnostics, locale));
    return EXIT.errors;
  }
  const all = findingsOf(scored.analysis.methodology!, scored.run, scored.attached, wanted(opened, options));
  const written = write(all, options.format, opened, locale);
  if (options.output === undefined) {
    const show = options.format === 'table' ? terminal.out : terminal.data;
    for (const text of written) show(text);
    return EXIT.clean;
  }
  writeFile(options.output, written, locale);
  return EXIT.clean;
}

function wanted({ scored, locale }: Opened, { unit, rule }: FindingsOptions) {
  const rules = scored.run!.plan.rules.map((r) => r.code);
  const code = rule === undefined ? undefined : rules.find((r) => canonicalName(r) === canonicalName(rule));
  if (rule !== undefined && code === undefined) throw new UsageError(WORDS[locale].noRule(rule, closest(rule, rules)));
  return {
    rules: code === undefined ? undefined : new Set([code]),
    unit: unit === undefined ? undefined : unitNamed(unit, scored.attached!, locale),
  };
}

function* write(all: Iterable<Finding>, format: string, opened: Opened, locale: Locale): Generator<string> {
  if (format === 'jsonl') yield* batched(all, (some) => some.map((f) => `${json(asObject(f, locale))}\n`).join(''));
  else if (format === 'json')
    yield `${json(
      [...all].map((f) => asObject(f, locale)),
      2,
    )}\n`;
  else if (format === 'csv') yield* asCsv(all, locale);
  else yield* asTable(all, opened, locale);
}

const asObject = (finding: Finding, locale: Locale) =>
  findingObject(finding, { ...finding.rule, indicators: finding.rule.feeds.map((f) => f.code) }, locale);

function* asCsv(all: Iterable<Finding>, locale: Locale): Generator<string> {
  const w = WORDS[locale];
  const rows = (lines: readonly (readonly (string | number)[])[]) => `${spreadsheetCsv(lines)}\n`;
  const header = [w.rule, w.severity, w.unit, w.record, w.label, w.file, w.row, w.indicators, w.message, w.advice, w.basis, w.fields];
  yield BYTE_ORDER_MARK + rows([header]);
  yield* batched(all, (some) =>
    rows(
      some.map((f) => [
        f.rule.code,
        w.severities[f.rule.severity],
        f.unit.called,
        f.record,
        f.label,
        f.file,
        f.row,
        f.rule.feeds.map((feed) => feed.code).join(' '),
        f.message(locale),
        f.advice(locale) ?? '',
        f.rule.basis ?? '',
        f.fields.map(({ name, cells }) => `${name}=${cells.map((c) => c.text).join(', ')}`).join('; '),
      ]),
    ),
  );
}

/** Rule by rule how many, then the first of them. */
function* asTable(all: Iterable<Finding>, { scored }: Opened, locale: Locale): Generator<string> {
  const w = WORDS[locale];
  const shown: Finding[] = [];
  const counts = new Map<RuleModel, number>();
  for (const finding of all) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    if (shown.length < SHOWN) shown.push(finding);
  }
  if (!shown.length) {
    yield w.none;
    return;
  }
  const checks = new Map(scored.results!.rules.map((r) => [r.rule, r.checks]));
  const right = { align: 'right' as const };
  const ruleRows = [...counts].map(([rule, found]) => [
    rule.code,
    rule.labels[locale] ?? rule.name,
    w.severities[rule.severity],
    String(checks.get(rule.code) ?? 0),
    String(found),
  ]);
  yield table(
    [{ title: w.rule }, { title: w.label }, { title: w.severity }, { title: w.checks, ...right }, { title: w.found, ...right }],
    ruleRows,
  );
  const rows = shown.map((f) => [f.rule.code, f.unit.called, f.record, `${f.file}:${f.row}`, f.message(locale)]);
  yield `\n${table([{ title: w.rule }, { title: w.unit }, { title: w.record }, { title: w.file }, { title: w.message }], rows)}`;
  const more = [...counts.values()].reduce((a, b) => a + b, 0) - shown.length;
  if (more) yield `\n${w.more(more)}`;
}

function* batched<V>(all: Iterable<V>, write: (some: readonly V[]) => string): Generator<string> {
  let some: V[] = [];
  for (const item of all) {
    some.push(item);
    if (some.length < BATCH) continue;
    yield write(some);
    some = [];
  }
  if (some.length) yield write(some);
}
