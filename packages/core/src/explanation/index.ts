export * from './explain.ts';
export * from './reasons.ts';
export * from './steps.ts';
export * from './sums.ts';
