import { isError } from '../compiler/index.ts';
import { asJson } from '../api/diagnostics.ts';
import { type Command, data, dataSet, format, lang, paths } from './command.ts';
import { json } from './json.ts';
import { frames, summary } from './report.ts';
import { EXIT } from './exit.ts';
import { open, type Opened } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  readonly data?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly format: string;
  readonly lang?: string | undefined;
}

export const command: Command = {
  description: 'find what is wrong in methodology and data / 校验指标体系和数据',
  argument: paths,
  options: [lang(), dataSet(), data(), format('text', 'json')],
  run: check,
};

/** Checks methodologies and their data. Warnings and hints are no failure. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const opened = paths.map((path) => open(path, options));
  const all = opened.flatMap((o) => o.diagnostics);
  const accepted = opened.reduce((sum, o) => sum + o.accepted, 0);
  if (options.format === 'json') {
    const diagnostics = opened.flatMap((o) => asJson(o.diagnostics, o.locator, o.locale) as unknown[]);
    const rules = opened.flatMap((o) => o.scored.results?.rules ?? []);
    terminal.data(`${json({ diagnostics, accepted, rules }, 2)}\n`);
  } else {
    for (const o of opened) terminal.out(frames(o.diagnostics, o.locator, o.locale, terminal.colours));
    terminal.out(summary(all, opened[0]!.locale, accepted) + opened.map((o) => ruleFindings(o)).join(''));
  }
  return all.some(isError) ? EXIT.errors : EXIT.clean;
}

/** What rules found in the data: faults of the data, not of the methodology. */
function ruleFindings({ scored, locale }: Opened): string {
  const rules = scored.results?.rules ?? [];
  if (!rules.length) return '';
  const of = (severity: string) => rules.filter((r) => r.severity === severity).reduce((sum, r) => sum + r.findings, 0);
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  return locale === 'zh'
    ? `${rules.length} 条规则查出问题 ${errors + warnings + infos} 个：错误 ${errors}，警告 ${warnings}，提醒 ${infos}\n`
    : `findings of ${rules.length} rules in the data: ${errors + warnings + infos} (errors ${errors}, warnings ${warnings}, infos ${infos})\n`;
}
