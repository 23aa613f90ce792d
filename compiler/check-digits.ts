import type { Choice } from '../grammar/index.ts';

/** Characters of a unified social credit code in the order of their values: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * GB 32100-2015: 18 characters, the last one a check character. With values c_i and weights 3^(i-1) mod 31 of the first
 * 17, the value of the check character is (31 - sum mod 31) mod 31.
 */
function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    const value = ALPHABET.indexOf(code[i]!);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.indexOf(code[17]!) === (31 - (sum % 31)) % 31;
}

export const checkDigits: Readonly<Record<Choice<'scheme'>, (code: string) => boolean>> = { 'GB 32100': isCreditCode };
