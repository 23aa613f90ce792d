import * as vscode from 'vscode';
import type { Range } from '../server/protocol.ts';

/** A place as the server writes it. */
interface Place {
  readonly uri: string;
  readonly range: Range;
}

const SHOW = 'steelyard.showFindings';

/** Lists the findings of a rule: called by the lens above it, or for the rule that the cursor stands in. */
export function registerFindings(): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW, async (uri?: string, position?: Range['start'], places?: readonly Place[]) => {
    if (uri !== undefined && position && places) return peek(uri, position, places);
    const lens = await lensAtCursor();
    if (lens?.command) return vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    return vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

async function peek(uri: string, position: Range['start'], places: readonly Place[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    places.map(({ uri, range: { start, end } }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.Location(vscode.Uri.parse(uri), range);
    }),
  );
}

/** The nearest lens at or above the cursor. */
async function lensAtCursor(): Promise<vscode.CodeLens | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'steelyard') return undefined;
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 500);
  return lenses
    .filter((lens) => lens.command?.command === SHOW && lens.range.start.line <= editor.selection.active.line)
    .toSorted((a, b) => b.range.start.line - a.range.start.line)[0];
}
