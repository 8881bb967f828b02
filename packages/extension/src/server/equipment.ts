import type { Equipment } from '@sla-lang/language/lsp-node';
import type * as holidays from './parts/holidays.ts';

/** What the server seldom needs: a file of its own each, so that it does not weigh on the start. */
export interface Parts {
  readonly holidays: typeof holidays;
}
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

/** What the server of the extension brings along. */
export const equipment = (load: LoadPart): Equipment => ({
  loadHolidays: async () => (await load('holidays')).loadHolidays(),
});
