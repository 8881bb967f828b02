import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** How the success of a service is measured: a metric in full sentences. */
export const measurement = {
  heading: plain('How performance is measured'),
  of: (service: Text): Text => say`It is measured for ${service}`,
  observed: {
    availability: (metric: Text, of: Text | undefined): Text =>
      say`${metric} means the share of the time in the period in which ${of ?? plain('what is measured')} is not down`,
    duration: (metric: Text, from: Text, to: Text): Text => say`${metric} means the time from ${from} to ${to}`,
    share: (metric: Text, of: Text): Text =>
      say`${metric} means the number of good ${of}, divided by the number of all ${of}`,
    count: (metric: Text, of: Text): Text => say`${metric} means the number of ${of}, counted in the period`,
    ratio: (metric: Text, of: Text, to: Text): Text => say`${metric} means ${of} divided by ${to}`,
    reading: (metric: Text, of: Text, unit: Text): Text =>
      say`${metric} means the following reading, in ${unit}: ${of}`,
    sum: (metric: Text, parts: Text): Text => say`${metric} means the sum of ${parts}`,
    weighted: (percent: Text, metric: Text): Text => say`${percent} of ${metric}`,
    unknown: (metric: Text, blank: Text): Text => say`${metric} means ${blank}`,
  },
  probe: (target: Text, every: Text | undefined, places: Text | undefined): Text =>
    say`${target} is tested automatically${every ? say` every ${every}` : ''}${places ? say` from ${places}` : ''}`,
  places: (count: number): Text => plain(count === 1 ? 'one place' : `${count} places`),
  bad: {
    run: (failures: number, successes: number | undefined): Text =>
      plain(
        `It counts as down once ${times(failures)} failed${
          successes === undefined ? '' : `, and as up again once ${times(successes)} succeeded`
        }`,
      ),
    quorum: (atLeast: number, of: number, what: Text): Text =>
      say`It counts as down only while at least ${String(atLeast)} of ${String(of)} ${what} report a failure`,
    all: (metrics: Text): Text =>
      say`It counts as down only while all of the following are down at the same time: ${metrics}`,
    any: (metrics: Text): Text => say`It counts as down while at least one of the following is down: ${metrics}`,
    signal: (signal: Text, level: Text, interval: Text | undefined, sample: Text | undefined): Text =>
      interval
        ? say`Each ${interval} counts as bad in which ${signal} is ${level}${sample ? say`, provided that at least ${sample} occurred in it` : ''}`
        : say`It counts as down while ${signal} is ${level}${sample ? say`, provided that at least ${sample} occurred` : ''}`,
    text: (text: Text, interval: Text | undefined): Text =>
      interval ? say`Each ${interval} counts as bad in which ${text}` : say`It counts as down when ${text}`,
  },
  sample: (value: string, unit: Text): Text => say`${value} ${unit}`,
  good: (text: Text | undefined, within: Text | undefined): Text =>
    say`Each of these counts as good if${within ? say`, within ${within},` : ''} ${text ?? plain('it is completed')}`,
  ignoresUnder: (duration: Text, included: boolean): Text =>
    included
      ? say`Outages of at most ${duration} are not counted; longer ones count in full`
      : say`Outages shorter than ${duration} are not counted; longer ones count in full`,
  countsOnlyBeyond: (duration: Text): Text => say`Only the part of an outage beyond ${duration} is counted`,
  leavesOut: (list: Text): Text => say`The following are left out of the measurement: ${list}`,
  noData: {
    up: plain('Time for which there are no data counts as time in which the service was available'),
    down: plain('Time for which there are no data counts as downtime'),
    nothing: plain('Time for which there are no data counts neither as uptime nor as downtime'),
    out: plain('Time for which there are no data is left out of the calculation altogether'),
  },
  /** The same where nothing is up or down. */
  noDataOfValues: {
    up: plain('What cannot be told because there are no data counts as good'),
    down: plain('What cannot be told because there are no data counts as bad'),
    nothing: plain('What cannot be told because there are no data counts neither as good nor as bad'),
    out: plain('What cannot be told because there are no data is left out of the calculation altogether'),
  },
  noTraffic: {
    up: plain('A period in which nothing was to be measured counts as good'),
    down: plain('A period in which nothing was to be measured counts as bad'),
    nothing: plain('A period in which nothing was to be measured counts neither as good nor as bad'),
    out: plain('A period in which nothing was to be measured is left out of the calculation altogether'),
  },
  excludedTime: {
    up: plain('Time that is excluded under this agreement counts as time in which the service was available'),
    down: plain('Time that is excluded under this agreement counts as downtime'),
    nothing: plain('Time that is excluded under this agreement counts neither as uptime nor as downtime'),
    out: plain('Time that is excluded under this agreement is deducted both from the downtime and from the total time'),
  },
  excludedOfValues: {
    up: plain('What falls into time that is excluded under this agreement counts as good'),
    down: plain('What falls into time that is excluded under this agreement counts as bad'),
    nothing: plain('What falls into time that is excluded under this agreement counts neither as good nor as bad'),
    out: plain('What falls into time that is excluded under this agreement is left out of the calculation altogether'),
  },
  partial: {
    'does not count': plain('A period that lies only in part within the term is not assessed'),
    'counts in part': plain('A period that lies only in part within the term is assessed for that part'),
  },
  sum: (metrics: Text): Text => say`the sum of ${metrics}`,
  interval: (units: Text, count: number): Text => say`period of ${String(count)} ${units}`,
  trims: {
    highest: (amount: Text): Text => say`The highest ${amount} are left out before anything is calculated`,
    lowest: (amount: Text): Text => say`The lowest ${amount} are left out before anything is calculated`,
  },
  averagedOver: (unit: Text): Text =>
    say`The value is first averaged over each ${unit}; the result is the mean of these averages`,
  weightedBy: (weight: Text): Text => say`The values are weighted by ${weight}`,
  per: (unit: Text): Text => say`A separate value is determined for each ${unit}`,
  rounding: {
    down: (decimals: number): Text => plain(`The result is rounded down to ${places(decimals)}`),
    up: (decimals: number): Text => plain(`The result is rounded up to ${places(decimals)}`),
    nearest: (decimals: number): Text => plain(`The result is rounded to the nearest value with ${places(decimals)}`),
  },
  during: (calendar: Text): Text => say`Only time within ${calendar} is measured`,
  countsFrom: (moment: Text): Text => say`The measurement begins with ${moment}`,
  source: (source: Text): Text => say`The source of the data is: ${source}`,
  formula: (formula: Text, letters: Text | undefined): Text =>
    say`The calculation is: ${formula}${letters ? say`, where ${letters}` : ''}`,
  symbol: (symbol: Text, meaning: Text, unit: Text | undefined): Text =>
    say`${symbol} stands for ${meaning}${unit ? say`, in ${unit}` : ''}`,
  measuredBy: (who: Text): Text => say`The measurement is made by ${who}`,
  dispute: (way: Text): Text => say`Settlement of disputes about the measurement: ${way}`,
};

function times(count: number): string {
  return count === 1 ? 'one test has' : `${count} tests in a row have`;
}

function places(decimals: number): string {
  return decimals === 0 ? 'a whole number' : decimals === 1 ? 'one decimal place' : `${decimals} decimal places`;
}
