import { inData, type Results } from '../compiler/index.ts';
import { isTextPlace } from '../grammar/index.ts';
import type { Opened } from './open.ts';

/**
 * What `score --format json` prints. What the encoding of a file was is a guess, and scores hang on the names: that stands before
 * the warnings about the data.
 *
 * @param opened a project that could be scored
 */
export function resultsOf({ scored, diagnostics }: Pick<Opened, 'scored' | 'diagnostics'>): Results {
  const results = scored.results!;
  const decoded = diagnostics.flatMap(({ place, ...d }) =>
    d.code === 'file-decoded' && !isTextPlace(place) ? [inData({ ...d, place })] : [],
  );
  return decoded.length ? { ...results, warnings: [...decoded, ...results.warnings] } : results;
}
