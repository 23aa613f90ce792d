import { describe, expect, it } from 'vitest';
import { type Root, rootFrom, rootOfFile, rootOfText } from '../../project/index.ts';
import { MemoryHost } from '../support/files.ts';

const NONE = { '/p/a.yard': '', '/p/b.yard': '', '/p/sub/c.yard': '' };
const ALL = { ...NONE, '/p/steelyard.yaml': 'name: x\n' };
const NAMED = { ...NONE, '/p/steelyard.yaml': 'files: [./a.yard, sub\\c.yard]\n' };
const P: Root = { folder: '/p', projectFile: 'steelyard.yaml' };

// biome-ignore format: a table
const cases: readonly (readonly [string, Record<string, string>, string, { text?: Root; file?: Root; folder?: Root | 'none' }])[] = [
  ['a text in a folder without a project file', NONE, '/p/a.yard', { text: { folder: '/p' }, file: { folder: '/p', only: 'a.yard' } }],
  ['a text beside a project file that names none', ALL, '/p/b.yard', { text: P, file: P }],
  ['a text below one that names none', ALL, '/p/sub/c.yard', { text: { folder: '/p/sub', only: 'c.yard' }, file: { folder: '/p/sub', only: 'c.yard' } }],
  ['a text that it names', NAMED, '/p/a.yard', { text: P, file: P }],
  ['a text that it does not name', NAMED, '/p/b.yard', { text: { folder: '/p', only: 'b.yard' }, file: { folder: '/p', only: 'b.yard' } }],
  ['a text below that it names: found above by an editor', NAMED, '/p/sub/c.yard', { text: P, file: { folder: '/p/sub', only: 'c.yard' } }],
  ['a project file', NAMED, '/p/steelyard.yaml', { file: P }],
  ['one of another name', { ...NONE, '/p/other.yml': '' }, '/p/other.yml', { file: { folder: '/p', projectFile: 'other.yml' } }],
  ['a folder with a project file', NAMED, '/p', { folder: P }],
  ['a folder with texts', NONE, '/p/sub', { folder: { folder: '/p/sub' } }],
  ['a folder with texts inside a project', NAMED, '/p/sub', { folder: { folder: '/p/sub' } }],
  ['a folder inside a project', NAMED, '/p/sub/deep/er', { folder: P }],
  ['a folder below one with texts only', NONE, '/p/deep', { folder: 'none' }],
];

describe('which project a path belongs to', () => {
  it.each(cases)('%s', (_, files, path, { text, file, folder }) => {
    const host = new MemoryHost(files);
    if (text) expect(rootOfText(path, host)).toEqual(text);
    if (file) expect(rootOfFile(path, host)).toEqual(file);
    if (folder) expect(rootFrom(path, host) ?? 'none').toEqual(folder);
  });
});
