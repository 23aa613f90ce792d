/**
 * How fast the product is: node scripts/run.mjs bench/bench.ts [--json FILE]
 * Run `node scripts/build.mjs` first: whole processes are measured as they are built.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { editing } from './editing.ts';
import { engine } from './engine.ts';
import { evaluation } from './evaluation.ts';
import { makeFullSet } from './full-set.ts';
import type { Row } from './measure.ts';
import { parsing } from './parsing.ts';
import { printing } from './printing.ts';
import { processes } from './processes.ts';
import { records } from './records.ts';

const { values: options } = parseArgs({ options: { json: { type: 'string' } } });

const HEAD = ['name', 'value', 'unit', 'reference', 'ratio'] as const;
const WIDTHS = [76, 10, 5, 10, 7] as const;
const line = (cells: readonly string[]) => cells.map((c, i) => (i === 0 ? c.padEnd(WIDTHS[i]!) : c.padStart(WIDTHS[i]!))).join(' ');
const shown = ({ name, value, unit, reference, ratio }: Row) => [
  name,
  value.toPrecision(4),
  unit,
  reference.toPrecision(4),
  ratio.toFixed(2),
];

makeFullSet();
const rows: Row[] = [];
console.log(line(HEAD));
// Parsing leaves a large heap behind, which would weigh on what is measured after it.
for (const benchmark of [processes, editing, engine, evaluation, records, parsing, printing])
  for await (const row of benchmark()) {
    rows.push(row);
    console.log(line(shown(row)));
  }
if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, undefined, 2)}\n`);
