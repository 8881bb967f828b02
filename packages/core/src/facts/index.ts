export * from './conditions.ts';
export { Facts, type FactsOptions } from './facts.ts';
export * from './magnitudes.ts';
export * from './objectives.ts';
export * from './satisfiable.ts';
export * from './term.ts';
export * from './values.ts';
export * from './words.ts';
