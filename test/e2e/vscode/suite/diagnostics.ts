import * as vscode from 'vscode';
import { equal, eventually, includes, ok } from '../expect.ts';
import { test } from '../harness.ts';
import { at, closeAll, codes, finding, gone, HEARSAY, open, placeOf, replace, untitled } from './workspace.ts';

const errorsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);

test('marks the words that nobody can measure, and leads to the page about it', async () => {
  const { document } = await open('hosting.sla');
  const found = await finding(document.uri, 'measurable/vague-wording');
  equal(found.severity, vscode.DiagnosticSeverity.Error);
  includes(found.message, 'friendly');
  includes(document.getText(found.range), 'friendly');
  ok(typeof found.code === 'object', 'a link');
  includes(found.code.target.toString(), 'vague-wording');
});

test('follows what is typed: what is mended is no longer marked', async () => {
  const { document } = await open('hosting.sla');
  await finding(document.uri, 'credits/gap');
  await replace(document, 'from 99.0% to under 99.9%', 'from 98.0% to under 99.99%');
  await gone(document.uri, 'credits/gap');
  ok(codes(document.uri).includes('measurable/vague-wording'), 'the other findings to stay');
  await replace(document, 'from 98.0% to under 99.99%', 'from 99.0% to under 99.9%');
  await finding(document.uri, 'credits/gap');
  await closeAll();
});

test('keeps up with a text that is broken in the middle of a word', async () => {
  const { document } = await open('hosting.sla');
  await finding(document.uri, 'credits/gap');
  await replace(document, 'objective Available', 'objec');
  await eventually(() => {
    ok(
      errorsOf(document.uri).some(({ range }) => range.contains(placeOf(document, 'objec'))),
      'an error where the text is broken',
    );
  });
  await closeAll();
});

test('checks an agreement again when one is changed that it builds on, two levels up', async () => {
  const customer = at('acme-webshop.sla');
  const corporate = await open('northwind-standard.sla');
  await open('acme-webshop.sla');
  await finding(customer, 'time/maintenance-eats-budget');
  equal(errorsOf(customer).length, 0);
  await replace(corporate.document, 'calendar AroundTheClock', 'calendar DayAndNight');
  await eventually(() =>
    includes(
      errorsOf(customer)
        .map(({ message }) => message)
        .join('\n'),
      'AroundTheClock',
    ),
  );
  await replace(corporate.document, 'calendar DayAndNight', 'calendar AroundTheClock');
  await eventually(() => equal(errorsOf(customer).length, 0));
  await closeAll();
});

test('checks a text that was never saved', async () => {
  const { document } = await untitled('sla', HEARSAY);
  await finding(document.uri, 'measurable/vague-wording');
  await closeAll();
});
