import type { Results } from '../../../compiler/index.ts';
import { csv } from './csv.ts';
import type { Stage } from './stage.ts';

/** All that `score --format json` says, as tables: one line a unit, then one a score, so that a diff shows which. */
export const scores: Stage = {
  file: 'scores.csv',
  render: ({ scored }) => scored.results && tables(scored.results).map(csv).join('\n'),
};

const tables = (r: Results) =>
  [
    [
      ['index', 'name', 'edition'],
      [r.index, r.name, r.edition],
    ],
    [
      ['unit', 'name', 'rank', 'score', 'raw', 'band', 'gates'],
      ...r.units.map((u) => [u.unit, u.name, u.rank, u.score, u.raw, u.band, u.gates.map((g) => g.gate).join(' ')]),
    ],
    [
      ['unit', 'indicator', 'score', 'raw'],
      ...r.units.flatMap((u) => Object.entries(u.indicators).map(([code, { score, raw }]) => [u.unit, code, score, raw])),
    ],
    [
      ['unit', 'gate', 'indicator', 'read', 'row', 'value'],
      ...r.units.flatMap((u) =>
        u.gates.flatMap(({ gate, indicator, cells, scores }) => [
          ...cells.map((c) => [u.unit, gate, indicator, `${c.table}.${c.column}`, c.row, c.text]),
          ...scores.map((s) => [u.unit, gate, indicator, s.indicator, '', s.score]),
        ]),
      ),
    ],
    [
      ['indicator', 'name', 'mean', 'above', 'share'],
      ...Object.entries(r.statistics).map(([code, { name, mean, above, share }]) => [code, name, mean, above, share]),
    ],
    [['band', 'count', 'share'], ...r.bands.map((b) => [b.name, b.count, b.share])],
    [
      ['table', 'file', 'read', 'scored', 'rejected', 'unreadable'],
      ...r.records.map((a) => [a.table, a.file, a.read, a.scored, a.rejected, a.unreadable]),
    ],
    [['rule', 'severity', 'checks', 'findings'], ...r.rules.map((c) => [c.rule, c.severity, c.checks, c.findings])],
    [['warning', 'file', 'row', 'column', 'params'], ...r.warnings.map((w) => [w.code, w.file, w.row, w.column, JSON.stringify(w.params)])],
  ].filter((rows) => rows.length > 1);
