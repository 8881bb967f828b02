import { eventually, includes, ok } from '../../expect.ts';
import { test } from '../../harness.ts';
import type { Person } from '../person.ts';
import type { Scene } from './scene.ts';

export function write(person: Person, scene: Scene): void {
  const { editor, explorer } = person;

  test('opens a folder with agreements', async () => {
    await person.arrive(scene);
    await explorer.file('hosting.sla').waitFor();
    await person.look('folder');
  });

  test('opens an agreement, and sees at once what cannot be measured', async () => {
    await explorer.open('hosting.sla');
    await editor.isOpen('hosting.sla');
    await editor.squiggles('error').first().waitFor();
    await editor.lens('Generate contract').waitFor();
    await person.look('squiggles');
  });

  test('rests on it, and reads why', async () => {
    await editor.hoverOver(editor.squiggles('error').first());
    await editor.hover.getByText('leave the target itself open').waitFor();
    await person.look('hover');
    await person.press('Escape');
  });

  test('clicks the light bulb, and takes the fix', async () => {
    await editor.goBehind('friendly way');
    await editor.openActions();
    await person.look('light-bulb');
    await editor.chooseAction('Turn it into a metric with a target');
    await editor.squiggles('error').first().waitFor({ state: 'detached' });
    await editor.line('metric FriendlinessShare').waitFor();
    await person.look('fixed');
  });

  test('writes an objective with what is suggested, from field to field', async () => {
    await person.press('ControlOrMeta+End', 'Enter');
    await editor.type('obj');
    await editor.suggestion('objective').first().waitFor();
    await person.look('suggestions');
    await editor.accept('objective', 'Enter');
    await editor.type('Night');
    await person.press('Tab');
    await editor.type('At night');
    await editor.line('objective Night "At night" {').waitFor();
    await person.look('fields');
    await person.press('Escape', 'Escape', 'ControlOrMeta+End', 'Enter');
  });

  test('is offered the unit behind a number, and takes it with Tab', async () => {
    await editor.type('objective Day { Uptime >= 99.5 ');
    await editor.accept('%', 'Tab');
    await editor.line('Uptime >= 99.5 %').waitFor();
    await person.look('unit');
    await person.press('Escape', 'End', 'Enter');
    // The line is laid out when it is left.
    await editor.line('Uptime >= 99.5% }').waitFor();
  });

  test('saves it', async () => {
    await person.press('ControlOrMeta+s');
    await editor.isSaved('hosting.sla');
    await eventually(async () => includes(await scene.read('hosting.sla'), 'objective Night "At night" {'));
    ok(!(await scene.read('hosting.sla')).includes('{ "The service desk'), 'the prose promise to be gone');
  });
}
