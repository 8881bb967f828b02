export * from './performance.ts';
export type * from './reason.ts';
export type * from './result.ts';
export type * from './step.ts';
export type * from './sum.ts';
export { measuredPoint, measuredText } from './measured.ts';
export { owed, owedUnder } from './owed.ts';
export { isOfPoints } from './scales.ts';
