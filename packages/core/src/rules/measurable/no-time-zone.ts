import { listWords, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import { isZone } from '../../time/index.ts';

/** The zone of countries that have one, by their code; elsewhere the people who write the agreement know better. */
const ZONES = new Map([
  ['NL', 'Europe/Amsterdam'],
  ['BE', 'Europe/Brussels'],
  ['LU', 'Europe/Luxembourg'],
  ['DE', 'Europe/Berlin'],
  ['AT', 'Europe/Vienna'],
  ['CH', 'Europe/Zurich'],
  ['FR', 'Europe/Paris'],
  ['UK', 'Europe/London'],
  ['GB', 'Europe/London'],
  ['IE', 'Europe/Dublin'],
  ['DK', 'Europe/Copenhagen'],
  ['NO', 'Europe/Oslo'],
  ['SE', 'Europe/Stockholm'],
  ['FI', 'Europe/Helsinki'],
  ['IT', 'Europe/Rome'],
  ['PL', 'Europe/Warsaw'],
]);

/** Hours of the day without a zone that they are read in, zones that do not exist, holidays of nowhere. */
export const noTimeZone = rule('measurable/no-time-zone', (facts, report) => {
  const { agreement } = facts;
  const zone = likelyZone(facts);
  const fix = { name: 'zone' as const, params: { zone } };
  if (agreement.zone === undefined) {
    const zoneless = [
      ...agreement.calendars.filter((calendar) => calendar.zone === undefined && hasHours(calendar)),
      ...agreement.maintenance.filter(({ windows }) => windows.length > 0),
      ...agreement.events.filter(({ cutOff }) => cutOff !== undefined),
    ];
    const [first, ...others] = zoneless;
    if (first) {
      report({
        at: first.origin,
        part: first.id,
        severity: 'error',
        params: {
          name: listWords(zoneless.map(({ id }) => facts.nameOf(id))),
          many: zoneless.length > 1,
          what: 'hours',
          zone: '',
        },
        related: others.map(({ origin }) => ({ at: origin, role: 'hours' })),
        fixes: [{ ...fix, edits: [{ at: agreement.origin, place: 'into', text: `time zone ${zone}` }] }],
      });
    }
  }
  for (const { id, title, zone: own, origin } of [agreement, ...agreement.calendars]) {
    if (own === undefined || isZone(own)) continue;
    const params = { name: title ?? id, many: false, what: 'unknown zone' as const, zone: own };
    report({ at: origin, part: id === agreement.id ? undefined : id, severity: 'error', params });
  }
  for (const { id, holidays, origin } of agreement.calendars) {
    const nowhere = holidays.find(({ region }) => region.trim() === '');
    if (!nowhere) continue;
    const params = { name: facts.nameOf(id), many: false, what: 'region' as const, zone: '' };
    report({ at: nowhere.origin ?? origin, part: id, severity: 'warning', params });
  }
});

const hasHours = ({ hours, exceptions }: Facts['agreement']['calendars'][number]): boolean =>
  hours.length > 0 || exceptions.some((exception) => (exception.hours?.length ?? 0) > 0);

/** The zone of the country whose law or holidays the agreement names, else UTC. */
function likelyZone({ agreement }: Facts): string {
  const regions = [
    agreement.law,
    ...agreement.calendars.flatMap(({ holidays }) => holidays.map(({ region }) => region)),
  ];
  for (const region of regions) {
    const zone = ZONES.get(region?.slice(0, 2).toUpperCase() ?? '');
    if (zone !== undefined) return zone;
  }
  return 'UTC';
}
