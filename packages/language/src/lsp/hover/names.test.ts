import { describe, expect, it } from 'vitest';
import { header, told } from '../../testing/hover.ts';

describe('the hover of a name', () => {
  it.each([
    ['a party', 'duty D { <|>N must "x" }', '**North** (N): provider'],
    ['a defined term', 'define Outage "when it is down"\ndefine <|>Outage2 "x"', '**Outage2**: definition'],
    [
      'a contact',
      'subcontractor X\nprovider Q { contact Desk "The desk" { } }\nreview R { with De<|>sk }',
      '**The desk** (Desk): contact of Q',
    ],
    [
      'a service',
      'service Shop { fee 100 EUR each month }\nobjective O for <|>Shop { }',
      '- Fee: EUR 100 each month = EUR 1,200 in a year',
    ],
    ['a plan', 'plan <|>Gold { fee 50 EUR each quarter }', '- Fee: EUR 50 each quarter = EUR 200 in a year'],
    [
      'an event',
      'event Logged "it is logged" { seen by both; recorded in "tool" }\nsupport S { starts when Log<|>ged }',
      '- Recorded in: tool',
    ],
    ['what starts with an event', 'event Logged\nsupport Help { starts when <|>Logged }', '- Starts: Help'],
    [
      'an entry',
      'category Region { North "The north" }\nrelief R { when Region is Nor<|>th }',
      '**The north** (North): one of Region',
    ],
    ['an agreement', 'report R { covers <|>A }', '**A**: agreement'],
    [
      'a table',
      'table T by plan {\n| plan | x |\n| Gold | 4 h |\n}\nmetric M { availability }\nobjective O { M <= <|>T }',
      '- Gold: 4 h',
    ],
    [
      'a duty',
      'duty D { C must "answer" within 2 h }\nrelief R { when D is open; pauses S }\nsupport S { }\nrelief Q { when <|>D is late }',
      '- D → R → pauses S',
    ],
    [
      'an exclusion',
      'duty D { C must "answer" within 2 h }\nexclusion E { when D is late }\nobjective <|>O { excluding E }',
      '- D → E → does not count against O',
    ],
    [
      'credits, with the chain that leads to them',
      'duty D { C must "answer" within 2 h }\nrelief R { when D is open; pauses S }\nsupport S { }\ncredits <|>Pay for S { pays 5 EUR for a miss }',
      '- D → R → pauses S → credits for S',
    ],
  ])('tells about %s', async (_, text, expected) => {
    expect(await told(`${header()}${text}`)).toContain(expected);
  });

  it('tells that a name is nobody’s', async () => {
    expect(await told('metric M of <|>Nothing { availability }')).toEqual(['Nothing here is called Nothing.']);
  });

  it('tells from which level and line it comes, with the way there', async () => {
    const lines = await told({
      'a.sla': 'uses "low level.sla"\nagreement A { based on Low }\nmetric M { availability; during <|>Office }',
      'low level.sla': 'agreement Low {}\n\ncalendar Office { Mon-Fri 09:00-17:00 }',
    });
    expect(lines[0]).toBe('**Office**: calendar');
    expect(lines.at(-1)).toBe('From Low, [low level.sla, line 3](<file:///agreements/low%20level.sla#L3>).');
  });

  it('tells what a part replaces', async () => {
    const lines = await told({
      'a.sla': 'uses "low.sla"\nagreement A { based on Low }\nreplaces event <|>E "new"',
      'low.sla': 'agreement Low {}\nevent E "old"',
    });
    expect(lines).toEqual([
      '**E**: event',
      '- Meaning: new',
      'Replaces Low, [low.sla, line 2](<file:///agreements/low.sla#L2>).',
    ]);
  });

  it('tells how long a calendar is open, and when', async () => {
    const text = `${header()}calendar Off<|>ice { Mon-Thu 09:00-12:00, 13:00-17:00; Fri 22:00-02:00 next day; closed on 2999-01-01 }`;
    expect(await told(text)).toEqual([
      '**Office**: calendar',
      'Open **32 h** in a normal week.',
      '- Mon-Thu 09:00-12:00, 13:00-17:00',
      '- Fri 22:00-02:00 next day',
      '- Zone: Europe/Amsterdam',
    ]);
  });

  it('knows the parts of a file without an agreement', async () => {
    expect(await told('calendar <|>Always { 24x7 }')).toEqual([
      '**Always**: calendar',
      'Open **168 h** in a normal week.',
    ]);
    expect(await told('uses "a.sla"\nevent E "it happens"\nreport R { within 1 day of <|>E }')).toContain(
      '- Meaning: it happens',
    );
  });

  it('shows text of users as it is', async () => {
    expect(await told(`${header()}event <|>E "[x](command:y) <b> *z*"`)).toContain(
      String.raw`- Meaning: \[x\](command:y) \<b\> \*z\*`,
    );
  });
});
