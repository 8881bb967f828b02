import * as vscode from 'vscode';
import { equal, eventually, includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { closeAll, create, open, placeOf, replace, untitled } from './workspace.ts';

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

const proposals = (document: vscode.TextDocument, piece: string): Thenable<vscode.CompletionList> =>
  vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, piece),
    undefined,
    200,
  );

const plain = (contents: vscode.Hover['contents']): string =>
  contents.map((each) => (typeof each === 'string' ? each : each.value)).join('\n');

test('proposes the metrics, and after a number the units', async () => {
  const { document } = await open('acme-webshop.sla');
  await replace(document, 'objective FastCheckout', 'objective Extra {  }\nobjective FastCheckout');
  await eventually(async () => {
    const names = (await proposals(document, 'objective Extra { | }')).items.map(labelOf);
    ok(names.includes('Uptime') && names.some((name) => name.includes('CheckoutTime')), `metrics in ${names.join()}`);
  });
  await replace(document, 'objective Extra {  }', 'objective Extra { Uptime >= 99.9 }');
  await eventually(async () => {
    const units = (await proposals(document, 'Uptime >= 99.9 |}')).items.map(labelOf);
    ok(units.includes('%'), `% among ${units.join(', ')}`);
  });
  await closeAll();
});

test('explains what it proposes', async () => {
  const { document } = await untitled('sla', '\n');
  await eventually(async () => {
    const { items } = await proposals(document, '|\n');
    const found = items.find((item) => labelOf(item) === 'objective');
    ok(found, `objective among ${items.map(labelOf).join(', ')}`);
    ok(found.documentation, 'an explanation');
  });
  await closeAll();
});

test('tells what a target means', async () => {
  const { document } = await open('acme-webshop.sla');
  await eventually(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'Uptime >= 9|9.9% each month'),
    );
    includes(hovers.map(({ contents }) => plain(contents)).join('\n'), '43 min 12 s');
  });
});

test('shows the allowed downtime in the line', async () => {
  const { document } = await open('acme-webshop.sla');
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await eventually(async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    const line = placeOf(document, 'Uptime >= 99.9%').line;
    ok(
      hints.some(({ position }) => position.line === line),
      `a hint in the line, not only in ${hints.map(({ position }) => position.line).join(', ')}`,
    );
  });
});

test('colours names by what they are', async () => {
  const { document } = await open('acme-webshop.sla');
  await eventually(async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    ok(tokens.data.length > 0, 'some tokens');
  });
});

test('lays out the text when it is saved, if one wants that', async () => {
  const settings = vscode.workspace.getConfiguration('editor', { languageId: 'sla' });
  await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace, true);
  const { document } = await create('untidy.sla', 'calendar   Always{24x7}\n');
  await replace(document, 'Always', 'Ever');
  await eventually(async () => {
    await document.save();
    equal(document.getText(), 'calendar Ever { 24x7 }\n');
  });
  await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
  await closeAll();
  await vscode.workspace.fs.delete(document.uri);
});
