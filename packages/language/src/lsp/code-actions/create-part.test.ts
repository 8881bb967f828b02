import { describe, expect, it } from 'vitest';
import { formatText } from '../../format/format-text.ts';
import { after, titles } from './testing/actions.ts';
import { openFindings } from './testing/every-action.ts';
import { behind, sample } from './testing/sample.ts';

const between = (text: string) => behind(text).trim();

describe('a name that nothing has', () => {
  it.each([
    ['provider', 'agreement A { between No<|>body2 and C }\ncustomer C\n', 'provider Nobody2'],
    ['customer', 'agreement A { between P and Bu<|>yer }\nprovider P\n', 'customer Buyer'],
    [
      'calendar',
      `${sample}metric M of Shop { time from "a" to "b"; during Shi<|>fts }\n`,
      'calendar Shifts { Mon-Fri 09:00-17:00 }',
    ],
    ['calendar', `${sample}metric M of Shop { time from "a" to "b"; during Alw<|>ays }\n`, 'calendar Always { 24x7 }'],
    ['event', `${sample}metric M of Shop { time from Lo<|>gged to "b" }\n`, 'event Logged "(what happens)"'],
    [
      'report',
      `${sample}metric M of Shop { time from Mon<|>thly to "b" }\n`,
      'report Monthly {\n  by Northwind to Acme',
    ],
    ['service', `${sample}metric M of Site<|> { availability }\n`, 'service Site'],
    [
      'underpinning contract',
      `${sample}metric M of Net<|> { availability }\n`,
      'underpinning Net { by "(who supplies it)" }',
    ],
    ['plan', `${sample}plan Gold { includes Sil<|>ver }\n`, 'plan Silver'],
    [
      'objective',
      `${sample}credits for Fa<|>st { pays 5 EUR for a miss }\n`,
      'objective Fast { "(what is promised)" }',
    ],
    [
      'exclusion',
      `${sample}objective O { Uptime >= 99% each month; excluding Ch<|>anges }\n`,
      'exclusion Changes "(what does not count)" {\n  caused by Acme',
    ],
    [
      'maintenance',
      `${sample}objective O { Uptime >= 99% each month; excluding Ma<|>int }\n`,
      'maintenance Maint {\n  at most 4 h each month',
    ],
    [
      'duty',
      `${sample}relief R { when An<|>swer is late; excuses O }\nobjective O { Uptime >= 99% each month }\n`,
      'duty Answer {\n  Acme must "(what must be done)" within 5 days of',
    ],
    [
      'relief',
      `${sample}support Help {\n  starts when "a"\n  stops when "b"\n  pauses while Wai<|>ting\n}\n`,
      'relief Waiting {\n  caused by Acme\n  pauses Help',
    ],
    [
      'category',
      `${sample}table T by Reg<|>ion {\n  | Region | value |\n  | First  | 1 h   |\n}\n`,
      'category Region { First; Second }',
    ],
    [
      'measurer',
      `${sample}metric M of Shop { availability; measured by Pro<|>bes }\n`,
      'measurer Probes { chosen by both }',
    ],
    [
      'table',
      `${sample}support Help {\n  starts when "a"\n  stops when "b"\n  | priority | restore |\n  | P1       | Lim<|>it   |\n}\n`,
      'table Limit by priority {\n  | priority | value |\n  | P1       | 4 h   |\n}',
    ],
    [
      'calendar',
      `${sample}support Help {\n  starts when "a"\n  stops when "b"\n  | priority | restore | clock |\n  | P1       | 4 h     | Shi<|>fts |\n}\n`,
      'calendar Shifts { Mon-Fri 09:00-17:00 }',
    ],
  ])('becomes a %s', async (kind, text, written) => {
    const name = /\w*<\|>\w*/.exec(text)![0].replace('<|>', '');
    const result = await after(text, `Create ${kind} ${name}`);
    expect(result).toContain(written);
    expect(formatText(result)).not.toHaveProperty('diagnostics');
    const unresolved = (await openFindings({ 'a.sla': result })).filter(({ message }) => message.includes(` ${name} `));
    expect(unresolved.filter(({ code }) => code === 'text/unresolved' || code === 'text/cell')).toEqual([]);
  });

  it.each([
    ['Do<|>wn >= 99.9% each month', 'availability'],
    ['every De<|>livery within 4 h', 'time from'],
    ['95% of De<|>livery within 4 h each month', 'time from'],
    ['Ou<|>tages <= 3 outages each month', 'number of "outages"'],
    ['mean of Te<|>mp <= 27 °C each month', 'reading of "(what is read)" in °C'],
  ])('becomes a metric of the kind that “%s” needs', async (sentence, observation) => {
    const text = `${sample}objective O { ${sentence} }\n`;
    const name = /\w*<\|>\w*/.exec(text)![0].replace('<|>', '');
    const before = await openFindings({ 'a.sla': text.replace('<|>', '') });
    const result = await after(text, `Create metric ${name}`);
    expect(result).toContain(`metric ${name} of Shop {\n  ${observation}`);
    const errors = (await openFindings({ 'a.sla': result })).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual([]);
    expect(before.map(({ code }) => code)).toContain('text/unresolved');
  });

  it('becomes a contact of a party', async () => {
    const text = `${sample}objective O { Uptime >= 99% each month }\nreview R { each month; with Bo<|>ss }\n`;
    const result = await after(text, 'Create contact Boss of Northwind');
    expect(result).toContain('provider Northwind { contact Boss { email "(address)" } }');
  });

  it('is left alone where nothing can be made of it', async () => {
    const text = `${sample}escalation of P<|>7 { at 50% to "the boss" }\n`;
    expect((await titles(text)).filter((title) => title.startsWith('Create'))).toEqual([]);
  });
});

describe('a new part', () => {
  it('stands behind the last one of its kind, and the remark on that', async () => {
    const text = `${sample}event A "a" // first\nevent B "b"; // last\n\nreport R { by Northwind to Acme; within 5 days of Cl<|>osed }\n`;
    const result = await after(text, 'Create event Closed');
    expect(between(result)).toMatch(/^event A +"a" +\/\/ first\nevent B +"b" *;? +\/\/ last\nevent Closed "/);
  });

  it('else where the usual order wants it, with a blank line where there was one', async () => {
    const text = `agreement A {}\n\nprovider P\ncustomer C\n\nreport R { by P to C; within 5 days of Cl<|>osed }\n`;
    expect(await after(text, 'Create event Closed')).toMatch(/customer C\n\nevent Closed ".*\n\nreport R/);
  });

  it('has the line ends of the file', async () => {
    const text = `${sample}objective O { Do<|>wn >= 99% each month }\n`.replaceAll('\n', '\r\n');
    const result = await after(text, 'Create metric Down');
    expect(result).toContain('metric Down of Shop {\r\n  availability\r\n');
    expect(result.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('a name that another file has', () => {
  const library = { 'lib/events.sla': 'event Closed "the ticket is closed"\n' };
  const report = 'report R { by Northwind to Acme; within 5 days of Cl<|>osed }\n';

  it('is had by using the file', async () => {
    const text = `// All of it.\n\n${sample}${report}`;
    const result = await after({ 'a.sla': text, ...library }, 'Use lib/events.sla, which has Closed');
    expect(result.slice(0, 60)).toContain('// All of it.\n\nuses "lib/events.sla"\n\nagreement Sample');
  });

  it('stands below the files that are used already', async () => {
    const files = { 'a.sla': `uses "x.sla"\n\n${sample}${report}`, 'x.sla': '', ...library };
    expect(await after(files, 'Use lib/')).toContain('uses "x.sla"\nuses "lib/events.sla"\n\nagreement');
  });

  it('must be of the kind that is meant', async () => {
    const found = await titles({ 'a.sla': sample + report, 'b.sla': 'service Closed\n' });
    expect(found.filter((title) => title.startsWith('Use'))).toEqual([]);
  });
});
