export { Facts, type FactsOptions } from './facts.ts';
export * from './objectives.ts';
