import { dayInMonth, findZone, formatDate, isCurrency, monthOf, parseDate } from '@sla-lang/core';
import type { Level } from './levels.ts';

/** What a starting agreement is made of. Everything is valid. */
export interface Answers {
  readonly level: Level;
  readonly title: string;
  readonly provider: string;
  readonly customer: string;
  readonly service: string;
  /** Percent, as decimal text, over 0 and under 100. */
  readonly availability: string;
  /** For each month, as decimal text. */
  readonly fee: string;
  readonly currency: string;
  /** IANA zone. */
  readonly zone: string;
  /** Country, perhaps with a part of it: `NL`, `GB-ENG`. */
  readonly law?: string | undefined;
  /** ISO date. */
  readonly start: string;
}

export type Question = Exclude<keyof Answers, 'level'>;

/** Reads an answer as somebody writes it: what is kept, or what is wrong with it. */
export type Reading = { readonly value: string } | { readonly problem: string };

const name = (text: string): Reading => {
  const value = text.replace(/\s+/g, ' ').trim();
  return value === '' ? { problem: 'It needs a name.' } : { value };
};

/** How each answer is read. */
export const readings: Readonly<Record<Question, (text: string) => Reading>> = {
  title: name,
  provider: name,
  customer: name,
  service: name,
  availability(text) {
    const value = text.replace('%', '').trim();
    return /^\d{1,2}(\.\d{1,10})?$/.test(value) && /[1-9]/.test(value)
      ? { value }
      : { problem: 'It must be a percentage over 0 and under 100, for example 99.9.' };
  },
  fee(text) {
    const value = text.trim();
    return /^\d+(\.\d+)?$/.test(value) ? { value } : { problem: 'It must be an amount like 12000 or 99.50.' };
  },
  currency(text) {
    const value = text.trim().toUpperCase();
    return isCurrency(value) ? { value } : { problem: 'It must be an ISO 4217 code like EUR.' };
  },
  zone(text) {
    const value = findZone(text.trim());
    return value === undefined ? { problem: 'It must be an IANA time zone like Europe/Amsterdam.' } : { value };
  },
  law(text) {
    const value = text.trim().toUpperCase();
    return /^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/.test(value) ? { value } : { problem: 'It must be a country code like NL.' };
  },
  start(text) {
    const value = text.trim();
    return parseDate(value) === undefined ? { problem: 'It must be a date like 2026-01-31.' } : { value };
  },
};

/**
 * What is taken when nothing is said.
 *
 * @param today ISO date
 */
export function defaultsOn(today: string): Omit<Answers, 'level' | 'title' | 'law'> {
  return {
    provider: 'The Provider',
    customer: 'The Customer',
    service: 'The Service',
    availability: '99.9',
    fee: '1000',
    currency: 'EUR',
    zone: findZone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? 'UTC',
    start: formatDate(dayInMonth(monthOf(parseDate(today) ?? 0) + 1, 1)),
  };
}

export function defaultTitle({ level, provider, customer, service }: Omit<Answers, 'title'>): string {
  switch (level) {
    case 'customer':
      return `${service} for ${customer}`;
    case 'service':
      return `${service} for every customer`;
    case 'corporate':
      return `Standard terms of ${provider}`;
  }
}

/** What is asked for an agreement of a level, in this order. */
export function questionsOf(level: Level): readonly Question[] {
  const service = ['service', 'availability', 'fee', 'currency'] as const;
  const always = ['zone', 'law', 'start'] as const;
  if (level === 'corporate') return ['provider', 'currency', ...always];
  return level === 'service' ? ['provider', ...service, ...always] : ['provider', 'customer', ...service, ...always];
}
