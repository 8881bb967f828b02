import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import type { Person } from './person.ts';

export interface Scene {
  readonly authority: string;
  readonly workspace: string;
}

/** A morning with the extension, step by step: each goes on where the one before ended. */
export function story(person: Person, { authority, workspace }: Scene): void {
  const { editor, explorer } = person;
  const onDisk = (name: string): Promise<string> => readFile(join(workspace, name), 'utf8');

  test('opens a folder with agreements', async () => {
    await person.arrive(authority, workspace);
    await explorer.file('hosting.sla').waitFor();
    await person.look('folder');
  });

  test('opens an agreement, and sees at once what cannot be measured', async () => {
    await explorer.open('hosting.sla');
    await editor.isOpen('hosting.sla');
    await editor.squiggles('error').first().waitFor();
    await person.look('squiggles');
  });

  test('rests on it, and reads why', async () => {
    await editor.hoverOver(editor.squiggles('error').first());
    await editor.hover.getByText('leave the target itself open').waitFor();
    await person.look('hover');
    await person.press('Escape');
  });

  test('clicks the light bulb, and takes the fix', async () => {
    await editor.find('friendly way');
    await editor.openActions();
    await person.look('light-bulb');
    await editor.chooseAction('Turn it into a metric with a target');
    await person.look('fixed');
  });

  test('writes an objective with what is suggested', async () => {
    await person.press('ControlOrMeta+End', 'Enter');
    await editor.type('obj');
    await editor.suggestion('objective').first().waitFor();
    await person.look('suggestions');
    await editor.accept('objective', 'Enter');
    await person.look('objective');
  });

  test('saves it', async () => {
    await person.press('ControlOrMeta+s');
    await editor.tab('hosting.sla').and(person.page.locator(':not(.dirty)')).waitFor();
    includes(await onDisk('hosting.sla'), 'objective');
    ok(true, 'saved');
  });
}
