import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../mocha.ts';
import { codeOf, diagnostics, file, find, hoverText, open, revert } from './project.ts';

describe('data', () => {
  let text: vscode.TextDocument;
  before(async () => {
    text = (await open('egov.yard')).document;
  });
  const meanOfA1 = async () => /(?:均值|mean)\D*(\d+\.\d+)/.exec(await hoverText(text.uri, find(text, '指标 A1 ', 3)))?.[1];

  it('moves scores when another program writes it', async () => {
    const before = await until('a mean', meanOfA1);
    const platform = file('data', 'platform.csv');
    const bytes = await vscode.workspace.fs.readFile(platform);
    const changed = new TextDecoder().decode(bytes).replaceAll('五级', '一级');
    await vscode.workspace.fs.writeFile(platform, new TextEncoder().encode(changed));
    const after = await until('another mean', async () => {
      const mean = await meanOfA1();
      return mean !== before && mean;
    });
    assert.ok(Number(after) < Number(before), `${before} -> ${after}`);
    await vscode.workspace.fs.writeFile(platform, bytes);
    await until('the first mean', async () => (await meanOfA1()) === before);
  });

  it('has a finding at its cell, with words on hover, and loses it when the cell is mended', async () => {
    const editor = await open('data', 'service-guides.csv');
    const { document } = editor;
    const isCell = (range: vscode.Range) => /^[^,\n]{2,}$/.test(document.getText(range));
    const found = await until('a finding at a cell that is filled', () => diagnostics(document.uri).find((d) => isCell(d.range)));
    assert.ok(document.lineAt(found.range.start.line).text.split(',').includes(document.getText(found.range)), 'it covers the cell');
    const words = await hoverText(document.uri, found.range.start);
    assert.ok(words.length > 10, 'the hover names rule, basis and advice');
    const same = (d: vscode.Diagnostic) => d.message === found.message && d.range.isEqual(found.range) && codeOf(d) === codeOf(found);
    // Emptied, the cell has no such value any more; whatever else is found then is another finding.
    assert.ok(await editor.edit((edit) => edit.delete(found.range)));
    await until('the finding to go', () => !diagnostics(document.uri).some(same));
    await revert();
    await until('the finding to come back', () => diagnostics(document.uri).some(same));
  });

  it('shows at most 500 findings of a file, and says how many there are', async () => {
    const { document } = await open('data', 'service-guides.csv');
    const found = await until('findings', () => diagnostics(document.uri).length > 0 && diagnostics(document.uri));
    assert.ok(found.length <= 501, `${found.length}`);
  });
});
