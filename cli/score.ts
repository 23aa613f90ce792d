import {
  type Account,
  type Attached,
  calledApart,
  descendants,
  type IndexModel,
  levels,
  printed,
  type Results,
  type Rounding,
  toDouble,
  type UnitResult,
} from '../compiler/index.ts';
import { type Diagnostic, type Locale, wordsOf } from '../grammar/index.ts';
import { resultsOf } from '../api/results.ts';
import { type Command, data, dataSet, format, lang, path, text } from './command.ts';
import { json } from './json.ts';
import { count, frames, summary } from './report.ts';
import { EXIT } from './exit.ts';
import { open, unitNamed } from './session.ts';
import { BYTE_ORDER_MARK, spreadsheetCsv } from './spreadsheet.ts';
import { bar, type Column, table } from './table.ts';
import { inLine, type Terminal } from './terminal.ts';

export interface ScoreOptions {
  readonly data?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly format: string;
  readonly unit?: string | undefined;
  readonly lang?: string | undefined;
}

export const command: Command = {
  description: 'ranking, indicators and bands / 计分：排名、指标、等级',
  argument: path,
  options: [lang(), dataSet(), data(), format('table', 'json', 'csv'), text('--unit <name>', 'only this unit / 只列一个评估对象')],
  run: score,
};

/** Scores a methodology on its data; refuses while anything is in error. */
export function score(path: string, options: ScoreOptions, terminal: Terminal): number {
  const opened = open(path, options);
  const { scored, diagnostics, failed, locator, locale } = opened;
  if (failed || !scored.results) {
    terminal.err(frames(diagnostics, locator, locale, terminal.errorColours) + summary(diagnostics, locale));
    return EXIT.errors;
  }
  const { index } = scored.analysis.methodology!;
  const { attached } = scored;
  const all = resultsOf(opened);
  const results = options.unit === undefined ? all : only(all, unitNamed(options.unit, attached!, locale));
  if (options.format === 'json') terminal.data(`${json(results, 2)}\n`);
  else if (options.format === 'csv') terminal.data(asCsv(results, index, locale));
  else terminal.out(asTables(results, index, locale, terminal) + footnotes(results, index, diagnostics, attached!, locale));
  return EXIT.clean;
}

/** The results of one unit; figures over all units stay as they are. */
const only = (results: Results, unit: number): Results => ({ ...results, units: [results.units[unit]!] });

const TITLES = {
  zh: {
    rank: '名次',
    score: '总分',
    band: '等级',
    indicator: '指标',
    name: '名称',
    mean: '均值',
    above: '超过均值',
    share: '占比',
    count: '个数',
    code: '代码',
    edition: '年度',
    reported: '年发布',
    gate: '单项否决',
    noBand: '不在任何等级',
  },
  en: {
    rank: 'rank',
    score: 'score',
    band: 'band',
    indicator: 'indicator',
    name: 'name',
    mean: 'mean',
    above: 'above',
    share: 'share',
    count: 'units',
    code: 'code',
    edition: '',
    reported: 'reported',
    gate: 'gate',
    noBand: 'in no band',
  },
} as const;

/** A label in the reader's language where there is one. */
const nameIn = (named: { name: string; labels: { zh?: string | undefined; en?: string | undefined } }, locale: Locale): string =>
  named.labels[locale] ?? named.name;

const show = (value: number | null, rounding: Rounding | undefined): string => (value === null ? '–' : printed(value, rounding));

/** Ranking, indicators and bands, as an article prints them. */
function asTables(results: Results, index: IndexModel, locale: Locale, terminal: Terminal): string {
  const t = TITLES[locale];
  const c = terminal.colours;
  const edition = index.edition ? ` ${index.edition}${t.edition && ` ${t.edition}`}` : '';
  const reported = index.reported ? (locale === 'zh' ? `（${index.reported} ${t.reported}）` : ` (${t.reported} ${index.reported})`) : '';
  return [
    `${c.bold(inLine(nameIn(index, locale)))}${edition}${reported}\n\n`,
    ranking(results, index, locale, terminal),
    '\n',
    indicators(results, index, locale),
    '\n',
    bands(results, index, locale, terminal),
  ].join('');
}

/** What a reader of the tables must know: values that were missing, and findings that did not stop the scoring. */
function footnotes(
  results: Results,
  index: IndexModel,
  diagnostics: readonly Diagnostic[],
  attached: Pick<Attached, 'cell' | 'units'>,
  locale: Locale,
): string {
  const leaves = descendants(index).filter((n) => !n.children.length);
  const missing = results.units.flatMap((u) => leaves.filter((leaf) => u.indicators[leaf.code]!.score === null)).length;
  const warnings = count(diagnostics, 'warning');
  const notes = [
    missing && (locale === 'zh' ? `缺失的得分 ${missing} 个` : `${missing} missing value${missing === 1 ? '' : 's'}`),
    warnings &&
      (locale === 'zh' ? `${warnings} 个警告，见 steelyard check` : `${warnings} warning${warnings === 1 ? '' : 's'}: see steelyard check`),
  ].filter((note) => note);
  // What an encoding was is a guess, and scores hang on the names.
  notes.push(...diagnostics.filter((d) => d.code === 'file-decoded').map((d) => inLine(wordsOf(d, locale).wrong)));
  notes.push(...stopped(results, index, attached, locale).map(inLine), ...results.records.map((account) => rows(account, locale)));
  const found = results.rules.reduce((sum, r) => sum + r.findings, 0);
  if (results.rules.length)
    notes.push(
      locale === 'zh' ? `规则查出的问题 ${found} 个，见 steelyard findings` : `findings of rules: ${found}, see steelyard findings`,
    );
  return notes.length ? `\n${notes.join('\n')}\n` : '';
}

/** Units that gates stop, and what their conditions read. */
function stopped(results: Results, index: IndexModel, attached: Pick<Attached, 'cell' | 'units'>, locale: Locale): string[] {
  const gates = new Map(descendants(index).flatMap((node) => node.gates.map((gate) => [gate.code, nameIn(gate, locale)])));
  const empty = locale === 'zh' ? '空' : 'empty';
  const places = new Map(attached.units.map(({ id }, i) => [id, i]));
  const called = calledApart(results.units, (u) => u.unit);
  return results.units.flatMap((u, i) =>
    u.gates.map(({ gate, cells, scores }) => {
      const read = [
        ...scores.map(({ indicator, score }) => `${indicator} ${score === null ? '–' : score}`),
        ...cells.map(({ table, column, text }) => {
          const { file, row, letters } = attached.cell(table, column, places.get(u.unit)!)!;
          const place = locale === 'zh' ? `第 ${row} 行 ${letters} 列` : `row ${row} column ${letters}`;
          return `${column} ${text.trim() === '' ? empty : text} (${file} ${place})`;
        }),
      ];
      const because = read.length ? `: ${read.join(', ')}` : '';
      return locale === 'zh'
        ? `${called[i]}：单项否决 ${gate} ${gates.get(gate)}${because.replace(': ', '：').replaceAll(', ', '，')}`
        : `${called[i]}: stopped by gate ${gate} ${gates.get(gate)}${because}`;
    }),
  );
}

function rows({ table, read, scored, rejected, unreadable }: Account, locale: Locale): string {
  const bad =
    unreadable && (locale === 'zh' ? `；${unreadable} 格无法识别，按缺失处理` : `; unreadable cells that count as missing: ${unreadable}`);
  return locale === 'zh'
    ? `${inLine(table)}：读入 ${read} 行，计分 ${scored} 行，剔除 ${rejected} 行${bad || ''}`
    : `${inLine(table)}: ${read} rows read, ${scored} scored, ${rejected} rejected${bad || ''}`;
}

/** Ranked units by rank; an index without ranks groups by band, in the order of the list. */
function inOrder(results: Results, index: IndexModel): readonly UnitResult[] {
  const band = (u: UnitResult) => (u.band === null ? index.bands.length : index.bands.findIndex((b) => b.code === u.band));
  const place = index.ranking ? (u: UnitResult) => u.rank ?? Number.POSITIVE_INFINITY : band;
  return [...results.units].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

function ranking(results: Results, index: IndexModel, locale: Locale, terminal: Terminal): string {
  const t = TITLES[locale];
  const low = toDouble(index.scale.low);
  const height = toDouble(index.scale.high) - low;
  const paint = bandPainter(index, terminal);
  const isGated = results.units.some((u) => u.gates.length);
  const columns: Column[] = [
    ...(index.ranking ? [{ title: t.rank, align: 'right' as const }] : []),
    { title: index.noun || t.name },
    { title: t.score, align: 'right' },
    ...(terminal.interactive ? [{ title: '' }] : []),
    ...index.children.map((child) => ({ title: child.code, align: 'right' as const })),
    { title: index.bands.length ? t.band : '' },
    ...(isGated ? [{ title: t.gate }] : []),
  ];
  const called = calledApart(results.units, (u) => u.unit);
  const nameOf = new Map(results.units.map((u, i) => [u, called[i]!]));
  const rows = inOrder(results, index).map((u) => [
    ...(index.ranking ? [u.rank === null ? '–' : String(u.rank)] : []),
    nameOf.get(u)!,
    show(u.score, index.rounding),
    ...(terminal.interactive ? [paint(u.band, bar(((u.score ?? low) - low) / height, 20))] : []),
    ...index.children.map((child) => show(u.indicators[child.code]!.score, child.rounding)),
    paint(u.band, bandOf(u, index, locale)),
    ...(isGated ? [u.gates.map((g) => g.gate).join(' ')] : []),
  ]);
  return table(columns, rows);
}

/** The band of a unit; that a score is in none is said. */
const bandOf = ({ band, score }: UnitResult, index: IndexModel, locale: Locale): string =>
  band === null && score !== null && index.bands.length ? TITLES[locale].noBand : bandName(band, index, locale);

function bandName(band: string | null, index: IndexModel, locale: Locale): string {
  const model = index.bands.find((b) => b.code === band);
  return model ? (model.labels[locale] ?? model.code) : '';
}

/** Best band green, worst red. */
function bandPainter(index: IndexModel, { colours: c }: Terminal): (band: string | null, text: string) => string {
  const paints = [c.green, c.cyan, c.yellow, c.red];
  return (band, text) => {
    const at = index.bands.findIndex((b) => b.code === band);
    const paint = paints[index.bands.length > 1 ? Math.round((at * (paints.length - 1)) / (index.bands.length - 1)) : 0];
    return at < 0 || !paint ? text : paint(text);
  };
}

function indicators(results: Results, index: IndexModel, locale: Locale): string {
  const t = TITLES[locale];
  const rows = [...levels(index)].map(([node, depth]) => {
    const s = results.statistics[node.code]!;
    const share = s.share === null ? '–' : `${s.share.toFixed(2)}%`;
    return ['  '.repeat(depth) + node.code, nameIn(node, locale), show(s.mean, node.rounding), String(s.above), share];
  });
  const right = { align: 'right' as const };
  return table(
    [{ title: t.indicator }, { title: t.name }, { title: t.mean, ...right }, { title: t.above, ...right }, { title: t.share, ...right }],
    rows,
  );
}

function bands(results: Results, index: IndexModel, locale: Locale, terminal: Terminal): string {
  if (!results.bands.length) return '';
  const t = TITLES[locale];
  const paint = bandPainter(index, terminal);
  const rows = results.bands.map((b) => [
    paint(b.name, bandName(b.name, index, locale)),
    String(b.count),
    b.share === null ? '–' : `${b.share.toFixed(2)}%`,
  ]);
  return table([{ title: t.band }, { title: t.count, align: 'right' }, { title: t.share, align: 'right' }], rows);
}

/** One row a unit, for a spreadsheet. */
function asCsv(results: Results, index: IndexModel, locale: Locale): string {
  const t = TITLES[locale];
  const nodes = descendants(index).slice(1);
  const hasGates = descendants(index).some((n) => n.gates.length);
  const header = [
    t.rank,
    t.code,
    index.noun || t.name,
    t.score,
    t.band,
    ...(hasGates ? [t.gate] : []),
    ...nodes.map((n) => `${n.code} ${nameIn(n, locale)}`),
  ];
  const rows = inOrder(results, index).map((u) => [
    u.rank ?? '',
    u.unit,
    u.name,
    u.score === null ? '' : show(u.score, index.rounding),
    bandOf(u, index, locale),
    ...(hasGates ? [u.gates.map((g) => g.gate).join(' ')] : []),
    ...nodes.map((n) => (u.indicators[n.code]!.score === null ? '' : show(u.indicators[n.code]!.score, n.rounding))),
  ]);
  return `${BYTE_ORDER_MARK}${spreadsheetCsv([header, ...rows])}\n`;
}
