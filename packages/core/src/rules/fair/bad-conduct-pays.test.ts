import { describe, expect, it } from 'vitest';
import type { AgreementInput, Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { answerQuestions } from '../../testing/relief.ts';
import { pays, percent, range } from '../../testing/tariff.ts';
import { badConductPays } from './bad-conduct-pays.ts';

type Credits = Parameters<typeof shop>[0];
type Metric = NonNullable<AgreementInput['metrics']>[number];
const tiers = { payments: [pays(percent('10'), range('', 'open', '99.9', 'open'))] };
const uptime: Metric = {
  id: 'Uptime',
  origin: 'Uptime',
  observation: { kind: 'availability' },
  measuredBy: { party: 'Northwind' },
  dispute: 'an expert',
};
const claim = { deadline: { relation: 'within' as const, duration: { iso: 'P30D' } }, origin: 'claim' };
const find = (credits: Credits, parts: Partial<AgreementInput> = {}) =>
  found(badConductPays, shop({ ...tiers, ...credits }, { metrics: [uptime], ...parts }));
const report = (more: object = {}) => ({
  id: 'Monthly',
  origin: 'Monthly',
  by: { party: 'Northwind' },
  to: [{ party: 'Acme' }],
  covers: ['Available'],
  ...more,
});

describe('fair/bad-conduct-pays: a payer that keeps silent', () => {
  it('finds one that measures itself and pays on request only, with what silence saves', () => {
    const [finding, ...others] = find({ claim });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'claim',
      related: [{ at: 'Uptime' }],
      disadvantages: ['Acme'],
      message:
        'The credits for Available: Northwind measures Uptime itself and pays only what Acme asks for in time, and no report tells Acme of a miss: Northwind gains by keeping silent. That saves it EUR\u00a0100 with each miss.',
    });
    expect(finding?.fixes[0]?.edits[0]).toMatchObject({ at: 'credits', place: 'beside' });
  });

  it('remarks where the payee may look, and is silent with a report or a credit that comes by itself', () => {
    expect(find({ claim }, { metrics: [{ ...uptime, evidence: [{ openTo: [{ party: 'Acme' }] }] }] })).toMatchObject([
      { severity: 'info' },
    ]);
    expect(find({ claim }, { reports: [report()] })).toEqual([]);
    expect(find({ claim }, { reports: [report({ covers: [] })] })).toEqual([]);
    expect(find({ claim }, { reports: [report({ covers: ['Other'] })] })).toHaveLength(1);
    const told = { ...claim.deadline, moment: { kind: 'text' as const, text: 'the monthly report' } };
    expect(find({ claim: { deadline: told } })).toEqual([]);
    expect(find({ claim: { automatic: true } })).toEqual([]);
    expect(find({})).toEqual([]);
  });

  it('leaves what the payee measures, and what measurable/judge-in-own-case finds', () => {
    expect(find({ claim }, { metrics: [{ ...uptime, measuredBy: { party: 'Acme' } }] })).toEqual([]);
    expect(find({ claim }, { metrics: [{ ...uptime, dispute: undefined }] })).toEqual([]);
  });
});

describe('fair/bad-conduct-pays: a decision that is left open', () => {
  const decided = (by: string, countsAs: 'granted' | 'refused', late: object = {}) =>
    find({ claim: { automatic: true, decision: { by: { party: by }, late: { countsAs, origin: 'late', ...late } } } });

  it('finds silence that counts in favour of the one that is silent, either side', () => {
    expect(decided('Northwind', 'refused')).toMatchObject([
      {
        at: 'late',
        disadvantages: ['Acme'],
        message:
          'Northwind decides claims for credits of Available, and if it does not answer, that means no: it gains by keeping silent. A miss is worth EUR\u00a0100.',
        fixes: [{ edits: [{ at: 'late', place: 'replace', text: 'count as granted' }] }],
      },
    ]);
    expect(decided('Acme', 'granted')).toMatchObject([{ disadvantages: ['Northwind'] }]);
  });

  it('is silent where silence costs the one that is silent', () => {
    expect(decided('Northwind', 'granted')).toEqual([]);
    expect(decided('Acme', 'refused')).toEqual([]);
    expect(decided('Northwind', 'refused', { cost: { amount: percent('1') } })).toEqual([]);
  });

  it('looks at whether a duty is done, too', () => {
    const duty = (by: string, countsAs: 'granted' | 'refused') =>
      find({}, { duties: [{ ...answerQuestions, decision: { by: { party: by }, late: { countsAs } } }] });
    expect(duty('Northwind', 'refused')).toMatchObject([{ at: 'Answer', disadvantages: ['Acme'] }]);
    expect(duty('Northwind', 'granted')).toEqual([]);
    expect(duty('Acme', 'granted')).toMatchObject([{ disadvantages: ['Northwind'] }]);
  });
});

describe('fair/bad-conduct-pays: a report that is held back', () => {
  const after = (more: object = {}, other: object = {}) =>
    find(
      { claim: { ...claim, deadline: { ...claim.deadline, moment: { kind: 'report', report: 'Monthly' } }, ...other } },
      { reports: [report(more)] },
    );

  it('finds a claim that waits for a report of the payer that is never due', () => {
    const [finding, ...others] = after();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ at: 'Monthly', part: 'Monthly', related: [{ at: 'claim' }] });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('within 10 days of the end of the month');
  });

  it('is silent about one that is due, or comes from somebody else', () => {
    expect(after({ deadline: { relation: 'within', duration: { iso: 'P10D' } } })).toEqual([]);
    expect(after({ by: { party: 'Acme' } })).toEqual([]);
    expect(after({}, { automatic: true })).toEqual([]);
  });
});

describe('fair/bad-conduct-pays: a credit that is bought back', () => {
  const met = (of: string, count?: number): Condition => ({
    kind: 'outcome',
    of,
    outcome: 'met',
    ...(count !== undefined && { repetition: { kind: 'in a row', count, unit: 'month' } }),
  });
  const returned = (when: Condition) => find({ returned: [{ when, origin: 'returned' }] });

  it('finds one that another promise earns back', () => {
    expect(returned(met('Other', 2))).toMatchObject([
      {
        at: 'returned',
        disadvantages: ['Acme'],
        message:
          'Northwind gets back what it paid for misses of Available by keeping Other, so it may miss Available for ever. That saves it EUR\u00a0100 with each miss.',
        fixes: [
          {
            edits: [{ text: 'returned when Other met in 2 months in a row and Available met in 2 months in a row' }],
          },
        ],
      },
    ]);
    expect(returned({ kind: 'any', of: [met('Available'), met('Other')] })).toHaveLength(1);
  });

  it('lets good performance buy back its own past misses', () => {
    expect(returned(met('Available', 2))).toEqual([]);
    expect(returned({ kind: 'all', of: [met('Available'), met('Other')] })).toEqual([]);
    expect(returned({ kind: 'fact', text: 'both agree' })).toEqual([]);
  });
});

describe('fair/bad-conduct-pays: use beyond the limits', () => {
  const answers: Metric = { ...uptime, of: 'Shop', observation: { kind: 'share', of: 'requests' } };
  const limits = [
    { id: 'Quotas', origin: 'Quotas', service: 'Shop', rows: [{ operation: 'GET', atMost: percent('1') }] },
  ];
  const used = (metric: Metric, parts: Partial<AgreementInput> = {}) =>
    find({}, { metrics: [metric], limits, ...parts });

  it('remarks on a promise about requests that nothing excuses', () => {
    const [finding, ...others] = used(answers);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      at: 'Uptime',
      related: [{ at: 'Quotas' }],
      disadvantages: ['Northwind'],
    });
  });

  it('is silent with an excuse, with requests that are left out, and about a service that is up for all', () => {
    const excused = (of: string) => ({
      exclusions: [{ id: 'Beyond', when: { kind: 'exceeded' as const, limits: of } }],
    });
    expect(used(answers, excused('Quotas'))).toEqual([]);
    expect(used(answers, excused('Others'))).toHaveLength(1);
    expect(used({ ...answers, leavesOut: ['requests beyond the limits'] })).toEqual([]);
    expect(used({ ...answers, observation: { kind: 'availability' } })).toEqual([]);
    expect(used({ ...answers, of: 'Other' })).toEqual([]);
  });
});
