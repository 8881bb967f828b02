import {
  compileCalendar,
  downtimeTable,
  tryShare,
  type Agreement,
  type CompiledCalendar,
  type DowntimeTable,
  type Holidays,
  type Id,
  type Objective,
  type Rational,
  type Sentence,
  type Value,
  type Window,
} from '@sla-lang/core';

/** What one promise of availability allows in each length that its period can have. */
export interface PromisedDowntime {
  readonly objective: Objective;
  readonly window: Window;
  /** The entries of a table that this target is for. */
  readonly entries: readonly Id[];
  /** The service hours that count; all hours where there are none. */
  readonly hours: Id | undefined;
  readonly table: DowntimeTable;
}

/** All promises of these objectives that leave a time to be down, in periods as the term has them. */
export function promisedDowntime(
  agreement: Agreement,
  objectives: readonly Objective[],
  holidays: Holidays,
): readonly PromisedDowntime[] {
  const calendars = new Map<Id, CompiledCalendar | undefined>();
  const { zone, effective, fiscalYearStarts } = agreement;
  const compiled = (id: Id): CompiledCalendar | undefined => {
    const spec = agreement.calendars.find((calendar) => calendar.id === id);
    if (!calendars.has(id)) calendars.set(id, spec && compileCalendar(spec, { holidays, zone }));
    return calendars.get(id);
  };
  return objectives.flatMap((objective) =>
    objective.sentences.flatMap((sentence) => {
      const { window } = sentence;
      const counted = countedHours(agreement, sentence);
      const calendar = counted?.hours === undefined ? undefined : compiled(counted.hours);
      if (!window || !counted || (counted.hours !== undefined && !calendar)) return [];
      return targetsOf(agreement, sentence.value).flatMap(({ entries, share }) => {
        const table = downtimeTable(share, window, { zone, term: effective, fiscalYearStarts }, calendar);
        return table.rows.length === 0 ? [] : [{ objective, window, entries, hours: counted.hours, table }];
      });
    }),
  );
}

/** Whether a sentence promises availability, and the hours in which it is measured. */
function countedHours(
  { metrics }: Agreement,
  { figure, comparison }: Sentence,
): { readonly hours: Id | undefined } | undefined {
  if (comparison !== '>=' && comparison !== '>') return undefined;
  if (figure.measure !== 'value' && figure.measure !== 'availability') return undefined;
  if (figure.metric === undefined) return figure.measure === 'availability' ? { hours: undefined } : undefined;
  const metric = metrics.find(({ id }) => id === figure.metric);
  return metric?.observation?.kind === 'availability' ? { hours: metric.during } : undefined;
}

function targetsOf(
  { tables }: Agreement,
  value: Value | undefined,
): readonly { entries: readonly Id[]; share: Rational }[] {
  const cells =
    value?.kind === 'table'
      ? (tables.find(({ id }) => id === value.table)?.cells ?? [])
      : value
        ? [{ keys: [], value }]
        : [];
  return cells.flatMap(({ keys, value: target }) => {
    const share = target.kind === 'percent' ? tryShare(target.value) : undefined;
    return share && share.n <= share.d ? [{ entries: keys, share }] : [];
  });
}
