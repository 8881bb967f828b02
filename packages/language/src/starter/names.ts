/** Names that every starting agreement uses. */
const OWN = [
  ...['AroundTheClock', 'OfficeHours', 'ServiceDesk', 'ServiceOwner', 'Logged', 'Restored', 'Monthly', 'Quarterly'],
  ...['Uptime', 'Available', 'Incidents', 'P1', 'P2', 'P3'],
  ...['PlannedMaintenance', 'CustomerChanges', 'Answers', 'WaitingForAnswer', 'Events'],
];

/** The names of the things that an agreement is about, made from what they are called. */
export interface Names {
  readonly provider: string;
  readonly customer: string;
  readonly service: string;
  readonly agreement: string;
}

/** Names for the parts of an agreement by what they are called; no two parts get the same one. */
export function namesOf(called: Names): Names {
  const taken = new Set(OWN);
  const take = (kind: keyof Names, fallback: string): string => {
    const base = nameOf(called[kind]) || fallback;
    const name = [base, base + fallback].find((each) => !taken.has(each)) ?? numbered(base + fallback, taken);
    taken.add(name);
    return name;
  };
  const provider = take('provider', 'Provider');
  const customer = take('customer', 'Customer');
  const service = take('service', 'Service');
  return { provider, customer, service, agreement: take('agreement', 'Agreement') };
}

/** Legal forms at the end of a company's name. The contract gives the full name, and a short one that reads well without them. */
const LEGAL_FORM =
  /[\s,]+(?:gmbh(?: & co\.? kg)?|ag|kg|ug|se|b\.?v\.?|n\.?v\.?|ltd\.?|limited|plc|llc|llp|inc\.?|corp\.?|s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|sarl|sas|ab|oy|aps|a\/s)$/i;

/** `Northwind Hosting B.V.` → `NorthwindHosting`: letters and digits, each word with a capital, a letter first. */
function nameOf(text: string): string {
  const called = text.normalize('NFC').trim().replace(LEGAL_FORM, '');
  const words = called.match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  // The letters that names of the language are made of, none of the rare ones.
  return name
    .replace(/[^A-Za-z0-9\u00c0-\u024f\u0370-\u1fff\u3041-\ud7ff]/g, '')
    .replace(/^\d+/, '')
    .slice(0, 40);
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(name + number)) number++;
  return name + number;
}
