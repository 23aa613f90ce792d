import type { Results } from '../../compiler/index.ts';
import { Fraction, tenTo } from './fraction.ts';
import type { Reckoned } from './reckon.ts';

/** What a computation says against the oracle, one line each. */
export function disagreements(found: Results, { units, statistics, bands, places }: Reckoned): string[] {
  const wrong: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown) => {
    if (!Object.is(got, wanted)) wrong.push(`${what}: ${got}, expected ${wanted}`);
  };
  units.forEach((unit, i) => {
    const got = found.units[i]!;
    for (const [code, { raw, printed }] of unit.scores) {
      const mine = got.indicators[code]!;
      const name = `${got.unit} ${code}`;
      expect(`${name} as printed`, mine.score === null ? null : decimalOf(mine.score, places.get(code)), textOf(printed, places.get(code)));
      if (!raw || mine.raw === null) expect(`${name} unrounded`, mine.raw, raw ? raw.value.toNumber() : null);
      else {
        const value = raw.value.toNumber();
        const room = raw.doubt + Math.abs(value) * 2 ** -51;
        if (Math.abs(mine.raw - value) > room) wrong.push(`${name} unrounded: ${mine.raw}, expected ${raw.value}, give or take ${room}`);
      }
    }
    expect(`${got.unit} score`, got.score, got.indicators[found.index]!.score);
    expect(`${got.unit} rank`, got.rank, unit.rank ?? null);
    expect(`${got.unit} band`, got.band, unit.band ?? null);
  });
  for (const [code, { mean, above, share }] of statistics) {
    const got = found.statistics[code]!;
    expect(`mean of ${code}`, got.mean === null ? null : decimalOf(got.mean, places.get(code)), textOf(mean, places.get(code)));
    expect(`above the mean of ${code}`, got.above, above);
    expect(`share above the mean of ${code}`, got.share, share ? Number(share.toFixed(2)) : null);
  }
  bands.forEach(({ code, count, share }, i) => {
    const got = found.bands[i]!;
    expect(`band ${i}`, got.name, code);
    expect(`units in ${code}`, got.count, count);
    expect(`share of ${code}`, got.share, share ? Number(share.toFixed(2)) : null);
  });
  return wrong;
}

/** A double as it is printed: all its places, or twelve digits. */
const decimalOf = (value: number, places: number | undefined): string =>
  places === undefined ? shortest(ofShortest(value)) : value.toFixed(places);

/** The decimal that a double prints as. */
function ofShortest(value: number): Fraction {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  return Fraction.of(mantissa).mul(tenTo(Number(exponent)));
}

/** The same of a fraction; missing is null. */
export function textOf(value: Fraction | undefined, places: number | undefined): string | null {
  if (!value) return null;
  return places === undefined ? shortest(value) : value.toFixed(places);
}

/** A decimal as it is, without needless zeros. */
function shortest(value: Fraction): string {
  let places = 0;
  while (value.mul(tenTo(places)).d !== 1n) places++;
  return value.toFixed(places);
}
