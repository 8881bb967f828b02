import * as vscode from 'vscode';
import { eventually, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { closeAll, finding, gone, open, replace } from './workspace.ts';

/** Runs something under a setting of the workspace, and takes the setting back. */
async function under(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('sla').update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  await run().finally(() => set(undefined));
}

test('is silent about a check that is switched off, and speaks again when it is on', async () => {
  const { document } = await open('hosting.sla');
  await finding(document.uri, 'credits/gap');
  await under('checks.severity', { 'credits/gap': 'off' }, () => gone(document.uri, 'credits/gap'));
  await finding(document.uri, 'credits/gap');
});

test('judges strictly where that is wanted', async () => {
  const { document } = await open('hosting.sla');
  const settled = 'settled on the next invoice';
  await replace(document, settled, `${settled}\n  only when "Acme has no unpaid invoice"`);
  const severity = async (): Promise<vscode.DiagnosticSeverity> =>
    (await finding(document.uri, 'fair/unrelated-condition')).severity;
  ok((await severity()) !== vscode.DiagnosticSeverity.Error, 'a warning at first');
  await under('checks.profile', 'strict', () =>
    eventually(async () => ok((await severity()) === vscode.DiagnosticSeverity.Error, 'an error')),
  );
  await closeAll();
});
