import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page of the preview. Nothing but its own script and style runs in it, and nothing is loaded from elsewhere. */
export function previewHtml(webview: vscode.Webview, extension: vscode.Uri, uri: string, locale: 'zh' | 'en'): string {
  const nonce = randomBytes(18).toString('base64');
  const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    'img-src data:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Steelyard</title>
  <link rel="stylesheet" nonce="${nonce}" href="${resource('preview.css')}">
</head>
<body data-uri="${uri.replace(/[&"<>]/g, (c) => `&#${c.charCodeAt(0)};`)}">
  <main></main>
  <script type="module" nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}
