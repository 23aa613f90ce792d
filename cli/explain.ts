import { type Explanation, explain as explainScore, type Part, printed, showDecimal, snap, type TallyPart } from '../compiler/index.ts';
import { canonicalName, closest, type Locale } from '../grammar/index.ts';
import { frames, summary } from './report.ts';
import { EXIT, open, UsageError, unitNamed } from './session.ts';
import { inLine, type Terminal } from './terminal.ts';

export interface ExplainOptions {
  readonly unit: string;
  readonly indicator?: string | undefined;
  readonly data?: string | undefined;
  readonly lang?: string | undefined;
}

const WORDS = {
  zh: {
    rank: (n: number) => `第 ${n} 名`,
    missing: '缺失',
    leftOut: '缺失，不计',
    rounding: '舍入',
    imbalance: '不均衡',
    bonus: (label: string) => `加分 ${label}`,
    gate: (label: string) => `单项否决 ${label}`,
    noScore: '不计得分',
    cell: (row: number, letters: string) => `第 ${row} 行 ${letters} 列`,
    empty: '空',
    passed: (passes: number, of: number) => `合格 ${passes} / ${of}`,
    found: (n: number, of: number) => `${of} 次检查，问题 ${n} 个`,
    moreFound: (n: number) => `另有 ${n} 个，见 steelyard findings`,
    reweighted: (share: string) => `折算后 ${share}`,
    noIndicator: (code: string, like?: string) => `没有指标“${code}”${like ? `，是否想写“${like}”？` : ''}`,
  },
  en: {
    rank: (n: number) => `rank ${n}`,
    missing: 'missing',
    leftOut: 'missing, left out',
    rounding: 'rounding',
    imbalance: 'imbalance',
    bonus: (label: string) => `bonus ${label}`,
    gate: (label: string) => `gate ${label}`,
    noScore: 'no score',
    cell: (row: number, letters: string) => `row ${row} column ${letters}`,
    empty: 'empty',
    passed: (passes: number, of: number) => `${passes} of ${of} pass`,
    found: (n: number, of: number) => `${of} checks, ${n} finding${n === 1 ? '' : 's'}`,
    moreFound: (n: number) => `${n} more: see steelyard findings`,
    reweighted: (share: string) => `re-weighted ${share}`,
    noIndicator: (code: string, like?: string) => `there is no indicator "${code}"${like ? `; did you mean "${like}"?` : ''}`,
  },
} as const;

/** Takes one unit's score apart, down to the cells it was read from. */
export function explain(path: string, options: ExplainOptions, terminal: Terminal): number {
  const { scored, diagnostics, failed, locator, locale } = open(path, options);
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
  const result = results.units[unit]!;
  const c = terminal.colours;
  const band = methodology.index.bands.find((b) => b.code === result.band);
  const standing = [result.rank === null ? '' : w.rank(result.rank), band ? (band.labels[locale] ?? band.code) : '']
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
  const lines = [part ? `${head}  ${share(part, locale)}` : head];
  if (of.value) lines.push(...leaf(of, locale, terminal, `${indent}  `));
  for (const p of of.parts) {
    if (p.part === 'child') lines.push(...tree(p.of, locale, terminal, depth + 1, p));
    else if (p.part === 'bonus') lines.push(`${indent}  ${w.bonus(p.label)}  ${showDecimal(p.amount, true)}`);
    else if (p.part === 'gate') lines.push(`${indent}  ${w.gate(p.label)}  ${p.amount ? showDecimal(p.amount, true) : w.noScore}`);
    else if (p.part === 'imbalance') lines.push(`${indent}  ${w.imbalance}  ${showDecimal(p.amount, true)}`);
    else if (p.part === 'rounding') lines.push(`${indent}  ${c.dim(`${w.rounding}  ${showDecimal(p.amount, true)}`)}`);
  }
  return lines;
}

function share(part: Extract<Part, { part: 'child' }>, locale: Locale): string {
  const w = WORDS[locale];
  if (part.share === 0) return w.leftOut;
  if (part.of.model.marks) return `→ ${showDecimal(part.amount)}`;
  const effective = `${snap(Number((part.share * 100).toPrecision(6)))}%`;
  const written = part.written ?? effective;
  const note =
    part.share !== 1 && part.written?.endsWith('%') && Math.abs(Number.parseFloat(part.written) / 100 - part.share) > 1e-9
      ? ` (${w.reweighted(effective)})`
      : '';
  return `× ${written}${note} → ${showDecimal(part.amount)}`;
}

function leaf(of: Explanation, locale: Locale, terminal: Terminal, indent: string): string[] {
  const w = WORDS[locale];
  const { formula, value, cells, scores, tally } = of.value!;
  const shown = value === null ? w.missing : String(snap(value));
  const score = of.parts.find((p) => p.part === 'value');
  return [
    `${indent}= ${formula.replace(/\s+/g, ' ')}${of.model.value?.type === 'number' ? ` = ${shown}` : ''}${score ? ` → ${showDecimal(score.amount)}` : ''}`,
    ...cells.map((cell) =>
      terminal.colours.dim(
        `${indent}  ${cell.column} ${cell.text.trim() === '' ? w.empty : cell.text}${cell.blank === undefined ? '' : ` = ${cell.blank}`}  (${cell.file} ${w.cell(cell.row, cell.letters)})`,
      ),
    ),
    ...scores.map(({ model, value: read }) => {
      const as = read === null ? w.missing : printed(read, model.everyTier ? model.rounding : undefined);
      return terminal.colours.dim(`${indent}  ${model.code} ${as}`);
    }),
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
