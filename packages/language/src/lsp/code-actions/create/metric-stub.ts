import type * as ast from '../../../generated/ast.ts';
import type { Around } from './stubs.ts';
import type { Wanted } from './wanted.ts';

/** A metric of the kind that the sentence about it needs, with all that a metric should say. */
export function metricStub(wanted: Wanted, around: Around): string {
  const services = around?.services ?? [];
  const of = services.length === 1 && services[0] ? ` of ${services[0].id}` : '';
  const clauses = [...observation(wanted), ...measuring(around)];
  return `metric ${wanted.name}${of} {\n  ${clauses.join('\n  ')}\n}`;
}

const time = ['time from "(what starts the clock)" to "(what stops it)"', 'source "(where it is recorded)"'];

function observation({ container }: Wanted): readonly string[] {
  if (container.$type !== 'Figure') return availability;
  const { measure, percent, $container: sentence } = container as ast.Figure & { $container: ast.Sentence };
  const value = sentence.value;
  if (measure === '%' || measure === 'every' || value?.$type === 'DurationValue') return time;
  if (measure === 'outages' || measure === 'downtime' || measure === 'availability') return availability;
  if (value?.$type === 'Quantity') {
    const { unit } = value;
    return measure !== undefined || percent !== undefined
      ? reading(unit ?? 'points')
      : [`number of "${unit ?? '(what is counted)'}"`, 'source "(where it is recorded)"'];
  }
  return measure === undefined && percent === undefined ? availability : time;
}

const reading = (unit: string): readonly string[] => [
  `reading of "(what is read)" in ${unit}`,
  'source "(where it is read)"',
  'no data counts as nothing',
];

const availability = [
  'availability',
  'probe "(what is asked for an answer)" every 1 min',
  'no data counts as down',
  'excluded time is taken out',
];

function measuring(around: Around): readonly string[] {
  if (around?.provider === undefined) return [];
  const evidence = around.customer === undefined ? '' : `, evidence to ${around.customer}`;
  return [`measured by ${around.provider}${evidence}`];
}
