import type { AgreementInput } from '@sla-lang/core';

const northwind = { party: 'Northwind' };
const acme = { party: 'Acme' };
const monthly = { kind: 'each', unit: 'month' } as const;
const hours = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
const businessDays = (iso: string) => ({ iso, clock: 'business' }) as const;

export const support = {
  support: [
    {
      id: 'Incidents',
      service: 'Webshop',
      starts: { kind: 'event', event: 'Logged' },
      stops: { kind: 'event', event: 'Restored' },
      pauses: [{ relief: 'WaitingForAcme' }],
      reopened: { within: { iso: 'P3D' }, effect: 'continues' },
      classification: { by: acme, dispute: 'the duty managers of both sides decide together' },
      priorities: [
        {
          id: 'P1',
          meaning: 'Web shop down for all',
          targets: [
            { step: 'respond', value: hours('PT15M') },
            { step: 'restore', value: { kind: 'table', table: 'RepairTime' } },
          ],
          clock: 'AroundTheClock',
          metFor: { percent: '95', window: monthly },
        },
        {
          id: 'P2',
          meaning: 'Part of the shop down',
          targets: [
            { step: 'respond', value: hours('PT1H') },
            { step: 'restore', value: { kind: 'table', table: 'RepairTime' } },
          ],
          clock: 'AroundTheClock',
          metFor: { percent: '95', window: monthly },
        },
        {
          id: 'P3',
          meaning: 'Anything else',
          targets: [
            { step: 'respond', value: hours('PT4H') },
            { step: 'restore', value: { kind: 'table', table: 'RepairTime' } },
          ],
          clock: 'OfficeHours',
          metFor: { percent: '90', window: monthly },
        },
      ],
    },
  ],
  escalations: [
    {
      id: 'escalation of P1',
      of: 'Incidents',
      priority: 'P1',
      steps: [
        { at: { percent: '50' }, to: { contact: 'ServiceDesk' } },
        { at: { percent: '75' }, to: { contact: 'DutyManager' } },
      ],
    },
  ],
  maintenance: [
    {
      id: 'PlannedMaintenance',
      windows: [{ days: ['Sun'], from: '02:00', to: '06:00' }],
      limit: { value: hours('PT4H'), each: monthly },
      notice: businessDays('P5D'),
      lateNotice: 'counts as down',
      overrun: 'down',
    },
  ],
  exclusions: [
    {
      id: 'AcmeChanges',
      title: "Outages caused by Acme's own changes",
      causedBy: acme,
      evidence: [{ text: 'the change log', openTo: [acme, northwind] }],
      toTheExtentCaused: true,
    },
  ],
} satisfies Partial<AgreementInput>;
