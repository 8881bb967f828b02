import { Agreement, partKinds, type AgreementInput, type PartList } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { clausesOf, inlinesOf, textsOf, textUnder } from '../testing/document.ts';
import { agreement } from '../testing/small.ts';
import { webshop } from '../testing/webshop.ts';
import { partAnchor } from './clauses.ts';
import { contractOf } from './index.ts';
import { numberDocument } from './number.ts';
import { toPlain } from './text.ts';

const headings = (made: Agreement): string[] =>
  contractOf(made).document.sections.map(({ heading }) => toPlain(heading));
const wholeText = (made: Agreement): string => [...textsOf(contractOf(made).document)].map(toPlain).join('\n');

describe('a contract', () => {
  it.each(Object.keys(partKinds) as PartList[])('has a place for every one of the %s', (list) => {
    const { document, locale } = contractOf(webshop);
    const numbering = numberDocument(document, locale);
    expect(webshop[list].length).toBeGreaterThan(0);
    expect(webshop[list].filter(({ id }) => numbering.placeOf(partAnchor(id)) === undefined)).toEqual([]);
  });

  it('refers only to places that it has', () => {
    const { document, locale } = contractOf(webshop);
    const numbering = numberDocument(document, locale);
    const wanted = [...textsOf(document)].flatMap((text) =>
      [...inlinesOf(text)].flatMap((inline) =>
        inline.kind === 'reference' || inline.kind === 'number' ? [inline.to] : [],
      ),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((anchor) => numbering.placeOf(anchor) === undefined)).toEqual([]);
  });

  it('numbers what is there and leaves out what is not', () => {
    expect(headings(agreement({ overview: 'x', law: 'NL' }))).toEqual([
      'Overview',
      'Parties',
      'Documents and governing law',
    ]);
    expect(headings(agreement({ services: [{ id: 'Shop' }], plans: [{ id: 'Basic' }] }))).toEqual([
      'Parties',
      'Services and service levels',
      'Shop',
      'Plans, limits and tables',
    ]);
  });

  it('shows none of the syntax of the language', () => {
    const text = wholeText(webshop);
    expect(text).not.toMatch(/>=|<=|24x7|\bundefined\b|\[object|\bnull\b/);
    const camel = text.match(/\b\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\b/gu) ?? [];
    expect([...new Set(camel)]).toEqual(['CarrierOne', 'CloudCo']);
  });

  it('does not print accepted findings', () => {
    expect(wholeText(webshop)).not.toContain('two independent feeds');
  });

  it('shows what is missing as a blank', () => {
    const made = agreement({
      effective: {},
      renewal: {},
      metrics: [{ id: 'Uptime' }],
      objectives: [
        {
          id: 'Up',
          sentences: [{ figure: { measure: 'value', metric: 'Uptime' }, comparison: '>=', value: { kind: 'hole' } }],
        },
      ],
      duties: [{ id: 'Pay' }],
      credits: [
        { id: 'C', kind: 'credit', payments: [{ amount: { kind: 'hole' }, trigger: { kind: 'hole' } }], caps: [{}] },
      ],
      terminations: [{ id: 'T', when: [{ kind: 'hole' }] }],
    });
    const { document } = contractOf(made);
    const blanks = [...textsOf(document)]
      .flatMap((text) => [...inlinesOf(text)])
      .filter(({ kind }) => kind === 'blank');
    expect(blanks.length).toBeGreaterThanOrEqual(12);
    expect(textUnder(document, 'Pay')).toBe('[to be completed] must [to be completed].');
    expect(textUnder(document, 'Uptime')).toBe('“Uptime” means [to be completed].');
  });

  it('keeps the two parties apart where an agreement says nothing about them', () => {
    const { document } = contractOf(agreement());
    expect(document.parties.map(({ name }) => toPlain(name))).toEqual(['[to be completed]', '[to be completed]']);
  });

  it('carries where each part was written', () => {
    const made = agreement({ clauses: [{ id: 'A', text: 'x', origin: 'file:7' }] });
    expect([...clausesOf(contractOf(made).document.sections)].map(({ origin }) => origin)).toContain('file:7');
  });
});

describe('what the model says', () => {
  const optionalOf = (part: object): string[] =>
    Object.keys(part).filter((key) => !['id', 'origin', 'level', 'kind', 'role'].includes(key));

  it.each(Object.keys(partKinds) as PartList[])('shows in the contract: %s', (list) => {
    const before = JSON.stringify(contractOf(webshop).document);
    const silent: string[] = [];
    for (const [index, part] of webshop[list].entries()) {
      for (const key of optionalOf(part)) {
        const copy = structuredClone(webshop) as unknown as Record<string, Record<string, unknown>[]>;
        delete copy[list]?.[index]?.[key];
        const changed = Agreement.safeParse(copy);
        if (!changed.success || JSON.stringify(changed.data) === JSON.stringify(webshop)) continue;
        if (JSON.stringify(contractOf(changed.data).document) === before) silent.push(`${part.id}.${key}`);
      }
    }
    // The service of these is the only one there is, and the title of this one says what its name says.
    const alike = ['Friendliness.service', 'Incidents.service', 'WaitingForAcme.title'];
    expect(silent.filter((path) => !alike.includes(path))).toEqual([]);
  });
});

describe('sections of a contract', () => {
  const under = (heading: string, input: Omit<AgreementInput, 'id'>): string =>
    textUnder(contractOf(agreement(input)).document, heading);

  it('groups duties by the party that has them', () => {
    const parties: AgreementInput['parties'] = [
      { id: 'Northwind', role: 'provider' },
      { id: 'Customer', role: 'customer' },
    ];
    const duty = (id: string, ...actors: string[]) => ({
      id,
      obligations: actors.map((actor) => ({ actor, text: 'act' })),
    });
    const made = agreement({
      parties,
      duties: [duty('One', 'Customer'), duty('Two', 'Northwind'), duty('Three', 'Northwind', 'Customer')],
    });
    expect(headings(made).slice(1)).toEqual(['Duties of Northwind', 'Duties of the Customer', 'Further duties']);
    expect(textUnder(contractOf(made).document, 'Duties of the Customer')).toBe('The Customer must act.');
  });

  it('gives each service its own schedule and the rest a schedule together', () => {
    const made = agreement({
      services: [{ id: 'Shop' }, { id: 'Mail', dependsOn: ['Line'] }],
      underpinnings: [{ id: 'Line' }],
      metrics: [{ id: 'ShopTime', of: 'Shop' }, { id: 'LineTime', of: 'Line' }, { id: 'OtherTime' }],
      objectives: [
        { id: 'ShopUp', sentences: [{ figure: { measure: 'value', metric: 'ShopTime' } }] },
        { id: 'LineUp', sentences: [{ figure: { measure: 'value', metric: 'LineTime' } }] },
        { id: 'OtherUp', sentences: [{ figure: { measure: 'value', metric: 'OtherTime' } }] },
      ],
    });
    expect(headings(made)).toEqual([
      'Parties',
      'Definitions and interpretation',
      'Services and service levels',
      'Shop',
      'Mail',
      'General service levels',
    ]);
    const { document } = contractOf(made);
    expect(textUnder(document, 'Shop')).toContain('Shop up');
    expect(textUnder(document, 'Mail')).toContain('Line up');
    expect(textUnder(document, 'General service levels')).toContain('Other up');
  });

  it('reads hours in words', () => {
    const calendars: AgreementInput['calendars'] = [
      {
        id: 'Desk',
        hours: [
          { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '12:30' },
          { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '13:00', to: '18:00' },
          { days: ['Sat', 'Sun'], from: '20:30', to: '06:30', nextDay: true },
        ],
        holidays: [{ region: 'NL', open: false }],
        exceptions: [{ date: '2026-12-24', open: true, hours: [{ from: '08:00', to: '12:00', nextDay: false }] }],
      },
    ];
    expect(under('Hours', { calendars }).split('\n').at(-1)).toBe(
      'means the hours Monday to Friday from 08:00 to 12:30 and from 13:00 to 18:00; and Saturday and Sunday from 20:30 to 06:30 on the next day. ' +
        'Public holidays in the Netherlands are excluded. On 24 December 2026 the hours are from 08:00 to 12:00.',
    );
  });

  it('says which end of a range belongs to it', () => {
    const range = (low: 'closed' | 'open' | 'unsaid', high: 'closed' | 'open' | 'unsaid') =>
      ({
        low: { value: { kind: 'percent', value: '1' }, end: low },
        high: { value: { kind: 'percent', value: '2' }, end: high },
      }) as const;
    const payment = (each: ReturnType<typeof range>) =>
      ({ amount: { kind: 'points', value: '1' }, trigger: { kind: 'range', range: each } }) as const;
    const credits: AgreementInput['credits'] = [
      {
        id: 'Tariff',
        kind: 'credit',
        payments: [
          payment(range('closed', 'open')),
          payment(range('open', 'closed')),
          payment(range('unsaid', 'unsaid')),
        ],
      },
    ];
    const text = under('Tariff', { credits });
    expect(text).toContain('At least 1% and less than 2%');
    expect(text).toContain('More than 1% and at most 2%');
    expect(text).toContain('Between 1% and 2%');
  });

  it('puts brackets around groups of conditions', () => {
    const fact = (text: string) => ({ kind: 'fact', text }) as const;
    const reliefs: AgreementInput['reliefs'] = [
      {
        id: 'Wait',
        when: { kind: 'all', of: [fact('a'), { kind: 'any', of: [fact('b'), { kind: 'not', of: fact('c') }] }] },
      },
    ];
    expect(under('Wait', { reliefs })).toBe('This relief applies if a and (b or it is not the case that c).');
  });

  it('names a termination without a name by what it is, and one with a name by that', () => {
    const by = { other: 'either' } as const;
    const made = agreement({
      terminations: [
        { id: 'TerminationByEither', by },
        { id: 'ForCause', by },
      ],
    });
    const [section] = contractOf(made).document.sections.slice(1);
    expect(section?.children.map(({ heading }) => toPlain(heading ?? []))).toEqual([
      'Termination by either party',
      'For cause',
    ]);
  });

  it('tells several rights to change something apart by what may change', () => {
    const by = { party: 'Northwind' } as const;
    const made = agreement({
      changes: [
        { id: 'ChangeByNorthwind', by, of: ['prices', 'service levels'] },
        { id: 'ChangeByNorthwind2', by, of: ['places of work'] },
        { id: 'ChangeByEither', by: { other: 'either' } },
      ],
    });
    const [section] = contractOf(made).document.sections.slice(1);
    expect(section?.children.map(({ heading }) => toPlain(heading ?? []))).toEqual([
      'Changes of “prices” and “service levels” by Northwind',
      'Changes of “places of work” by Northwind',
      'Changes by either party',
    ]);
  });

  it('leads from a defined term in prose to its definition', () => {
    const made = agreement({
      definitions: [{ id: 'Outage', text: 'a time in which the shop is down' }],
      clauses: [{ id: 'Note', text: 'Outages are bad. An Outage ends.' }],
    });
    const { document } = contractOf(made);
    const note = [...clausesOf(document.sections)].find(({ anchors }) => anchors.includes(partAnchor('Note')));
    const links = note?.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [...inlinesOf(block.text)].filter(({ kind }) => kind === 'reference') : [],
    );
    expect(links).toMatchObject([
      { to: partAnchor('Outage'), children: [{ text: 'Outages' }] },
      { to: partAnchor('Outage'), children: [{ text: 'Outage' }] },
    ]);
  });
});
