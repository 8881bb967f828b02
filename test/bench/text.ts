/** One agreement with everything that costs time: metrics, objectives, support, credits, duties and reliefs. */
export function agreementText(name: string, basedOn?: string): string {
  return `agreement ${name} "Hosting of ${name}" {
  version "1.0"
  ${basedOn === undefined ? 'level customer' : `based on ${basedOn}`}
  time zone Europe/Amsterdam
  currency EUR
  effective 2026-01-01 until 2027-12-31
}
provider Northwind "Northwind B.V." { contact Desk { email "desk@northwind.example" } }
customer Acme "Acme N.V."
calendar Office { Mon-Fri 08:00-18:00 }
service Shop "Web shop" { fee 12000 EUR each month; volume 40 incidents each month }
event Logged "the incident is logged" { seen by both }
event Restored "the service works again" { seen by both }
metric Uptime of Shop {
  availability
  probe "https://shop.example" every 30 s from 3 places
  down after 3 failures in a row, up after 3 successes in a row
  excluded time is taken out
  no data counts as down
  rounded down to 3 decimals
  measured by Northwind, evidence to Acme within 5 business days in Office
  dispute "an agreed third party decides"
}
objective Available "Availability" { Uptime >= 99.9% each month; excluding Maintenance }
support Incidents for Shop {
  starts when Logged
  stops when Restored
  pauses while Waiting
  | priority | meaning | respond | restore | clock  | met for        |
  | P1       | "down"  | 1 h     | 4 h     | Office | 95% each month |
  | P2       | "slow"  | 4 h     | 8 h     | Office | 90% each month |
}
maintenance Maintenance { window Sun 02:00-06:00; at most 30 min each month; notice 5 business days in Office }
duty Answer { Acme must "answer questions" within 2 business hours in Office of "the question"; triggered by Northwind }
relief Waiting { when Answer is open; pauses Incidents; applies per "incident"; to the extent caused; evidence "tickets", open to Acme }
credits for Available {
  base fee of Shop each month
  pays 10% from 99% to under 99.9%
  pays 25% under 99%
  capped at 25% of fee each month
  claim within 30 days of Monthly, late claims lapse
  settled on the next invoice
}
report Monthly { by Northwind to Acme; within 10 days of the end of the month; covers Available }
termination by Acme { when Available missed in 3 of any 6 months; notice 30 days }
`;
}

/** A file of so many agreements. */
export const fileOf = (agreements: number): string =>
  Array.from({ length: agreements }, (_, index) => agreementText(`A${index}`)).join('\n');

/** A file of at least so many lines. */
export function linesOf(lines: number): string {
  const each = agreementText('A0').split('\n').length;
  return fileOf(Math.ceil(lines / each));
}

/** A file of exactly so many lines; the last agreement may end early. */
export function exactly(lines: number): string {
  return `${linesOf(lines).split('\n').slice(0, lines).join('\n')}\n`;
}
