export * from './compare.ts';
export * from './versions.ts';
