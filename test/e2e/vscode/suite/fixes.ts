import * as vscode from 'vscode';
import { eventually, includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { at, closeAll, finding, gone, open } from './workspace.ts';

/** What the light bulb offers at a place, with its edits. */
const actionsAt = (uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, undefined, 50);

async function take(uri: vscode.Uri, code: string, title: string): Promise<void> {
  const { range } = await finding(uri, code);
  const edit = await eventually(async () => {
    const actions = await actionsAt(uri, range);
    const found = actions.find((action) => action.title.startsWith(title));
    ok(found?.edit, `${title} among ${actions.map((action) => action.title).join(', ')}`);
    return found.edit;
  });
  ok(await vscode.workspace.applyEdit(edit), 'the edit to be applied');
}

test('takes a finding away with its fix', async () => {
  const { document } = await open('hosting.sla');
  await take(document.uri, 'measurable/missing-data', 'Add: no data counts as down');
  await gone(document.uri, 'measurable/missing-data');
  includes(document.getText(), 'no data counts as down');
  await closeAll();
});

test('accepts a finding with a reason, and it is silent', async () => {
  const { document } = await open('hosting.sla');
  await take(document.uri, 'credits/worthless', 'Accept with a reason: credits/worthless');
  await gone(document.uri, 'credits/worthless');
  includes(document.getText(), 'accept credits/worthless');
  await closeAll();
});

test('tells above an agreement what can be done with it, and how it stands', async () => {
  const { document } = await open('hosting.sla');
  await finding(document.uri, 'measurable/vague-wording');
  await eventually(async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      50,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '').join(' | ');
    for (const title of ['Generate contract', 'Open preview', '1 error, 10 warnings']) includes(titles, title);
  });
});

test('follows a file that gets another name', async () => {
  const { document } = await open('acme-webshop.sla');
  const move = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(from), at(to));
    ok(await vscode.workspace.applyEdit(edit), 'the file to be renamed');
    await eventually(() => includes(document.getText(), `uses "${to}"`));
  };
  await move('managed-hosting.sla', 'hosting-service.sla');
  await move('hosting-service.sla', 'managed-hosting.sla');
  await document.save();
  await closeAll();
});
