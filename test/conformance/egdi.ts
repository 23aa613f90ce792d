import { join } from 'node:path';
import { rankInto, type Results } from '../../compiler/index.ts';
import { type Edition, editions } from './egdi-editions.ts';
import { type PublishedTable, type Row, readPublished, score } from './egdi-rows.ts';
import { type Check, type Oracle, sameList } from './oracle.ts';

/**
 * The E-Government Development Index of the United Nations, 2010 to 2022: the mean of three components.
 *
 * Ranks: in every edition all ranks follow from the index as printed, ties sharing the better rank. The printed index
 * has five decimals until 2016 and four from 2018 on. Until 2016 unrounded scores give the same ranks; from 2018 on they
 * do not, since countries whose printed index is the same were given one rank.
 */
export const egdi: Oracle = {
  name: 'EGDI',
  folder: 'egdi',
  checks(path) {
    const published = readPublished(join(path, 'egdi.csv'));
    const years = sameList('egdi editions', [...published.byYear.keys()], EDITION_YEARS);
    return [years, ...editions.flatMap((edition) => checkEdition(edition, published)), ...checkWeightChange(published)];
  },
};

const EDITION_YEARS = editions.map((e) => e.year);

function checkEdition(edition: Edition, published: PublishedTable): Check[] {
  const named = (name: string) => `egdi ${edition.year} ${name}`;
  const rows = published.byYear.get(edition.year) ?? [];
  const complete = rows.filter((r) => r.components.every((c) => !Number.isNaN(c)));
  const incomplete = rows.filter((r) => !complete.includes(r));

  const bound = tolerance(edition);
  const all = score(edition.text, published, complete);
  const found = complete.filter((r, i) => distance(r, all.units[i]!) > bound);
  // What is compared from here on: countries that have all components, but for the known findings.
  const known = complete.filter((r) => edition.findings.includes(r.country));
  const sound = complete.filter((r) => !known.includes(r));
  const results = known.length ? score(edition.text, published, sound) : all;
  const left = [...incomplete, ...known];

  const checks = [
    sameList(
      named('countries without all components'),
      incomplete.map((r) => r.country),
      edition.incomplete,
      `${incomplete.length} of ${rows.length}`,
    ),
    sameList(
      named('countries whose components do not make the index'),
      found.map((r) => r.country),
      edition.findings,
      known.length ? known.map((r) => finding(r, all, complete)).join('; ') : 'none',
    ),
    unchangedComponents(named('components pass the normalisation bit for bit'), results, sound),
    scores(named('scores'), results, sound, bound),
    exactScores(named('scores equal exact arithmetic'), results, sound, edition),
    ranks(named('ranks'), results, sound),
    bands(named('bands'), results, sound),
    sameList(named('ranks of unrounded scores that would differ'), differingIfRaw(results, sound), edition.otherRankIfRaw),
  ];
  if (left.length) checks.push(lastTogether(named('countries left out share the last rank'), left, sound.length));
  if (edition.bandCounts) checks.push(bandCounts(named('band counts'), results, edition.bandCounts));
  return checks;
}

/**
 * How far a score made of printed components may lie from the printed index: half a unit of the last place of each
 * component, weighted, and half a unit of the last place of the index. It is a bound, not a guess: beyond it the
 * components cannot make the index. Measured maxima: 8.0e-6 in 2010, 6.7e-6 in 2012 and 2016 (bound 1e-5); 2.33e-5 in 2014
 * (2.5e-5, HCI having four places); 3.3e-5 in 2018 and 6.7e-5 in 2022 (1e-4). The last term is for binary floating point.
 */
function tolerance({ weights, places }: Edition): number {
  const total = weights[0] + weights[1] + weights[2];
  const components = weights.map((w, i) => ((w / total) * 10 ** -places.components[i]!) / 2);
  return components.reduce((a, b) => a + b, 0) + 10 ** -places.index / 2 + 1e-12;
}

type UnitResult = Results['units'][number];

const distance = (row: Row, unit: UnitResult): number => Math.abs((unit.raw ?? Number.NaN) - row.index);

function finding(row: Row, results: Results, rows: readonly Row[]): string {
  const unit = results.units[rows.indexOf(row)]!;
  return `${row.country}: published ${row.index}, its components make ${unit.score}`;
}

function unchangedComponents(name: string, results: Results, rows: readonly Row[]): Check {
  const codes = ['osi', 'tii', 'hci'];
  const wrong = rows.flatMap((row, i) =>
    codes.flatMap((code, k) => {
      const { raw } = results.units[i]!.indicators[code]!;
      return Object.is(raw, row.components[k]) ? [] : [`${row.country}: ${code} ${raw}, published ${row.components[k]}`];
    }),
  );
  return { name, note: `${rows.length * codes.length} values`, wrong };
}

function scores(name: string, results: Results, rows: readonly Row[], bound: number): Check {
  const distances = rows.map((row, i) => distance(row, results.units[i]!));
  const wrong = rows.flatMap((row, i) =>
    distances[i]! <= bound ? [] : [`${row.country}: ${results.units[i]!.raw}, published ${row.index}`],
  );
  const same = rows.filter((row, i) => Math.abs(results.units[i]!.score! - row.index) < 1e-12).length;
  const largest = Math.max(...distances).toExponential(1);
  const note = `${rows.length} countries, largest deviation ${largest}, allowed ${bound.toExponential(1)}; ${same} the same to the last place`;
  return { name, note, wrong };
}

/** Scores against the same means computed in integers and rounded half up: nothing is tolerated here. */
function exactScores(name: string, results: Results, rows: readonly Row[], { weights, places }: Edition): Check {
  const SCALE = 100_000;
  const total = BigInt(weights[0] + weights[1] + weights[2]);
  const wrong = rows.flatMap((row, i) => {
    const sum = row.components.reduce((s, c, k) => s + BigInt(weights[k]!) * BigInt(Math.round(c * SCALE)), 0n);
    const [numerator, denominator] = [sum * 10n ** BigInt(places.index), total * BigInt(SCALE)];
    const expected = Number((2n * numerator + denominator) / (2n * denominator)) / 10 ** places.index;
    const { score } = results.units[i]!;
    return score === expected ? [] : [`${row.country}: ${score}, exactly ${expected}`];
  });
  return { name, note: `${rows.length} countries`, wrong };
}

function ranks(name: string, results: Results, rows: readonly Row[]): Check {
  const wrong = rows.flatMap((row, i) => {
    const { rank } = results.units[i]!;
    return rank === row.rank ? [] : [`${row.country}: ${rank}, published ${row.rank}`];
  });
  return { name, note: `${rows.length} countries, all compared exactly`, wrong };
}

function differingIfRaw(results: Results, rows: readonly Row[]): string[] {
  const raw = Float64Array.from(results.units, (u) => u.raw!);
  const byRaw = new Float64Array(raw.length);
  rankInto(byRaw, raw, { highestFirst: true, ties: 'competition' });
  return rows.filter((row, i) => byRaw[i] !== row.rank).map((row) => row.country);
}

/** Those without a sound index: published as 0 and ranked together behind all others, or without any figure. */
function lastTogether(name: string, left: readonly Row[], others: number): Check {
  const without = left.filter((r) => Number.isNaN(r.index) && Number.isNaN(r.rank));
  const wrong = left.flatMap((r) =>
    without.includes(r) || (r.index === 0 && r.rank === others + 1) ? [] : [`${r.country}: index ${r.index}, rank ${r.rank}`],
  );
  return { name, note: `${left.length - without.length} published as 0 with rank ${others + 1}, ${without.length} without figures`, wrong };
}

/** Bands of the survey, read off the printed index by other code than the product's. */
function bands(name: string, results: Results, rows: readonly Row[]): Check {
  const bandOf = (index: number) => (index > 0.75 ? 'VH' : index >= 0.5 ? 'H' : index >= 0.25 ? 'M' : 'L');
  const wrong = rows.flatMap((row, i) => {
    const { band, score } = results.units[i]!;
    return band === bandOf(row.index) ? [] : [`${row.country}: ${band} by ${score}, ${bandOf(row.index)} by the printed ${row.index}`];
  });
  return { name, note: results.bands.map((b) => `${b.name} ${b.count}`).join(', '), wrong };
}

function bandCounts(name: string, results: Results, expected: readonly number[]): Check {
  const found = results.bands.map((b) => b.count);
  return { name, wrong: found.every((n, i) => n === expected[i]) ? [] : [`${found}, expected ${expected}`] };
}

/** The comparison must notice a wrong methodology: with the weights of the other period, most scores are off. */
function checkWeightChange(published: PublishedTable): Check[] {
  const wrongWeights: [year: string, text: Edition['text']][] = [
    ['2010', 'egdi-2012.yard'],
    ['2012', 'egdi-2010.yard'],
  ];
  return wrongWeights.map(([year, text]) => {
    const edition = editions.find((e) => e.year === year)!;
    const rows = (published.byYear.get(year) ?? []).filter((r) => ![...edition.incomplete, ...edition.findings].includes(r.country));
    const results = score(text, published, rows);
    const off = rows.filter((row, i) => distance(row, results.units[i]!) > tolerance(edition)).length;
    const wrong = off > rows.length * 0.9 ? [] : [`only ${off} of ${rows.length} off`];
    return { name: `egdi ${year} is not made by the weights of ${text}`, note: `${off} of ${rows.length} countries off`, wrong };
  });
}
