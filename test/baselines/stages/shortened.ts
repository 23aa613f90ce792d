import { createHash } from 'node:crypto';

/** The first lines of something long; the last of them stands for the rest, to the byte. */
export function shortened(text: string, most: number): string {
  const lines = text.split('\n');
  if (lines.length <= most) return text;
  return `${lines.slice(0, most).join('\n')}\n… and ${lines.length - most} more lines, sha256 of all ${digest(text)}\n`;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
