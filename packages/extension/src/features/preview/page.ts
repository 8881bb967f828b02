import { env, l10n, Uri, type Webview } from 'vscode';

/** The folder of what the page may load. */
export const mediaFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'dist/media');

/** The page of a preview before anything is shown. It may run its own script and nothing else. */
export function pageOf(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(mediaFolder(extension), 'preview.js')).toString();
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Preview of a contract'))}</title>
</head>
<body>
<p id="note" role="status"></p>
<p id="nothing">${escaped(l10n.t('The contract is being made…'))}</p>
<div id="page"></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
