import { describe, expect, it } from 'vitest';
import { currencyMessage, plainNumber, separatorMessage } from './numbers.ts';

describe('plainNumber', () => {
  it.each([
    ['99,9', '99.9'],
    ['99,95', '99.95'],
    ['12,000', '12000'],
    ['1,234,567', '1234567'],
    ['1.234.567,50', '1234567.50'],
    ['1,234.5', '1234.5'],
    ["1'000'000", '1000000'],
    ['12\u00A0000', '12000'],
  ])('%s is most likely %s', (image, expected) => {
    expect(plainNumber(image)).toBe(expected);
  });
});

describe('the message about a number', () => {
  it.each([
    ['99,9', 'Write decimals with a point: 99.9.'],
    ['12,000', '12,000 can be read in two ways. Write 12000, or 12.000 if decimals are meant.'],
    ['1,234,567', 'Write numbers without separators between thousands: 1234567.'],
    ['31.12.2026', 'Write dates as year-month-day, such as 2026-12-31.'],
  ])('%s: %s', (image, expected) => {
    expect(separatorMessage(image)).toBe(expected);
  });
});

describe('the message about a sign of a currency', () => {
  it.each([
    ['€', '1250 each month', 'Write the code of the currency behind the number, such as 1250 EUR.'],
    ['£', ' 12.50', 'Write the code of the currency behind the number, such as 12.50 GBP.'],
    ['€', '10,000', 'Write the code of the currency behind the number, such as 500 EUR.'],
    ['$', '', '$ is the sign of several currencies. Write a code behind the number, such as 500 USD.'],
  ])('%s before %j: %s', (sign, behind, expected) => {
    expect(currencyMessage(sign, behind)).toBe(expected);
  });
});
