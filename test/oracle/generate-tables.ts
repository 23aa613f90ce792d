import type { Draw } from './draw.ts';
import { Fraction, tenTo, toPlaces, whole, ZERO } from './fraction.ts';
import type { Cell, Column, Conversion, Empty, Row, Table, TableName } from './methodology.ts';
import { amountOf } from './write.ts';

/** How the numbers of a column are drawn: decimals of every size, so that ties, halves and edges of bands occur. */
const PROFILES: Readonly<Record<string, (d: Draw) => string>> = {
  ten: (d) => d.of(['0', '1', '2', '2.5', '3', '5', '5.5', '6', '7.5', '8', '9', '10', '12', '-1']),
  hundred: (d) => `${d.below(101)}${d.of(['', '', '.5', '.25', '.125'])}`,
  halves: (d) =>
    d.of([
      '59.995',
      '79.995',
      '80',
      '60',
      '89.995',
      '89.9949999999',
      '89.9949999999999',
      '1.005',
      '2.675',
      '0.5',
      '0.05',
      '99.95',
      '33.335',
    ]),
  fine: (d) => `${d.below(101)}.${String(d.below(1000)).padStart(3, '0')}`,
  few: (d) => d.of(['4', '5', '6']),
  around: (d) => `${d.of(['', '-'])}${d.below(50)}.${d.below(10)}`,
  million: (d) => `9000${String(d.below(100)).padStart(3, '0')}.${String(d.below(100)).padStart(2, '0')}`,
  long: (d) => `15699449500${String(d.below(100)).padStart(2, '0')}`,
  longer: (d) => `12345678901.0${String(d.below(40)).padStart(2, '0')}`,
  tiny: (d) => `0.0000${String(d.below(1000)).padStart(3, '0')}`,
};

/** Profiles none of whose numbers is 0 or less: these may divide, and have logarithms. */
const ABOVE_ZERO: Readonly<Record<string, (d: Draw) => string>> = {
  count: (d) => String(d.between(1, 40)),
  tenths: (d) => `${d.between(1, 9)}.${d.below(10)}`,
  third: (d) => d.of(['3', '6', '7', '9', '11']),
};

const isAboveZero = (column: Column): boolean => column.name.startsWith('p');
export const divisors = (table: Table): Column[] => table.columns.filter((c) => c.kind === 'number' && isAboveZero(c));

const CODES = [
  [{ code: 'fibre' }, { code: 'copper' }, { code: 'none' }],
  [{ code: '1', meaning: 'open' }, { code: '2', meaning: 'shut' }, { code: '03' }],
] as const;
const TEXTS = ['甲', '乙', '甲等', 'abc', 'a测b', '丙𠮷', '测试甲'];
const DATES = ['2019-12-31', '2020-01-01', '2020-02-29', '2020-03-01', '2021-07-15'];
const MEASURES = ['日', '周', '月', '时'] as const;

export function drawConversion(d: Draw): Conversion {
  const week = d.of(['5', '7', '7.5']);
  const [month, monthText] = d.of([['22', '22'] as const, ['20', '20'] as const]);
  const hour = d.of([
    ['1/8', new Fraction(1n, 8n)],
    ['5/7', new Fraction(5n, 7n)],
    ['12.5%', new Fraction(1n, 8n)],
  ] as const);
  const inWeeks = d.chance(30);
  const ofWeek = Fraction.of(week);
  const factors = new Map([
    ['日', whole(1)],
    ['周', ofWeek],
    ['月', inWeeks ? ofWeek.mul(whole(4)) : Fraction.of(month)],
    ['时', hour[1].div(whole(inWeeks ? 2 : 1))],
  ]);
  const one = amountOf('1', whole(1));
  return {
    base: '日',
    rows: [
      { count: one, from: '周', amount: amountOf(week, ofWeek), to: '日' },
      inWeeks
        ? { count: one, from: '月', amount: amountOf('4', whole(4)), to: '周' }
        : { count: one, from: '月', amount: amountOf(monthText, Fraction.of(month)), to: '日' },
      { count: inWeeks ? amountOf('2', whole(2)) : one, from: '时', amount: amountOf(hour[0], hour[1]), to: '日' },
    ],
    factors,
  };
}

export interface Sizes {
  readonly units: number;
  /** Percent of the cells that are empty. */
  readonly empty: number;
}

export function drawTables(d: Draw, { units, empty }: Sizes): Map<TableName, Table> {
  const owners = Array.from({ length: units }, (_, i) => i);
  const make = (name: TableName, declared: readonly Column[], of: readonly number[]): Table => {
    const tableEmpty = drawEmpty(d, 15);
    const columns = declared.map((c): Column => {
      // Columns are told apart by what they are, and one that others are measured in stays that.
      const own = c.kind === 'number' && !c.measuredIn ? drawEmpty(d, 10) : undefined;
      return own?.marks.length || own?.blank ? { ...c, empty: own } : c;
    });
    const cellsOf = new Map(columns.map((c) => [c, profileOf(d, c)]));
    const emptyCells = new Map(columns.map((c) => [c, emptyCell(c, tableEmpty)]));
    const cell = (c: Column) => (d.chance(empty) ? emptyCells.get(c)!(d) : cellsOf.get(c)!(d));
    const rows: Row[] = [];
    for (const owner of of) {
      // Rows repeat themselves, so that scores tie.
      const before = rows.length && d.chance(25) ? rows[d.below(rows.length)] : undefined;
      const cells = new Map(columns.map((c) => [c, before && d.chance(85) ? before.cells.get(c)! : cell(c)]));
      rows.push({ of: owner, cells });
    }
    const noRow = d.maybe(15, (): Row => ({ of: -1, cells: new Map(columns.map((c) => [c, cell(c)])) }));
    return { name, columns, rows, empty: tableEmpty, noRow };
  };
  const unitColumns = (name: 'units' | 'extra', suffix: string): Column[] => [
    ...['a', 'b', 'c', 'e'].slice(0, name === 'units' ? 4 : 1).map((n) => number(name, `${n}${suffix}`)),
    ...['p', 'p2'].slice(0, name === 'units' ? 2 : 1).map((n) => number(name, `${n}${suffix}`)),
    { table: name, name: `rate${suffix}`, kind: 'number', percent: true },
    { table: name, name: `span${suffix}`, kind: 'number', measure: d.of(MEASURES) },
    { table: name, name: `wait${suffix}`, kind: 'number', measure: d.of(MEASURES) },
    { table: name, name: `flag${suffix}`, kind: 'flag' },
    { table: name, name: `level${suffix}`, kind: 'codes', codes: d.of(CODES) },
    { table: name, name: `day${suffix}`, kind: 'date' },
    { table: name, name: `due${suffix}`, kind: 'date' },
  ];
  const unitsTable = make('units', unitColumns('units', ''), owners);
  // Some units have no row in the other table.
  const extraTable = make(
    'extra',
    unitColumns('extra', '9'),
    owners.filter(() => !d.chance(empty / 2)),
  );
  const measure: Column = {
    table: 'cases',
    name: 'measure',
    kind: 'codes',
    codes: d.of([
      [{ code: '日' }, { code: '周' }, { code: '月' }],
      [
        { code: '1', meaning: '日' },
        { code: '2', meaning: '周' },
        { code: '3', meaning: '时' },
      ],
    ]),
  };
  const cases: Column[] = [
    { table: 'cases', name: 'label', kind: 'text' },
    { table: 'cases', name: 'kind', kind: 'codes', codes: CODES[1] },
    measure,
    { table: 'cases', name: 'days', kind: 'number', measuredIn: measure },
    { table: 'cases', name: 'limit', kind: 'number', measure: d.of(MEASURES) },
    { table: 'cases', name: 'cost', kind: 'number' },
    { table: 'cases', name: 'paid', kind: 'flag' },
    { table: 'cases', name: 'opened', kind: 'date' },
  ];
  const parts: Column[] = [
    { table: 'parts', name: 'part', kind: 'text' },
    { table: 'parts', name: 'qty', kind: 'number' },
    { table: 'parts', name: 'took', kind: 'number', measure: d.of(MEASURES) },
    { table: 'parts', name: 'counted', kind: 'flag' },
  ];
  const caseCount = d.below(13);
  const casesTable = make(
    'cases',
    cases,
    Array.from({ length: caseCount }, () => d.below(units)).sort((a, b) => a - b),
  );
  const partsTable = make('parts', parts, caseCount ? Array.from({ length: d.below(13) }, () => d.below(caseCount)) : []);
  return new Map([unitsTable, extraTable, casesTable, partsTable].map((t) => [t.name, t]));
}

const number = (table: TableName, name: string): Column => ({ table, name, kind: 'number' });

const NONE: Empty = { marks: [], blank: undefined };

function drawEmpty(d: Draw, percent: number): Empty {
  if (!d.chance(percent)) return NONE;
  const marks = d.of([['NA'], ['NA', '..'], ['—'], ['无数据', 'N/A'], []]);
  return { marks, blank: !marks.length || d.chance(30) ? d.of([amountOf('0', ZERO), amountOf('5', whole(5))]) : undefined };
}

/** An empty cell, or one with a mark of missing data: of its column or of its table. Blank ones may be a number. */
function emptyCell({ kind, percent, empty }: Column, around: Empty): (d: Draw) => Cell {
  const marks = [...around.marks, ...(empty?.marks ?? [])];
  const blank = kind === 'number' ? (empty?.blank ?? around.blank) : undefined;
  return (d) => {
    const text = d.of(['', ...marks]);
    return { text, value: text === '' && blank ? (percent ? blank.value.div(whole(100)) : blank.value) : undefined };
  };
}

/** What draws the cells of a column. */
function profileOf(d: Draw, column: Column): (d: Draw) => Cell {
  switch (column.kind) {
    case 'flag':
      return (by) => {
        const value = by.chance(60);
        return { text: by.of(value ? ['yes', '是', '1', '有', '√', 'Y', 'true'] : ['no', '否', '0', '无', '×', 'N', 'false']), value };
      };
    case 'codes':
      return (by) => {
        const { code } = by.of(column.codes!);
        return { text: code, value: code };
      };
    case 'text':
      return (by) => {
        const text = by.of(TEXTS);
        return { text, value: text };
      };
    case 'date':
      return (by) => {
        const value = by.of(DATES);
        const [year, month, day] = value.split('-') as [string, string, string];
        return { text: by.of([value, `${year}/${Number(month)}/${Number(day)}`, `${year}年${Number(month)}月${Number(day)}日`]), value };
      };
    case 'number': {
      const profiles = isAboveZero(column) ? ABOVE_ZERO : PROFILES;
      const names =
        column.table === 'units' || column.table === 'extra' ? Object.keys(profiles) : ['ten', 'hundred', 'few', 'around', 'long'];
      const drawn = column.measure || column.measuredIn ? PROFILES.ten! : profiles[d.of(names)]!;
      return (by) => numberCell(by, column.percent ? PROFILES[by.of(['hundred', 'halves'])]!(by) : drawn(by), column.percent === true);
    }
  }
}

/** A number as somebody may write it. */
function numberCell(d: Draw, plain: string, percent: boolean): Cell {
  const value = Fraction.of(plain);
  if (percent) return { text: d.of([plain, plain, `${plain}%`, `${plain}％`]), value: value.div(whole(100)) };
  const text = d.of([
    () => plain,
    () => plain,
    () => plain,
    () => plain.replace(/^(-?)(\d{4,})/, (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ',')),
    () => plain.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    () => (plain.includes('.') ? `${plain}0` : `${plain}.0`),
    () => (plain.startsWith('-') ? plain : `+${plain}`),
    () => ` ${plain} `,
    () => plain.replace(/^(-?)0\./, '$1.'),
    () => plain.replace('-', '−'),
    () => (/^-?\d\.\d/.test(plain) ? `${plain.replace('.', '')}e-${plain.split('.')[1]!.length}` : plain),
    () => percentText(value) ?? plain,
  ])();
  return { text, value };
}

/** The same number in percent, where it has few digits. */
function percentText(value: Fraction): string | undefined {
  const hundredfold = value.mul(whole(100));
  const places = [0, 1, 2].find((p) => hundredfold.mul(tenTo(p)).d === 1n);
  return places === undefined || value.abs().compare(whole(1000)) > 0 ? undefined : `${hundredfold.toFixed(places)}%`;
}

/** A decimal near a number, with few digits or all it has. */
export function decimalNear(value: Fraction, significant: number): string {
  const size = value.isZero ? 0 : Math.floor(Math.log10(Math.abs(value.toNumber())));
  const places = Math.max(0, Math.min(12, significant - 1 - size));
  const text = toPlaces(value, places, 'half-up').toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
