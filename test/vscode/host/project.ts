import * as vscode from 'vscode';
import { until } from '../mocha.ts';

/** A file of the copy of the example that is open. */
export const file = (...path: readonly string[]): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path);

export async function open(...path: readonly string[]): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(...path)));
}

/** Where a piece of a text begins, or any of its characters after that. */
export function find(document: vscode.TextDocument, piece: string, further = 0): vscode.Position {
  const at = document.getText().indexOf(piece);
  if (at < 0) throw new Error(`“${piece}” is not in ${document.uri.path}`);
  return document.positionAt(at + further);
}

export const span = (document: vscode.TextDocument, piece: string): vscode.Range =>
  new vscode.Range(find(document, piece), find(document, piece, piece.length));

export async function replace(editor: vscode.TextEditor, piece: string, by: string): Promise<void> {
  if (!(await editor.edit((edit) => edit.replace(span(editor.document, piece), by)))) throw new Error('the edit was refused');
}

/** Back to what is on disk. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap((h) => h.contents)
    .map((c) => (typeof c === 'string' ? c : c.value))
    .join('\n');
}

export const diagnostics = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits for a diagnostic of a code; gone where it is not wanted. */
export function diagnostic(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return until(`${code}; there is ${diagnostics(uri).map(codeOf).join(', ') || 'nothing'}`, () =>
    diagnostics(uri).find((d) => codeOf(d) === code),
  );
}
