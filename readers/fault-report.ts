import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../grammar/index.ts';
import packageJson from '../package.json' with { type: 'json' };

const REPORT_TO = 'https://github.com/steelyard-lang/steelyard/issues';

/** Frames of a trace that are shown: the innermost tell where it was. */
const FRAMES = 8;
/** Characters of a message that are shown. */
const LONGEST = 500;

/**
 * A fault of our own as a message: its code, what was being done, where in our sources it was, and how to report it. It
 * names no folder of the user.
 *
 * @param doing a command, or what the server was asked for
 */
export function faultReport(error: unknown, doing: string, locale: Locale): string {
  const { name, message, stack } = error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
  const lines = [
    `  ${name}: ${message.replace(/\s+/g, ' ').slice(0, LONGEST)}`,
    ...framesOf(stack ?? '').map((frame) => `    at ${frame}`),
    `  Steelyard ${packageJson.version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  ];
  return locale === 'zh'
    ? `内部错误（internal），正在执行 ${doing}\n${lines.join('\n')}\n这是权衡自身的错误，不是指标体系或数据的错误。请把以上几行报告到 ${REPORT_TO}\n`
    : `internal fault (internal) in ${doing}\n${lines.join('\n')}\nThis is a fault of Steelyard, not of the methodology or the data. Please report these lines at ${REPORT_TO}\n`;
}

/** Where a fault was, innermost first, in the sources as far as the maps beside the build tell. */
function framesOf(stack: string): string[] {
  const frames = stack.split('\n').flatMap((line) => {
    const found = /^\s*at (?:(.*?) \()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*):(\d+):(\d+)\)?$/.exec(line);
    if (!found) return [];
    const [, called, file, row, column] = found;
    const place = placeOf(file!.startsWith('file:') ? fileURLToPath(file!) : file!, Number(row), Number(column));
    return [called ? `${called} (${place})` : place];
  });
  return frames.slice(0, FRAMES);
}

const maps = new Map<string, SourceMap | undefined>();

/** A place of the build as one of its sources. */
function placeOf(file: string, line: number, column: number): string {
  if (!maps.has(file)) maps.set(file, mapOf(file));
  const entry = maps.get(file)?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry) || !entry.originalSource) return `${basename(file)}:${line}:${column}`;
  return `${entry.originalSource.replace(/^(?:\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

/** The map beside a file of the build. It is read only when there is a fault to tell of. */
function mapOf(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}
