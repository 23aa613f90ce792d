import { describe, expect, it } from 'vitest';
import { Paths } from '../readers/index.ts';

const windows = new Paths(true);
const posix = new Paths(false);

describe('a file URI is a path', () => {
  it.each<[Paths, string, string]>([
    [windows, 'file:///c%3A/%E8%80%83%E6%A0%B8/2024%20%E5%B9%B4(%E7%BB%88%E7%A8%BF).yard', 'C:\\考核\\2024 年(终稿).yard'],
    [windows, 'file:///C:/考核/2024 年(终稿).yard', 'C:\\考核\\2024 年(终稿).yard'],
    [windows, 'FILE:///d:/a%25b/c%23d.csv', 'D:\\a%b\\c#d.csv'],
    [windows, 'file://server/share/%E8%80%83%E6%A0%B8/a.yard', '\\\\server\\share\\考核\\a.yard'],
    [posix, 'file:///home/u/%E8%80%83%E6%A0%B8/2024%20%E5%B9%B4(%E7%BB%88%E7%A8%BF).yard', '/home/u/考核/2024 年(终稿).yard'],
    [posix, 'file:///a%2Bb/c+d.csv', '/a+b/c+d.csv'],
    [posix, 'untitled:Untitled-1', 'untitled:Untitled-1'],
    [posix, 'file:///%zz', 'file:///%zz'],
    [windows, 'file:///no-drive/a', 'file:///no-drive/a'],
  ])('%#: %s', (paths, uri, path) => expect(paths.ofUri(uri)).toBe(path));

  it.each<[Paths, string]>([
    [windows, 'C:\\考核\\2024 年(终稿).yard'],
    [windows, '\\\\server\\share\\a b.yard'],
    [windows, 'D:\\100%\\a#b?.csv'],
    [posix, '/home/u/100%/a#b?c.csv'],
    [posix, '/home/u/a\\b.csv'],
  ])('and back: %#', (paths, path) => expect(paths.ofUri(paths.toUri(path))).toBe(path));
});

describe('a path of a text', () => {
  it.each<[Paths, string, string]>([
    [posix, 'data/r.csv', '/p/data/r.csv'],
    [posix, 'data\\r.csv', '/p/data/r.csv'],
    [posix, './x/../r.csv', '/p/r.csv'],
    [posix, '../r.csv', '/r.csv'],
    [posix, '/abs/r.csv', '/abs/r.csv'],
    [posix, 'C:\\考核\\r.csv', '/p/C:/考核/r.csv'],
    [windows, 'data/r.csv', 'C:\\p\\data\\r.csv'],
    [windows, 'data\\r.csv', 'C:\\p\\data\\r.csv'],
    [windows, 'D:\\考核\\r.csv', 'D:\\考核\\r.csv'],
    [windows, 'D:/考核/r.csv', 'D:\\考核\\r.csv'],
    [windows, '\\\\server\\share\\r.csv', '\\\\server\\share\\r.csv'],
    [windows, '//server/share/r.csv', '\\\\server\\share\\r.csv'],
    [windows, '..\\r.csv', 'C:\\r.csv'],
  ])('%#: %s leads to %s', (paths, path, leads) => expect(paths.resolve(paths === windows ? 'C:\\p' : '/p', path)).toBe(leads));
});

describe('outputs name a file', () => {
  it.each<[Paths, string, string]>([
    [posix, './data//r.csv', 'data/r.csv'],
    [posix, '/home/someone/p/data/r.csv', 'data/r.csv'],
    [posix, '/home/someone/else/r.csv', 'r.csv'],
    [posix, '../shared/r.csv', '../shared/r.csv'],
    [windows, 'data\\r.csv', 'data/r.csv'],
    [windows, 'c:\\users\\someone\\p\\data\\r.csv', 'data/r.csv'],
    [windows, 'C:\\Users\\someone\\else\\r.csv', 'r.csv'],
    [windows, '\\\\host\\share\\r.csv', 'r.csv'],
  ])('%#: %s as %s', (paths, path, shown) =>
    expect(paths.shown(paths === windows ? 'C:\\Users\\someone\\p' : '/home/someone/p', path)).toBe(shown),
  );
});

describe('the same file', () => {
  it.each<[Paths, string, string, boolean]>([
    [windows, 'C:\\A\\b.yard', 'c:\\a\\B.YARD', true],
    [windows, 'C:\\A\\b.yard', 'C:/A/b.yard', true],
    [windows, 'C:\\考核\\a', 'C:\\考评\\a', false],
    [posix, '/A/b', '/a/b', false],
    [posix, '/a/b', '/a/b', true],
  ])('%#', (paths, a, b, same) => expect(paths.same(a, b)).toBe(same));
});

describe('within a folder', () => {
  it.each<[Paths, string, string, boolean]>([
    [posix, '/p', '/p/a/b', true],
    [posix, '/p', '/p', true],
    [posix, '/p', '/pq/a', false],
    [posix, '/p', '/p/..a', true],
    [posix, '/p/q', '/p/a', false],
    [posix, '/', '/a', true],
    [windows, 'C:\\p', 'c:\\P\\a', true],
    [windows, 'C:\\p', 'D:\\p\\a', false],
    [windows, '\\\\s\\x', '\\\\s\\x\\a', true],
    [windows, '\\\\s\\x', '\\\\t\\x\\a', false],
  ])('%#', (paths, folder, path, within) => expect(paths.isWithin(folder, path)).toBe(within));
});
