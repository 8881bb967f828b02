import { commands, env, UIKind, window } from 'vscode';
import type { Target } from './examine.ts';

/** The formats that people read, the most comfortable first. */
const READ_FIRST = ['html', 'markdown', 'json'];

/** Opens what was generated as it is read best: a page in the browser, a text in its preview. */
export async function open(targets: readonly Target[]): Promise<void> {
  const rank = ({ file }: Target): number => READ_FIRST.indexOf(file.format);
  const readable = targets.filter((target) => target.file.format !== 'html' || canBrowse(target));
  const best = readable.toSorted((a, b) => rank(a) - rank(b))[0] ?? targets[0];
  if (!best) return;
  if (best.file.format === 'html' && canBrowse(best) && (await env.openExternal(best.uri))) return;
  if (best.file.format === 'markdown') {
    await commands.executeCommand('markdown.showPreview', best.uri).then(undefined, () => show(best));
  } else await show(best);
}

/** The browser sees the files of this computer only, and a window in a browser opens none of them. */
const canBrowse = ({ uri }: Target): boolean =>
  uri.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;

const show = ({ uri }: Target) => window.showTextDocument(uri, { preview: true });
