import type { Sample } from '../sample.ts';

/** One file of the goldens: what a stage makes of a sample, as a reviewer reads it in a diff. */
export interface Stage {
  readonly file: string;
  /** Undefined where the stage is not reached: a text with errors has no scores. */
  render(sample: Sample): string | undefined;
}
