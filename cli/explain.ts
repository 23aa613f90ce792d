import {
  type Counted,
  type Decimal,
  type Exact,
  type Explanation,
  explain as explainScore,
  type Part,
  printed,
  type Read,
  showDecimal,
  showExact,
  showShare,
  snap,
  type TallyPart,
} from '../compiler/index.ts';
import { canonicalName, closest, type Locale } from '../grammar/index.ts';
import { explanationOf } from '../api/explanation.ts';
import { type Command, data, dataSet, format, lang, path, text } from './command.ts';
import { json } from './json.ts';
import { frames, summary } from './report.ts';
import { EXIT, UsageError } from './exit.ts';
import { open, unitNamed } from './session.ts';
import { inLine, type Terminal } from './terminal.ts';

export interface ExplainOptions {
  readonly unit: string;
  readonly indicator?: string | undefined;
  readonly format: string;
  readonly data?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly lang?: string | undefined;
}

const WORDS = {
  zh: {
    rank: (n: number) => `第 ${n} 名`,
    missing: '缺失',
    leftOut: '缺失，不计',
    rounding: '舍入',
    bonus: (label: string) => `加分 ${label}`,
    gate: (label: string) => `单项否决 ${label}`,
    noScore: '不计分',
    verdict: (band: string, atMost: boolean) => `判定${atMost ? '不高于' : ''}“${band}”`,
    notRanked: '不参与排名',
    notInMean: '不计入均值',
    noBand: '不在任何等级',
    stopped: (gates: string) => `单项否决 ${gates}`,
    cell: (row: number, letters: string) => `第 ${row} 行${letters && ` ${letters} 列`}`,
    empty: '空',
    passed: (passes: number, of: number) => `合格 ${passes} / ${of}`,
    found: (n: number, of: number) => `${of} 次检查，问题 ${n} 个`,
    moreFound: (n: number) => `另有 ${n} 个，见 steelyard findings`,
    /** Its weight, of those that are there. */
    of: (weight: string, present: string) => `（${present} 中的 ${weight}）`,
    open: '未触发',
    untold: '无法判断，视为未触发',
    ofAllUnits: (shown: readonly string[]) => `全部评估对象中${shown.join('，')}`,
    noIndicator: (code: string, like?: string) => `没有指标“${code}”${like ? `，是否想写“${like}”？` : ''}`,
  },
  en: {
    rank: (n: number) => `rank ${n}`,
    missing: 'missing',
    leftOut: 'missing, left out',
    rounding: 'rounding',
    bonus: (label: string) => `bonus ${label}`,
    gate: (label: string) => `gate ${label}`,
    noScore: 'no score',
    verdict: (band: string, atMost: boolean) => `verdict${atMost ? ' at most' : ''} "${band}"`,
    notRanked: 'not ranked',
    notInMean: 'not in the mean',
    noBand: 'in no band',
    stopped: (gates: string) => `stopped by gate ${gates}`,
    cell: (row: number, letters: string) => `row ${row}${letters && ` column ${letters}`}`,
    empty: 'empty',
    passed: (passes: number, of: number) => `${passes} of ${of} pass`,
    found: (n: number, of: number) => `${of} check${of === 1 ? '' : 's'}, ${n} finding${n === 1 ? '' : 's'}`,
    moreFound: (n: number) => `${n} more: see steelyard findings`,
    of: (weight: string, present: string) => ` (${weight} of ${present})`,
    open: 'not triggered',
    untold: 'cannot be told, so not triggered',
    ofAllUnits: (shown: readonly string[]) => `of all units ${shown.join(', ')}`,
    noIndicator: (code: string, like?: string) => `there is no indicator "${code}"${like ? `; did you mean "${like}"?` : ''}`,
  },
} as const;

export const command: Command = {
  description: "how a unit's score came about, down to the cells / 解释得分，直到数据单元格",
  argument: path,
  options: [
    lang(),
    text('--unit <name>', 'the unit, by name or code / 评估对象').makeOptionMandatory(),
    text('--indicator <code>', 'this indicator instead of the total / 某一指标'),
    dataSet(),
    data(),
    format('text', 'json'),
  ],
  run: explain,
};

/** Takes one unit's score apart, down to the cells it was read from. */
export function explain(path: string, options: ExplainOptions, terminal: Terminal): number {
  const opened = open(path, options);
  const { scored, diagnostics, failed, locator, locale } = opened;
  const { run, attached, results } = scored;
  if (failed || !run || !attached || !results) {
    terminal.err(frames(diagnostics, locator, locale, terminal.errorColours) + summary(diagnostics, locale));
    return EXIT.errors;
  }
  const w = WORDS[locale];
  const methodology = scored.analysis.methodology!;
  const unit = unitNamed(options.unit, attached, locale);
  const codes = run.plan.nodes.map((n) => n.code);
  const wanted = options.indicator ?? codes[0]!;
  const code = codes.find((c) => canonicalName(c) === canonicalName(wanted));
  if (code === undefined) throw new UsageError(w.noIndicator(wanted, closest(wanted, codes)));
  if (options.format === 'json') {
    terminal.data(`${json(explanationOf(opened, unit, code, locale), 2)}\n`);
    return EXIT.clean;
  }
  const result = results.units[unit]!;
  const c = terminal.colours;
  const band = methodology.index.bands.find((b) => b.code === result.band);
  const noBand = methodology.index.bands.length && result.score !== null ? w.noBand : '';
  const stopped = result.gates.length ? w.stopped(result.gates.map((g) => g.gate).join(' ')) : '';
  const standing = [result.rank === null ? '' : w.rank(result.rank), band ? (band.labels[locale] ?? band.code) : noBand, stopped]
    .filter((s) => s)
    .join('  ');
  terminal.out(`${inLine(`${c.bold(attached.units[unit]!.called)}  ${standing}`)}\n\n`);
  terminal.out(
    tree(explainScore(methodology, run, attached, unit, code), locale, terminal, 0, undefined)
      .map(inLine)
      .join('\n'),
  );
  terminal.out('\n');
  return EXIT.clean;
}

/** One line a node with its part in the one above, then what it is made of, indented. */
function tree(
  of: Explanation,
  locale: Locale,
  terminal: Terminal,
  depth: number,
  part: Extract<Part, { part: 'child' }> | undefined,
): string[] {
  const w = WORDS[locale];
  const c = terminal.colours;
  const indent = '  '.repeat(depth);
  const score = of.score === null ? w.missing : printed(of.score, of.model.rounding);
  const name = of.model.labels[locale] ?? of.model.name;
  const head = `${indent}${c.bold(of.code)} ${name}  ${c.bold(score)}`;
  // What is missing and left out is said in one.
  const lines = [
    !part
      ? head
      : part.counted
        ? `${head}  ${share(part.counted, part.amount, locale)}`
        : `${indent}${c.bold(of.code)} ${name}  ${c.bold(w.leftOut)}`,
  ];
  const inner = `${indent}  `;
  // A cell that several formulas of a node read is named at the first.
  const named = new Set<string>();
  const readOnce = (read: Read) => reads(read, named, locale, terminal, inner);
  if (of.value) lines.push(...leaf(of, named, locale, terminal, inner));
  for (const p of of.parts) {
    if (p.part === 'child') lines.push(...tree(p.of, locale, terminal, depth + 1, p));
    else if (p.part === 'bonus')
      lines.push(`${inner}${w.bonus(p.label)}: ${formula(p.read, locale)}  ${showDecimal(p.amount, true)}`, ...readOnce(p.read));
    else if (p.part === 'gate') {
      const outcome = p.closed ? effects(p, 'bandOn' in of.model, locale) : p.closed === null ? w.untold : w.open;
      const line = `${inner}${w.gate(p.label)}: ${p.read.formula}  ${outcome}`;
      lines.push(p.closed ? line : c.dim(line), ...readOnce(p.read));
    } else if (p.part === 'step') lines.push(`${inner}${p.name[locale]}  ${showDecimal(p.amount, true)}`);
    else if (p.part === 'rounding') lines.push(`${inner}${c.dim(`${w.rounding}  ${showDecimal(p.amount, true)}`)}`);
  }
  return lines;
}

/**
 * What a gate that stops the unit does: to the score, unless it leaves that alone, and to all else.
 *
 * @param ofTotal whether it is a gate of the index: others change their score only
 */
function effects({ gate, amount }: Extract<Part, { part: 'gate' }>, ofTotal: boolean, locale: Locale): string {
  const w = WORDS[locale];
  const others = !ofTotal
    ? []
    : [
        ...(gate.verdict ? [w.verdict(gate.verdict.band.labels[locale] ?? gate.verdict.band.code, gate.verdict.atMost)] : []),
        ...(gate.ranked ? [] : [w.notRanked]),
        ...(gate.inMean ? [] : [w.notInMean]),
      ];
  const score = amount ? showDecimal(amount, true) : w.noScore;
  return [...(gate.score.kind === 'kept' && others.length ? [] : [score]), ...others].join('  ');
}

/** What a child gives to its parent: by which weight, and which part that is of those that are there. */
function share(counted: Counted, amount: Decimal, locale: Locale): string {
  const w = WORDS[locale];
  if (counted.by === 'points') {
    const { present, all } = counted;
    const factor = present.equals(all) || present.equals(0) ? '' : `× ${showExact(all)}/${showExact(present)} `;
    return `${factor}→ ${showDecimal(amount)}`;
  }
  const { written, weight, present } = counted;
  const shown = (x: typeof weight) => (written && !/[%％]/.test(written) ? showFraction(x, written) : showShare(x));
  const asWritten = written ?? shown(weight);
  const note = present.equals(1) || present.equals(0) ? '' : w.of(asWritten, shown(present));
  return `× ${note ? shown(counted.share) : asWritten}${note} → ${showDecimal(amount)}`;
}

/** A share beside a weight that is written as a fraction or as a decimal. */
const showFraction = (x: Exact, beside: string): string => (beside.includes('/') ? x.toFraction() : showExact(x));

const value = (read: Read, locale: Locale): string => (read.value === null ? WORDS[locale].missing : String(snap(read.value)));
const formula = (read: Read, locale: Locale): string => `${read.formula} = ${value(read, locale)}`;

/** What a formula read and is not named yet: scores of other nodes, and cells. */
function reads({ cells, scores }: Read, named: Set<string>, locale: Locale, terminal: Terminal, indent: string): string[] {
  const w = WORDS[locale];
  const lines = [
    ...scores.map(({ model, value }) => {
      const as = value === null ? w.missing : printed(value, model.everyTier ? model.rounding : undefined);
      return `${model.code} ${as}`;
    }),
    ...cells.map(({ column, text, blank, file, row, letters }) => {
      const read = text.trim() === '' ? w.empty : text;
      return `${column} ${read}${blank === undefined ? '' : ` = ${blank}`}  (${file} ${w.cell(row, letters)})`;
    }),
  ].filter((line) => !named.has(line));
  for (const line of lines) named.add(line);
  return lines.map((line) => terminal.colours.dim(`${indent}  ${line}`));
}

function leaf(of: Explanation, named: Set<string>, locale: Locale, terminal: Terminal, indent: string): string[] {
  const w = WORDS[locale];
  const read = of.value!;
  const { steps, tally } = read;
  const shown = steps.map(({ name, value }) => `${name[locale]} ${snap(value)}`);
  const score = of.parts.find((p) => p.part === 'value');
  const line = of.model.value?.type === 'number' ? formula(read, locale) : read.formula;
  return [
    `${indent}= ${line}${score ? ` → ${showDecimal(score.amount)}` : ''}`,
    ...reads(read, named, locale, terminal, indent),
    ...(shown.length ? [terminal.colours.dim(`${indent}  ${w.ofAllUnits(shown)}`)] : []),
    ...(tally ? checks(tally, locale, terminal, `${indent}  `) : []),
  ];
}

/** What the rules came to: how many checks passed, then the first findings of each rule with the cells they read. */
function checks(tally: TallyPart, locale: Locale, terminal: Terminal, indent: string): string[] {
  const w = WORDS[locale];
  const c = terminal.colours;
  return [
    `${indent}${w.passed(tally.passes, tally.checks)}`,
    ...tally.rules.flatMap(({ rule, checks: made, passes, findings }) => [
      `${indent}${rule.code} ${rule.labels[locale] ?? rule.name}  ${w.found(made - passes, made)}`,
      ...findings.flatMap((f) => [
        `${indent}  ${f.record} ${f.label}  ${f.message(locale)}`,
        ...f.fields.flatMap(({ name, cells }) =>
          cells.map((cell) =>
            c.dim(
              `${indent}    ${name} ${cell.text.trim() === '' ? w.empty : cell.text}  (${cell.file} ${w.cell(cell.row, cell.letters)})`,
            ),
          ),
        ),
      ]),
      ...(made - passes > findings.length ? [c.dim(`${indent}  ${w.moreFound(made - passes - findings.length)}`)] : []),
    ]),
  ];
}
