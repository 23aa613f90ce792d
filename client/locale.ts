import * as vscode from 'vscode';

/** The language to speak: the setting, else that of the editor. */
export function locale(): 'zh' | 'en' {
  const setting = vscode.workspace.getConfiguration('steelyard').get<string>('language');
  const tag = setting === 'zh' || setting === 'en' ? setting : vscode.env.language;
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
