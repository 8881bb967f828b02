import { describe, expect, it } from 'vitest';
import { lowered, project, remarks } from '../testing/project.ts';

/** Which of several events of one name a report means. */
async function meant(files: Readonly<Record<string, string>>) {
  const { events } = await lowered(files);
  return events.map(({ text }) => text);
}
const report = 'report R { within 1 day of E }';

describe('a name', () => {
  const used = { 'low.sla': 'event E "before"\nagreement Low {}\nevent E "level"', 'lib.sla': 'event E "used"' };

  it('means the part of its own agreement first', async () => {
    const own = `uses "low.sla"; uses "lib.sla"\nevent E "own library"\nagreement A {}\nevent E "own"\n${report}`;
    expect(await meant({ 'a.sla': own, ...used })).toEqual(['own']);
  });

  it('then one that stands before the agreements of the file', async () => {
    const own = `uses "low.sla"; uses "lib.sla"\nevent E "own library"\nagreement A { based on Low }\n${report}`;
    expect((await remarks({ 'a.sla': own, ...used })).filter((each) => each.startsWith('text/unresolved'))).toEqual([]);
    const text = `event E "own library"\nagreement A {}\n${report}`;
    expect(await meant({ 'a.sla': text })).toEqual(['own library']);
  });

  it('then one of the levels', async () => {
    const own = `uses "lib.sla"; uses "low.sla"\nagreement A { based on Low }\n${report}`;
    expect(await meant({ 'a.sla': own, ...used })).toEqual(['level']);
  });

  it('then one of the files that are used, nearest first', async () => {
    const own = `uses "lib.sla"; uses "low.sla"\nagreement A {}\n${report}`;
    expect(await meant({ 'a.sla': own, ...used })).toEqual(['used']);
  });

  it('reaches files that used files use', async () => {
    const files = { 'a.sla': `uses "b.sla"\nagreement A {}\n${report}`, 'b.sla': 'uses "lib.sla"', ...used };
    expect(await meant(files)).toEqual(['used']);
  });

  it('of another kind does not hide the one that is meant', async () => {
    const files = { 'a.sla': `uses "lib.sla"\nagreement A {}\nservice E\n${report}`, ...used };
    expect((await lowered(files)).reports[0]?.deadline?.moment).toEqual({ kind: 'event', event: 'E' });
    expect(await remarks(files)).toEqual([]);
  });

  it('is unknown in another agreement of the same file', async () => {
    const text = `agreement A {}\nevent E\nagreement B {}\n${report}`;
    expect(await remarks(text)).toEqual(['text/unresolved E']);
  });

  it('may be the same in two agreements of a file, which do not see each other', async () => {
    const text = `agreement A {}\nevent E "one"\n${report}\nagreement B {}\nevent E "two"\n${report}`;
    const agreements = (await project({ 'a.sla': text })).agreements('a.sla');
    expect(agreements.map(({ events }) => events.map((event) => event.text))).toEqual([['one'], ['two']]);
    expect(await remarks(text)).toEqual([]);
  });

  it('of an agreement is seen from the whole file and the files it uses', async () => {
    const text = 'agreement A { precedence B, Low, Nowhere }\nagreement B {}';
    expect(await remarks({ 'a.sla': `uses "low.sla"\n${text}`, ...used })).toEqual(['text/unresolved Nowhere']);
  });

  it('of a contact, a priority in a block or in a row, is seen too', async () => {
    const text = `agreement A {}\nprovider P { contact Desk { } }
      support S { priority P1 { restore within 4 h } }
      support T {\n| priority | restore |\n| Q1 | 4 h |\n}
      escalation of P1 { at 50% to Desk }\nescalation of Q1 { at 50% to Desk }`;
    expect(await remarks(text)).toEqual([]);
  });
});

describe('a name that nothing has', () => {
  const suggestion = async (name: string) => {
    const text = `agreement A {}\nevent Restored\nevent Logged\nmetric Restoredd { availability }
      report R { within 1 day of ${name} }`;
    const [found] = (await project({ 'a.sla': text }))
      .diagnostics('a.sla')
      .filter(({ code }) => code === 'text/unresolved');
    return [found?.message, found?.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText))];
  };

  it('gets the nearest name of the kind that fits', async () => {
    expect(await suggestion('Restorde')).toEqual([
      'There is no event or report named Restorde here. Did you mean Restored?',
      ['Restored'],
    ]);
  });

  it('gets none where none is near', async () => {
    expect(await suggestion('Paid')).toEqual(['There is no event or report named Paid here.', []]);
  });
});

describe('what is dropped', () => {
  it('is looked for in the levels alone', async () => {
    const text = (drops: string) => `agreement Low {}\nevent E\nagreement A { based on Low }\nevent F\ndrops ${drops}`;
    expect(await remarks(text('E'))).toEqual([]);
    expect(await remarks(text('F'))).toEqual(['text/replaces-nothing drops F']);
    expect(await remarks(text('G'))).toEqual(['text/replaces-nothing drops G']);
  });
});
