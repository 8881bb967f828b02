export { Facts, type FactsOptions } from './facts.ts';
export * from './objectives.ts';
export * from './values.ts';
export * from './words.ts';
