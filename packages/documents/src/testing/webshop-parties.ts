import type { AgreementInput } from '@sla-lang/core';

const northwind = { party: 'Northwind' };
const acme = { party: 'Acme' };

export const parties = {
  parties: [
    {
      id: 'Northwind',
      title: 'Northwind Hosting B.V.',
      role: 'provider',
      kind: 'business',
      address: 'Singel 1, 1012 AB Amsterdam, the Netherlands',
      registered: 'number 12345678 in the commercial register of the Netherlands',
      contacts: [
        { id: 'ServiceDesk', email: 'desk@northwind.example', phone: '+31 20 555 0100', hours: 'AroundTheClock' },
        { id: 'DutyManager', phone: '+31 20 555 0199' },
      ],
    },
    {
      id: 'Acme',
      title: 'Acme Retail N.V.',
      role: 'customer',
      contacts: [{ id: 'ItManager', title: 'IT manager', email: 'it@acme.example' }],
    },
  ],
  thirdParties: [{ id: 'Probes', title: 'Probes Ltd', role: 'measurer', chosenBy: { other: 'both' } }],
  definitions: [{ id: 'Outage', text: 'a period in which Uptime counts the web shop as down' }],
  calendars: [
    { id: 'AroundTheClock', always: true },
    {
      id: 'OfficeHours',
      hours: [
        { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '12:30' },
        { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '13:00', to: '18:00' },
      ],
      holidays: [{ region: 'NL', open: false }],
      exceptions: [{ date: '2026-12-24', open: false }],
    },
    {
      id: 'Nights',
      hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], from: '20:30', to: '06:30', nextDay: true }],
      holidays: [{ region: 'NL', open: true }],
    },
  ],
  events: [
    {
      id: 'Logged',
      text: 'the incident is logged at the ServiceDesk',
      seenBy: [northwind],
      recordedIn: 'the ticket system',
    },
    {
      id: 'Restored',
      text: 'the shop works again and Acme was told',
      seenBy: [northwind],
      recordedIn: 'the ticket system',
    },
    {
      id: 'Ordered',
      text: 'Acme orders a new shop',
      seenBy: [acme],
      cutOff: { after: '14:30', countsAs: 'next business day', at: '08:00' },
    },
  ],
} satisfies Partial<AgreementInput>;
