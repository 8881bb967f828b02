import type { AgreementInput } from '@sla-lang/core';

const northwind = { party: 'Northwind' };
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const monthly = { kind: 'each', unit: 'month' } as const;
const hours = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const amountOf = (value: string, unit: string) => ({ kind: 'quantity', value, unit }) as const;
const businessDays = (iso: string) => ({ iso, clock: 'business' }) as const;

export const services = {
  categories: [
    { id: 'Region', entries: [{ id: 'Benelux' }, { id: 'Nordics' }, { id: 'Iberia', title: 'Spain and Portugal' }] },
  ],
  plans: [
    { id: 'Basic', fees: [{ amount: eur('4000'), each: monthly }] },
    { id: 'Gold', fees: [{ amount: eur('12000'), each: monthly }], includes: ['Basic'] },
  ],
  services: [
    {
      id: 'Webshop',
      title: 'Web shop',
      description: 'Public web shop, checkout and order interface.',
      fees: [{ amount: eur('12000'), each: monthly }],
      volumes: [{ value: '40', unit: 'incidents', each: monthly }],
      dependsOn: ['Network', 'Database'],
      options: [{ text: 'standby on Sundays', fee: { amount: eur('430'), each: monthly } }],
    },
  ],
  underpinnings: [
    {
      id: 'Network',
      title: 'IP transit',
      by: { text: 'CarrierOne' },
      chosenBy: northwind,
      promises: [{ figure: { measure: 'availability' }, comparison: '>=', value: percent('99.99'), window: monthly }],
    },
    {
      id: 'Database',
      title: 'Managed SQL',
      by: { text: 'CloudCo' },
      promises: [{ figure: { measure: 'availability' }, comparison: '>=', value: percent('99.95'), window: monthly }],
    },
  ],
  limits: [
    {
      id: 'OrderInterface',
      rows: [
        {
          operation: 'GET /orders',
          plan: 'Basic',
          atMost: amountOf('20', 'requests'),
          each: { kind: 'each', unit: 'minute' },
          per: 'account',
        },
        {
          operation: 'GET /orders',
          plan: 'Gold',
          atMost: amountOf('100', 'requests'),
          each: { kind: 'each', unit: 'hour' },
          per: 'tenant',
        },
        { operation: 'POST /orders', plan: 'Basic', atMost: amountOf('0', 'requests'), each: monthly },
        { operation: 'shops', plan: 'Gold', atMost: amountOf('500', 'shops') },
      ],
    },
  ],
  tables: [
    {
      id: 'AcceptTarget',
      dimensions: ['plan'],
      cells: [
        { keys: ['Basic'], value: percent('99.5') },
        { keys: ['Gold'], value: percent('99.9') },
      ],
    },
    {
      id: 'RepairTime',
      dimensions: ['priority', 'plan'],
      cells: [
        { keys: ['P1', 'Basic'], value: hours('PT8H') },
        { keys: ['P1', 'Gold'], value: hours('PT4H') },
        { keys: ['P2', 'Basic'], value: hours('PT12H') },
        { keys: ['P2', 'Gold'], value: hours('PT8H') },
        { keys: ['P3', 'Basic'], value: { kind: 'best effort' } },
        { keys: ['P3', 'Gold'], value: { kind: 'duration', duration: businessDays('P5D') } },
      ],
    },
    {
      id: 'LatencyLimit',
      dimensions: ['Region', 'Region'],
      symmetric: true,
      cells: [
        { keys: ['Benelux', 'Benelux'], value: hours('PT0.015S') },
        { keys: ['Benelux', 'Nordics'], value: hours('PT0.03S') },
        { keys: ['Benelux', 'Iberia'], value: hours('PT0.04S') },
        { keys: ['Nordics', 'Benelux'], value: { kind: 'none' } },
        { keys: ['Nordics', 'Nordics'], value: hours('PT0.02S') },
        { keys: ['Nordics', 'Iberia'], value: hours('PT0.06S') },
        { keys: ['Iberia', 'Benelux'], value: { kind: 'none' } },
        { keys: ['Iberia', 'Nordics'], value: { kind: 'none' } },
        { keys: ['Iberia', 'Iberia'], value: hours('PT0.02S') },
      ],
    },
  ],
} satisfies Partial<AgreementInput>;
