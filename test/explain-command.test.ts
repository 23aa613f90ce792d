import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { explain as explainJson } from '../api/index.ts';
import { explain } from '../cli/explain.ts';

/** What `steelyard explain` prints of checks, details and gates. */

const folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = `index x "X" {
  assess unit from u
  bands { Good [50, 100]; Poor "poor" zh "差" [0, 50) }
  indicator A "A" weight 100% { deduct 1 per finding not below zero
    gate I "inner" { condition closed; score at most 30 } }
  gate V "only a verdict" { condition closed; verdict at most Poor }
  gate W "a verdict and more" { condition closed; verdict Poor; score at most 20; not ranked }
  gate R "only out of ranks" { condition closed; not ranked; not in the mean }
  gate N "no score" { condition not closed; score none; verdict Poor }
}
table u from "u.csv" { key = k; k : text; closed : yes/no }
table cases from "cases.csv" { key = no; unit = k; no : text; k : text }
table steps from "steps.csv" { detail of cases by no; no : text; step : text }
rule S "steps" { applies to cases; feeds A; require count(steps) > 0 }
`;
writeFileSync(join(folder, 'm.yard'), TEXT);
writeFileSync(join(folder, 'u.csv'), 'k,closed\np,yes\nq,no\n');
writeFileSync(join(folder, 'cases.csv'), 'no,k\n1,p\n2,q\n3,q\n');
writeFileSync(join(folder, 'steps.csv'), 'no,step\n2,x\n');

function printed(unit: string, lang: 'zh' | 'en'): string {
  let out = '';
  const plain = (text: string) => text;
  const colours = { bold: plain, dim: plain, red: plain, yellow: plain, blue: plain, green: plain, cyan: plain };
  const terminal = { out: (t: string) => (out += t), err: () => {}, data: () => {}, colours, errorColours: colours };
  explain(folder, { unit, format: 'text', lang }, terminal as unknown as Parameters<typeof explain>[2]);
  return out;
}

it('one check is one, and what counts details names no column', () => {
  expect(printed('p', 'en')).toContain('S steps  1 check, 1 finding\n');
  expect(printed('q', 'en')).toContain('S steps  2 checks, 1 finding\n');
  expect(printed('p', 'en')).toContain('steps 0  (cases.csv row 2)\n');
  expect(printed('p', 'zh')).toContain('steps 0  (cases.csv 第 2 行)\n');
});

it.each([
  ['p', 'en', 'gate only a verdict: closed  verdict at most "poor"'],
  ['p', 'zh', '单项否决 only a verdict: closed  判定不高于“差”'],
  ['p', 'en', 'gate a verdict and more: closed  -10.000000  verdict "poor"  not ranked'],
  ['p', 'en', 'gate only out of ranks: closed  not ranked  not in the mean'],
  ['p', 'en', 'gate inner: closed  -69.000000'],
  ['q', 'en', 'gate no score: not closed  no score  verdict "poor"'],
  ['q', 'en', 'gate only a verdict: closed  not triggered'],
] as const)('a gate says what it does: %s %s %s', (unit, lang, line) => {
  expect(printed(unit, lang)).toContain(`${line}\n`);
});

it('as data, too', () => {
  const gates = explainJson(folder, 'p').parts.flatMap((p) => (p.part === 'gate' ? [p] : []));
  expect(gates.map(({ label, verdict }) => [label, verdict])).toEqual([
    ['only a verdict', { band: 'Poor', atMost: true }],
    ['a verdict and more', { band: 'Poor', atMost: false }],
    ['only out of ranks', undefined],
    ['no score', { band: 'Poor', atMost: false }],
  ]);
});
