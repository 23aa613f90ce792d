import { type ClauseId, clauses, readTemplate, templateWords } from '../../grammar/index.ts';
import { descendants } from '../model.ts';
import type { Check } from './check.ts';

/** Clauses without which there is nothing to compute. */
export const checkRequiredClauses: Check = ({ methodology, dialect, report }) => {
  const { index, tables } = methodology;
  const word = (id: ClauseId) => templateWords(readTemplate(clauses[id][dialect]))[0] ?? '';
  if (!index.noun) report('missing-clause', index.place, { clause: word('assess'), inside: 'index', name: index.code });
  if (index.units && !index.units.written.has('key'))
    report('missing-clause', index.units.place, { clause: word('key'), inside: 'table', name: index.units.name });
  for (const table of tables.values())
    if (table !== index.units && table.kind !== 'details' && !table.written.has('unit'))
      report('missing-clause', table.place, { clause: word('unit'), inside: 'table', name: table.name });
  for (const node of descendants(index))
    for (const gate of node.gates)
      if (gate.keepsScore && !gate.verdict && gate.ranked && gate.inMean && gate.condition)
        report('missing-clause', gate.place, { clause: word('verdict'), inside: 'gate', name: gate.code });
      else if (!gate.condition) report('missing-clause', gate.place, { clause: word('condition'), inside: 'gate', name: gate.code });
};
