/** Characters that JSON leaves as they are and that steer a terminal or turn the direction of writing round. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON that can be looked at anywhere: the same value, with such characters as escapes. */
export const json = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
