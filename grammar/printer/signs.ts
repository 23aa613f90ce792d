import { plainOf } from '../characters.ts';
import type { Dialect } from '../dialects.ts';

/** A sign in its plain spelling. */
export function plainSign(image: string): string {
  if (image === '<>') return '!=';
  return /^[.．]{2}$/.test(image) ? '..' : (plainOf.get(image) ?? image);
}

/** Signs that the house style writes in Chinese as mathematics does. */
const CHINESE: Readonly<Record<string, string>> = { '*': '×', '<=': '≤', '>=': '≥', '!=': '≠' };

/** An operator in the house style of a dialect. */
export function houseSign(image: string, dialect: Dialect): string {
  const plain = plainSign(image);
  return (dialect === 'zh' ? CHINESE[plain] : undefined) ?? plain;
}

/** Between the names of a list. */
export const listComma = (dialect: Dialect): string => (dialect === 'zh' ? '、' : ', ');
