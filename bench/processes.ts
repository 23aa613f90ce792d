import { spawnSync } from 'node:child_process';
import { compare, type Row } from './measure.ts';

/** Whole processes, cold, against a Node that does nothing: what a designer waits for at the prompt. */
export function* processes(): Generator<Row> {
  for (const command of [['--version'], ['check', 'examples/egov-2017'], ['score', 'examples/egov-2017']])
    yield compare({
      name: `cold ${command.join(' ')} : node -e 0`,
      unit: 'ms',
      rounds: 15,
      product: () => node('dist/steelyard.js', ...command),
      reference: () => node('-e', '0'),
    });
}

function node(...args: string[]): void {
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${error?.message ?? stderr}`);
}
