import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import picocolors from 'picocolors';
import { explain, type Results, type Scored } from '../../compiler/index.ts';
import { score } from '../../cli/score.ts';
import type { Terminal } from '../../cli/terminal.ts';
import { tenTo, toPlaces } from './fraction.ts';
import { nodesOf, type World } from './methodology.ts';
import { disagreements, textOf } from './compare.ts';
import type { Reckoned } from './reckon.ts';
import { csvOf, Writer } from './write.ts';

/** What the command line prints of a world against the oracle: as tables, CSV and JSON. */
export function printedWrong(world: World, reckoned: Reckoned, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'x.yard'), new Writer(world).text());
  for (const table of world.tables.values()) writeFileSync(join(folder, `${table.name}.csv`), csvOf(table));
  const files = [...world.tables.keys()].map((name) => `    ${name}: ${name}.csv\n`).join('');
  writeFileSync(join(folder, 'steelyard.yaml'), `name: x\nfiles: [x.yard]\ndata:\n  all:\n${files}`);
  const json = JSON.parse(printedAs('json', folder)) as Results;
  return [
    ...disagreements(json, reckoned).map((line) => `json: ${line}`),
    ...csvWrong(printedAs('csv', folder), world, reckoned),
    ...tablesWrong(printedAs('table', folder), world, reckoned),
  ];
}

function printedAs(format: string, folder: string): string {
  let [out, errors] = ['', ''];
  const colours = picocolors.createColors(false);
  const terminal: Terminal = {
    out: (t) => void (out += t),
    err: (t) => void (errors += t),
    data: (t) => void (out += t),
    colours,
    errorColours: colours,
    interactive: false,
  };
  if (score(folder, { format, lang: 'en' }, terminal) !== 0) throw new Error(`score refuses: ${errors}`);
  return out;
}

const unitsIn = (world: World) => world.tables.get('units')!.rows.map((_, i) => `u${i}`);

function csvWrong(text: string, world: World, { units, places }: Reckoned): string[] {
  const rows = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, '').trim(), { header: true }).data;
  const names = unitsIn(world);
  return rows.flatMap((row) => {
    const unit = units[names.indexOf(row.code!)]!;
    const cell = (code: string) => row[code === 'x' ? 'score' : `${code} ${code}`];
    const expect = (what: string, got: string | undefined, wanted: string) =>
      got === wanted ? [] : [`csv: ${row.code} ${what}: ${got}, expected ${wanted}`];
    return [
      ...expect('rank', row.rank, String(unit.rank ?? '')),
      ...expect('band', row.band, unit.band ?? (unit.scores.get('x')!.printed && world.index.bands.length ? 'in no band' : '')),
      ...[...unit.scores].flatMap(([code, { printed }]) => expect(code, cell(code), textOf(printed, places.get(code)) ?? '')),
    ];
  });
}

/** The lines of the ranking and of the indicators hold what is printed of each, in order. */
function tablesWrong(text: string, world: World, { units, statistics, places }: Reckoned): string[] {
  const lines = text.split('\n').map((line) => line.trim().split(/ {2,}/));
  const names = unitsIn(world);
  const { index } = world;
  const expect = (name: string, at: number, wanted: readonly string[]) => {
    const line = lines.find((cells) => cells[at] === name && cells.length >= wanted.length);
    const from = line?.indexOf(wanted[0]!) ?? 0;
    const got = line?.slice(Math.max(0, from), Math.max(0, from) + wanted.length);
    return String(got) === String(wanted) ? [] : [`table: ${name}: ${got}, expected ${wanted}`];
  };
  const ofUnits = units.flatMap((unit, i) => {
    const scores = [index, ...index.children].map(({ code }) => textOf(unit.scores.get(code)!.printed, places.get(code)) ?? '–');
    const rank = index.ranking === 'unranked' ? [] : [String(unit.rank ?? '–')];
    return expect(names[i]!, rank.length, [...rank, names[i]!, ...scores]);
  });
  const ofNodes = nodesOf(index).flatMap(({ code }) => {
    const { mean, above, share } = statistics.get(code)!;
    const label = code === index.code ? 'x' : code;
    return expect(code, 0, [code, label, textOf(mean, places.get(code)) ?? '–', String(above), share ? `${share.toFixed(2)}%` : '–']);
  });
  return [...ofUnits, ...ofNodes];
}

/** Explanations whose parts do not add up to what is printed, and means whose shares are not the whole. */
export function explanationsWrong({ analysis, run, attached }: Scored, { units, places }: Reckoned): string[] {
  return units.flatMap(({ scores }, unit) =>
    [...scores].flatMap(([code, { printed }]) => {
      const { parts, score: explained } = explain(analysis.methodology!, run!, attached!, unit, code);
      const wrong: string[] = [];
      if ((explained === null) !== (printed === undefined)) wrong.push(`explain ${unit} ${code}: ${explained}`);
      const [first] = parts;
      if (printed && first?.amount) {
        const { places: shown } = first.amount;
        const wanted = toPlaces(printed, Math.min(shown, places.get(code) ?? shown), 'half-up').mul(tenTo(shown));
        const sum = parts.reduce((s, p) => s + (p.amount?.units ?? 0), 0);
        if (wanted.n !== BigInt(sum) || wanted.d !== 1n) wrong.push(`explain ${unit} ${code}: parts add up to ${sum}, expected ${wanted}`);
      }
      const shares = parts.flatMap((p) => (p.part === 'child' && p.counted?.by === 'weight' ? [p.counted.share] : []));
      // Where all that counts is missing, what has a score counts for nothing: a gate may set one all the same.
      if (printed && shares.some((share) => !share.equals(0)) && !shares.reduce((a, b) => a.add(b)).equals(1))
        wrong.push(`explain ${unit} ${code}: shares ${shares.join()}`);
      return wrong;
    }),
  );
}
