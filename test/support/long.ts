/** Runs of a property test: the full count with `npm run test:long`, a twentieth of it with `npm test`. */
export const runs = (full: number): number => (process.env.STEELYARD_LONG ? full : Math.ceil(full / 20));
