import { type Finding, type FindingObject, findingObject, findings as findingsOf } from '../../../compiler/index.ts';
import type { Locale } from '../../../grammar/index.ts';
import { type Cell, csv } from './csv.ts';
import { digest } from './shortened.ts';
import type { Stage } from './stage.ts';

/** Findings of a rule that are shown: the example has thousands. The last line stands for all of them. */
const MOST = 5;
const HEADER = ['rule', 'severity', 'unit', 'record', 'file', 'row', 'indicators', 'fields', 'zh', 'en', 'basis'];

/** What `findings` lists, rule by rule, with the messages in both languages. */
export const findings: Stage = {
  file: 'findings.csv',
  render: ({ scored: { analysis, run, attached } }) => {
    if (!run || !analysis.methodology!.rules.length) return undefined;
    const shown = new Map<string, number>();
    const rows: Cell[][] = [];
    const all: string[] = [];
    for (const finding of findingsOf(analysis.methodology!, run, attached!)) {
      const en = objectOf(finding, 'en');
      all.push(JSON.stringify(en));
      const before = shown.get(en.rule) ?? 0;
      shown.set(en.rule, before + 1);
      if (before < MOST) rows.push(rowOf(objectOf(finding, 'zh'), en));
    }
    return `${csv([HEADER, ...rows])}\n${all.length} findings, sha256 of all ${digest(all.join('\n'))}\n`;
  },
};

const objectOf = (finding: Finding, locale: Locale): FindingObject =>
  findingObject(finding, { ...finding.rule, indicators: finding.rule.feeds.map((f) => f.code) }, locale);

function rowOf(zh: FindingObject, en: FindingObject): Cell[] {
  const fields = Object.entries(en.fields).map(([name, cell]) => `${name}=${typeof cell === 'string' ? cell : cell.join('|')}`);
  const { rule, severity, unit, record, file, row, indicators, basis } = en;
  return [rule, severity, unit, record, file, row, indicators.join(' '), fields.join('; '), words(zh), words(en), basis];
}

const words = ({ message, advice }: FindingObject): string => (advice === undefined ? message : `${message} | ${advice}`);
