import fc from 'fast-check';

/**
 * Where the property tests begin to draw. The same seed every time, so that whether a change passes depends on the change
 * alone; `npm run fuzz` draws another one to search for what is not yet known.
 */
fc.configureGlobal({ seed: Number(process.env.STEELYARD_SEED ?? 20171201) });
