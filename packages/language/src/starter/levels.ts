/** What an agreement may be: with one customer, of a service for all customers, or a company's standard terms. */
export const LEVELS = ['customer', 'service', 'corporate'] as const;
export type Level = (typeof LEVELS)[number];
