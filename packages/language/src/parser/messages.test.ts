import { describe, expect, it } from 'vitest';
import { mistakesOf } from '../testing/mistakes.ts';

const told = (text: string): string[] =>
  mistakesOf(text).map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('a mistake is told once, where it is, in words that help', () => {
  it.each([
    [
      'a comma between clauses',
      'metric A { availability, down after 3 failures in a row }',
      '1:24 A comma only separates things inside one clause. Use ; or a new line between clauses.',
    ],
    [
      'a comma behind which the next clause looks like one more name',
      'report A { covers B, C, within 10 days }',
      '1:23 A comma only separates things inside one clause. Use ; or a new line between clauses.',
    ],
    [
      'another one',
      'event A { seen by B, recorded in "x" }',
      '1:20 A comma only separates things inside one clause. Use ; or a new line between clauses.',
    ],
    [
      'a semicolon too many',
      'metric A { availability; measured by B; ; }',
      '1:41 No clause ends here; leave out this ;.',
    ],
    [
      'a full stop',
      'metric A { availability. }',
      '1:24 A full stop ends nothing here; a clause ends with ; or a new line.',
    ],
    [
      'a miss of one priority',
      'credits for A { pays 5% for a miss of P2 }',
      '1:36 “for a miss” is of whatever the credits are for. For tickets of one priority write: for each miss of P2.',
    ],
    [
      'each miss behind a range',
      'credits for A { pays 5% under 90% for each miss of P1 }',
      '1:35 “for each miss” is itself when an amount is paid, so it stands directly behind the amount: pays 5% for each miss.',
    ],
    [
      'each miss behind a cap',
      'credits for A {\n capped at 5% of fee for each miss of P1 }',
      '2:22 “for each miss” says when an amount is paid, and stands only behind pays: pays 5% for each miss.',
    ],
    ['a colon', 'plan A { fee: 5 EUR }', '1:13 A colon stands only between hours and minutes.'],
    ['a comment of another language', 'plan A { fee 5 EUR } # the small one', '1:22 A comment begins with //.'],
    ['a decimal comma', 'objective A { B >= 99,9% each month }', '1:20 Write decimals with a point: 99.9.'],
    [
      'a separator of thousands',
      'service A { volume 12,000 }',
      '1:20 12,000 can be read in two ways. Write 12000, or 12.000 if decimals are meant.',
    ],
    [
      'several of them',
      "plan A { fee 1.234.567,50 EUR }\nplan B { fee 1'000'000 EUR }",
      '1:14 Write numbers without separators between thousands: 1234567.50.',
      '2:14 Write numbers without separators between thousands: 1000000.',
    ],
    ['a blank between thousands', 'plan A { fee 12 000 EUR }', '1:14 Write numbers without blanks: 12000.'],
    [
      'a sign of a currency before the number',
      'plan A { fee €500 each month }',
      '1:14 Write the code of the currency behind the number, such as 500 EUR.',
    ],
    [
      'a sign of a currency behind it',
      'plan A { fee 500 €\n includes B }',
      '1:18 Write the code of the currency behind the number, such as 500 EUR.',
    ],
    [
      'a sign of several currencies',
      'plan A { fee $1200 }',
      '1:14 $ is the sign of several currencies. Write a code behind the number, such as 1200 USD.',
    ],
    [
      'm for a unit of time',
      'duty A { B must "x" within 10 m }',
      '1:31 “m” could be minutes or months. Write min or months.',
    ],
    [
      'm for any unit',
      'objective A { B <= 10 m each month }',
      '1:23 “m” could be minutes or months. Write min or months.',
    ],
    ['a misspelt unit', 'maintenance A { notice 4 dyas }', '1:26 “dyas” is not known here. Did you mean “days”?'],
    [
      'a misspelt unit before another',
      'maintenance A { at most 5 busines days }',
      '1:27 “busines” is not known here. Did you mean “business”?',
    ],
    [
      'a missing unit',
      'termination by A { when B missed in 3 of any 6 }',
      '1:46 Something is missing behind “6”, such as a unit.',
    ],
    [
      'a range with a dash',
      'credits for A { pays 10% 99.0-99.9% }',
      '1:26 Say a range in words, such as from 99.0% to 99.9%.',
    ],
    [
      'a range half in words',
      'credits for A { pays 10% from 99.0–99.9% }',
      '1:35 Say a range in words, such as from 99.0% to 99.9%.',
    ],
    [
      'a misspelt clause',
      'metric A {\n  avalability\n  measured by B\n}',
      '2:3 “avalability” is not known here. Did you mean “availability”?',
    ],
    [
      'a misspelt clause where a name may begin one',
      'objective A { excludng B }',
      '1:15 “excludng” is not known here. Did you mean “excluding”?',
    ],
    [
      'a misspelt word inside a clause',
      'metric A { down whenn "x" }',
      '1:17 “whenn” is not known here. Did you mean “when”?',
    ],
    [
      'swapped letters',
      'provider A { contact B { emial "x" } }',
      '1:26 “emial” is not known here. Did you mean “email”?',
    ],
    ['a misspelt tail', 'objective A { B >= 99.9% eahc month }', '1:26 “eahc” is not known here. Did you mean “each”?'],
    [
      'a misspelt part',
      'metrc A {\n  availability\n  down whenn "x"\n}\nplan B { fee 5 EUR }',
      '1:1 “metrc” is not known here. Did you mean “metric”?',
    ],
    [
      'a misspelt word before a block',
      'metric A off B { availability }',
      '1:10 “off” is not known here. Did you mean “of”?',
    ],
    [
      'a word of another kind of block',
      'metric A { settled in money }',
      '1:12 “settled” begins no clause of metric A; it stands in the block of credits.',
    ],
    ['a clause outside of any block', 'availability', '1:1 “availability” stands in the block of metric or objective.'],
    [
      'words that begin no part',
      'Dear customer, please find below',
      '1:1 A part begins with a word such as metric or objective, not with “Dear”.',
    ],
    [
      'words that begin no clause',
      'plan A { fee 5 EUR each month in advance }',
      '1:31 A comma is missing before “in”.',
    ],
    ['a missing word', 'metric A { down after 3 failures }', '1:25 Expected “in” after “failures”.'],
    ['a missing name', 'metric { availability }', '1:8 Expected a name after “metric”, not “{”.'],
    [
      'a missing brace before a block',
      'metric A availability }',
      '1:10 Expected a text in quotes, “of” or “{” after “A”, not “availability”.',
    ],
    [
      'a missing brace before the next part',
      'metric A {\n  availability\n\nmetric B { availability }',
      '4:1 The } that ends the block of metric A (line 1) is missing before “metric”.',
    ],
    [
      'a missing brace where a name may begin a clause',
      'objective A {\n  B >= 99%\n\nmetric B { availability }',
      '4:1 The } that ends the block of objective A (line 1) is missing before “metric”.',
    ],
    [
      'a missing brace at the end',
      'metric A {\n  availability\n',
      '2:15 The } that ends the block of metric A (line 1) is missing.',
    ],
    ['a brace too many', 'metric A { availability } }', '1:27 This } closes nothing.'],
    ['a missing bracket', 'termination by A { when (B missed or C missed }', '1:40 A closing ) is missing here.'],
    [
      'a missing bar between cells',
      'table A by plan {\n  | plan | x |\n  | B 15 ms |\n}',
      '3:7 “15” does not fit into this cell. Is a bar | missing between two cells?',
    ],
    [
      'a range without its first word in a cell',
      'credits for A { scale by points each month\n  | points | credit |\n  | 3 to 5 | 2% | }',
      '3:7 A range in a cell begins with from, over or under: from 3 to 5, from 10 up.',
    ],
    ['per month', 'plan A { fee 5 EUR per month }', '1:20 “per” is not known here. Write each, such as each month.'],
    [
      'a time of day for a moment',
      'duty A { B must "send it" by 12:00 on the 18th of the month }',
      '1:30 Write such a moment as a text in quotes: by "12:00 on the 18th of the month".',
    ],
    [
      'so many in a thousand',
      'objective A { B <= 2 per 1000 payslips each month }',
      '1:22 “per 1000” is counted in the metric, such as ratio of "errors" to "thousands of payslips". Here write the number alone.',
    ],
    [
      'blocks of so many in a thousand',
      'credits for A { pays 1% for each started 1 per 1000 of B over 2 }',
      '1:44 “per 1000” is counted in the metric, such as ratio of "errors" to "thousands of payslips". Here write the number alone.',
    ],
    ['monthly', 'plan A { fee 5 EUR monthly }', '1:20 “monthly” is not known here. Write each month.'],
    [
      'monthly, where a name may stand',
      'objective A { B >= 99.9% monthly }',
      '1:26 “monthly” is not known here. Write each month.',
    ],
    [
      'a word of contracts for a part',
      'penalty for A { pays 5 EUR for a miss }',
      '1:1 “penalty” is not known here. Write credits: what is paid when a level is missed.',
    ],
    [
      'a number in letters',
      'termination by A { when B missed in three of any 6 months }',
      '1:37 “three” is not known here. Write 3.',
    ],
    [
      'a length of time without its number',
      'credits for A { pays 5 EUR for each started hour of downtime }',
      '1:45 Write how long: 1 hour.',
    ],
    [
      'a missing bar before a row',
      'table A by plan {\n  | plan | x |\n  B | 15 ms |\n}',
      '3:3 The rows of a table begin with a bar |.',
    ],
    [
      'an empty cell',
      'table A by plan {\n  | plan | x |\n  | B | |\n}',
      '3:9 “|” does not fit into this cell. For an empty cell write -.',
    ],
    [
      'no bar at the end of a table',
      'table A by plan {\n  | plan | x |\n  | B | 15 ms\n}',
      '3:12 A row of a table ends with a bar |.',
    ],
    [
      'curly quotes',
      'define A “a thing”\nplan B { fee 5 EUR }',
      '1:10 Write texts between straight double quotes: "…".',
    ],
    [
      'other quotes',
      "define A 'a thing'\ndefine B «a thing»",
      '1:10 Write texts between straight double quotes: "…".',
      '2:10 Write texts between straight double quotes: "…".',
    ],
    ['a long dash', 'table A by plan {\n  | plan | x |\n  | B | — |\n}', '3:9 Write a plain hyphen (-) here.'],
    [
      'a long text that does not end',
      'agreement A {\n  overview """\n    about it\n}\nplan B { fee 5 EUR }',
      '2:12 The closing """ is missing. The lines of the text must be indented.',
    ],
    ['a sign in a name', 'metric A😀 { availability }', '1:8 “😀” cannot stand in a name or a unit.'],
    [
      'a control character',
      'metric A { availability \u0000 }',
      '1:25 The character U+0000 is not used in the language.',
    ],
    [
      'the end of the text in a clause',
      'plan A { fee',
      '1:13 The text ends in the middle of a clause: a name, a text in quotes or a number is missing.',
    ],
    [
      'no check where one is accepted',
      'accept credits because "x"',
      '1:8 Expected the name of a check, such as credits/no-cap after “accept”, not “credits”.',
    ],
    ['a comma that is missing', 'plan A { fee 5 EUR each month in advance }', '1:31 A comma is missing before “in”.'],
    [
      'a time of day without a colon',
      'calendar A { Mon-Fri 8-17 }',
      '1:22 Write times of day with a colon, such as 08:30.',
    ],
    [
      'a date the other way round',
      'agreement A { effective 01.02.2026 }',
      '1:25 Write dates as year-month-day, such as 2026-12-31.',
    ],
    [
      'a clause that ends too early in its line',
      'metric A {\n  down after 3 failures\n  measured by B\n}',
      '2:16 Expected “in” after “failures”.',
    ],
    [
      'a word that may be no name there',
      'report A { by unknown to nobody\n covers this }',
      '2:9 Expected a name after “covers”, not “this”.',
    ],
  ])('%s', (_, text, ...messages) => {
    expect(told(text)).toEqual(messages);
  });
});
