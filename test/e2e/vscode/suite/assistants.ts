import * as vscode from 'vscode';
import { includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { closeAll, untitled } from './workspace.ts';

/** Uses a tool as an assistant does, and gives what it answers. */
async function use(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

test('offers tools to assistants', () => {
  const names = vscode.lm.tools.map(({ name }) => name);
  for (const name of ['sla_check', 'sla_explain', 'sla_language']) {
    ok(names.includes(name), `${name} among ${names.join(', ')}`);
  }
});

test('tells an assistant what is found in a file, and in a draft', async () => {
  const found = await use('sla_check', { file: 'hosting.sla' });
  includes(found, 'in hosting.sla:');
  includes(found, 'credits/gap');
  includes(found, 'To the disadvantage of');
  includes(await use('sla_check', { file: 'nowhere.sla' }), 'There is no file nowhere.sla');
  includes(await use('sla_check', { file: '../hosting.sla' }), 'There is no file');
  includes(await use('sla_check', { text: 'agreement Draft {\n  law ][\n}\n' }), 'Line 2');
});

test('lets an assistant read what is not saved yet', async () => {
  const { document } = await untitled('sla', 'objective ][\n');
  includes(await use('sla_check', { file: document.uri.toString() }), '1 error');
  await closeAll();
});

test('lets an assistant read about checks and the language', async () => {
  includes(await use('sla_explain', { code: 'fair/no-relief' }), '## Write');
  includes(await use('sla_explain', { code: 'fair/nothing' }), 'There is no check fair/nothing');
  includes(await use('sla_language', {}), '- `metric');
  includes(await use('sla_language', { word: 'pays' }), '```sla\npays ');
});
