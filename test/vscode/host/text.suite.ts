import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { until } from '../mocha.ts';
import { codeOf, diagnostic, diagnostics, file, find, hoverText, open, replace, revert, span } from './project.ts';

describe('a text', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await open('egov.yard');
    assert.equal(editor.document.languageId, 'steelyard');
  });
  afterEach(async () => {
    await vscode.window.showTextDocument(editor.document);
    await revert();
  });

  it('wakes the extension, and the server answers', async () => {
    const extension = vscode.extensions.getExtension<Api>('steelyard.steelyard')!;
    const api = await extension.activate();
    console.log(
      `      activation to a running server: ${Math.round(await api.ready)} ms on VS Code ${vscode.version}, Node ${process.versions.node}`,
    );
  });

  it('gets a squiggle for weights that do not add up, and loses it', async () => {
    await replace(editor, '"Service-mode completeness" 权重 20%', '"Service-mode completeness" 权重 25%');
    const found = await diagnostic(editor.document.uri, 'weight-sum');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.source, 'steelyard');
    await vscode.commands.executeCommand('undo');
    await until('the squiggle to go', () => diagnostics(editor.document.uri).every((d) => codeOf(d) !== 'weight-sum'));
  });

  it('offers a repair for it, which mends it', async () => {
    await replace(editor, '"Service-mode completeness" 权重 20%', '"Service-mode completeness" 权重 25%');
    const found = await diagnostic(editor.document.uri, 'weight-sum');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      found.range,
    );
    const repair = actions.find((a) => a.edit);
    assert.ok(repair, `there are ${actions.map((a) => a.title).join(', ') || 'none'}`);
    assert.ok(await vscode.workspace.applyEdit(repair.edit!));
    await until('the squiggle to go', () => diagnostics(editor.document.uri).every((d) => codeOf(d) !== 'weight-sum'));
  });

  it('tells on hover what an indicator is and how it fares', async () => {
    const text = await hoverText(editor.document.uri, find(editor.document, '指标 A1 ', 3));
    assert.match(text, /A1/);
    assert.match(text, /80\.75/);
    assert.match(text, /7\.2/, 'its share of the total: 20% of 36%');
  });

  it('finds a Chinese name by its pinyin initials', async () => {
    // 接入统一身份认证部门数: jrtysfrzbms
    await replace(editor, '平台.接入统一身份认证部门数 /', '平台.jrty /');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      find(editor.document, '平台.jrty', '平台.jrty'.length),
    );
    const item = list.items.find((i) => (typeof i.label === 'string' ? i.label : i.label.label) === '接入统一身份认证部门数');
    assert.ok(item, `there is ${list.items.slice(0, 5).map((i) => JSON.stringify(i.label))}`);
    assert.match(item.filterText ?? '', /jrtysfrz/i);
  });

  it('leads to the declaration of a column in another file', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      find(editor.document, '平台.贯通层级', 4),
    );
    const target = found[0]!;
    const [uri, range] =
      'targetUri' in target ? [target.targetUri, target.targetSelectionRange ?? target.targetRange] : [target.uri, target.range];
    assert.match(uri.path, /tables\.yard$/);
    const tables = await vscode.workspace.openTextDocument(uri);
    assert.equal(tables.getText(range), '贯通层级');
  });

  it('renames a column everywhere', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      find(editor.document, '平台.贯通层级', 4),
      '层级贯通',
    );
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    assert.ok(files.includes('egov.yard') && files.includes('tables.yard'), String(files));
  });

  it('is formatted, and formatting changes no meaning', async () => {
    await replace(editor, '评估年度 2017; 发布年份 2018', '评估年度   2017;    发布年份 2018');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', editor.document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.ok(edits?.length > 0, 'there are no edits');
    const change = new vscode.WorkspaceEdit();
    change.set(editor.document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(change));
    assert.match(editor.document.getText(), /评估年度 2017; 发布年份 2018|评估年度 2017\n/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(
      diagnostics(editor.document.uri).filter((d) => d.severity === vscode.DiagnosticSeverity.Error),
      [],
    );
  });

  it('has its outline as the tree of indicators', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const index = symbols.find((s) => s.name.includes('egov'))!;
    const a = index.children.find((s) => /^A\b/.test(s.name))!;
    assert.ok(a.children.some((s) => /^A1\b/.test(s.name)));
  });

  it('has a lens on each rule, whose command lists findings', async () => {
    const guides = await vscode.workspace.openTextDocument(file('guides.yard'));
    const lenses = await until('lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', guides.uri, 100);
      return found.length > 0 && found;
    });
    const lens = lenses.find((l) => l.command?.command === 'steelyard.showFindings')!;
    assert.ok(Array.isArray(lens.command!.arguments![2]) && lens.command!.arguments![2].length > 0);
    await vscode.window.showTextDocument(guides);
    await vscode.commands.executeCommand(lens.command!.command, ...lens.command!.arguments!);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('keeps its answers when the server is started anew', async () => {
    await vscode.commands.executeCommand('steelyard.restartServer');
    await until('the hover to come back', async () =>
      /80\.75/.test(await hoverText(editor.document.uri, find(editor.document, '指标 A1 ', 3))),
    );
    assert.ok(span(editor.document, '指标 A1 '));
  });
});
