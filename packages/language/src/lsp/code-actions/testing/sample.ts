/** An agreement of its own, on which tests put what they are about. */
export const sample = `agreement Sample {
  between Northwind and Acme
  time zone Europe/Amsterdam
  currency EUR
  business days Office
}
provider Northwind
customer Acme
calendar Office { Mon-Fri 09:00-17:00 }
service Shop { fee 10 EUR each month }
metric Uptime of Shop { availability; source "log"; measured by Northwind }
`;

/** What an action made of the text behind the sample. */
export const behind = (text: string): string => text.slice(text.indexOf(sample) + sample.length);
