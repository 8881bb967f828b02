export { loadHolidayRegions, loadHolidays } from '@sla-lang/core/holidays';
