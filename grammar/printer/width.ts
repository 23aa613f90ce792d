/**
 * How many columns of a terminal or an editor a text takes: East Asian Width W and F take two, marks that join the
 * character before them none. Characters of ambiguous width take one.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x300) width++;
    else if (c >= 0xd800 && c <= 0xdbff && i + 1 < text.length) {
      width += WIDE_BEYOND.test(text.slice(i, i + 2)) ? 2 : 1;
      i++;
    } else if (c >= 0x4e00 && c <= 0x9fff) width += 2;
    else if (!NONE.test(text[i]!)) width += WIDE.test(text[i]!) ? 2 : 1;
  }
  return width;
}

const WIDE = new RegExp(
  `[${[
    String.raw`\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u25fd\u25fe\u2614\u2615\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c`,
    String.raw`\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6`,
  ].join('')}]`,
);
const WIDE_BEYOND = /[\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u;

/** A text with blanks behind it, or before it, to a width. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}
