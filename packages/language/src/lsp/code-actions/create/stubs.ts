import type { Agreement } from '@sla-lang/core';
import type * as ast from '../../../generated/ast.ts';
import { metricStub } from './metric-stub.ts';
import type { Wanted } from './wanted.ts';

/** A part in its simplest sensible form; what only people know stands in brackets. */
export interface Stub {
  readonly kind: ast.Part['$type'];
  /** The word for it, for the title. */
  readonly word: string;
  readonly text: string;
}

/** What a new part may speak of. There is none where a part stands before any agreement. */
export type Around = Pick<Agreement, 'provider' | 'customer' | 'services' | 'support'> | undefined;

type MakeStubs = (wanted: Wanted, around: Around) => readonly (Stub | undefined)[];

const part = (kind: Stub['kind'], word: string, text: string): Stub => ({ kind, word, text });

const party = (role: 'provider' | 'customer', name: string) => part('Party', role, `${role} ${name}`);

/** The side that is named, else the side that is missing, else either. */
const parties: MakeStubs = ({ name, container, property }, around) => {
  if (container.$type === 'Between') return [party(property as 'provider' | 'customer', name)];
  const missing = (['provider', 'customer'] as const).filter((role) => around?.[role] === undefined);
  return (missing.length > 0 ? missing : (['provider', 'customer'] as const)).map((role) => party(role, name));
};

const thirdParty = (role: string, name: string, chosenBy = 'both') =>
  part('ThirdParty', role, `${role} ${name} { chosen by ${chosenBy} }`);

const actors: MakeStubs = (wanted, around) => {
  const { name, container } = wanted;
  const clause = container.$type === 'Who' ? container.$container : container;
  const others =
    clause?.$type === 'MeasuredBy'
      ? [thirdParty('measurer', name)]
      : [thirdParty('subcontractor', name, around?.provider)];
  if (clause?.$type === 'Supplier' || clause?.$type === 'MeasuredBy') return others;
  return [...parties(wanted, around), ...others];
};

const calendar: MakeStubs = ({ name }) => {
  const isAlways = /always|around|clock|24/i.test(name);
  return [part('Calendar', 'calendar', `calendar ${name} { ${isAlways ? '24x7' : 'Mon-Fri 09:00-17:00'} }`)];
};

const event: MakeStubs = ({ name }) => [
  part('Event', 'event', `event ${name} "(what happens)" { seen by both; recorded in "(where it is recorded)" }`),
];

const report = ({ name }: Wanted, around: Around) =>
  around?.provider !== undefined && around.customer !== undefined
    ? part(
        'Report',
        'report',
        block(`report ${name}`, [
          `by ${around.provider} to ${around.customer}`,
          'each month',
          'within 10 days of the end of the month',
        ]),
      )
    : undefined;

const plan = ({ name }: Wanted) => part('Plan', 'plan', `plan ${name}`);
const service = ({ name }: Wanted) => part('Service', 'service', `service ${name}`);
const underpinning = ({ name }: Wanted) =>
  part('Underpinning', 'underpinning contract', `underpinning ${name} { by "(who supplies it)" }`);

const objective = ({ name }: Wanted) => part('Objective', 'objective', `objective ${name} { "(what is promised)" }`);

const duty = ({ name }: Wanted, around: Around) => {
  const actor = around?.customer ?? around?.provider;
  return actor === undefined
    ? undefined
    : part(
        'Duty',
        'duty',
        block(`duty ${name}`, [`${actor} must "(what must be done)" within 5 days of "(what asks for it)"`]),
      );
};

const relief = ({ name, container }: Wanted, around: Around) => {
  const target = container.$type === 'PausesWhile' ? (container.$container as ast.Support).name : undefined;
  const effect = target === undefined ? [] : [`pauses ${target}`];
  const from = around?.customer === undefined ? [] : [`caused by ${around.customer}`];
  return part('Relief', 'relief', block(`relief ${name}`, [...from, ...effect, 'to the extent caused']));
};

const exclusion = ({ name }: Wanted, around: Around) => {
  const from = around?.customer === undefined ? [] : [`caused by ${around.customer}`];
  const clauses = [...from, 'evidence "(where it can be seen)"', 'to the extent caused'];
  return part('Exclusion', 'exclusion', block(`exclusion ${name} "(what does not count)"`, clauses));
};

const maintenance = ({ name }: Wanted) =>
  part('Maintenance', 'maintenance', block(`maintenance ${name}`, ['at most 4 h each month', 'notice 5 days']));

const category: MakeStubs = ({ name }) => [part('Category', 'category', `category ${name} { First; Second }`)];

const table = ({ name, container }: Wanted, around: Around) => {
  if (container.$type !== 'Cell' && container.$container?.$type !== 'StepLimit') return undefined;
  const priorities = [...new Set(around?.support.flatMap((each) => each.priorities.map(({ id }) => id)))];
  const width = Math.max('priority'.length, ...priorities.map((each) => each.length));
  const rows = priorities.map((each) => `| ${each.padEnd(width)} | 4 h   |`);
  const head = `| ${'priority'.padEnd(width)} | value |`;
  return rows.length > 0 ? part('Table', 'table', block(`table ${name} by priority`, [head, ...rows])) : undefined;
};

const block = (head: string, clauses: readonly string[]): string => `${head} {\n  ${clauses.join('\n  ')}\n}`;

/** By the type that the place asks for, the likeliest first. */
const stubs: Readonly<Record<string, MakeStubs>> = {
  Party: parties,
  Actor: actors,
  Calendar: calendar,
  Event: event,
  Occasion: (wanted, around) => [...event(wanted, around), report(wanted, around)],
  Report: (wanted, around) => [report(wanted, around)],
  Category: category,
  Plan: (wanted) => [plan(wanted)],
  Service: (wanted) => [service(wanted)],
  Supply: (wanted) => [service(wanted), underpinning(wanted)],
  Underpinning: (wanted) => [underpinning(wanted)],
  Priced: (wanted) => [service(wanted), plan(wanted)],
  Table: (wanted, around) => [table(wanted, around)],
  Metric: (wanted, around) => [part('Metric', 'metric', metricStub(wanted, around))],
  CreditTarget: (wanted) => [objective(wanted)],
  Relievable: (wanted) => [objective(wanted)],
  Named: (wanted) => [objective(wanted)],
  Duty: (wanted, around) => [duty(wanted, around)],
  Relief: (wanted, around) => [relief(wanted, around)],
  Exclusion: (wanted, around) => [exclusion(wanted, around)],
  Maintenance: (wanted) => [maintenance(wanted)],
  Cause: (wanted, around) => {
    const both = [exclusion(wanted, around), maintenance(wanted)];
    return /maint|werk|wart/i.test(wanted.name) ? both.reverse() : both;
  },
};

/** What a name that nothing has could be made to stand for. */
export const stubsFor = (wanted: Wanted, around: Around): Stub[] =>
  (Object.hasOwn(stubs, wanted.type) ? (stubs[wanted.type]?.(wanted, around) ?? []) : []).filter(
    (stub) => stub !== undefined,
  );
