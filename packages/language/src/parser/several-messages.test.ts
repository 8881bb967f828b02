import { describe, expect, it } from 'vitest';
import { mistakesOf } from '../testing/mistakes.ts';

const told = (text: string): string[] =>
  mistakesOf(text).map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('several mistakes', () => {
  it('are told one by one, and the rest is read', () => {
    const text = `
agreement Shop {
  version "1.0"
  levl customer
  betwen Northwind and Acme
}
provider Northwind { kind bussiness }
metric Uptime { availability, measured by Northwind }
objective Available {
  Uptime >= 99,9% each month
  excluding Works
  statd as 43 min
}
credits for Available {
  pays 10% form 99.0% to under 99.9%
  capped at $500 each month
}
plan Gold { fee 10 EUR each month }
`;
    expect(told(text)).toEqual([
      '4:3 “levl” is not known here. Did you mean “level”?',
      '5:3 “betwen” is not known here. Did you mean “between”?',
      '7:27 “bussiness” is not known here. Did you mean “business”?',
      '8:29 A comma only separates things inside one clause. Use ; or a new line between clauses.',
      '10:13 Write decimals with a point: 99.9.',
      '12:3 “statd” is not known here. Did you mean “stated”?',
      '15:12 “form” is not known here. Did you mean “from”?',
      '16:13 $ is the sign of several currencies. Write a code behind the number, such as 500 USD.',
    ]);
  });

  it('in one clause are told as one', () => {
    expect(told('metric A { down aftre 3 failurs in a rwo; avalability }')).toEqual([
      '1:17 “aftre” is not known here. Did you mean “after”?',
      '1:43 “avalability” is not known here. Did you mean “availability”?',
    ]);
  });

  it('are never told as a list of all that could stand there', () => {
    const words = ['metric', 'x', '5', '"x"', '{', '}', '|', ',', ';', '%', 'each', 'within', 'of', '\n'];
    const texts = words.flatMap((first) =>
      words.flatMap((second) => words.map((third) => `${first} ${second} ${third}`)),
    );
    const longest = texts.flatMap(mistakesOf).reduce((length, { message }) => Math.max(length, message.length), 0);
    expect(longest).toBeLessThan(140);
  });
});

describe('what cannot be seen', () => {
  it('is left to the check of the whole text, and nothing else is said about its clause', () => {
    expect(told('metric A { measured by Up\u200Btime; avalability }')).toEqual([
      '1:33 “avalability” is not known here. Did you mean “availability”?',
    ]);
  });
});
