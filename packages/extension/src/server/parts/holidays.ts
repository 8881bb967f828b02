export { loadHolidays } from '@sla-lang/core/holidays';
