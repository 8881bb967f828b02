import type { Forms } from './form.ts';
import { governanceParts } from './parts-governance.ts';

/** Whole parts, as one would begin them. */
export const partForms: Forms = {
  Agreement: [
    {
      says: 'with both parties and office hours',
      text: `agreement <+Agreement> "<Service level agreement>" {
  version "<1.0>"
  level <customer|service|corporate>
  between <+Provider> and <+Customer>
  effective <@nextMonth> until <@inAYear>
  renews every <12 months>, notice <60 days>
  time zone <@zone>
  currency <@currency>
  law <@law>
  business days <+OfficeHours>
  terms negotiated
}
provider <+Provider> "<Provider Ltd>" { kind business }
customer <+Customer> "<Customer Ltd>" { kind business }
calendar <+OfficeHours> "<office hours>" { Mon-Fri <09:00>-<17:00> }`,
    },
    {
      says: 'the header alone',
      text: `agreement <+Agreement> "<Service level agreement>" {
  version "<1.0>"
  level <corporate|service|customer>
  effective <@nextMonth>
  time zone <@zone>
  currency <@currency>
}`,
    },
  ],
  Definition: ['define <+Term> "<what it means>"'],
  Party: [
    {
      says: 'who provides the service',
      text: 'provider <+Provider> "<Provider Ltd>" { kind business; address "<street, town>" }',
    },
    {
      says: 'who receives the service',
      text: 'customer <+Customer> "<Customer Ltd>" { kind business; address "<street, town>" }',
    },
  ],
  ThirdParty: [
    { says: 'who measures for both', text: 'measurer <+Measurer> "<Measuring Ltd>" { chosen by both }' },
    { says: 'who audits', text: 'auditor <+Auditor> "<Audit Ltd>" { chosen by both }' },
    {
      says: 'who works for the provider',
      text: 'subcontractor <+Subcontractor> "<Subcontractor Ltd>" { chosen by <@provider:both> }',
    },
    { says: 'who sells it on', text: 'reseller <+Reseller> "<Reseller Ltd>" { chosen by <@customer:both> }' },
  ],
  Calendar: [
    {
      says: 'office hours',
      text: 'calendar <+OfficeHours> "<office hours>" {\n  Mon-Fri <09:00>-<17:00>\n  closed on holidays <@region>\n}',
    },
    { says: 'around the clock', text: 'calendar <+AroundTheClock> { 24x7 }' },
  ],
  Event: [
    'event <+Logged> "<the incident is logged at the service desk>" { seen by both; recorded in "<ticket system>" }',
  ],
  Category: ['category <+Region> { <North>; <South> }'],
  Plan: ['plan <+Gold> { fee <1000> <@currency> each <month|quarter|year> }'],
  Service: [
    'service <+Service> "<Web shop>" {\n  description "<what it is>"\n  fee <1000> <@currency> each <month|quarter|year>\n  volume <40> incidents each month\n}',
  ],
  Underpinning: [
    'underpinning <+Network> "<IP transit>" { by "<Network Ltd>"; promises availability >= <99.99%> each month }',
  ],
  Limits: [
    'limits <+Limits> {\n  | operation | at most | each | per |\n  | "<GET /orders>" | <20 requests> | <minute> | <account> |\n}',
  ],
  Table: ['table <+RepairTime> "<time to restore>" by <priority|plan> {\n  <$>\n}'],
  Metric: [
    {
      says: 'availability of a service',
      text: `metric <+Uptime> "<Availability>" of <@Supply:Service> {
  availability
  probe "<https://service.example.com/health>" every <1 min> from <3> places
  down after <3> failures in a row, up after <3> successes in a row
  no data counts as <down|nothing|up>
  excluded time is taken out
  rounded down to <3> decimals
  measured by <@Actor:Provider>, evidence to <@customer:Customer> within <5 business days>
  dispute "<an independent expert whom both parties appoint decides>"
}`,
    },
    {
      says: 'share of requests that go well',
      text: `metric <+SuccessRate> "<Requests answered>" of <@Supply:Service> {
  share of "<requests>"
  good when "<the answer is complete>" within <2 s>
  no traffic counts as <up|nothing|down>
  no data counts as <down|nothing|up>
  rounded down to <3> decimals
  source "<load balancer log>"
  measured by <@Actor:Provider>, evidence to <@customer:Customer> within <5 business days>
  dispute "<an independent expert whom both parties appoint decides>"
}`,
    },
    {
      says: 'time between two events',
      text: `metric <+RepairTime> "<Time to repair>" of <@Supply:Service> {
  time from <@Event:"the incident is logged"> to <@Event(2):"the service works again">
  during <@Calendar:OfficeHours>
  source "<ticket system>"
  measured by <@Actor:Provider>, evidence to <@customer:Customer> within <5 business days>
  dispute "<an independent expert whom both parties appoint decides>"
}`,
    },
  ],
  Objective: [
    {
      says: 'a level that is promised',
      text: 'objective <+Available> "<Availability>" { <@shares:Uptime> >= <99.9%> each <month|quarter|year> }',
    },
    {
      says: 'a share of cases in time',
      text: 'objective <+InTime> "<In time>" { <95%> of <@durations:RepairTime> within <4 h> each <month|quarter|year> }',
    },
  ],
  Support: [
    {
      says: 'tickets with a matrix of priorities',
      text: `support <+Incidents> "<Incidents>" for <@Supply:Service> {
  starts when <@Event:"the incident is logged">
  stops when <@Event(2):"the service works again">
  classified by <@customer:Customer>, dispute "<the contacts of both parties decide together>", open to both
  | priority | meaning | respond | restore | clock | met for |
  | <P1> | "<nobody can use the service>" | <15 min> | <4 h> | <@Calendar:OfficeHours> | <95%> each month |
  | <P2> | "<a part cannot be used>" | <1 h> | <8 h> | <@Calendar:OfficeHours> | <90%> each month |
  | <P3> | "<anything else>" | <4 h> | <5 business days> | <@Calendar:OfficeHours> | <90%> each month |
}`,
    },
  ],
  Escalation: [
    'escalation of <@EscalationScope:P1> { at <50%> to <@Contact:"the service desk">; at <75%> to <@Contact(2):"the duty manager"> }',
  ],
  Maintenance: [
    `maintenance <+PlannedMaintenance> "<Planned maintenance>" {
  window <Sun> <02:00>-<06:00>
  at most <30 min> each month
  notice <5 business days>
  late notice counts as down
  overrun counts as down
}`,
  ],
  Exclusion: [
    `exclusion <+CustomerChanges> "<Outages caused by changes of the customer>" {
  caused by <@customer:Customer>
  controlled by <@customer:Customer>
  evidence "<change log>", held by <@customer:Customer>, open to <@provider:Provider>
  to the extent caused
}`,
  ],
  Duty: [
    {
      says: 'a duty of one side, and the relief of the other when it is late',
      text: `duty <+Answers> "<Answers to questions>" {
  <@customer:Customer> must "<answer questions about an incident>" within <2 h> of "<the question>"
  triggered by <@provider:Provider>
}
relief <+WaitingForAnswer> "<Waiting for an answer>" {
  when <+Answers> is open
  pauses <@Support:Incidents>
  applies per "<incident>"
  to the extent caused
  notified within <1 h> of "<the question>"
  late notice counts from the notice
  evidence "<ticket history>", open to both
}`,
    },
    {
      says: 'a duty alone',
      text: 'duty <+Answers> "<Answers to questions>" {\n  <@customer:Customer> must "<answer questions about an incident>" within <2 h> of "<the question>"\n  otherwise <@provider:Provider> may "<close the ticket>"\n}',
    },
  ],
  Relief: [
    `relief <+WaitingForAnswer> "<Waiting for an answer>" {
  when <@Duty:Answers> is open
  pauses <@Support:Incidents>
  applies per "<incident>"
  to the extent caused
  notified within <1 h> of "<the question>"
  late notice counts from the notice
  evidence "<ticket history>", open to both
}`,
  ],
  ForceMajeure: [
    `force majeure <+Events> "<Events that nobody controls>" {
  for either party
  covers "<war>", "<flood>"
  fee <stops|continues>
  notified within <24 h> of "<its beginning>"
  leave after <30 days>
}`,
  ],
  Credits: [
    {
      says: 'what a missed level costs, in tiers',
      text: `credits for <@percentages:Available> {
  base fee of <@Priced:Service> each <month|quarter|year>
  pays <10%> from <99.0%> to under <99.9%>
  pays <25%> from <95.0%> to under <99.0%>
  pays <50%> under <95.0%>
  capped at <50%> of fee each month
  automatic
  settled on the next invoice
  remainder paid out at the end
}`,
    },
    {
      says: 'the same sum for each miss',
      text: `credits for <@CreditTarget:Available> {
  base fee of <@Priced:Service> each <month|quarter|year>
  pays <5%> for a miss
  capped at <10%> of fee each month
  automatic
  settled on the next invoice
  remainder paid out at the end
}`,
    },
    {
      says: 'what a better level earns',
      text: 'bonus for <@percentages:Available> {\n  paid by <@customer:Customer> to <@provider:Provider>\n  base fee each month\n  pays <2%> over <99.99%>\n}',
    },
  ],
  ...governanceParts,
};
