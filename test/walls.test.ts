import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/workspace.ts';

describe('the pure rooms bundle for a browser, with no built-in of Node', () => {
  it.each(['grammar/index.ts', 'compiler/index.ts', 'readers/csv.ts', 'readers/text.ts', 'project/project-file.ts'])(
    '%s',
    async (entry) => {
      const { errors, outputFiles } = await build({
        entryPoints: [join(ROOT, entry)],
        bundle: true,
        platform: 'browser',
        format: 'esm',
        write: false,
        logLevel: 'silent',
      });
      expect(errors).toEqual([]);
      const code = outputFiles[0]!.text;
      expect(code).not.toMatch(/from ["']node:|require\(["'](?:node:|fs|path)/);
      // No user text is ever executed: nothing in the bundle could.
      // (The pattern engine has methods called eval: definitions and calls of those are no eval.)
      expect(code.match(/(?<![.\w])eval\((?![^()]*\)\s*\{)|new Function\(/g) ?? []).toEqual([]);
    },
  );
});

describe('the page of the preview', () => {
  it('takes in texts as texts: nothing in it reads them as HTML', () => {
    const folder = join(ROOT, 'client', 'preview');
    for (const file of readdirSync(folder).filter((f) => f.endsWith('.ts')))
      expect([
        file,
        /\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|document\.write|srcdoc|\.href\b/.exec(
          readFileSync(join(folder, file), 'utf8'),
        )?.[0],
      ]).toEqual([file, undefined]);
  });
});
