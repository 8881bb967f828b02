import type { AgreementInput } from '@sla-lang/core';

const northwind = { party: 'Northwind' };
const monthly = { kind: 'each', unit: 'month' } as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const elapsed = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
const amountOf = (value: string, unit: string) => ({ kind: 'quantity', value, unit }) as const;
const businessDays = (iso: string) => ({ kind: 'duration', duration: { iso, clock: 'business' } }) as const;
const ticketCount = (comparison: '<=' | '>=', value: string) =>
  ({
    kind: 'compare',
    figure: { measure: 'value', metric: 'TicketCount' },
    comparison,
    value: amountOf(value, 'tickets'),
  }) as const;

export const metrics: NonNullable<AgreementInput['metrics']> = [
  {
    id: 'Uptime',
    of: 'Webshop',
    observation: { kind: 'availability' },
    probe: { target: 'https://shop.acme.example/health', every: { iso: 'PT30S' }, places: 3 },
    bad: [
      { kind: 'run', failures: 3, successes: 3 },
      { kind: 'quorum', atLeast: 2, of: 3, what: 'places' },
    ],
    ignoresUnder: { iso: 'PT2M' },
    excludedTime: 'up',
    noData: 'down',
    rounding: { mode: 'down', decimals: 2 },
    measuredBy: northwind,
    evidence: [
      { openTo: [{ party: 'Acme' }], deadline: { relation: 'within', duration: { iso: 'P5D', clock: 'business' } } },
    ],
    dispute: 'the monitoring of an agreed third party decides',
  },
  {
    id: 'OrdersAccepted',
    of: 'Webshop',
    observation: { kind: 'share', of: 'orders sent to the order interface' },
    bad: [
      {
        kind: 'signal',
        signal: 'the error rate',
        comparison: '>',
        value: percent('5'),
        interval: 'minute',
        minimumSample: { value: '60', unit: 'requests' },
      },
    ],
    good: { text: 'the order is confirmed', within: { iso: 'PT10S' } },
    leavesOut: ['orders refused because of a wrong login'],
    noTraffic: 'up',
    averagedOver: 'hour',
    source: 'the load balancer log',
    measuredBy: northwind,
  },
  {
    id: 'CheckoutTime',
    of: 'Webshop',
    observation: {
      kind: 'duration',
      from: { kind: 'text', text: 'checkout submitted' },
      to: { kind: 'text', text: 'confirmation shown' },
    },
    source: 'the load balancer log',
  },
  {
    id: 'Repair',
    of: 'Webshop',
    observation: {
      kind: 'duration',
      from: { kind: 'event', event: 'Logged' },
      to: { kind: 'event', event: 'Restored' },
    },
    measuredBy: northwind,
  },
  { id: 'TicketCount', observation: { kind: 'count', of: 'tickets' }, measuredBy: northwind },
  { id: 'LateTickets', observation: { kind: 'count', of: 'tickets closed after their limit' }, measuredBy: northwind },
  { id: 'FeedA', title: 'Power feed A', observation: { kind: 'availability' }, measuredBy: northwind },
  { id: 'FeedB', title: 'Power feed B', observation: { kind: 'availability' }, measuredBy: northwind },
  {
    id: 'RoundTrip',
    of: 'Network',
    observation: { kind: 'reading', of: 'the round trip between two regions', unit: 'ms' },
    measuredBy: northwind,
  },
  {
    id: 'RoomTemperature',
    observation: { kind: 'reading', of: 'the air at the rack inlet', unit: '°C' },
    measuredBy: northwind,
  },
  {
    id: 'Power',
    observation: { kind: 'availability' },
    bad: [{ kind: 'combined', mode: 'all', metrics: ['FeedA', 'FeedB'] }],
  },
  {
    id: 'Delivery',
    of: 'Webshop',
    observation: {
      kind: 'duration',
      from: { kind: 'event', event: 'Ordered' },
      to: { kind: 'text', text: 'the new shop is open' },
    },
    during: 'OfficeHours',
    measuredBy: { party: 'Acme' },
  },
  {
    id: 'DeskReach',
    title: 'Reachability of the desk',
    of: 'Webshop',
    observation: { kind: 'availability' },
    during: 'OfficeHours',
  },
];

export const objectives: NonNullable<AgreementInput['objectives']> = [
  {
    id: 'Available',
    title: 'Availability',
    sentences: [
      { figure: { measure: 'value', metric: 'Uptime' }, comparison: '>=', value: percent('99.9'), window: monthly },
      { figure: { measure: 'outages', metric: 'Uptime' }, comparison: '<=', value: amountOf('3', ''), window: monthly },
    ],
    excluding: ['PlannedMaintenance', 'AcmeChanges'],
    stated: [{ value: elapsed('PT43M12S'), period: { unit: 'month', days: 30 } }],
  },
  {
    id: 'ShortOutages',
    sentences: [
      {
        figure: { measure: 'downtime', metric: 'Uptime' },
        comparison: '<=',
        value: elapsed('PT60M'),
        window: { kind: 'each', unit: 'quarter' },
      },
    ],
  },
  {
    id: 'FastCheckout',
    sentences: [
      {
        figure: { measure: 'percentile', metric: 'CheckoutTime', percent: '95' },
        comparison: '<=',
        value: elapsed('PT0.8S'),
        window: monthly,
      },
    ],
  },
  {
    id: 'CleanOrders',
    sentences: [
      {
        figure: { measure: 'value', metric: 'OrdersAccepted' },
        comparison: '>=',
        value: { kind: 'table', table: 'AcceptTarget' },
        window: { kind: 'rolling', length: 'P30D' },
      },
    ],
  },
  {
    id: 'ShortDistance',
    sentences: [
      {
        figure: { measure: 'mean', metric: 'RoundTrip' },
        comparison: '<=',
        value: { kind: 'table', table: 'LatencyLimit' },
        window: monthly,
      },
    ],
    breachOnly: { count: 2, unit: 'month' },
  },
  {
    id: 'FewLate',
    sentences: [
      {
        figure: { measure: 'value', metric: 'LateTickets' },
        comparison: '<=',
        value: amountOf('2', 'tickets'),
        window: monthly,
        when: ticketCount('<=', '39'),
      },
      {
        figure: { measure: 'share within', metric: 'Repair', percent: '95' },
        comparison: '<=',
        value: elapsed('PT8H'),
        window: monthly,
        when: ticketCount('>=', '40'),
      },
    ],
  },
  {
    id: 'CoolRoom',
    sentences: [
      {
        figure: { measure: 'every', metric: 'RoomTemperature' },
        range: {
          low: { value: amountOf('18', '°C'), end: 'closed' },
          high: { value: amountOf('27', '°C'), end: 'open' },
        },
      },
    ],
  },
  {
    id: 'Powered',
    sentences: [
      { figure: { measure: 'value', metric: 'Power' }, comparison: '>=', value: percent('100'), window: monthly },
    ],
  },
  {
    id: 'NewShops',
    sentences: [
      {
        figure: { measure: 'share within', metric: 'Delivery', percent: '80' },
        value: businessDays('P5D'),
        window: { kind: 'each', unit: 'quarter', flavour: 'fiscal' },
      },
      { figure: { measure: 'every', metric: 'Delivery' }, comparison: '<=', value: businessDays('P10D') },
    ],
  },
  {
    id: 'DeskOpen',
    sentences: [
      { figure: { measure: 'value', metric: 'DeskReach' }, comparison: '>=', value: percent('99'), window: monthly },
    ],
  },
  {
    id: 'Friendliness',
    service: 'Webshop',
    prose: [{ text: 'The service desk responds in a friendly way and as fast as possible' }],
    strength: 'aim',
  },
];
