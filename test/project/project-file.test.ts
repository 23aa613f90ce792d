import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { readProjectFile } from '../../project/index.ts';

const sets = (count: number, last = '') =>
  `files: [m.yard]\ndata:\n${Array.from({ length: count }, (_, i) => `  set${i}:\n    r: r.csv\n`).join('')}${last}`;

/** What the parser of YAML says by itself, by line. */
function asTheParserSays(text: string) {
  const lines = new LineCounter();
  return parseDocument(text, { lineCounter: lines }).errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    detail: message.split(' at line')[0],
  }));
}

describe('a key that stands twice in a project file is told as the parser of YAML would', () => {
  it.each([
    ['at the top', 'name: a\nfiles: [a.yard]\nname: b\n'],
    ['a data set', 'data:\n  one: { r: a.csv }\n  two: { r: b.csv }\n  one: { r: c.csv }\n'],
    ['in braces', 'data: { one: { r: a.csv, s: b.csv, r: c.csv } }\n'],
    ['thrice, in two maps', 'data:\n  one:\n    r: a\n    r: b\n    r: c\n  two:\n    s: a\n    "s": b\n'],
    ['numbers', 'data:\n  2017: { r: a }\n  2017: { r: b }\n  "2017": { r: c }\n'],
    ['nothing', 'data:\n  ? { r: a }\n  : { r: b }\n  ~: { r: c }\n  ~: { r: d }\n'],
    ['beside other faults', 'name: a\nname: b\nfiles: [a.yard\ndata: {}\ndata: {}\n'],
    ['no key twice', 'data:\n  one: { r: a }\n  two: { r: a }\n'],
  ])('%s', (_, text) => {
    const { diagnostics } = readProjectFile('steelyard.yaml', text);
    const faults = diagnostics.filter((d) => (d.params as { problem: string }).problem === 'yaml');
    expect(faults.map(({ place, params }) => ({ line: (place as { line: number }).line, ...params }))).toEqual(
      asTheParserSays(text).map((fault) => ({ ...fault, problem: 'yaml' })),
    );
  });
});

it('20,000 data sets take no longer than it takes to parse them', () => {
  const text = sets(20_000);
  const took = (run: () => unknown) => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user;
  };
  const parsed = took(() => parseDocument(text, { uniqueKeys: false }));
  const { project } = readProjectFile('steelyard.yaml', sets(10));
  expect(project.data.size).toBe(10);
  expect(took(() => expect(readProjectFile('steelyard.yaml', text).project.data.size).toBe(20_000))).toBeLessThan(4 * parsed);
  expect(readProjectFile('steelyard.yaml', sets(20_000, '  set7:\n    r: s.csv\n')).diagnostics.map((d) => d.place)).toEqual([
    { file: 'steelyard.yaml', line: 40_003 },
  ]);
});

describe('the version of the language', () => {
  it.each([
    ['steelyard: 0.2', []],
    ['steelyard: "0.2"', []],
    ['steelyard: 0.20', ['0.20']],
    ['steelyard: 1', ['1']],
    ['name: a', []],
  ])('%s', (text, found) => {
    const { diagnostics } = readProjectFile('steelyard.yaml', `${text}\n`);
    expect(diagnostics.map((d) => d.params)).toEqual(found.map((detail) => ({ problem: 'version', detail, reads: '0.2' })));
  });

  it('is no list', () => {
    const { diagnostics } = readProjectFile('steelyard.yaml', 'steelyard: [0.2]\n');
    expect(diagnostics.map((d) => d.params)).toEqual([{ problem: 'shape', detail: 'steelyard: 0.2' }]);
  });
});
