import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { TO_UTF8, type ToUtf8Result } from '../server/protocol.ts';

/** Converts the file in the editor, or the one that a menu names, by the command of the server. */
export function registerToUtf8(): vscode.Disposable {
  return vscode.commands.registerCommand('steelyard.convertToUtf8', async (asked?: vscode.Uri) => {
    const uri = asked ?? vscode.window.activeTextEditor?.document.uri;
    if (uri && vscode.workspace.isTrusted) await vscode.commands.executeCommand(TO_UTF8, uri.toString());
  });
}

/** Tells what became of a conversion. An editor that shows the file under another encoding reads it again as what it is now. */
export const tellingOfUtf8: NonNullable<Middleware['executeCommand']> = async (command, args, next) => {
  if (command !== TO_UTF8) return next(command, args);
  try {
    const done = (await next(command, args)) as ToUtf8Result;
    const uri = vscode.Uri.parse(done.uri);
    const isOpen = vscode.workspace.textDocuments.some((d) => d.uri.toString() === uri.toString());
    if (done.converted && isOpen) await vscode.workspace.openTextDocument(uri, { encoding: done.encoding });
    void vscode.window.showInformationMessage(done.message);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
};
