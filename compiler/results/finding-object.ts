import type { Choice, Locale } from '../../grammar/index.ts';
import type { Finding } from './findings.ts';

/** A finding for machines: what `findings --format jsonl` prints, and what `validate` of a compiled engine returns. */
export interface FindingObject {
  readonly rule: string;
  readonly severity: Choice<'severity'>;
  /** Key of the unit. */
  readonly unit: string;
  /** Key of the record. */
  readonly record: string;
  readonly file: string;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly row: number;
  /** Codes of the indicators it counts in. */
  readonly indicators: readonly string[];
  /** What was read, by column; of details, the cell of each. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly message: string;
  readonly advice?: string | undefined;
  readonly basis?: string | undefined;
}

/** What a finding object says of its rule. */
export interface RuleFacts {
  readonly code: string;
  readonly severity: Choice<'severity'>;
  readonly indicators: readonly string[];
  readonly basis: string | undefined;
}

export function findingObject(finding: Omit<Finding, 'rule'>, rule: RuleFacts, locale: Locale): FindingObject {
  const { unit, record, file, row, fields } = finding;
  return {
    rule: rule.code,
    severity: rule.severity,
    unit: unit.id,
    record,
    file,
    row,
    indicators: rule.indicators,
    fields: Object.fromEntries(fields.map(({ name, cells }) => [name, cells.length === 1 ? cells[0]!.text : cells.map((c) => c.text)])),
    message: finding.message(locale),
    advice: finding.advice(locale),
    basis: rule.basis,
  };
}
