import * as vscode from 'vscode';
import { eventually, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { closeAll, finding, gone, open } from './workspace.ts';

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
  const severity = async (): Promise<vscode.DiagnosticSeverity> =>
    (await finding(document.uri, 'fair/no-excuse')).severity;
  ok((await severity()) !== vscode.DiagnosticSeverity.Error, 'a warning at first');
  await under('checks.profile', 'strict', () =>
    eventually(async () => ok((await severity()) === vscode.DiagnosticSeverity.Error, 'an error')),
  );
  await closeAll();
});
