export * from './lower-priority.ts';
export * from './stake.ts';
export * from './words.ts';
