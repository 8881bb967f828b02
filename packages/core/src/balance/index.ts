export type * from './balance.ts';
export { balanceOf } from './balance-of.ts';
