import * as vscode from 'vscode';
import { equal, eventually, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { open, untitled } from './workspace.ts';

/** Where this suite is meant to run; the bundle says it. */
declare const KIND: 'node' | 'web';

const extension = () => {
  const found = vscode.extensions.getExtension('sla-lang.sla-lang');
  ok(found, 'the extension to be installed');
  return found;
};

test('runs where it is meant to', () => {
  equal('importScripts' in globalThis ? 'web' : 'node', KIND);
});

test('sleeps while other files are read', async () => {
  await untitled('plaintext', 'Uptime >= 99.9% each month');
  equal(extension().isActive, false);
});

test('wakes for an agreement', async () => {
  const { document } = await open('acme-webshop.sla');
  equal(document.languageId, 'sla');
  await eventually(() => equal(extension().isActive, true));
});

test('has every command that it offers', async () => {
  const offered = (extension().packageJSON as { contributes: { commands: { command: string }[] } }).contributes
    .commands;
  const known = await vscode.commands.getCommands(true);
  ok(offered.length > 0, 'some commands');
  equal(
    offered.map(({ command }) => command).filter((command) => !known.includes(command)),
    [],
  );
});
