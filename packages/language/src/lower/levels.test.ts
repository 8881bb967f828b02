import { describe, expect, it } from 'vitest';
import { lowered, remarks } from '../testing/project.ts';

const corporate = `agreement Corporate "House terms" {
  level corporate; version "3"; currency EUR; law NL; time zone Europe/Amsterdam; business days Office
}
calendar Office { Mon-Fri 09:00-17:00 }
provider North
metric Up { availability }
objective Uptime { Up >= 99% each month }
objective Calm { outages of Up <= 3 each month }
credits for Uptime { pays 5 EUR }
`;
const service = `uses "corporate.sla"
agreement Hosting { level service; based on Corporate; currency GBP }
replaces objective Uptime "Better" { Up >= 99.5% each month }
`;
const files = (own: string) => ({ 'own.sla': own, 'service.sla': service, 'corporate.sla': corporate });
const head = 'uses "service.sla"\nagreement Own { based on Hosting; law DE }\ncustomer Acme\n';

describe('an agreement based on others', () => {
  it('names its levels, nearest first', async () => {
    const { levels } = await lowered(files(head));
    expect(levels).toEqual([
      { id: 'Hosting', kind: 'service' },
      { id: 'Corporate', title: 'House terms', version: '3', kind: 'corporate' },
    ]);
  });

  it('takes each clause of the header from the nearest level that has it', async () => {
    const agreement = await lowered(files(head));
    expect(agreement).toMatchObject({ law: 'DE', currency: 'GBP', zone: 'Europe/Amsterdam', businessDays: 'Office' });
    expect(agreement).not.toHaveProperty('version');
    expect(agreement).not.toHaveProperty('title');
    expect(agreement).not.toHaveProperty('kind');
  });

  it('takes their parts over, each with the level it comes from', async () => {
    const { objectives, calendars, credits } = await lowered(files(head));
    expect(objectives.map(({ id, level }) => [id, level])).toEqual([
      ['Uptime', 'Hosting'],
      ['Calm', 'Corporate'],
    ]);
    expect(objectives[0]?.sentences[0]?.value).toEqual({ kind: 'percent', value: '99.5' });
    expect(calendars).toMatchObject([{ level: 'Corporate' }]);
    expect(credits).toMatchObject([{ id: 'CreditsForUptime', payer: 'North', payee: 'Acme' }]);
  });

  it('keeps what a replaced term said', async () => {
    const { overrides } = await lowered(files(head));
    expect(overrides).toMatchObject([
      { id: 'Uptime', kind: 'replaced', level: 'Corporate', objective: { sentences: [{ value: { value: '99' } }] } },
    ]);
  });

  it('can replace a part that has no name, by what it is for', async () => {
    const { credits, overrides } = await lowered(files(`${head}replaces credits for Uptime { pays 9 EUR }`));
    expect(credits).toMatchObject([{ level: 'Own', payments: [{ amount: { money: { amount: '9' } } }] }]);
    expect(overrides).toMatchObject([{ id: 'Uptime' }, { id: 'CreditsForUptime', kind: 'replaced' }]);
  });

  it('shadows a part of the same name, and is told so', async () => {
    const own = files(`${head}objective Calm { outages of Up <= 9 each month }`);
    const { objectives, overrides } = await lowered(own);
    expect(objectives.filter(({ id }) => id === 'Calm')).toMatchObject([{ level: 'Own' }]);
    expect(overrides).toContainEqual(expect.objectContaining({ id: 'Calm', kind: 'shadowed', level: 'Corporate' }));
    expect(await remarks(own)).toEqual(['text/not-replaced Calm']);
  });

  it('drops parts, those without a name too, and they stay dropped whoever refers to them', async () => {
    const own = files(`${head}drops Calm, CreditsForUptime, Uptime\ncredits Mine for Calm { pays 1 EUR }`);
    const { objectives, credits, overrides } = await lowered(own);
    expect(objectives).toEqual([]);
    expect(credits.map(({ id }) => id)).toEqual(['Mine']);
    expect(overrides.map(({ id, kind, level }) => [id, kind, level])).toEqual([
      ['Uptime', 'dropped', 'Hosting'],
      ['Uptime', 'dropped', 'Corporate'],
      ['Calm', 'dropped', 'Corporate'],
      ['CreditsForUptime', 'dropped', 'Corporate'],
    ]);
  });

  it('cannot drop what no level has', async () => {
    expect(await remarks(files(`${head}objective Mine { Up >= 1% each month }\ndrops Mine`))).toEqual([
      'text/replaces-nothing drops Mine',
    ]);
  });

  it('counts business days in its calendar from the header on, also in terms that do not hold', async () => {
    const day = { iso: 'P5D', clock: 'business', calendar: 'Office' };
    const text = `agreement Low { business days Office }\ncalendar Office { 24x7 }\nsupport Help {
        priority P1 { restore within 5 business days } }
      agreement High { based on Low; renews every 1 year, notice 5 business days }\ndrops Help`;
    expect(await lowered(text)).toMatchObject({
      renewal: { notice: day },
      overrides: [{ support: { priorities: [{ targets: [{ value: { duration: day } }] }] } }],
    });
  });

  it('survives a circle, which is told', async () => {
    const text = 'agreement A { based on B }\nprovider P\nagreement B { based on A }\ncustomer C';
    const { levels, parties } = await lowered(text);
    expect(levels).toEqual([{ id: 'A' }]);
    expect(parties.map(({ id }) => id)).toEqual(['C', 'P']);
    expect(await remarks(text)).toEqual(['text/based-on-circle based on B', 'text/based-on-circle based on A']);
    expect((await lowered('agreement A { based on A }')).levels).toEqual([]);
  });
});

describe('parts from elsewhere', () => {
  it('come along when something refers to them, with all that they refer to', async () => {
    const { services, calendars, metrics, events } = await lowered({
      'a.sla': 'uses "lib.sla"\nagreement A {}\nobjective O { Up >= 99% each month }',
      'lib.sla': 'calendar Day { 24x7 }\nservice Shop\nevent Unused\nmetric Up of Shop { availability; during Day }',
    });
    expect([services, calendars, metrics].map(([part]) => part)).toMatchObject([
      { id: 'Shop' }, { id: 'Day' }, { id: 'Up', during: 'Day' },
    ]); // prettier-ignore
    expect(metrics[0]).not.toHaveProperty('level');
    expect(events).toEqual([]);
  });

  it('bring the acceptances that stand in them', async () => {
    const { acceptances } = await lowered({
      'a.sla':
        'uses "lib.sla"\nagreement A { accept logic/no-standard because "small" }\nobjective O { Up >= 99% each month }',
      'lib.sla':
        'metric Up { availability; accept measurable/absolute because "two feeds" }\naccept logic/no-standard because "no"',
    });
    expect(acceptances).toEqual([
      { code: 'logic/no-standard', reason: 'small' },
      { code: 'measurable/absolute', reason: 'two feeds', part: 'Up' },
    ]);
  });

  it('are definitions whose word is used, also in another definition that is used', async () => {
    const { definitions } =
      await lowered(`define Outage "a Fault of the shop"\ndefine Fault "an error"\ndefine Unused "x"
      agreement A { overview "No Outage." }`);
    expect(definitions.map(({ id }) => id)).toEqual(['Outage', 'Fault']);
  });

  it('stay away when they are in another agreement of the file', async () => {
    const { events } = await lowered(
      'agreement A {}\nevent E\nagreement B {}\nevent F\nreport R { within 1 day of E }',
    );
    expect(events.map(({ id }) => id)).toEqual(['F']);
  });
});

describe('names of parts', () => {
  it('are made and numbered where there are none, around names that are taken', async () => {
    const { terminations, forceMajeure } = await lowered(`agreement A {}\nprovider P
      termination by P { at will }\ntermination TerminationByP2 by P { at will }\ntermination by P { at will }
      force majeure { }\nforce majeure { }`);
    expect(terminations.map(({ id }) => id)).toEqual(['TerminationByP', 'TerminationByP2', 'TerminationByP3']);
    expect(forceMajeure.map(({ id }) => id)).toEqual(['ForceMajeure', 'ForceMajeure2']);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'metric', 'credits', 'within', 'P1', 'Übergabe'])(
    'may be %s',
    async (name) => {
      const text = `agreement ${name}X { between ${name} and C }\nprovider ${name}\ncustomer C
        metric M${name} { availability }\nobjective O${name} { M${name} >= 1% each month; accept measurable/absolute because "x" }
        credits for O${name} { pays 1 EUR }`;
      const agreement = await lowered(text);
      expect(agreement).toMatchObject({
        provider: name,
        objectives: [{ id: `O${name}`, sentences: [{ figure: { metric: `M${name}` } }] }],
        credits: [{ id: `CreditsForO${name}`, payer: name }],
        acceptances: [{ part: `O${name}` }],
      });
      expect((await remarks(text)).filter((remark) => !remark.startsWith('text/small-letter'))).toEqual([]);
    },
  );

  it('of two parts with one name, the first one stands', async () => {
    const text = 'agreement A {}\nevent E "one"\nevent E "two"';
    expect((await lowered(text)).events).toMatchObject([{ text: 'one' }]);
    expect(await remarks(text)).toEqual(['text/duplicate E']);
  });
});

describe('acceptances', () => {
  it('concern the agreement, from its header, beside its parts and from its levels; or one part', async () => {
    const { acceptances } = await lowered(`agreement Low { accept logic/no-standard because "low" }
      agreement A { based on Low; accept fair/renewal because "head" }
      accept credits/chronic because "beside"
      customer C { accept logic/implied because "part" }`);
    expect(acceptances).toEqual([
      { code: 'fair/renewal', reason: 'head' },
      { code: 'credits/chronic', reason: 'beside' },
      { code: 'logic/no-standard', reason: 'low' },
      { code: 'logic/implied', reason: 'part', part: 'C' },
    ]);
  });
});

describe('the header', () => {
  it('is read clause by clause', async () => {
    const text = `agreement A "Title" { version "2"; level customer; between N and C; effective 2026-01-01 until 2026-12-31
        renews every 12 months, notice 60 days; currency EUR; law DE-BY; fiscal year starts February
        precedence "order form", this, B; overview "Why"; terms standard terms of N; shared hours do not count
        unknown cause counts against N; the first cap binds; payment within 30 days of "the invoice"; paid in advance }
      provider N\ncustomer C\nagreement B "Second" {}`;
    expect(await lowered({ 'b.sla': `uses "a.sla"\nagreement Z { based on A }`, 'a.sla': text })).toMatchObject({
      provider: 'N',
      customer: 'C',
      effective: { from: '2026-01-01', until: '2026-12-31' },
      renewal: { every: 'P12M', notice: { iso: 'P60D', clock: 'elapsed' } },
      currency: 'EUR',
      law: 'DE-BY',
      fiscalYearStarts: 2,
      precedence: ['order form', 'Title', 'Second'],
      overview: 'Why',
      terms: { kind: 'standard', of: 'N' },
      sharedHours: 'do not count',
      unknownCauseAgainst: { party: 'N' },
      whichCapBinds: 'first',
      payment: { relation: 'within', moment: { text: 'the invoice' } },
      paidInAdvance: true,
    });
  });

  it('has only what it says', async () => {
    expect(await lowered('agreement A {}')).toMatchObject({ id: 'A', precedence: [], paidInAdvance: false });
    expect(Object.keys(await lowered('agreement A {}'))).not.toContain('effective');
  });

  it.each([
    ['2026-01-01 for 36 months', '2028-12-31'],
    ['2024-02-29 for 1 year', '2025-02-27'],
    ['2026-03-01 for 2 weeks 1 day', '2026-03-15'],
  ])('has the last day of a term %s', async (text, until) => {
    expect((await lowered(`agreement A { effective ${text} }`)).effective?.until).toBe(until);
  });

  it('may begin and end at a time of day', async () => {
    const effective = async (text: string) => (await lowered(`agreement A { effective ${text} }`)).effective;
    expect(await effective('2026-01-05 9:00')).toEqual({ from: '2026-01-05', fromTime: '09:00' });
    expect(await effective('2026-01-05 until 2026-12-31 18:00')).toEqual({
      from: '2026-01-05',
      until: '2026-12-31',
      untilTime: '18:00',
    });
    expect(await effective('2026-01-05 12:00 for 12 months')).toEqual({
      from: '2026-01-05',
      fromTime: '12:00',
      until: '2027-01-05',
      untilTime: '12:00',
    });
    expect(await remarks('agreement A { effective 2026-01-05 25:00 }')).toEqual(['text/bad-time 25:00']);
  });
});
