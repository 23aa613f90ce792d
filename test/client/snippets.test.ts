import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { language } from '../../compiler/index.ts';
import { syntaxDiagnostics } from '../../grammar/index.ts';
import { ROOT } from '../support/workspace.ts';

/** A snippet as it stands when every stop is left as it is. */
const expanded = (body: readonly string[]) =>
  body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d/g, '');

describe.each(['zh', 'en'])('snippets in %s', (dialect) => {
  const snippets = JSON.parse(readFileSync(join(ROOT, 'client', 'snippets', `${dialect}.json`), 'utf8')) as Record<
    string,
    { body: string[] }
  >;
  it.each(Object.entries(snippets))('%s is written without a fault', (_, { body }) => {
    const text = expanded(body);
    const parsed = language.parse(text);
    expect(syntaxDiagnostics('x.yard', parsed, language).map((d) => `${d.code}: ${text}`)).toEqual([]);
  });
});
