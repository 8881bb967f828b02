import { test } from '../../harness.ts';
import type { Person } from '../person.ts';

export function followInPreview(person: Person): void {
  const { editor, explorer, preview } = person;

  test('opens the contract beside the text', async () => {
    await editor.clickTitleButton('Open Preview to the Side');
    await preview.text('Hosting of the web shop').waitFor();
    await person.look('preview');
  });

  test('sees it change while typing', async () => {
    await editor.focus('hosting.sla');
    await editor.goBehind('"Hosting of the web shop');
    await editor.type(' and the café');
    await preview.text('Hosting of the web shop and the café').waitFor();
    await person.look('preview-typed');
  });

  test('still reads the last good one when the text is broken, and is told so', async () => {
    await person.press('ControlOrMeta+End', 'Enter');
    await editor.type('objective Day2 { Uptime >= ');
    await preview.text('this is the last version that could be read').waitFor();
    await preview.text('Hosting of the web shop and the café').waitFor();
    await person.look('preview-stale');
    await editor.type('99% each month');
    await preview.text('this is the last version that could be read').waitFor({ state: 'hidden' });
  });

  test('turns to another agreement, and the preview follows', async () => {
    await person.press('ControlOrMeta+s');
    await explorer.open('acme-webshop.sla');
    await editor.isOpen('acme-webshop.sla');
    await preview.isInView('Managed hosting of the Acme web shop');
    await person.look('preview-follows');
  });

  test('scrolls the text, and the contract comes along', async () => {
    await editor.scroll('down', editor.line('indemnity UnlicensedSoftware'));
    // The credits for availability are at the top then, and what they say of claims just below.
    await preview.isInView('The claim must contain the following');
    await person.look('preview-scrolled');
  });

  test('scrolls the contract, and the text comes along', async () => {
    await preview.scroll('up', editor.lineNumber(1));
    await person.look('text-scrolled');
  });

  test('finds the contract where it was after the window was loaded again', async () => {
    await person.reload('acme-webshop.sla', 'Preview Managed hosting of the Acme web shop');
    await preview.text('Managed hosting of the Acme web shop').waitFor();
    await person.look('preview-restored');
  });
}
