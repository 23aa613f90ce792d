/** Whether property tests run at their full count, as with `npm run test:long`. */
export const isLong = Boolean(process.env.STEELYARD_LONG);

/** Runs of a property test: the full count with `npm run test:long`, a twentieth of it with `npm test`. */
export const runs = (full: number): number => (isLong ? full : Math.ceil(full / 20));
