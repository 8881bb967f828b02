import { checksRequest, explainRequest } from '@sla-lang/language/protocol';
import { commands, Disposable, l10n, languages, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import type { Server } from '../../infrastructure/server.ts';
import type { Feature } from '../feature.ts';
import { codesAround } from './codes-around.ts';

const SCHEME = 'sla-check';

/** Shows the page of a check: of the one asked for, the one at the cursor, or one from the list. */
export const explain: Feature = ({ server }) =>
  Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const code = path.replace(/^\/|\.md$/g, '');
        const page = await server.request(explainRequest, { code });
        return page?.markdown ?? l10n.t('There is no check {0}.', code);
      },
    }),
    // Who clicks on the code of a finding comes here.
    window.registerUriHandler({
      handleUri: ({ path, query }) => (path === '/explain' ? commands.executeCommand('sla.explain', query) : undefined),
    }),
    command('sla.explain', server, async (given?: unknown) => {
      const code = typeof given === 'string' && given !== '' ? given : await chosenCode(server);
      if (code !== undefined) await showPage(code);
    }),
  );

async function showPage(code: string): Promise<void> {
  const uri = Uri.from({ scheme: SCHEME, path: `/${code}.md` });
  const document = await workspace.openTextDocument(uri);
  // Without the preview that VS Code brings along, the text itself is readable too.
  await commands.executeCommand('markdown.showPreview', uri).then(undefined, () => window.showTextDocument(document));
}

async function chosenCode(server: Server): Promise<string | undefined> {
  const codes = codesAtCursor();
  if (codes.length === 1) return codes[0];
  const checks = await server.request(checksRequest, {});
  const listed = codes.length > 0 ? checks.filter(({ code }) => codes.includes(code)) : checks;
  const items = listed.map(({ code, title }): QuickPickItem => ({ label: code, detail: title }));
  const title = l10n.t('Explain this check');
  const placeHolder = l10n.t('A check by its code, or by what it says');
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.label;
}

function codesAtCursor(): readonly string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  return codesAround(editor.selection.active, languages.getDiagnostics(editor.document.uri));
}
