import type { Exclusion, Maintenance } from '@sla-lang/core';
import { at, partClause, partsSection, type Items } from '../clauses.ts';
import { ref, type Context } from '../context.ts';
import type { Clause, Section } from '../document.ts';
import { sentence, sentences } from '../sentences.ts';
import { titleOf } from '../titles.ts';
import { causeItems, limitText, noticeAndLimit, noticeWords } from '../words/cause.ts';
import { conditionText } from '../words/condition.ts';
import { deadlineText, hoursText } from '../words/time.ts';

export function maintenanceSection(c: Context): readonly Section[] {
  const { maintenance } = c.agreement;
  return partsSection(
    c.locale.titles.section.maintenance,
    maintenance,
    maintenance.map((part) => maintenanceClause(c, part)),
  );
}

function maintenanceClause(c: Context, part: Maintenance): Clause {
  const { exclusions: words, causes } = c.locale;
  return partClause(titleOf(c, { list: 'maintenance', part }), part, [
    part.emergency && sentence(c, words.maintenanceEmergency),
    ...windowItems(c, part),
    part.during !== undefined && sentence(c, words.maintenanceDuring(ref(c, part.during))),
    at(
      part.notice ?? part.notifiedWithin,
      sentences(c, [
        part.notice && noticeWords(c, part.notice, words.maintenanceNotice),
        part.notifiedWithin && causes.notified(deadlineText(c, part.notifiedWithin)),
        part.lateNotice && words.lateMaintenanceNotice[part.lateNotice],
      ]),
    ),
    ...[part.limit, ...part.furtherLimits].map((limit) => at(limit, limitText(c, limit, words.maintenanceLimit))),
    part.limit?.each && at(part.limit, sentence(c, words.maintenanceUnused)),
    part.countsAs ? sentence(c, causes.countsAs[part.countsAs]) : sentence(c, words.bareMaintenance),
    part.overrun && sentence(c, words.overrun[part.overrun]),
    ...causeItems(c, part, 'maintenance'),
  ]);
}

/** The windows, those of one condition together. */
function windowItems(c: Context, { windows }: Maintenance): Items {
  const { maintenanceWindows } = c.locale.exclusions;
  const texts = new Map(windows.map((window) => [window, window.when && conditionText(c, window.when)]));
  const groups = Map.groupBy(windows, (window) => JSON.stringify(texts.get(window)));
  return [...groups.values()].map(([first, ...others]) => {
    const hours = first ? hoursText(c, [first, ...others]) : [];
    return at(first, sentence(c, maintenanceWindows(hours, first && texts.get(first))));
  });
}

export function exclusionsSection(c: Context): readonly Section[] {
  const { exclusions } = c.agreement;
  return partsSection(
    c.locale.titles.section.exclusions,
    exclusions,
    exclusions.map((part) => exclusionClause(c, part)),
  );
}

function exclusionClause(c: Context, part: Exclusion): Clause {
  const { exclusions: words } = c.locale;
  const text =
    part.text === undefined || part.text === part.title ? words.bareExclusion : words.excluded(c.user(part.text));
  return partClause(titleOf(c, { list: 'exclusions', part }), part, [
    sentence(c, text),
    ...causeItems(c, part, 'exclusion'),
    ...noticeAndLimit(c, part),
  ]);
}
