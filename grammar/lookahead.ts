import { type EmbeddedActionsParser, type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';
import type {} from './chevrotain-internals.ts';

type ForAlternation = ILookaheadStrategy['buildLookaheadForAlternation'];
type ForOptional = ILookaheadStrategy['buildLookaheadForOptional'];

/**
 * Chevrotain's lookahead, worked out for each place of the grammar when a parser first comes there: most texts come to few of
 * them, and all together take as long as reading a small methodology.
 */
export class LookaheadOnDemand extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: Parameters<ForAlternation>[0]): ReturnType<ForAlternation> {
    return onDemand(() => super.buildLookaheadForAlternation(options));
  }

  override buildLookaheadForOptional(options: Parameters<ForOptional>[0]): ReturnType<ForOptional> {
    return onDemand(() => super.buildLookaheadForOptional(options));
  }
}

/** A function that is made by its first call and takes its own place in the parser then. */
function onDemand<F extends (this: never, ...args: never[]) => unknown>(make: () => F): F {
  let made: F | undefined;
  function first(this: EmbeddedActionsParser, ...args: never[]): unknown {
    if (!made) {
      made = make();
      for (const [place, there] of this.lookAheadFuncsCache) if (there === first) this.lookAheadFuncsCache.set(place, made);
    }
    return made.apply(this as never, args);
  }
  return first as unknown as F;
}
