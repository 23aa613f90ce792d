import Fraction from 'fraction.js';
import type { Row } from './csv.ts';
import { type Column, columnsOf, type Indicator, leavesOf, type Methodology, measureOf, type Table } from './methodology.ts';
import { type Count, checksByLeaf } from './rules/index.ts';
import { bands, type Figure, figures, leaders, sums } from './targets.ts';

const HUNDRED = new Fraction(100);
const HALF = new Fraction(1, 2);
/** A mean this near to where it would round to another figure is a deviation too: it holds by luck. */
const MARGIN = new Fraction(1, 1000);

/**
 * Scores the tables in exact arithmetic, from the cells as they stand in the files and with none of the generator's own
 * formulas, and throws the list of everything that differs from the published figures.
 */
export function verify(methodology: Methodology, rowsOf: (table: Table) => readonly Row[]): void {
  const deviations: string[] = [];
  const expect: Expect = (holds, what) => {
    if (!holds) deviations.push(what);
  };
  const rows = new Map(methodology.tables.map((t) => [t.name, rowsOf(t)]));
  const checked = checksByLeaf(rows.get('办事指南') ?? [], rows.get('材料') ?? [], rows.get('环节') ?? []);
  const perRegion = methodology.tables.filter((t) => t.kind === 'units');
  const units = rows.get('地区名单') ?? [];
  const count = units.length;
  const cellOf = (unit: Row, { table, name }: Column): string => rows.get(table)?.find((row) => row.地区 === unit.代码)?.[name] ?? '';

  for (const table of perRegion) {
    checkCells(table, rows.get(table.name) ?? [], count, expect);
    const named = new Set((rows.get(table.name) ?? []).map((row) => row.地区 ?? row.代码));
    expect(
      units.every((unit) => named.has(unit.代码)),
      `${table.name} lacks the row of a region`,
    );
  }
  for (const leaf of leavesOf(methodology.root)) {
    const measure = measureOf(leaf);
    for (const { table, name } of columnsOf(measure))
      expect(
        methodology.tables.some((t) => t.name === table && t.columns.some((c) => c.name === name)),
        `${leaf.code} reads ${table}.${name}, which is not declared`,
      );
    if (measure.kind === 'records')
      for (const unit of units)
        expect((checked.get(leaf.code)?.get(unit.代码 ?? '')?.checks ?? 0) > 0, `${leaf.code} of ${unit.名称}: no checks`);
    if (measure.kind !== 'ratio') continue;
    for (const unit of units) {
      const [part, whole] = [Number(cellOf(unit, measure.part)), Number(cellOf(unit, measure.whole))];
      expect(whole > 0 && part <= whole, `${leaf.code} of ${unit.名称}: ${part} of ${whole}`);
    }
  }
  // Cells that cannot be scored end it here.
  report(deviations);

  // Scores: unrounded inside, rounded half up to two places where they are published.
  const scores = new Map<string, Fraction[]>();
  for (const unit of units) {
    const score = (node: Indicator): Fraction => {
      let result = node.measure
        ? leafScore(node, (column) => cellOf(unit, column), checked.get(node.code)?.get(unit.代码 ?? ''))
        : new Fraction(0);
      for (const child of node.children) result = result.add(child.weight.mul(score(child)));
      if (node.bonus) {
        const points = least(node.bonus.factor.mul(cellOf(unit, node.bonus.column)), node.bonus.cap);
        result = least(result.add(points), HUNDRED);
      }
      expect(result.compare(0) >= 0 && result.compare(HUNDRED) <= 0, `${node.code} of ${unit.名称} is ${result.toString()}`);
      scores.set(node.code, [...(scores.get(node.code) ?? []), result]);
      return result;
    };
    score(methodology.root);
    const { part, whole, share } = methodology.gate;
    expect(new Fraction(cellOf(unit, part)).div(cellOf(unit, whole)).compare(share) < 0, `${unit.名称} trips the gate`);
  }

  const publishedOf = (code: string) => (scores.get(code) ?? []).map((s) => halfUp(s));
  for (const [code, figure] of Object.entries(figures))
    checkFigure(code, figure, publishedOf(code), methodology.published.get(code), expect);
  expect(methodology.published.size === Object.keys(figures).length, 'the published table of the methodology has other rows');

  // Bands, order and ties look at the published total.
  const totals = publishedOf(methodology.root.code).map((total, i) => ({ name: units[i]?.名称 ?? '', total }));
  const ranked = [...totals].sort((a, b) => b.total.compare(a.total));
  expect(
    ranked.slice(0, leaders.length).every(({ name }, i) => name === leaders[i]),
    `the first are ${ranked.slice(0, leaders.length).map((r) => r.name)}`,
  );
  for (const [i, { name, total }] of ranked.entries())
    expect(i === 0 || total.compare(ranked[i - 1]?.total ?? 0) < 0, `${name} ties with the one before`);
  bands.forEach((band, i) => {
    const below = bands[i - 1]?.from ?? 101;
    const members = totals.filter(({ total }) => total.compare(band.from) >= 0 && total.compare(below) < 0).map((t) => t.name);
    expect(members.length > 0, `nobody is ${band.name}`);
    expect(band.count === undefined || members.length === band.count, `${band.name} has ${members.length} members`);
    expect(
      band.share === undefined || percent(members.length, count) === band.share,
      `${band.name} has a share of ${percent(members.length, count)}`,
    );
    expect(
      band.named.every((name) => members.includes(name)),
      `${band.name} lacks one of ${band.named}`,
    );
  });
  // Follows from 21 regions above a mean of 79.95 and 21 regions of at least 80.
  for (const { name, total } of totals) expect(total.compare(79.95) <= 0 || total.compare(80) >= 0, `${name} has ${total.toString()}`);

  for (const table of perRegion)
    for (const [column, sum] of Object.entries(sums))
      if (table.columns.some((c) => c.name === column)) {
        const found = (rows.get(table.name) ?? []).reduce((all, row) => all + Number(row[column]), 0);
        expect(found === sum, `${table.name}.${column} adds up to ${found} instead of ${sum}`);
      }

  report(deviations);
}

function report(deviations: readonly string[]): void {
  if (deviations.length) throw new Error(`${deviations.length} deviations:\n${deviations.map((d) => `  ${d}`).join('\n')}`);
}

type Expect = (holds: boolean, what: string) => void;

/** Every cell filled, and with what its column may hold. */
function checkCells(table: Table, rows: readonly Row[], count: number, expect: Expect): void {
  expect(rows.length === count && count === 32, `${table.name} has ${rows.length} rows`);
  for (const row of rows)
    for (const column of table.columns) {
      const value = row[column.name] ?? '';
      expect(mayHold(column, value), `${table.name}.${column.name} of ${row.地区 ?? row.代码} holds "${value}"`);
    }
}

function mayHold({ type, codes }: Table['columns'][number], value: string): boolean {
  switch (type) {
    case 'number':
      return /^(0|[1-9][0-9]*)$/.test(value);
    case 'yes/no':
      return value === '是' || value === '否';
    case 'code list':
      return codes.includes(value);
    default:
      return value !== '';
  }
}

function leafScore(leaf: Indicator, cell: (column: Column) => string, checked: Count | undefined): Fraction {
  const measure = measureOf(leaf);
  switch (measure.kind) {
    case 'ratio':
      return least(new Fraction(cell(measure.part)).div(cell(measure.whole)), new Fraction(1)).mul(100);
    case 'ladder': {
      const rung = measure.rungs.find((r) => r.code === cell(measure.column));
      if (!rung) throw new Error(`${leaf.code}: no points for "${cell(measure.column)}"`);
      return rung.points;
    }
    case 'records':
      return new Fraction(checked?.passes ?? 0).div(checked?.checks ?? 1).mul(100);
    case 'yes/no':
      return new Fraction(cell(measure.column) === '是' ? 100 : 0);
  }
}

/** Mean, number above and share, against the published ones; and these against the text of the methodology. */
function checkFigure(
  code: string,
  figure: Figure,
  published: readonly Fraction[],
  written: readonly string[] | undefined,
  expect: Expect,
): void {
  const mean = published.reduce((sum, p) => sum.add(p), new Fraction(0)).div(published.length);
  expect(halfUp(mean).equals(figure.mean), `the mean of ${code} is ${mean.toString()} instead of ${figure.mean}`);
  expect(
    mean.sub(figure.mean).abs().compare(new Fraction(5, 1000).sub(MARGIN)) <= 0,
    `the mean of ${code}, ${mean.toString()}, is too near to another figure`,
  );
  const above = published.filter((p) => p.compare(mean) > 0).length;
  expect(figure.above === undefined || above === figure.above, `${above} instead of ${figure.above} regions are above the mean of ${code}`);
  expect(
    figure.share === undefined || percent(above, published.length) === figure.share,
    `the share above the mean of ${code} is ${percent(above, published.length)}`,
  );

  const same = (cell: string | undefined, value: string | number | undefined) =>
    value === undefined
      ? cell === '-'
      : cell !== undefined && cell !== '-' && new Fraction(cell.replace('%', '')).equals(new Fraction(value));
  expect(
    same(written?.[0], figure.mean) && same(written?.[1], figure.above) && same(written?.[2], figure.share),
    `the published row of ${code} says ${written?.join(' ')}`,
  );
}

/** To two places, halves up. */
const halfUp = (value: Fraction): Fraction => value.mul(HUNDRED).add(HALF).floor().div(HUNDRED);

function percent(part: number, whole: number): string {
  const hundredths = halfUp(new Fraction(part * 100, whole))
    .mul(HUNDRED)
    .toString()
    .padStart(3, '0');
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}

const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) < 0 ? a : b);
