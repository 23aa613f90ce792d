import { describe, expect, it } from 'vitest';
import { InputError, type Problem, rawTables, type Tables } from '../../compiler/engine/input.ts';
import { bundleOf, ranEngine } from '../support/engine.ts';
import { scored, workspaceOf } from '../support/workspace.ts';

const TEXT = `index t "t" { assess unit from u; normalise range(0, 1) clipped; indicator A "a" weight 100% = a / b }
table u from "u.csv" { key = id; id : text; a : number missing "n/a"; b : number; y : yes/no; d : date; c : code list { 5; x } }
table r from "r.csv" { key = no; unit = id; no : text; id : text; x : number }`;

const { plan } = workspaceOf(TEXT).analyse();
const RECORDS = [{ no: 1, id: 'p', x: 1 }];
const read = (u: unknown, r: unknown = RECORDS) => rawTables({ u, r } as Tables, plan!.tables);
/** What is wrong with tables; nothing where they can be read. */
function problemsOf(u: unknown, r?: unknown): readonly Problem[] {
  try {
    read(u, r);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

describe('what a program hands in', () => {
  it.each<[unknown, string]>([
    [1e-7, '1e-7'],
    [5.551115123125783e-17, '5.551115123125783e-17'],
    [1e21, '1e+21'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
    [Number.MIN_VALUE, '5e-324'],
    [-0, '0'],
    [12n, '12'],
    [-12345678901234567890n, '-12345678901234567890'],
    [true, '是'],
    [null, ''],
    [undefined, ''],
    [' 1,234 ', ' 1,234 '],
  ])('%s is read', (value, text) => {
    expect(read([{ id: 'p', a: value }]).get('u')!.rows).toEqual([['p', text]]);
    expect(read({ id: ['p'], a: [value] }).get('u')!.rows).toEqual([['p', text]]);
  });

  const NO_CELLS: [unknown, string][] = [
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [new Date(0), 'Date'],
    [new Date(Number.NaN), 'Date'],
    [[1], 'array'],
    [{ value: 1 }, 'object'],
    [new Map(), 'object'],
    [Object(1), 'object'],
    [Object.create(null), 'object'],
    [() => 1, 'function'],
    [Symbol('s'), 'symbol'],
  ];
  it.each(NO_CELLS)('%o is no cell of any column', (value, name) => {
    for (const [column, kind] of [
      ['a', 'number'],
      ['y', 'yes/no'],
      ['d', 'date'],
      ['c', 'code list'],
      ['id', 'text'],
    ] as const) {
      const rows = [
        { id: 'p', a: 1 },
        { id: 'q', [column]: value },
      ];
      const problem = { code: 'cell-type', table: 'u', row: 3, column, params: { value: name, column, expected: kind } };
      expect(problemsOf(rows)).toEqual([problem]);
      expect(problemsOf({ id: ['p', 'q'], [column]: ['1', value] })).toEqual([problem]);
    }
    expect(problemsOf([{ id: 'p' }], [{ no: 1, id: 'p', x: value }])).toMatchObject([
      { code: 'cell-type', table: 'r', row: 2, column: 'x' },
    ]);
    // What no column reads is left alone.
    expect(problemsOf([{ id: 'p', other: value }])).toEqual([]);
  });

  it.each<[string, unknown, object[]]>([
    [
      'rows that are none',
      [{ id: 'p' }, null, 5, 'text', ['p', 1]],
      [
        { code: 'row-type', table: 'u', row: 3, params: { value: 'null' } },
        { code: 'row-type', table: 'u', row: 4, params: { value: '5' } },
        { code: 'row-type', table: 'u', row: 5, params: { value: 'string' } },
        { code: 'row-type', table: 'u', row: 6, params: { value: 'array' } },
      ],
    ],
    [
      'many rows that are none',
      Array(9).fill(null),
      [{ code: 'row-type', table: 'u', row: 2, rows: [2, 3, 4, 5, 6, 7, 8, 9, 10], params: { value: 'null' } }],
    ],
    [
      'one thing in many rows',
      [
        { id: 'p', a: 1 },
        { id: 'q', a: new Date() },
        { id: 'r', a: new Date(1) },
      ],
      [{ code: 'cell-type', table: 'u', row: 3, rows: [3, 4], column: 'a', params: { value: 'Date', column: 'a', expected: 'number' } }],
    ],
    ['a table that is none', 'id,a', [{ code: 'table-type', table: 'u', params: { value: 'string' } }]],
    ['a column that is none', { id: ['p'], a: 5 }, [{ code: 'column-type', table: 'u', column: 'a', params: { value: '5' } }]],
    ['a column that is a text', { id: ['p'], a: '5' }, [{ code: 'column-type', table: 'u', column: 'a', params: { value: 'string' } }]],
    [
      'columns of several lengths',
      { id: ['p', 'q'], a: [1] },
      [{ code: 'column-length', table: 'u', column: 'a', params: { length: 1, expected: 2 } }],
    ],
    [
      'a column in two spellings',
      [
        { id: 'p', a: 1 },
        { id: 'q', A: 2 },
      ],
      [{ code: 'csv-column-twice', table: 'u', column: 'a', params: { column: 'a' } }],
    ],
    ['a column twice', { id: ['p'], a: [1], A: [2] }, [{ code: 'csv-column-twice', table: 'u', column: 'a', params: { column: 'a' } }]],
  ])('%s: a problem with its place', (_, table, expected) => {
    expect(problemsOf(table)).toEqual(expected);
  });

  it('tables that are missing, twice, or none at all', () => {
    expect(problemsOf(null)).toEqual([{ code: 'table-missing', table: 'u' }]);
    expect(() => rawTables({ u: [], U: [], r: RECORDS }, plan!.tables)).toThrow(/table-twice in u/);
    for (const none of [null, undefined, 5, [[]]]) expect(() => rawTables(none as unknown as Tables, plan!.tables)).toThrow(InputError);
  });

  it('reads typed arrays', () => {
    expect(read({ id: ['p', 'q'], a: new Float64Array([1.5, 2]), b: new BigInt64Array([1n, 2n]) }).get('u')!.rows).toEqual([
      ['p', '1.5', '1'],
      ['q', '2', '2'],
    ]);
  });
});

describe('a bundle fed from a database', () => {
  // Rows as drivers hand them out: bigint for BIGINT, Date for DATE and TIMESTAMP, doubles of any size, texts for NUMERIC, null.
  const text = `index h "Hospitals" { assess hospital from hospitals; normalise range(0, 1) clipped; round 2 half-up; missing skip and re-weight
  indicator A "Error rate" weight 50% = errors / doses, negative, normalise range(0, 0.000001) clipped
  indicator B "Budget used" weight 30% = spent / budget
  indicator C "Certified" weight 20% = certified
}
table hospitals from "h.csv" {
  key = id; missing "n/a"; id : text; doses : number; errors : number; spent : number; budget : number; certified : yes/no; opened : date
}`;
  const rows = [
    { id: 1n, doses: 30_000_000_000_000n, errors: 3e6, spent: 1e-7, budget: '0.0000002', certified: 1, opened: null },
    { id: 2n, doses: 40_000_000n, errors: 1e-7, spent: 1e21, budget: 4e21, certified: false, opened: '2001-05-03' },
    { id: 3n, doses: 1n, errors: 'n/a', spent: '1,250.50', budget: '2501', certified: true, opened: '2011/1/9' },
  ];
  const csv = `id,doses,errors,spent,budget,certified,opened
1,30000000000000,3000000,0.0000001,0.0000002,1,
2,40000000,0.0000001,1000000000000000000000,4000000000000000000000,no,2001-05-03
3,1,n/a,"1,250.50",2501,yes,2011/1/9
`;

  it('scores as the files of the same data do, or names the cells', async () => {
    const workspace = workspaceOf(text, { hospitals: csv });
    const engine = ranEngine(workspace);
    const results = scored(workspace);
    expect(engine.score({ hospitals: rows })).toEqual({ ...results, warnings: results.warnings });
    expect(results.units.map((u) => [u.unit, u.indicators.A!.score, u.indicators.B!.score, u.indicators.C!.score])).toEqual([
      ['1', 90, 50, 100],
      ['2', 100, 25, 0],
      ['3', null, 50, 100],
    ]);
    const dated = rows.map((row, i) => (i === 1 ? row : { ...row, opened: new Date(0), doses: 9007199254740993n }));
    const problems = () => {
      try {
        engine.score({ hospitals: dated });
      } catch (error) {
        return (error as InstanceType<typeof engine.InputError>).problems;
      }
      return [];
    };
    expect(problems()).toEqual([
      {
        code: 'cell-type',
        table: 'hospitals',
        row: 2,
        rows: [2, 4],
        column: 'opened',
        params: { value: 'Date', column: 'opened', expected: 'date' },
      },
    ]);
    for (const row of dated) Object.assign(row, { opened: null });
    expect(problems()).toEqual([
      {
        code: 'cell-type',
        table: 'hospitals',
        row: 2,
        rows: [2, 4],
        column: 'doses',
        params: { value: '9007199254740993', column: 'doses', expected: 'number', fault: 'digits', count: 2 },
      },
    ]);
  });

  it('is described by its types and its schema', () => {
    const files = new Map(bundleOf(workspaceOf(text, { hospitals: csv })).map((a) => [a.file, a.text]));
    expect(files.get('engine.d.mts')).toContain('readonly "doses": number | bigint | string | null;');
    const schema = JSON.parse(files.get('inputs.schema.json')!);
    expect(schema.properties.hospitals.oneOf[0].items.properties.doses).toEqual({ type: ['number', 'string', 'null'] });
  });
});
