import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/workspace.ts';

const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
const wordsZh = JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>;

describe('the manifest of the extension', () => {
  it('has all its words in English and Chinese, and no others', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((m) => m[1]!);
    expect(Object.keys(words).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(wordsZh)).toEqual(Object.keys(words));
  });

  it('names files that are there, and that go into the package', () => {
    const packed = read('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => new RegExp(`^${line.slice(1).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
    const named = [...JSON.stringify(manifest.contributes).matchAll(/"(?:\.\/)?(client\/[^"]+)"/g)].map((m) => m[1]!);
    for (const file of [...named, manifest.icon as string, (manifest.main as string).slice(2)]) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(
        packed.some((pattern) => pattern.test(file)),
        `${file} is packed`,
      ).toBe(true);
    }
  });

  it('packs every bundle that the extension loads', () => {
    const ignore = read('.vscodeignore');
    for (const bundle of ['extension.cjs', 'server.cjs', 'preview.js', 'preview.css']) expect(ignore).toContain(`!dist/${bundle}`);
  });

  it('asks for no newer API than the oldest version it supports', () => {
    const oldest = (manifest.engines.vscode as string).replace('^', '');
    expect(manifest.devDependencies['@types/vscode']).toBe(oldest);
  });

  it('has every string of the client in Chinese', () => {
    const bundle = JSON.parse(read('client', 'l10n', 'bundle.l10n.zh-cn.json')) as Record<string, string>;
    const sources = ['extension', 'findings', 'preview-panel', 'preview-panels', 'status-item'].map((name) => read('client', `${name}.ts`));
    const used = sources.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((m) => m[1]!));
    expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
  });

  it('has snippets for the same declarations in both dialects', () => {
    const prefixes = (name: string) =>
      Object.values(JSON.parse(read('client', 'snippets', `${name}.json`)) as Record<string, { prefix: string[] }>).map((s) => s.prefix);
    expect(prefixes('zh').length).toBe(prefixes('en').length);
  });
});
