import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendants } from '../../compiler/index.ts';
import { spansOf } from '../../grammar/index.ts';
import { shown } from '../support/formulas.ts';
import { runs } from '../support/long.ts';
import { workspaceOf } from '../support/workspace.ts';
import { edited, marked, type Scene, scene, textAt } from './check.ts';

/* biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at field by field. */
type Any = any;

/** Codes with signs in them: what is written for them reads back as them, or is refused. */

const TABLE = '\ntable t from "t.csv" { key = k; unit = k; k : text; a : number; b : number }\n';
const text = (...leaves: readonly string[]) =>
  `index all "All" { assess unit from t\n${leaves.map((l) => `  indicator ${l}, normalise range(0, 100) clipped\n`).join('')}}${TABLE}`;
const files = (yard: string) => ({ 'index.yard': yard, 't.csv': 'k,a,b\nP,90,50\n' });

async function renamed(yard: string, behind: string, newName: string): Promise<string> {
  const s = await scene(marked(files(yard), behind), 'en');
  const { changes } = await s.client.at<Any>('textDocument/rename', s.uri, s.offset, { newName });
  return edited(s, s.uri, changes[s.uri]);
}

describe('rename', () => {
  const yard = text('A "x" weight 20% = a', 'A1 "y" weight 40% = b', 'B "z" weight 40% = A1 / 2 + A');
  it.each([
    ['A-1', '「A-1」'],
    ['A.1', '「A.1」'],
    ['C', 'C'],
  ])('to %s keeps what it means', async (name, written) => {
    const expected = yard.replace('indicator A1', `indicator ${name}`).replace('A1 /', `${written} /`);
    expect(await renamed(yard, 'indicator A1', name)).toBe(expected);
  });
  it('to what begins with a digit puts it in quotes everywhere', async () => {
    expect(await renamed(yard, 'indicator A1', '1A')).toBe(yard.replaceAll('A1', '「1A」'));
  });
  it('reaches a code at the front of a difference', async () => {
    const difference = text('C-1 "C" weight 50% = a', 'B "B" weight 50% = C-1-b + 「C-1」');
    expect(await renamed(difference, 'indicator C-', 'D-2')).toBe(
      difference.replace('indicator C-1', 'indicator D-2').replace('C-1-b + 「C-1」', '「D-2」-b + 「D-2」'),
    );
    expect(await renamed(difference, '= C-', 'D')).toBe(
      difference.replace('indicator C-1', 'indicator D').replace('C-1-b + 「C-1」', 'D-b + D'),
    );
  });
  it('puts a name in quotes that would join its neighbours', async () => {
    const joined = text('E "A" weight 20% = a', 'D-b "D" weight 40% = b', 'B "B" weight 40% = E-b');
    expect(await renamed(joined, 'indicator E', 'D')).toBe(joined.replace('indicator E', 'indicator D').replace('E-b', '「D」-b'));
  });

  it.each([
    ['the code of another', 'A', /already/],
    ['the name of a column', 'a', /already|elsewhere/],
    ['the code of one, in another case', 'b', /already/],
    ['the name of another column', 'k', /elsewhere/],
    ['what is no name', 'a b', /cannot be a name/],
    ['a date', '2024-01-02', /「|elsewhere|cannot/],
  ])('refuses %s, or keeps what is meant', async (_, name, reason) => {
    const asked = renamed(yard, 'indicator A1', name);
    if (name === '2024-01-02') expect(await asked).toContain('「2024-01-02」');
    else await expect(asked).rejects.toThrow(reason);
  });
});

describe('completion', () => {
  const yard = (written: string) =>
    text('A "A" weight 20% = a', 'A-2 "A2" weight 40% = b', 'JB.30 "J" weight 20% = b', 'JB.31 "K" weight 20% = b').replace(
      '\n}',
      `\n  indicator Z "Z" weight 0% = ${written}<|>\n}`,
    );
  const inserted = async (written: string, label: string) => {
    const s = await scene(files(yard(written)), 'en');
    const items = await s.client.at<Any>('textDocument/completion', s.uri, s.offset);
    const item = items.find((i: Any) => i.label === label);
    return (
      item &&
      /= (.*)$/.exec(
        edited(s, s.uri, [item.textEdit])
          .split('\n')
          .find((l) => l.includes('"Z"'))!,
      )![1]
    );
  };
  it.each([
    ['', 'A-2', '「A-2」'],
    ['', 'A', 'A'],
    ['A', 'A-2', '「A-2」'],
    ['A-', 'A-2', '「A-2」'],
    ['「A-', 'A-2', '「A-2」'],
    ['JB.', 'JB.31', '「JB.31」'],
    ['JB.3', 'JB.31', '「JB.31」'],
    ['a + JB.', 'JB.30', 'a + 「JB.30」'],
    ['b-A-', 'A-2', 'b-「A-2」'],
    ['b-', 'A-2', 'b-「A-2」'],
    ['t.', 'A-2', undefined],
  ])('behind "= %s" %s becomes %s', async (written, label, expected) => {
    expect(await inserted(written, label)).toBe(expected);
  });
});

describe('a run', () => {
  const yard = text('C-1 "C" weight 50% = a', 'B "B" weight 50% = C-1-b');
  it.each([
    ['= C-', 'C-1'],
    ['= C', 'C-1'],
    ['= C-1-', 'b'],
  ])('behind %s leads to %s', async (behind, name) => {
    const s = await scene(marked(files(yard), behind), 'en');
    const answer = await s.client.at<Any>('textDocument/definition', s.uri, s.offset + 1);
    expect(textAt(s, answer.uri, answer.range)).toBe(name);
    const marks = await s.client.at<Any>('textDocument/documentHighlight', s.uri, s.offset + 1);
    expect(marks.map((m: Any) => textAt(s, s.uri, m.range))).toContain(name);
    expect((await s.client.at<Any>('textDocument/hover', s.uri, s.offset + 1)).contents.value).toBeTruthy();
  });

  it('is marked as what it is', async () => {
    const s = await scene(files(yard), 'en');
    const { data } = await s.client.ask<Any>('textDocument/semanticTokens/full', { textDocument: { uri: s.uri } });
    const line = s.client
      .text(s.uri)
      .split('\n')
      .findIndex((l) => l.includes('C-1-b'));
    const found: string[] = [];
    let [row, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      if (data[i]) [row, character] = [row + data[i], 0];
      character += data[i + 1];
      const range = { start: { line: row, character }, end: { line: row, character: character + data[i + 2] } };
      if (row === line) found.push(`${textAt(s, s.uri, range)} ${data[i + 3]}`);
    }
    expect(found.join(', ')).toContain('C 4, 1 4, b 2');
  });

  it('that can be read in two ways gets both as choices, and neither with all fixes', async () => {
    const s = await scene(files(text('A "A" weight 50% = a', 'A-1 "A1" weight 25% = a', 'B "B" weight 25% = A-1')), 'en');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const actions = await s.client.ask<Any>('textDocument/codeAction', {
      textDocument: { uri: s.uri },
      range,
      context: { diagnostics: [] },
    });
    const quick = actions.filter((a: Any) => a.kind === 'quickfix' && a.title.startsWith('write'));
    expect(quick.map((a: Any) => edited(s, s.uri, a.edit.changes[s.uri]).split('\n')[3])).toEqual([
      expect.stringContaining('= 「A-1」,'),
      expect.stringContaining('= A - 1,'),
    ]);
    expect(quick.some((a: Any) => a.isPreferred)).toBe(false);
  });
});

const soundly = (reading: string) => (reading.includes('broken') ? 'broken' : reading);

/** Every formula as it is read. */
function readings(yard: string): Map<string, string> {
  const { methodology } = workspaceOf(yard).analyse();
  return new Map([...descendants(methodology!.index)].flatMap((n) => (n.value ? [[n.code, soundly(shown(n.value))]] : [])));
}

describe('whatever the codes', () => {
  const CODES = ['1-2', '1.1', 'A', 'B', 'A-1', 'A-2', 'A-1-2', 'JB', 'JB.30', 'C.1', '甲', '甲-1', 'b-A'];
  const operand = fc.constantFrom(...CODES, '1.2', 'a', 'b', 't.a', '1', '2%', '「A-1」', '「A」', 't . b');
  const operator = fc.constantFrom('-', '-', '-', ' - ', ' -', '.', ' + ', ' × ');
  const formula = fc
    .tuple(operand, fc.array(fc.tuple(operator, operand), { maxLength: 3 }))
    .map(([first, more]) => first + more.map(([o, n]) => o + n).join(''));
  const methodology = fc
    .tuple(fc.subarray(CODES, { minLength: 2 }), fc.array(formula, { minLength: 1, maxLength: 2 }))
    .map(([codes, formulas]) => ({
      codes,
      yard: text(...codes.map((c) => `${c} "${c}" weight 10% = a`), ...formulas.map((f, i) => `Z${i} "Z" weight 10% = ${f}`)),
    }));
  const ask = (s: Scene, newName: string) =>
    s.client.at<Any>('textDocument/rename', s.uri, s.offset, { newName }).then(
      ({ changes }) => edited(s, s.uri, changes[s.uri]),
      () => undefined,
    );

  it('after a rename everything means what it did', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        methodology,
        fc.nat(),
        fc.constantFrom('A-1', 'A', 'N', 'b', 'JB.31', '1-2', 'A-b', 'N.a', '权重', 'above'),
        async (m, n, name) => {
          const code = m.codes[n % m.codes.length]!;
          const s = await scene(marked(files(m.yard), `indicator ${code}`), 'en');
          const after = await ask(s, name);
          if (after === undefined) return;
          done++;
          const say = (reading: string) => reading.replaceAll(`<${code}>`, `<${name}>`);
          const before = [...readings(m.yard)].map(([c, r]) => [c === code ? name : c, say(r)]);
          expect([...readings(after)].map(([c, r]) => [c, r])).toEqual(before);
        },
      ),
      { numRuns: runs(500) },
    );
    expect(done).toBeGreaterThan(10);
  });

  it('after a fix everything else means what it did, and the first choice changes nothing', () => {
    fc.assert(
      fc.property(methodology, ({ yard }) => {
        const workspace = workspaceOf(yard);
        const { diagnostics, sources } = workspace.analyse();
        const before = readings(yard);
        const lineOf = (offset: number) => yard.slice(0, offset).split('\n').length;
        for (const { fix, choices, severity } of diagnostics)
          for (const [i, one] of [...(fix ? [fix] : []), ...(choices ?? [])].entries()) {
            const { after, at } = applied(yard, one, sources[0]!.parsed.root);
            const now = readings(after);
            const line = yard.split('\n')[lineOf(at) - 1]!;
            for (const [code, reading] of before)
              if (!line.includes(`indicator ${code} `) || (choices && !fix && i === 0 && severity === 'warning'))
                expect([code, now.get(code)]).toEqual([code, reading]);
          }
      }),
      { numRuns: runs(1000) },
    );
  });
});

function applied(yard: string, fix: Any, root: Any): { after: string; at: number } {
  const spans = spansOf(root);
  const edits = fix.edits.map((e: Any) => ({ ...spans.get(e.element)!, ...e })).sort((a: Any, b: Any) => b.start - a.start);
  let after = yard;
  for (const { start, end, text: written, how } of edits)
    after = how === 'replace' ? after.slice(0, start) + written + after.slice(end) : after.slice(0, end) + written + after.slice(end);
  return { after, at: edits.at(-1)?.start ?? 0 };
}
