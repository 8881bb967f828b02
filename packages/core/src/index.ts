export * from './catalogue/index.ts';
export * from './facts/index.ts';
export * from './findings/index.ts';
export * from './measurement/index.ts';
export * from './model/index.ts';
export * from './quantity/index.ts';
export * from './tariff/index.ts';
export * from './time/index.ts';
