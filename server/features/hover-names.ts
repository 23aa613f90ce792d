import {
  type ColumnModel,
  isMissing,
  nodesOf,
  type IndicatorModel,
  printed,
  readCell,
  type RuleModel,
  type TableModel,
  toDouble,
} from '../../compiler/index.ts';
import { type Locale, textOf } from '../../grammar/index.ts';
import { effectiveWeights, percent } from '../effective-weights.ts';
import { code, escaped, markdownTable, paragraphs } from '../markdown.ts';
import type { Declared } from '../names.ts';
import { distribution } from '../picture.ts';
import { nameIn } from '../preview.ts';
import type { YardPlace } from '../session.ts';

const WORDS = {
  zh: {
    formula: '公式',
    effective: '占总分',
    weight: '权重',
    mean: '均值',
    above: (n: number) => `高于均值 ${n} 个`,
    scores: '得分分布',
    table: '数据表',
    rows: (n: number) => `${n} 行`,
    type: '类型',
    missing: (n: number, of: number) => `缺失 ${n} / ${of}`,
    values: '值的分布',
    count: '个数',
    rule: '规则',
    checked: (checks: number, findings: number) => `检查 ${checks} 次，查出问题 ${findings} 个`,
    notInForce: '本年度不施行',
    require: '要求',
    basis: '依据',
    advice: '整改建议',
    severity: { error: '错误', warning: '警告', info: '提醒' },
    kinds: { text: '文本', number: '数值', date: '日期', 'yes/no': '是否', 'code list': '代码集' },
    band: (n: number, share: string) => `${n} 个（${share}）`,
    stale: '文本有错，数字是改错以前的',
    gate: '单项否决',
    code: '代码',
  },
  en: {
    formula: 'formula',
    effective: 'of the total',
    weight: 'weight',
    mean: 'mean',
    above: (n: number) => `${n} above the mean`,
    scores: 'Distribution of scores',
    table: 'table',
    rows: (n: number) => `${n} rows`,
    type: 'type',
    missing: (n: number, of: number) => `${n} of ${of} missing`,
    values: 'Distribution of values',
    count: 'count',
    rule: 'rule',
    checked: (checks: number, findings: number) => `${checks} checks, ${findings} findings`,
    notInForce: 'not in force in this edition',
    require: 'requires',
    basis: 'basis',
    advice: 'advice',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    kinds: { text: 'text', number: 'number', date: 'date', 'yes/no': 'yes/no', 'code list': 'code list' },
    band: (n: number, share: string) => `${n} units (${share})`,
    stale: 'The text is in error: these are the numbers from before',
    gate: 'gate',
    code: 'code',
  },
} as const;

/** What a name stands for, and how it fares in the data, in markdown. */
export function describe(declared: Declared, place: YardPlace): string {
  switch (declared.kind) {
    case 'indicator':
      return indicator(declared.model, place);
    case 'column':
      return column(declared.model, place);
    case 'table':
      return table(declared.model, place);
    case 'rule':
      return rule(declared.model, place);
    case 'band':
      return band(declared.name, declared.model.labels[place.locale] ?? declared.name, place);
    case 'gate':
      return `**${escaped(declared.name)}** ${escaped(nameIn(declared.model, place.locale))} · ${WORDS[place.locale].gate}`;
    case 'code':
      return `**${escaped(declared.name)}** ${escaped(declared.model.meaning ?? '')} · ${WORDS[place.locale].code} ${escaped(declared.column.name)}`;
  }
}

function indicator(model: IndicatorModel, { project, analysis, locale, session }: YardPlace): string {
  const w = WORDS[locale];
  const { methodology } = analysis;
  const share = methodology && effectiveWeights(methodology).get(model);
  const good = project.lastGood();
  const result = good && nodesOf(good.methodology.index).get(model.code);
  const s = result && good.results.statistics[model.code];
  const scores = good?.results.units.flatMap((u) => u.indicators[model.code]?.score ?? []) ?? [];
  const scale = { low: toDouble(model.scale.low), high: toDouble(model.scale.high) };
  const written = model.weight ?? model.marks;
  const facts = [
    written && `${w.weight} ${escaped(textOf(written.place.element))}`,
    share && model !== methodology.index && `${w.effective} ${percent(share)}`,
    s && s.mean !== null && `${w.mean} **${printed(s.mean, result.rounding)}**`,
    s && w.above(s.above),
  ].filter((f) => f);
  return paragraphs(
    heading(model.code, nameIn(model, locale)),
    model.documentation && escaped(model.documentation),
    model.value && `${w.formula} ${code(textOf(model.value.place.element))}`,
    facts.join(' · '),
    scores.length > 0 && distribution(scores, scale, w.scores, session.settings.pictures, s?.mean ?? undefined),
    project.good() === undefined && scores.length > 0 && `*${w.stale}*`,
  );
}

const heading = (code: string, name: string): string => `**${escaped(code)}** ${code === name ? '' : escaped(name)}`;

/** Codes and texts shown, most frequent first. */
const TOP = 6;

function column(model: ColumnModel, { project, locale, session }: YardPlace): string {
  const w = WORDS[locale];
  const type = [w.kinds[model.kind], model.measure && escaped(model.measure)].filter((part) => part).join(' ');
  const head = paragraphs(
    `**${escaped(`${model.table}.${model.name}`)}** · ${type}`,
    model.label && escaped(model.label),
    model.documentation && escaped(model.documentation),
  );
  const cells = cellsOf(model, project.live.raw(model.table));
  if (!cells) return head;
  const present = cells.filter((c) => !isMissing(c, model) || (c === '' && model.blank !== undefined));
  const missing = w.missing(cells.length - present.length, cells.length);
  if (model.kind === 'number') {
    const numbers = present.map((c) => readCell(c, model, new Map()) ?? Number.NaN).filter((n) => !Number.isNaN(n));
    if (!numbers.length) return paragraphs(head, missing);
    const low = numbers.reduce((a, b) => Math.min(a, b));
    const high = numbers.reduce((a, b) => Math.max(a, b));
    return paragraphs(head, `${missing} · ${low} … ${high}`, distribution(numbers, { low, high }, w.values, session.settings.pictures));
  }
  const counts = new Map<string, number>();
  for (const cell of present) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const meaning = (code: string) => [code, model.codes.find((c) => c.code === code)?.meaning].filter((part) => part).join(' ');
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, TOP);
  // Texts that hardly ever repeat tell nothing by their number.
  const repeats = top[0] && (model.kind !== 'text' || top[0][1] > 1);
  return paragraphs(
    head,
    missing,
    repeats &&
      markdownTable(
        [w.values, w.count],
        top.map(([text, n]) => [escaped([...meaning(text)].slice(0, 40).join('')), String(n)]),
      ),
  );
}

function cellsOf(
  model: ColumnModel,
  raw: { header: readonly string[]; rows: readonly (readonly string[])[] } | undefined,
): string[] | undefined {
  const at = raw?.header.findIndex((name) => name.trim() === model.name) ?? -1;
  return raw && at >= 0 ? raw.rows.map((row) => (row[at] ?? '').trim()) : undefined;
}

function table(model: TableModel, { project, locale }: YardPlace): string {
  const w = WORDS[locale];
  const raw = project.live.raw(model.name);
  const source = project.live.sources.get(model.name) ?? model.source?.value;
  return paragraphs(
    `**${escaped(model.name)}** ${escaped(model.label ?? '')} · ${w.table}`,
    model.documentation && escaped(model.documentation),
    [source && code(source), raw && w.rows(raw.rows.length)].filter((p) => p).join(' · '),
  );
}

function rule(model: RuleModel, { project, locale }: YardPlace): string {
  const good = project.lastGood();
  return describeRule(
    model,
    good?.results.rules.find((r) => r.rule === model.code),
    locale,
  );
}

/** A rule with how often it was applied and what it found. */
export function describeRule(model: RuleModel, count: { checks: number; findings: number } | undefined, locale: Locale): string {
  const w = WORDS[locale];
  const advice = model.advice[locale] ?? model.advice.zh ?? model.advice.en;
  return paragraphs(
    `${heading(model.code, nameIn(model, locale))} · ${w.rule} · ${w.severity[model.severity]}`,
    `${w.require} ${code(textOf(model.requirement.place.element))}`,
    count ? w.checked(count.checks, count.findings) : w.notInForce,
    model.basis && `${w.basis}: ${escaped(model.basis)}`,
    advice &&
      `${w.advice}: ${escaped(advice.map((p) => (p.part === 'text' ? p.text : p.part === 'value' ? p.column.name : '…')).join(''))}`,
  );
}

function band(code: string, label: string, { project, locale }: YardPlace): string {
  const found = project.lastGood()?.results.bands.find((b) => b.name === code);
  const count = found && WORDS[locale].band(found.count, found.share === null ? '–' : `${found.share.toFixed(2)}%`);
  return paragraphs(heading(code, label), count);
}
