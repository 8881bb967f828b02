import * as vscode from 'vscode';
import { equal, includes } from '../expect.ts';
import { test } from '../harness.ts';

declare const KIND: 'node' | 'web';

test('offers tasks where a program may run, and nowhere else', async () => {
  const settings = vscode.workspace.getConfiguration('sla');
  await settings.update('cli.path', '/opt/sla', vscode.ConfigurationTarget.Workspace);
  const tasks = await vscode.tasks.fetchTasks({ type: 'sla' });
  await settings.update('cli.path', undefined, vscode.ConfigurationTarget.Workspace);
  if (KIND === 'web') return equal(tasks.length, 0);
  equal(tasks.map(({ name }) => name).sort(), ['build', 'build and watch', 'check', 'check, strictly']);
  const check = tasks.find(({ name }) => name === 'check');
  equal(check?.problemMatchers, []);
  includes(JSON.stringify(check?.execution), '/opt/sla');
});
