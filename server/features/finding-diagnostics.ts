import { type Diagnostic, DiagnosticSeverity, type Hover, type Location, type Position } from 'vscode-languageserver';
import { type Finding, findings, type RuleModel } from '../../compiler/index.ts';
import { canonicalName, type Locale } from '../../grammar/index.ts';
import { columnOfLetters } from '../csv-cells.ts';
import { csvCells, Places, rangeOf } from '../diagnostics.ts';
import { pathOf } from '../files.ts';
import { escaped, link, paragraphs } from '../markdown.ts';
import { nameIn } from '../preview.ts';
import type { Project } from '../project.ts';
import { localeOf, type Session } from '../session.ts';
import { describeRule } from './hover-names.ts';

/** Findings shown in a data file: who has more mends these first. */
export const MOST_SHOWN = 500;

const SEVERITIES: Readonly<Record<RuleModel['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const WORDS = {
  zh: {
    rule: (code: string, name: string) => `规则 ${code}：${name}`,
    cell: (name: string) => `同一问题涉及 ${name}`,
    more: (shown: number, all: number) => `规则在本表查出问题 ${all} 个，这里列出最严重的 ${shown} 个；其余见 steelyard findings`,
  },
  en: {
    rule: (code: string, name: string) => `rule ${code}: ${name}`,
    cell: (name: string) => `the same finding looks at ${name}`,
    more: (shown: number, all: number) =>
      `rules found ${all} faults in this table; the ${shown} most severe are shown here, all of them by steelyard findings`,
  },
} as const;

/** What rules find in the data files that are open, at the cells, by path. */
export function findingDiagnostics(session: Session, project: Project): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const open = [...new Set(project.live.sources.values())].filter((file) => session.files.isOpen(project.live.pathOf(file)));
  for (const file of open) found.set(project.live.pathOf(file), inFile(session, project, file));
  return found;
}

function inFile(session: Session, project: Project, file: string): Diagnostic[] {
  const locale = localeOf(session.settings, project);
  const shown = findingsIn(project, file, MOST_SHOWN);
  const places = new Places(project.live, session.files);
  places.want(shown.list.map((f) => f.rule.place));
  const diagnostics = shown.list.map((finding) => atCell(session, project, finding, file, places, locale));
  if (shown.all > shown.list.length) {
    const document = session.files.document(project.live.pathOf(file));
    diagnostics.push({
      range: {
        start: { line: 0, character: 0 },
        end: {
          line: 0,
          character: document.getText({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }).trimEnd().length,
        },
      },
      severity: DiagnosticSeverity.Information,
      source: 'steelyard',
      code: 'findings',
      message: WORDS[locale].more(shown.list.length, shown.all),
    });
  }
  return diagnostics;
}

const BY_SEVERITY: readonly RuleModel['severity'][] = ['error', 'warning', 'info'];

/** Findings in a file, most severe first, and how many there are. */
export function findingsIn(project: Project, file: string, most: number): { list: Finding[]; all: number } {
  const good = project.good();
  const { run, attached, results } = good?.scored ?? {};
  if (!good || !run || !attached || !results) return { list: [], all: 0 };
  const tables = new Set([...project.live.sources].filter(([, f]) => f === file).map(([t]) => canonicalName(t)));
  const counted = new Map(results.rules.map((r) => [r.rule, r.findings]));
  const rules = good.methodology.rules.filter((r) => tables.has(canonicalName(r.table.name)) && counted.get(r.code));
  const list: Finding[] = [];
  for (const severity of BY_SEVERITY) {
    const codes = new Set(rules.filter((r) => r.severity === severity).map((r) => r.code));
    if (!codes.size || list.length >= most) continue;
    for (const finding of findings(good.methodology, run, attached, { rules: codes })) {
      list.push(finding);
      if (list.length >= most) break;
    }
  }
  return { list, all: rules.reduce((sum, r) => sum + counted.get(r.code)!, 0) };
}

function atCell(session: Session, project: Project, finding: Finding, file: string, places: Places, locale: Locale): Diagnostic {
  const cells = cellsOfFinding(session, project, finding);
  const path = project.live.pathOf(file);
  const uri = session.files.uriOf(path);
  const own = cells.find((c) => c.location.uri === uri) ?? cells[0];
  const rule = places.locate(finding.rule.place);
  const w = WORDS[locale];
  const advice = finding.advice(locale);
  return {
    range:
      own?.location.uri === uri
        ? own.location.range
        : rangeOf(session.files.document(path), csvCells(session.files.document(path)).cell(finding.row, undefined)),
    severity: SEVERITIES[finding.rule.severity],
    code: finding.rule.code,
    source: 'steelyard',
    message: advice ? `${finding.message(locale)}\n${advice}` : finding.message(locale),
    relatedInformation: [
      {
        location: { uri: session.files.uriOf(rule.path), range: rule.range },
        message: w.rule(finding.rule.code, nameIn(finding.rule, locale)),
      },
      ...cells.filter((c) => c !== own).map(({ location, name }) => ({ location, message: w.cell(name) })),
    ],
  };
}

/** Other cells named beside a finding: a record may have very many details. */
const CELLS_NAMED = 10;

function cellsOfFinding(session: Session, project: Project, finding: Finding): { location: Location; name: string }[] {
  return finding.fields
    .flatMap((field) => field.cells.map((cell) => ({ cell, name: field.name })))
    .slice(0, CELLS_NAMED)
    .map(({ cell, name }) => {
      const path = project.live.pathOf(cell.file);
      return { name, location: { uri: session.files.uriOf(path), range: cellRange(session, path, cell.row, cell.letters) } };
    });
}

/** The range of a cell; an empty one takes in the sign beside it, so that it can be seen. */
export function cellRange(session: Session, path: string, row: number, letters: string): Location['range'] {
  const document = session.files.document(path);
  const { start, end } = csvCells(document).cell(row, letters === '' ? undefined : columnOfLetters(letters));
  if (start < end) return rangeOf(document, { start, end });
  const text = document.getText();
  return /[,;\t|]/.test(text[end] ?? '')
    ? rangeOf(document, { start, end: end + 1 })
    : rangeOf(document, { start: Math.max(0, start - 1), end });
}

/** The findings whose cell stands at a position of a data file, with rule, basis and advice. */
export function hoverOfFinding(session: Session, uri: string, position: Position): Hover | null {
  const path = pathOf(uri);
  const project = session.files.isOpen(path) ? session.projects.of(path) : undefined;
  const file = project?.fileAt(path);
  if (!project || !file) return null;
  const locale = localeOf(session.settings, project);
  const document = session.files.document(path);
  const { row, column } = csvCells(document).at(document.offsetAt(position));
  const here = findingsIn(project, file, MOST_SHOWN).list.filter((finding) =>
    finding.fields.some((f) => f.cells.some((c) => c.file === file && c.row === row && columnOfLetters(c.letters) === column)),
  );
  if (!here.length) return null;
  const places = new Places(project.live, session.files);
  const counts = new Map(project.good()?.results.rules.map((r) => [r.rule, r]));
  const texts = here.map((finding) => {
    const rule = places.locate(finding.rule.place);
    const line = rule.range.start.line + 1;
    const place = link(`${finding.rule.place.file}:${line}`, `${session.files.uriOf(rule.path)}#L${line}`);
    return paragraphs(`**${escaped(finding.message(locale))}**`, describeRule(finding.rule, counts.get(finding.rule.code), locale), place);
  });
  const cells = csvCells(document).cell(row, column);
  return { contents: { kind: 'markdown', value: texts.join('\n\n---\n\n') }, range: rangeOf(document, cells) };
}
