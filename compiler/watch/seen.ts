import type { Code, DiagnosticParams, FilePlace } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import type { StageId } from '../plan/expression.ts';

/** What a look at data needs of a run of the evaluator, or of a compiled engine at work. */
export interface Seen {
  readonly data: Pick<Attached, 'units' | 'column' | 'records' | 'cell' | 'accounts'>;
  values(stage: StageId): Float64Array;
  /** Of a `check`: 1 where it holds. */
  outcomes(stage: StageId): Uint8Array;
}

/** What was seen: a warning, at a place in the data if it is about these alone. */
export interface Sighting {
  readonly code: Code;
  readonly params: DiagnosticParams[Code];
  readonly place?: FilePlace | undefined;
  /** All rows that it stands for, where it stands for several. */
  readonly rows?: readonly number[] | undefined;
}

export const sighting = <C extends Code>(code: C, params: DiagnosticParams[C], place?: FilePlace): Sighting => ({ code, params, place });
