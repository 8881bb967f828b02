import { contractWriter } from '@sla-lang/documents';
import type { Equipment } from '@sla-lang/language/lsp-node';
import { tool } from './tool.ts';
import { loadHolidayRegions, loadHolidays } from './workspace/holidays.ts';

/** What the language server brings along, so that any editor can make contracts and explain checks. */
export const equipment: Equipment = {
  version: tool.version,
  writer: contractWriter,
  pages: async () => (await import('@sla-lang/core/pages')).pages,
  loadHolidays,
  holidayRegions: loadHolidayRegions,
};
