import * as vscode from 'vscode';
import { eventually, includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { at, closeAll, create, replace } from './workspace.ts';

/** What the test asks of the extension for Git that VS Code brings along. */
interface Git {
  getAPI(version: 1): { init(folder: vscode.Uri): Promise<Repository | null> };
}
interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
}

const HOSTING = `agreement Versions { between Northwind and Acme }
provider Northwind
customer Acme
service Shop
metric Uptime of Shop { availability }
objective Available { Uptime >= 99.9% each month }
`;

const pages = (): readonly vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'sla-changes');

test('compares with the last commit by meaning', async () => {
  const extension = vscode.extensions.getExtension<Git>('vscode.git');
  // A browser has no Git; the command says so there, and has nothing to compare.
  if (!extension) return;
  const { document } = await create('versions/a.sla', HOSTING);
  const repository = await (await extension.activate()).getAPI(1).init(at('versions'));
  ok(repository, 'a new repository');
  await repository.setConfig('user.name', 'Somebody');
  await repository.setConfig('user.email', 'somebody@example.org');
  await repository.add([document.uri.fsPath]);
  await repository.commit('Agree');
  await replace(document, '99.9%', '99.5%');
  await eventually(async () => {
    await vscode.commands.executeCommand('sla.compareWithGit', document.uri, 'HEAD');
    includes(pages().at(-1)?.getText() ?? '', '2 h 52 min 48 s more downtime in 30 days');
  });
  includes(pages().at(-1)?.getText() ?? '', 'Northwind');
  await closeAll();
});
