export * from './performance.ts';
export type * from './reason.ts';
export type * from './result.ts';
export type * from './step.ts';
export type * from './sum.ts';
