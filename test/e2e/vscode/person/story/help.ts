import { test } from '../../harness.ts';
import { killServer } from '../kill-server.ts';
import type { Person } from '../person.ts';
import type { Scene } from './scene.ts';

/** Looks for help, and has the language server die. */
export function askForHelp(person: Person, scene: Scene): void {
  const { editor, explorer, notifications, quickInput } = person;

  test('asks what a check is about', async () => {
    await explorer.open('hosting.sla');
    await editor.isOpen('hosting.sla');
    await editor.find('settled on the next invoice');
    await person.press('Shift+F1');
    await person.markdown.getByRole('heading').first().waitFor();
    await person.look('explained');
  });

  test('finds the settings', async () => {
    await person.press('ControlOrMeta+,');
    await person.page.locator('.settings-editor .search-container').click();
    await editor.type('@ext:sla-lang.sla-lang downtime');
    await person.page.locator('.settings-editor').getByText('Allowed Downtime').first().waitFor();
    await person.look('settings');
    await person.closeOverlay();
  });

  test('is led through the first agreement', async () => {
    await person.command('Welcome: Open Walkthrough');
    await quickInput.choose('SLA');
    await person.page.locator('.getting-started-step').filter({ hasText: 'contract' }).first().waitFor();
    await person.look('walkthrough');
    await person.closeOverlay();
  });

  test('works on when the language server dies, and is told once', async () => {
    await explorer.open('managed-hosting.sla');
    await editor.isOpen('managed-hosting.sla');
    await editor.lens('Generate contract').waitFor();
    await killServer(scene.home);
    await notifications.message('was started again').waitFor();
    await person.look('started-again');
    await editor.goBehind('level    service');
    await editor.type('s');
    await editor.squiggles('error').first().waitFor();
    await person.look('works-again');
  });
}
