import { readdir } from 'node:fs/promises';
import { includes, ok } from '../../expect.ts';
import { test } from '../../harness.ts';
import type { Person } from '../person.ts';
import type { Scene } from './scene.ts';

/** Somebody opens a folder from somebody else, and does not trust it. */
export function withoutTrust(person: Person, scene: Scene): void {
  const { editor, explorer, notifications, quickInput } = person;

  test('does not trust the folder, and is told about the agreements all the same', async () => {
    await person.arrive(scene);
    await person.page.getByText('Restricted Mode is intended for safe code browsing').waitFor();
    await explorer.open('hosting.sla');
    await editor.isOpen('hosting.sla');
    await editor.squiggles('error').first().waitFor();
    await person.look('restricted');
  });

  test('is asked before a contract is written, and nothing is there when the answer is no', async () => {
    await explorer.open('acme-webshop.sla');
    await editor.isOpen('acme-webshop.sla');
    await editor.lens('Generate contract').waitFor();
    await person.command('SLA: Generate Contract');
    await quickInput.row('HTML').waitFor();
    await person.press('Enter');
    await notifications.question.getByText('restricted mode').waitFor();
    await person.look('asked');
    await notifications.answer('Cancel');
    await notifications.question.waitFor({ state: 'hidden' });
    ok(!(await readdir(scene.workspace)).includes('out'), 'nothing to be written');
  });

  test('lets it be written', async () => {
    await person.command('SLA: Generate Contract');
    await quickInput.row('HTML').waitFor();
    await person.press('Enter');
    await notifications.answer('Write');
    await notifications.message('written to').waitFor();
    await person.look('written');
    includes(await scene.read('out/webshop-hosting.md'), 'Managed hosting of the Acme web shop');
  });
}
