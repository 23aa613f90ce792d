import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findingObject, findings, Workspace } from '../../compiler/index.ts';
import { bundleOf, comparable, engineOf } from '../support/engine.ts';
import { runs } from '../support/long.ts';
import { csvTable, messages } from '../support/workspace.ts';

/** Runs where a text gets out of its literal or comment. */
const SHOT = 'globalThis.CANARY = 1';

/** Names that mean something to JavaScript, to what writes it, or to whoever keeps names in objects. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  `y\u2028${SHOT}//`,
  `x\u2029${SHOT}//`,
  `*/ ${SHOT} /*`,
  `*\u200b/ ${SHOT} //`,
  `"); ${SHOT}; ("`,
  `'); ${SHOT}; ('`,
  `"]: ${SHOT}, ["`,
  `\\"); ${SHOT}; //`,
  `\\'); ${SHOT}; //`,
  `\\u2028 ${SHOT} //`,
  'a\\',
  '\\\\',
  `\${${SHOT}}`,
  `</script><script>${SHOT}</script>`,
  `<!-- ${SHOT}`,
  `--> ${SHOT}`,
  `# sourceMappingURL=data:,${SHOT}`,
  '/ <reference path="x" />',
  'p\u202eq\u2066r',
  'm\u0007\u001b[31mn\u009b2J',
  'u\ufeffv\u00adw',
  'one\ud800',
  'two\udc00',
  '\ud83d\ude00',
  'v1',
  'R',
  'data',
  'a b',
  'a.b',
  'a,b',
  '0',
  'null',
  'NaN',
];

const POSITIONS = `index indexName noun top low A aName B C bonus gate gateName units records id number measure other otherLabel list
one oneMeaning two key owner text rule ruleName message basis`.split(/\s+/) as readonly string[];

type Names = Readonly<Record<string, string>>;

/** A different hostile name in every position of a methodology. */
const names: fc.Arbitrary<Names> = fc
  .shuffledSubarray(HOSTILE, { minLength: POSITIONS.length, maxLength: POSITIONS.length })
  .map((chosen) => Object.fromEntries(POSITIONS.map((position, i) => [position, chosen[i]!])));

const name = (text: string) => (text.includes('」') ? `\`${text}\`` : `「${text}」`);
const label = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Braces in a message are slots. */
const prose = (text: string) => label(text.replace(/[{}]/g, ''));

function methodology(n: Names): string {
  const of = (table: string, column: string) => `${name(n[table]!)}.${name(n[column]!)}`;
  return `index ${name(n.index!)} ${label(n.indexName!)} {
  edition 2020; assess ${name(n.noun!)} from ${name(n.units!)}; round 2 half-up; normalise range(0, 10) clipped
  bands { ${name(n.top!)} [50, 100]; ${name(n.low!)} [0, 50) }
  indicator ${name(n.A!)} ${label(n.aName!)} weight 50% = ${of('units', 'number')} {
    bonus ${label(n.bonus!)} = ${of('units', 'number')} * 0.5 at most 3
  }
  indicator ${name(n.B!)} "b" weight 25% = ladder(${of('units', 'list')}) { ${name(n.one!)}: 100; ${name(n.two!)}: 20; otherwise: 0 }
  indicator ${name(n.C!)} "c" weight 25% = pass rate(${name(n.records!)}, by check)
  gate ${name(n.gate!)} ${label(n.gateName!)} { condition ${of('units', 'other')} = ${label(n.text!)}; score 10; verdict ${name(n.low!)} }
}
table ${name(n.units!)} from "units.csv" {
  key = ${name(n.id!)}; unit = ${name(n.id!)}; ${name(n.id!)} : text
  ${name(n.number!)} : number ${name(n.measure!)}
  ${name(n.other!)} : text ${label(n.otherLabel!)}
  ${name(n.list!)} : code list { ${name(n.one!)} ${label(n.oneMeaning!)}; ${name(n.two!)} }
}
table ${name(n.records!)} from "records.csv" {
  key = ${name(n.key!)}; unit = ${name(n.owner!)}; ${name(n.key!)} : text; ${name(n.owner!)} : text
  ${name(n.text!)} : text; ${name(n.list!)} : code list { ${name(n.one!)} ${label(n.oneMeaning!)}; ${name(n.two!)} }
}
rule ${name(n.rule!)} ${label(n.ruleName!)} {
  applies to ${name(n.records!)}; feeds ${name(n.C!)}
  require ${name(n.text!)} ≠ ${label(n.aName!)} and ${name(n.list!)} = ${name(n.one!)} and ${of('units', 'number')} > 2
  message ${prose(n.message!)}
  basis ${label(n.basis!)}
}`;
}

/** Rows with own properties of these names, whatever they are. */
function data(n: Names): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> {
  const row = (...cells: readonly (readonly [string, string])[]) => Object.fromEntries(cells.map(([column, text]) => [n[column]!, text]));
  const units = [
    ['constructor', '3', n.text!, n.one!],
    ['__proto__', '7.5', n.other!, n.two!],
    [`x${n.indexName}`, '', '', ''],
  ] as const;
  const records = [
    ['toString', 'constructor', n.aName!, n.one!],
    ['__proto__', '__proto__', n.text!, n.two!],
    [`x${n.basis}`, '__proto__', '', n.one!],
  ] as const;
  return Object.fromEntries([
    [n.units!, units.map(([id, number, other, list]) => row(['id', id], ['number', number], ['other', other], ['list', list]))],
    [n.records!, records.map(([key, owner, text, list]) => row(['key', key], ['owner', owner], ['text', text], ['list', list]))],
  ]);
}

function scoredWith(n: Names): { workspace: Workspace; tables: ReturnType<typeof data> } {
  const workspace = new Workspace('x.yard');
  workspace.setText('x.yard', methodology(n));
  const tables = data(n);
  for (const [table, rows] of Object.entries(tables)) {
    const header = Object.keys(rows[0]!);
    const cells = rows.map((row) => header.map((column) => row[column]!));
    // Not by way of a file: UTF-8 has no lone surrogates.
    workspace.setTable(table, { ...csvTable(`${table}.csv`, 'a\n1\n'), header, rows: cells, rowNumbers: cells.map((_, i) => i + 2) });
  }
  return { workspace, tables };
}

describe('names that mean something to a program', () => {
  it('stay names in every position of a methodology and its data: the engine is what the evaluator is', async () => {
    const statements = new Set<string>();
    await fc.assert(
      fc.asyncProperty(names, async (n) => {
        const { workspace, tables } = scoredWith(n);
        const { results, diagnostics, analysis, run, attached } = workspace.score();
        if (!results) throw new Error(`${messages(diagnostics).join('\n')}\n${methodology(n)}`);
        const engine = await engineOf(workspace);
        // As JSON: an own property called `__proto__` is one there.
        expect(JSON.parse(JSON.stringify(engine.score(tables)))).toEqual(
          JSON.parse(JSON.stringify(comparable(results, (file) => file.slice(0, -'.csv'.length)))),
        );
        const expected = Array.from(findings(analysis.methodology!, run!, attached!), (f) => ({
          ...findingObject(f, { ...f.rule, indicators: f.rule.feeds.map((feed) => feed.code) }, 'en'),
          file: n.records!,
        }));
        expect(expected.length).toBeGreaterThan(0);
        expect(engine.validate(tables, { locale: 'en' })).toEqual(expected);
        expect('CANARY' in globalThis).toBe(false);
        for (const { file, text } of bundleOf(workspace)) {
          if (file.endsWith('.json')) JSON.parse(text);
          else expect(text.slice(0, 200)).toMatch(/^\/\*\* [^\u2028\u2029\r\n]* \*\/\n/);
          if (!file.endsWith('.d.mts')) continue;
          const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023) as ts.SourceFile & {
            parseDiagnostics: readonly unknown[];
          };
          expect(source.parseDiagnostics).toEqual([]);
          statements.add(source.statements.map((s) => ts.SyntaxKind[s.kind]).join(' '));
        }
      }),
      { numRuns: runs(100) },
    );
    // No name has made a declaration of its own.
    expect(statements.size).toBe(1);
  });
});
