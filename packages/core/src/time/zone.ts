import { Temporal } from 'temporal-polyfill';

/** Names of the IANA database that are one word of three letters. ICU also takes ambiguous ones such as IST and PST. */
const SHORT_NAMES = new Set([
  'UTC',
  'GMT',
  'UCT',
  'CET',
  'MET',
  'EET',
  'WET',
  'EST',
  'MST',
  'HST',
  'PRC',
  'ROC',
  'ROK',
]);
const NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{2,63}$/;

const known = new Map<string, string>();
let all: readonly string[] | undefined;

/**
 * The IANA zone of that name, spelt as the database spells it (`europe/amsterdam` → `Europe/Amsterdam`); old names stay what
 * they are. Undefined for anything else: offsets (`+01:00`), abbreviations that mean several zones (`IST`, `PST`) or none.
 */
export function findZone(name: string): string | undefined {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (!NAME.test(name) || name.startsWith('SystemV/')) return undefined;
  if (name.length === 3 && !SHORT_NAMES.has(name.toUpperCase())) return undefined;
  try {
    const zone = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
    known.set(name, zone);
    return zone;
  } catch {
    return undefined;
  }
}

/** Whether the text is the name of an IANA zone, in any case of letters. */
export function isZone(name: string): boolean {
  return findZone(name) !== undefined;
}

/** The names to offer, sorted: one for each zone that the platform knows, and UTC. */
export function zones(): readonly string[] {
  all ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
  return all;
}
