import { test } from '../../harness.ts';
import type { Person } from '../person.ts';

export function weighBothSides(person: Person): void {
  const { editor, explorer, preview } = person;

  const openAlone = async (): Promise<void> => {
    await person.command('View: Close All Editors');
    await explorer.open('acme-webshop.sla');
    await editor.isOpen('acme-webshop.sla');
  };

  test('opens the balance beside the text', async () => {
    await openAlone();
    await person.command('SLA: Open Balance to the Side');
    await preview.text('What it decides alone').waitFor();
    await person.look('balance');
  });

  test('moves the cursor, and the balance comes along', async () => {
    await editor.focus('acme-webshop.sla');
    await editor.find('pays 25%');
    await preview.isInView('from 95% to under 99%');
    await editor.find('duty AnswerQuestions');
    await preview.isInView('Answers to questions');
    await person.look('balance-follows');
  });

  test('follows a line to a level below, and reads on in the balance', async () => {
    await preview.link('pay what is invoiced').click();
    await editor.isOpen('northwind-standard.sla');
    await preview.isInView('answer open questions about an incident');
    await person.look('balance-source');
  });

  test('does so by keyboard as well', async () => {
    await preview.link('Fast checkout').press('Enter');
    await editor.isOpen('acme-webshop.sla');
    await editor.line('objective FastCheckout').waitFor();
    await openAlone();
  });
}
