import { type ClauseId, clauses, type Dialect, parts, readTemplate, templateWords } from '../../grammar/index.ts';
import type { Check, NodeCheck } from './check.ts';

const word = (id: ClauseId, dialect: Dialect): string => templateWords(readTemplate(clauses[id][dialect]))[0] ?? '';

/** Clauses without which there is nothing to compute. */
export const checkRequiredClauses: Check = ({ methodology, dialect, report }) => {
  const { index, tables } = methodology;
  if (!index.noun) report('missing-clause', index.place, { clause: word('assess', dialect), inside: 'index', name: index.code });
  if (index.units && !index.units.written.has('key'))
    report('missing-clause', index.units.place, { clause: word('key', dialect), inside: 'table', name: index.units.name });
  // Which table lists the units cannot be told where the one named is not declared: that has been said.
  if (!index.units) return;
  for (const table of tables.values())
    if (table !== index.units && table.kind !== 'details' && !table.written.has('unit'))
      report('missing-clause', table.place, { clause: word('unit', dialect), inside: 'table', name: table.name });
};

export const checkClausesOfGates: NodeCheck = ({ gates }, { dialect, report }) => {
  for (const gate of gates) {
    // What is there and could not be read has been reported.
    const written = new Set(parts(gate.node).flatMap((part) => (part.kind === 'clause' ? [part.name as ClauseId] : [])));
    const missing = !written.has('condition') ? 'condition' : CONSEQUENCES.some((id) => written.has(id)) ? undefined : 'verdict';
    if (missing) report('missing-clause', gate.place, { clause: word(missing, dialect), inside: 'gate', name: gate.code });
  }
};

/** What a gate may do to a unit. */
const CONSEQUENCES: readonly ClauseId[] = ['verdict', 'verdictCap', 'noScore', 'fixedScore', 'scoreCap', 'notRanked', 'notInMean'];
