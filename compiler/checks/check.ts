import type { Code, DiagnosticParams, Dialect, Fix, Place, Related } from '../../grammar/index.ts';
import type { Methodology } from '../model.ts';
import type { Reference } from '../resolve/context.ts';

/** What a check of the model may look at, and where it reports to. */
export interface CheckContext {
  readonly methodology: Methodology;
  readonly references: readonly Reference[];
  /** The dialect of the file with the index. */
  readonly dialect: Dialect;
  report<C extends Code>(
    code: C,
    place: Place,
    params: DiagnosticParams[C],
    more?: { related?: readonly Related[]; fix?: Fix | undefined },
  ): void;
}

/** One question asked of a resolved methodology. */
export type Check = (context: CheckContext) => void;
