import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

export const definitions = {
  terms: plain('Definitions'),
  termsIntro: plain('In this agreement the following terms have the meaning stated here'),
  means: (text: Text): Text => say`means ${text}`,
  category: (entries: Text): Text => say`means one of the following: ${entries}`,
  event: {
    is: (text: Text): Text => say`means the moment at which ${text}`,
    bare: plain('means the moment at which this event occurs'),
    seenBy: (who: Text): Text => say`It can be observed by ${who}`,
    recordedIn: (record: Text): Text => say`The place of record is: ${record}`,
    cutOff: (after: string, included: boolean, days: Text | undefined, counts: Text): Text =>
      say`If it occurs ${included ? 'at or after' : 'after'} ${after}${days ? say` on a day from ${days}` : ''}, it counts as having occurred ${counts}`,
    nextDay: (at: string | undefined, calendar: Text | undefined): Text =>
      say`on the next day${at === undefined ? '' : ` at ${at}`}${calendar ? say` as counted by ${calendar}` : ''}`,
    nextBusinessDay: (at: string | undefined, calendar: Text | undefined): Text =>
      say`on the next business day${at === undefined ? '' : ` at ${at}`}${calendar ? say` as counted by ${calendar}` : ''}`,
  },
  calendar: {
    heading: plain('Hours'),
    intro: plain('In this agreement the following names stand for hours'),
    open: (hours: Text): Text => say`means the hours ${hours}`,
    always: (hours: Text): Text => say`means ${hours}`,
    none: plain('means the hours stated here'),
    closedOnHolidays: (region: Text): Text => say`Public holidays in ${region} are excluded`,
    openOnHolidays: (region: Text): Text => say`Public holidays in ${region} are included`,
    closedOn: (date: Text): Text => say`${date} is excluded`,
    closedDuring: (date: Text, spans: Text): Text => say`On ${date} the time ${spans} is excluded`,
    openOn: (date: Text): Text => say`${date} is included`,
    openDuring: (date: Text, spans: Text): Text => say`On ${date} the hours are ${spans}`,
    zone: (zone: string): Text => say`The time zone is ${zone}`,
  },
  interpretation: plain('Interpretation'),
  zone: (zone: string): Text => say`All dates and times are in the time zone ${zone} unless stated otherwise`,
  businessDays: (calendar: Text): Text =>
    say`A business day is a day on which ${calendar} fall, and business hours are those hours. Periods stated in business days or business hours run only during those hours, unless stated otherwise`,
  fiscalYear: (month: Text): Text =>
    say`A fiscal year begins on the first day of ${month}; fiscal quarters are counted from that day`,
  ranges: plain(
    'The words “at least” and “at most” include the value stated; the words “more than” and “less than” do not',
  ),
  percentile: plain(
    'The p-th percentile of n values is the value at position p × n ÷ 100, rounded up to a whole number, when all values are put in ascending order',
  ),
  calendarPeriods: plain('A month, quarter or year is a calendar month, quarter or year unless stated otherwise'),
};
