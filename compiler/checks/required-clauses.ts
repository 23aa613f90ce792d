import { type ClauseId, clauses, type Dialect, readTemplate, templateWords } from '../../grammar/index.ts';
import type { Check, NodeCheck } from './check.ts';

const word = (id: ClauseId, dialect: Dialect): string => templateWords(readTemplate(clauses[id][dialect]))[0] ?? '';

/** Clauses without which there is nothing to compute. */
export const checkRequiredClauses: Check = ({ methodology, dialect, report }) => {
  const { index, tables } = methodology;
  if (!index.noun) report('missing-clause', index.place, { clause: word('assess', dialect), inside: 'index', name: index.code });
  if (index.units && !index.units.written.has('key'))
    report('missing-clause', index.units.place, { clause: word('key', dialect), inside: 'table', name: index.units.name });
  for (const table of tables.values())
    if (table !== index.units && table.kind !== 'details' && !table.written.has('unit'))
      report('missing-clause', table.place, { clause: word('unit', dialect), inside: 'table', name: table.name });
};

export const checkClausesOfGates: NodeCheck = ({ gates }, { dialect, report }) => {
  for (const gate of gates)
    if (gate.score.kind === 'kept' && !gate.verdict && gate.ranked && gate.inMean && gate.condition)
      report('missing-clause', gate.place, { clause: word('verdict', dialect), inside: 'gate', name: gate.code });
    else if (!gate.condition) report('missing-clause', gate.place, { clause: word('condition', dialect), inside: 'gate', name: gate.code });
};
