export * from './expression.ts';
export * from './measure.ts';
