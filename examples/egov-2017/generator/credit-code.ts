/** Unified social credit codes of GB 32100: 31 characters (no I, O, S, V, Z), the last of 18 being a check character. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export function checkCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += weight * CHARACTERS.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] as string;
}

export const isCreditCode = (code: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && code[17] === checkCharacter(code.slice(0, 17));
