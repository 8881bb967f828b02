import { appendFile, readdir } from 'node:fs/promises';
import { equal, eventually, includes, ok } from '../../expect.ts';
import { test } from '../../harness.ts';
import type { Person } from '../person.ts';
import type { Scene } from './scene.ts';

export function generate(person: Person, scene: Scene): void {
  const { editor, notifications, quickInput } = person;

  test('generates the contract, in all formats', async () => {
    await editor.focus('acme-webshop.sla');
    await person.command('SLA: Generate Contract');
    await quickInput.row('HTML').waitFor();
    await person.look('formats');
    await person.press('Enter');
    await notifications.message('written to').waitFor();
    await person.look('generated');
    const names = (await readdir(scene.path('out'))).toSorted();
    equal(names, ['webshop-hosting.html', 'webshop-hosting.json', 'webshop-hosting.md']);
    includes(await scene.read('out/webshop-hosting.html'), 'Managed hosting of the Acme web shop');
    JSON.parse(await scene.read('out/webshop-hosting.json'));
    await person.markdown.getByRole('heading', { name: 'Contents' }).waitFor();
    await person.look('opened');
  });

  test('is asked before a contract is replaced that was changed by hand, and keeps it', async () => {
    await appendFile(scene.path('out/webshop-hosting.md'), '\nAgreed by hand.\n');
    await editor.focus('acme-webshop.sla');
    await editor.goBehind('version    "2.1');
    await editor.type('5');
    await person.command('SLA: Generate Contract');
    await quickInput.row('HTML').waitFor();
    await person.press('Enter');
    await notifications.question.getByText('changed since').waitFor();
    await person.look('changed-by-hand');
    await notifications.answer('Keep');
    await notifications.message('2 files written to').waitFor();
    includes(await scene.read('out/webshop-hosting.html'), '2.15');
    includes(await scene.read('out/webshop-hosting.md'), 'Agreed by hand.');
  });

  test('is asked what a new agreement is about, and gets one without errors', async () => {
    await person.command('SLA: New Agreement');
    await quickInput.row('customer').first().waitFor();
    await person.look('new-agreement');
    await quickInput.acceptUntil('Where shall it be?');
    await quickInput.choose('In the editor');
    await editor.line('agreement ').waitFor();
    await person.look('new-agreement-written');
    await eventually(async () => ok((await editor.squiggles('error').count()) === 0, 'no errors in a new agreement'));
  });
}
