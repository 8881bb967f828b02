import { contractWriter } from '@sla-lang/documents';
import type { Equipment } from '@sla-lang/language/lsp-node';
import { version } from '../../package.json';
import type * as holidays from './parts/holidays.ts';
import type * as pages from './parts/pages.ts';

/** What the server seldom needs: a file of its own each, so that it does not weigh on the start. */
export interface Parts {
  readonly holidays: typeof holidays;
  readonly pages: typeof pages;
}
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

/** What the server of the extension brings along. */
export const equipment = (load: LoadPart): Equipment => ({
  version,
  writer: contractWriter,
  pages: async () => (await load('pages')).pages,
  loadHolidays: async () => (await load('holidays')).loadHolidays(),
  holidayRegions: async () => (await load('holidays')).loadHolidayRegions(),
});
