import { alwaysPaused } from './always-paused.ts';
import { claimBeforeReport } from './claim-before-report.ts';
import { escalationOrder } from './escalation-order.ts';
import { impossibleDates } from './impossible-dates.ts';
import { maintenanceEatsBudget } from './maintenance-eats-budget.ts';
import { nobodyOnDuty } from './nobody-on-duty.ts';
import { pauseNeverEnds } from './pause-never-ends.ts';
import { priorityInversion } from './priority-inversion.ts';
import { resolveBeforeRespond } from './resolve-before-respond.ts';
import { unboundedMaintenance } from './unbounded-maintenance.ts';
import { windowVsBilling } from './window-vs-billing.ts';

export const time = [
  resolveBeforeRespond,
  priorityInversion,
  nobodyOnDuty,
  maintenanceEatsBudget,
  unboundedMaintenance,
  claimBeforeReport,
  impossibleDates,
  escalationOrder,
  windowVsBilling,
  pauseNeverEnds,
  alwaysPaused,
];
