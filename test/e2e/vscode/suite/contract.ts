import * as vscode from 'vscode';
import { equal, eventually, includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { at, closeAll, HEARSAY, open, read, replace } from './workspace.ts';

/** Asks for the contract, and takes the formats that are proposed. */
async function generate(name: string): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand('sla.generate', at(name))).finally(() => (isDone = true));
  await eventually(async () => {
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    ok(isDone, 'the contract to be generated');
  });
  await done;
}

const labels = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

test('writes the contract in all formats', async () => {
  await open('acme-webshop.sla');
  await generate('acme-webshop.sla');
  const files = await vscode.workspace.fs.readDirectory(at('out'));
  equal(files.map(([name]) => name).sort(), ['webshop-hosting.html', 'webshop-hosting.json', 'webshop-hosting.md']);
  includes(await read('out/webshop-hosting.md'), 'Managed hosting of the Acme web shop');
  await closeAll();
});

test('leaves a contract alone in which somebody writes', async () => {
  const { document } = await open('out/webshop-hosting.md');
  const before = await read('out/webshop-hosting.md');
  await replace(document, 'Managed hosting', 'Hosting');
  await replace((await open('acme-webshop.sla')).document, 'version    "2.1"', 'version    "2.2"');
  await generate('acme-webshop.sla');
  includes(await read('out/webshop-hosting.html'), '2.2');
  equal(await read('out/webshop-hosting.md'), before);
  ok(document.isDirty, 'what was written to be there still');
  await closeAll();
});

test('opens the preview of the agreement', async () => {
  await open('acme-webshop.sla');
  await vscode.commands.executeCommand('sla.openPreviewToSide', at('acme-webshop.sla'));
  await eventually(() => ok(labels().includes('Preview Managed hosting of the Acme web shop'), labels().join(', ')));
  await closeAll();
});

test('opens the balance of the agreement beside its preview', async () => {
  const title = 'Managed hosting of the Acme web shop';
  await open('acme-webshop.sla');
  await vscode.commands.executeCommand('sla.openPreviewToSide', at('acme-webshop.sla'));
  await eventually(() => ok(labels().includes(`Preview ${title}`), labels().join(', ')));
  await vscode.commands.executeCommand('sla.openBalance', at('acme-webshop.sla'));
  await eventually(() => ok(labels().includes(`Balance ${title}`), labels().join(', ')));
  ok(labels().includes(`Preview ${title}`), 'the preview to be there still');
  await closeAll();
});

test('explains a check on a page of its own', async () => {
  await vscode.commands.executeCommand('sla.explain', 'measurable/vague-wording');
  const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('sla-check:/measurable/vague-wording.md'));
  includes(page.getText(), 'measurable/vague-wording');
  await eventually(() =>
    ok(
      labels().some((label) => label.includes('vague-wording')),
      labels().join(', '),
    ),
  );
  await closeAll();
});

test('lets an assistant check a text', async () => {
  const found = await vscode.lm.invokeTool('sla_check', {
    input: { text: HEARSAY },
    toolInvocationToken: undefined,
  });
  const text = found.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  includes(text, 'measurable/vague-wording');
});
