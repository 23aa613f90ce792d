import { isError } from '../compiler/index.ts';
import { asJson, frames, summary } from './report.ts';
import { EXIT, open } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions {
  readonly format: string;
  readonly lang?: string | undefined;
}

/** Checks methodologies and their data. Warnings and hints are no failure. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const opened = paths.map((path) => open(path, { lang: options.lang }));
  const all = opened.flatMap((o) => o.diagnostics);
  if (options.format === 'json') {
    const diagnostics = opened.flatMap((o) => asJson(o.diagnostics, o.locator, o.locale) as unknown[]);
    terminal.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  } else {
    for (const o of opened) terminal.out(frames(o.diagnostics, o.locator, o.locale, terminal.colours));
    terminal.out(summary(all, opened[0]!.locale));
  }
  return all.some(isError) ? EXIT.errors : EXIT.clean;
}
