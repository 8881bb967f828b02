/** An agreement in which nothing is found. */
export const CLEAN = `agreement Hosting "Hosting" {
  between Northwind and Acme
  time zone Europe/Amsterdam
  currency EUR
}
provider Northwind "Northwind Hosting B.V."
customer Acme "Acme Retail N.V."
`;

/** An agreement with one error, `measurable/no-window`, which has a fix. */
export const BROKEN = `agreement Broken "Broken" {
  between Northwind and Acme
  time zone Europe/Amsterdam
  currency EUR
}
provider Northwind
customer Acme
service Shop "Web shop"
metric Uptime of Shop {
  availability
  probe "https://shop.example/health" every 30 s
  no data counts as down
  excluded time counts as up
  measured by Northwind, evidence to Acme within 5 days
  dispute "an independent expert decides"
}
objective Available "Availability" { Uptime >= 99.9% }
`;

/** An agreement with a warning, and nothing worse: a name in two scripts (the first letter is Cyrillic). */
export const WARNED = CLEAN.replaceAll('Acme', '\u0410cme').replaceAll('Hosting', 'Warned');
