import { compareRequest } from '@sla-lang/language/protocol';
import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import { meant, shownName } from '../../infrastructure/documents.ts';
import type { Feature } from '../feature.ts';
import { compareTexts } from './compare-texts.ts';
import { versionsOf } from './git.ts';

const SCHEME = 'sla-changes';

/** Tells what has changed in meaning since a version in Git, and whom it favours. */
export const compare: Feature = ({ server }) => {
  const pages = new Map<string, string>();
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => pages.get(path) ?? '',
    }),
    command('sla.compareWithGit', server, async (given?: unknown, version?: unknown) => {
      const source = meant(given);
      if (!source)
        return void window.showInformationMessage(l10n.t('Open an agreement first: a file that ends in .sla.'));
      const versions = await versionsOf(source);
      if (!versions) {
        return void window.showInformationMessage(
          l10n.t('{0} is in no Git repository that is open here.', shownName(source)),
        );
      }
      const ref = typeof version === 'string' ? version : await chosenVersion();
      if (ref === undefined) return;
      if ((await versions.textAt(ref, versions.path)) === null) {
        return void window.showInformationMessage(l10n.t('There is no {0} in {1}.', shownName(source), ref));
      }
      const found = await compareTexts(
        versions.path,
        (texts) => server.request(compareRequest, { uri: source.toString(), path: versions.path, texts }),
        (path) => versions.textAt(ref, path),
      );
      if (!found) return;
      const path = `/${l10n.t('Changes since {0}', ref).replaceAll(/[\\/:*?"<>|]/g, '-')}.md`;
      pages.set(path, found.markdown);
      await show(Uri.from({ scheme: SCHEME, path, query: String(Date.now()) }));
    }),
  );
};

const chosenVersion = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('Compare by meaning'),
    prompt: l10n.t('A commit, a branch or a tag; HEAD is the last commit'),
    value: 'HEAD',
    validateInput: (text) => (text.trim() === '' ? l10n.t('Say with what to compare.') : undefined),
  });

async function show(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  // Without the preview that VS Code brings along, the text itself is readable too.
  await commands.executeCommand('markdown.showPreview', uri).then(undefined, () => window.showTextDocument(document));
}
