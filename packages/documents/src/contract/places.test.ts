import { partsOf } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { webshop } from '../testing/webshop.ts';
import { contractPage } from '../html/index.ts';
import { contractOf } from './index.ts';

/** The same agreement, every object in it written at the place that its path tells. */
function written<T>(value: T, path: string): T {
  if (Array.isArray(value)) return value.map((item, index) => written<unknown>(item, `${path}/${index}`)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, written<unknown>(inner, `${path}/${key}`)]);
  return { ...Object.fromEntries(entries), origin: path } as T;
}

const agreement = written(webshop, '');
const page = contractPage(contractOf(agreement));
const elementsOf = (origin: string): string[] =>
  page.places.filter((place) => place.origin === origin).map(({ element }) => element);

describe('the places of a contract', () => {
  it('lie at elements of its page, each of which has one', () => {
    const ids = [...page.html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    const elements = page.places.map(({ element }) => element);
    expect(new Set(ids).size).toBe(ids.length);
    expect(elements.length).toBeGreaterThan(150);
    expect(new Set(elements).size).toBe(elements.length);
    expect(elements.filter((element) => !ids.includes(element))).toEqual([]);
  });

  it('tell where each part was written', () => {
    const origins = page.places.map(({ origin }) => origin);
    const silent = [...partsOf(agreement)]
      .map(({ part }) => part.origin ?? '')
      .filter((origin) => !origins.some((other) => other === origin || other.startsWith(`${origin}/`)));
    expect(silent).toEqual([]);
  });

  it('begin with the title page', () => {
    expect(page.places[0]).toEqual({ element: 'cover', origin: '' });
  });

  it.each([
    ['a tier of a credit', '/credits/0/payments/1', /^row-/],
    ['a claim', '/credits/0/claim', /^clause-/],
    ['a sentence of a service level', '/objectives/0/sentences/0', /^row-/],
    ['a priority', '/support/0/priorities/1', /^row-/],
    ['a contact', '/parties/0/contacts/0', /^row-/],
    ['a definition', '/definitions/0', /^term-/],
    ['an obligation', '/duties/0/obligations/0', /^clause-/],
    ['the notice of maintenance', '/maintenance/0/notice', /^clause-/],
    ['the term', '/effective', /^clause-/],
  ])('are as fine as %s', (_, origin, element) => {
    expect(elementsOf(origin)).toEqual(expect.arrayContaining([expect.stringMatching(element)]));
  });

  it('change nothing that is read', () => {
    expect(page.html).toBe(contractPage(contractOf(webshop)).html);
  });
});
