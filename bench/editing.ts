import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '../test/server/client.ts';
import { generatedText } from './generated-text.ts';
import { type Row, row } from './measure.ts';

const EGOV = resolve('examples', 'egov-2017');

/** What a keystroke takes at most, at the 95th percentile, in milliseconds. */
const BARS = { example: [10, 20], fullWeight: [50, 50], fullRule: [100, 100], generated: [20, 30] } as const;

/** A pair of keystrokes that undo each other; between them the text is in error, or it is not. */
interface Keystrokes {
  readonly uri: string;
  readonly there: string;
  readonly back: string;
}

/**
 * Typing into the built server over IPC, as VS Code starts it: from a change to the diagnostics, and to the patch of the
 * preview. Values are 95th percentiles against their bars, with the median beside; memory is what the process holds.
 */
export async function* editing(): AsyncGenerator<Row> {
  yield* example();
  yield* fullSet();
  for (const lines of [1_000, 10_000]) yield* generated(lines);
}

async function* example(): AsyncGenerator<Row> {
  const client = await Client.spawned();
  const { uri, text } = await opened(client, join(EGOV, 'egov.yard'));
  const { uri: rulesUri, text: rules } = await opened(client, join(EGOV, 'guides.yard'));
  const [diagnostics, preview] = BARS.example;
  yield* quantiles('example, a weight: keystroke -> diagnostics', await toDiagnostics(client, broken(uri, text), 150), diagnostics);
  yield* quantiles('example, a weight: keystroke -> preview', await toPreview(client, reweighted(uri, text), 150), preview);
  yield* quantiles('example, a rule: keystroke -> preview', await toPreview(client, reruled(rulesUri, rules), 100), preview);
  yield memory('example', client);
  await client.end();
}

/** The example with all guides: `npm run generate:egov -- --full` makes them. */
async function* fullSet(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
  try {
    for (const file of ['egov.yard', 'tables.yard', 'guides.yard']) copyFileSync(join(EGOV, file), join(folder, file));
    const project = readFileSync(join(EGOV, 'steelyard.yaml'), 'utf8');
    const full = /\n {2}full:\n((?: {4}.*\n?)+)/.exec(project)![1]!.replaceAll('data/full/', `${EGOV}/data/full/`);
    writeFileSync(join(folder, 'steelyard.yaml'), `files: [tables.yard, guides.yard, egov.yard]\ndata:\n  full:\n${full}`);
    const client = await Client.spawned();
    const { uri, text } = await opened(client, join(folder, 'egov.yard'));
    const { uri: rulesUri, text: rules } = await opened(client, join(folder, 'guides.yard'));
    yield* quantiles(
      '22,152 guides, a weight: keystroke -> diagnostics',
      await toDiagnostics(client, broken(uri, text), 60),
      BARS.fullWeight[0],
    );
    yield* quantiles(
      '22,152 guides, a weight: keystroke -> preview',
      await toPreview(client, reweighted(uri, text), 60),
      BARS.fullWeight[1],
    );
    yield* quantiles(
      '22,152 guides, a rule: keystroke -> preview',
      await toPreview(client, reruled(rulesUri, rules), 60),
      BARS.fullRule[1],
    );
    yield memory('22,152 guides', client);
    await client.end();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* generated(lines: number): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
  try {
    const written = generatedText(lines);
    writeFileSync(join(folder, 'index.yard'), written);
    writeFileSync(join(folder, 'list.csv'), generatedData(written, 32));
    const client = await Client.spawned();
    const { uri, text } = await opened(client, join(folder, 'index.yard'));
    const name = `${lines.toLocaleString('en')} lines`;
    const [diagnostics, preview] = BARS.generated;
    const [one, other] = ['权重 20%', '权重 25%'];
    const at = text.indexOf(one, text.length / 4);
    const swapped = `${text.slice(0, at)}${other}${text.slice(at + one.length).replace(other, one)}`;
    yield* quantiles(`${name}, a weight: keystroke -> diagnostics`, await toDiagnostics(client, broken(uri, text), 60), diagnostics);
    yield* quantiles(`${name}, a weight: keystroke -> preview`, await toPreview(client, { uri, there: swapped, back: text }, 60), preview);
    yield memory(name, client);
    await client.end();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A text as it stands when somebody is at work on it: opened, with the preview beside it, and not what is saved. */
async function opened(client: Client, path: string): Promise<{ uri: string; text: string }> {
  const saved = readFileSync(path, 'utf8');
  const uri = await client.open(path, saved);
  // The answer comes when the project has been read and scored.
  await client.ask('steelyard/openPreview', { uri, locale: 'zh' });
  const text = `${saved}// 未完\n`;
  await client.retype(uri, text);
  return { uri, text };
}

/** A digit more: the weights no longer sum to 100%, which is said; and taken away again. */
const broken = (uri: string, text: string): Keystrokes => ({ uri, there: text.replace(/权重 2(\d)%/, '权重 21$1%'), back: text });

/** Two weights at once, so that they still sum to 100%. */
const reweighted = (uri: string, text: string): Keystrokes => ({
  uri,
  there: text.replace(/(指标 A11 .*? 权重) 20%/, '$1 25%').replace(/(指标 A12 .*? 权重) 20%/, '$1 15%'),
  back: text,
});

const reruled = (uri: string, text: string): Keystrokes => ({ uri, there: text.replace('不超过 200 且', '不超过 20 且'), back: text });

const WARM_UP = 20;
/** Milliseconds between two keystrokes of somebody who types fast. */
const BETWEEN_KEYSTROKES = 80;

const toDiagnostics = (client: Client, keys: Keystrokes, count: number): Promise<number[]> =>
  timed(client, keys, count, () => client.nextPublish(keys.uri));

async function toPreview(client: Client, keys: Keystrokes, count: number): Promise<number[]> {
  let arrived = (): void => {};
  client.connection.onNotification('steelyard/previewChanged', () => arrived());
  return timed(client, keys, count, () => new Promise((done) => (arrived = done)));
}

async function timed(client: Client, { uri, there, back }: Keystrokes, count: number, answer: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count + WARM_UP; i++) {
    // Nobody types faster: the server is at rest between keystrokes, or it is not, as in life.
    await new Promise((done) => setTimeout(done, BETWEEN_KEYSTROKES));
    const type = client.prepare(uri, i % 2 ? back : there);
    const answered = answer();
    const start = performance.now();
    await type();
    await answered;
    if (i >= WARM_UP) times.push(performance.now() - start);
  }
  return times;
}

function* quantiles(name: string, times: readonly number[], bar: number): Generator<Row> {
  const sorted = [...times].sort((a, b) => a - b);
  yield row(`${name}, p50`, sorted[sorted.length >> 1]!, 'ms', bar);
  yield row(`${name}, p95 : bar`, sorted[Math.floor(sorted.length * 0.95)]!, 'ms', bar);
}

/** What a process may hold, in megabytes, before it is a nuisance on a laptop. */
const MEMORY_BAR = 500;

function memory(name: string, client: Client): Row {
  const status = readFileSync(`/proc/${client.pid}/status`, 'utf8');
  return row(`${name}: memory of the server`, Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024, 'MB', MEMORY_BAR);
}

/** Data for a generated text: values that differ from unit to unit. */
function generatedData(text: string, units: number): string {
  const columns = [...text.matchAll(/^ {2}((?:总数|已办数|情况|可用)\d+) : /gm)].map((m) => m[1]!);
  const value = (column: string, unit: number) => {
    const n = (unit * 7 + column.length + Number(/\d+$/.exec(column)![0])) % 50;
    if (column.startsWith('情况')) return ['五级', '四级', '三级', '二级', '一级'][n % 5]!;
    if (column.startsWith('可用')) return n % 3 ? '是' : '否';
    return String(column.startsWith('总数') ? 100 + n : 40 + n);
  };
  const rows = Array.from({ length: units }, (_, unit) => [`U${unit}`, ...columns.map((c) => value(c, unit))].join(','));
  return [['代码', ...columns].join(','), ...rows].join('\n');
}
