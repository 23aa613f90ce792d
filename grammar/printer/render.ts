import { type Doc, flatWidth, isList } from './doc.ts';
import { displayWidth } from './width.ts';

/** The text of a doc on one line, if it can be on one. */
export function flatText(doc: Doc): string | undefined {
  return flatWidth(doc) < Number.POSITIVE_INFINITY ? render(doc, Number.POSITIVE_INFINITY, '\n') : undefined;
}

/** Blanks the printer wrote; a character like U+2028 is no blank of the language and stays. */
const isBlank = (text: string): boolean => /^ *$/.test(text);

type Mode = 'flat' | 'broken';
interface Task {
  readonly doc: Doc;
  readonly indent: number;
  readonly mode: Mode;
}

/** Prints a doc within so many columns as far as it can be done. */
export function render(doc: Doc, limit: number, lineEnd: string): string {
  const out: string[] = [];
  /** Columns taken on this line; -1 before its first character. */
  let column = -1;
  /** The indentation of this line: that of what broke the line before. */
  let lineIndent = 0;
  let blankBefore = true;
  let afterComment = false;
  /** What was left as it stands keeps the blanks at its end. */
  let verbatimEnd = -1;
  const tasks: Task[] = [{ doc, indent: 0, mode: 'broken' }];

  const trim = () => {
    while (out.length > Math.max(0, verbatimEnd) && isBlank(out.at(-1)!)) out.pop();
    if (out.length && out.length !== verbatimEnd && out.at(-1) !== lineEnd) out.push((out.pop() as string).replace(/ +$/, ''));
  };
  const newline = (at: number) => {
    lineIndent = at;
    if (column < 0) return;
    trim();
    out.push(lineEnd);
    column = -1;
    blankBefore = false;
  };
  /** Goes back to the line before, which a comment is to end. */
  const reopen = () => {
    out.pop();
    column = 0;
  };
  const room = () => limit - Math.max(column, lineIndent);
  const write = (text: string, width: number) => {
    if (column < 0) {
      // A blank between words that a line break replaced.
      if (isBlank(text)) return;
      if (lineIndent) out.push(' '.repeat(lineIndent));
      column = lineIndent;
    }
    out.push(text);
    column += width;
    afterComment = false;
  };

  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { doc: d, indent: at, mode } = task;
    if (typeof d === 'string') write(d, displayWidth(d));
    else if (isList(d)) for (let i = d.length - 1; i >= 0; i--) tasks.push({ doc: d[i]!, indent: at, mode });
    else if (d.doc === 'text') write(d.text, d.width);
    else if (d.doc === 'line') {
      if (mode === 'flat') write(d.flat, d.flat.length);
      else newline(at);
    } else if (d.doc === 'newline') newline(at);
    else if (d.doc === 'blank') {
      newline(at);
      if (!blankBefore) out.push(lineEnd);
      blankBefore = true;
    } else if (d.doc === 'indent') tasks.push({ doc: d.inner, indent: at + d.by, mode });
    else if (d.doc === 'hang') tasks.push({ doc: d.inner, indent: lineIndent, mode });
    else if (d.doc === 'group') {
      const flat: Task = { doc: d.inner, indent: at, mode: 'flat' };
      tasks.push(mode === 'flat' || fits(flat, tasks, room()) ? flat : { ...flat, mode: 'broken' });
    } else if (d.doc === 'fill') {
      const { items, separators, from } = d;
      const item = items[from] as Doc;
      if (from + 1 < items.length) tasks.push({ doc: { ...d, from: from + 1 }, indent: at, mode });
      const separator = from > 0 ? separators[from - 1] : undefined;
      if (separator) {
        const whole: Task = { doc: [separator.flat, item], indent: at, mode: 'flat' };
        if (mode === 'flat' || separator.broken === undefined || fits(whole, tasks, room()))
          write(separator.flat, displayWidth(separator.flat));
        else {
          write(separator.broken, displayWidth(separator.broken));
          newline(at);
        }
      }
      tasks.push({ doc: item, indent: at, mode });
    } else if (d.doc === 'comment') {
      if (d.own) newline(at);
      else if (column < 0 && out.length > 0 && !afterComment) reopen();
      if (column >= 0) trim();
      write(column < 0 ? d.text : ` ${d.text}`, 0);
      newline(at);
      afterComment = true;
    } else {
      newline(at);
      out.push(d.text);
      verbatimEnd = out.length;
      column = 0;
    }
  }
  return out.join('');
}

/** Whether the next task fits, with what follows it up to the next line break, into so many columns. */
function fits(next: Task, after: readonly Task[], columns: number): boolean {
  if (columns === Number.POSITIVE_INFINITY) return true;
  const tasks = [next];
  let following = after.length;
  let left = columns;
  while (left >= 0) {
    const task = tasks.pop() ?? after[--following];
    if (!task) return true;
    const { doc: d, indent: at, mode } = task;
    if (typeof d === 'string') left -= displayWidth(d);
    else if (isList(d)) for (let i = d.length - 1; i >= 0; i--) tasks.push({ doc: d[i]!, indent: at, mode });
    else if (d.doc === 'text') left -= d.width;
    else if (d.doc === 'line') {
      if (mode === 'broken') return true;
      left -= d.flat.length;
    } else if (d.doc === 'indent' || d.doc === 'hang') tasks.push({ doc: d.inner, indent: at, mode });
    else if (d.doc === 'group') tasks.push({ doc: d.inner, indent: at, mode: 'flat' });
    else if (d.doc === 'fill') {
      if (mode === 'broken' && d.from > 0 && d.separators[d.from - 1]!.broken !== undefined) return true;
      for (let i = d.items.length - 1; i >= d.from; i--) {
        tasks.push({ doc: d.items[i]!, indent: at, mode: 'flat' });
        if (i > 0 && i >= d.from && d.separators[i - 1]) tasks.push({ doc: d.separators[i - 1]!.flat, indent: at, mode: 'flat' });
      }
    } else {
      // A comment breaks what it stands in; other line breaks end what has to fit.
      return d.doc !== 'comment' || following < after.length;
    }
  }
  return false;
}
