import { describe, expect, it } from 'vitest';
import { explainBalance } from '../explanation/index.ts';
import { balanceOf } from '../balance/index.ts';
import { Facts } from '../facts/facts.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../testing/relief.ts';
import { availabilityWith, pays, percent, range } from '../testing/tariff.ts';
import { conductKinds, conductsOf } from './conducts.ts';

const acme = { party: 'Acme' };
const northwind = { party: 'Northwind' };
const tickets = incidents({}, { classification: { by: acme }, pauses: [{ text: 'waiting for a supplier' }] });
const uptime = availabilityWith({ payments: [pays(percent('10'), range('', 'open', '99.9', 'open'))] });
const [metric] = uptime.metrics ?? [];
const [available] = uptime.credits ?? [];

const parts: Partial<AgreementInput> = {
  ...tickets,
  services: [{ id: 'Shop' }],
  metrics: metric ? [{ ...metric, of: 'Shop', measuredBy: northwind, evidence: [{ heldBy: northwind }] }] : [],
  objectives: uptime.objectives?.map((each) => ({ ...each, excluding: ['Works'] })) ?? [],
  maintenance: [{ id: 'Works' }],
  duties: [answerQuestions],
  reliefs: [waiting('late', { decision: { by: northwind, late: { countsAs: 'granted' } } })],
  exclusions: [{ id: 'Storms', text: 'storms' }],
  limits: [{ id: 'Quota', service: 'Shop' }],
  reports: [{ id: 'Monthly', by: northwind, to: [acme] }],
  credits: [
    ...(tickets.credits ?? []),
    ...(available
      ? [
          {
            ...available,
            claim: {
              deadline: { relation: 'within' as const, moment: { kind: 'report' as const, report: 'Monthly' } },
            },
            preconditions: [{ condition: { kind: 'fact' as const, text: 'all bills are paid' }, setBy: northwind }],
          },
        ]
      : []),
  ],
  changes: [{ id: 'Terms', by: northwind, silence: 'consent', consentRequired: true }],
};

const factsOf = (more: Partial<AgreementInput> = {}) => new Facts(agreementOf({ ...parts, ...more }));
const told = (facts: Facts, by: string) =>
  conductsOf(facts).flatMap((each) => (each.by === by ? [`${each.kind} ${each.part}`] : []));

describe('what each side controls', () => {
  it('comes from the clauses of the agreement, each once', () => {
    const facts = factsOf();
    expect(told(facts, 'Northwind')).toEqual([
      'keeping a promise Available',
      'keeping a promise Incidents',
      'asking Answer',
      'pausing Incidents',
      'closing Incidents',
      'causing Storms',
      'maintaining Works',
      'reporting Monthly',
      'measuring Uptime',
      'deciding Waiting',
      'staying silent Waiting',
      'holding data Uptime',
      'paying Incidents credits',
      'paying Available credits',
      'setting a condition Available credits',
      'changing Terms',
    ]);
    expect(told(facts, 'Acme')).toEqual(['doing a duty Answer', 'classifying Incidents', 'using Quota']);
  });

  it('has an example here of every kind', () => {
    const kinds = new Set(conductsOf(factsOf()).map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(Object.keys(conductKinds).toSorted());
  });

  it('names the promise whose misses it is about, and only an excuse that its own side may cause', () => {
    const promiseOf = (kind: string) => conductsOf(factsOf()).find((each) => each.kind === kind)?.promise;
    expect(['asking', 'doing a duty', 'reporting', 'using', 'measuring'].map(promiseOf)).toEqual([
      'Incidents',
      'Incidents',
      'Available',
      'Available',
      'Available',
    ]);
    const controlled = (party: typeof acme) =>
      conductsOf(factsOf({ reliefs: [waiting('late', { controlledBy: party })] })).filter(
        ({ part }) => part === 'Waiting',
      );
    expect(controlled(northwind)).toMatchObject([{ kind: 'causing', by: 'Northwind', promise: 'Incidents' }]);
    expect(controlled(acme)).toEqual([]);
  });

  it('is told in the balance, with the checks that judge it and what the first miss costs', () => {
    const facts = factsOf();
    const lines = explainBalance(facts, balanceOf(facts)).sides.map(
      ({ sections }) => sections.find(({ key }) => key === 'controls')?.lines ?? [],
    );
    expect(lines[1]?.map(({ what, detail }) => `${what}: ${detail}`.replaceAll('\u00a0', ' '))).toEqual([
      'Answer: when it is done; done badly, it could put its burden on Northwind (a first miss is EUR 500); see fair/no-relief, fair/one-sided-consequence',
      'Incidents: the priority of tickets; done badly, it could gain (a first miss is EUR 500); see fair/own-hand, fair/sole-judge',
      'Quota: how much is used; done badly, it could put its burden on Northwind; see fair/bad-conduct-pays',
    ]);
  });
});
