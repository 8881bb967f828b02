import type { Figure, Id, Target } from '../model/index.ts';
import { toText, tryRational } from '../quantity/index.ts';

/**
 * What a figure is called in data: the words of the language with the ids of the metrics, so that a column of a CSV file can bear
 * them. `Uptime`, `mean of RoundTrip`, `median of RoundTrip`, `p95 of RoundTrip`, `95% of Delivery`, `every Delivery`,
 * `outages of Uptime`, `downtime of Uptime`, `availability of Uptime`, and `availability` for a figure without a metric. Percentages
 * are written exactly and as short as they can be: `p99.90` is `p99.9`. Two figures are the same figure if their keys are equal.
 */
export function figureKey({ measure, metric, percent, text }: Figure): string {
  const of = metric ?? text;
  switch (measure) {
    case 'value':
    case 'text':
      return of ?? measure;
    case 'percentile':
      return `p${percentText(percent)} of ${of ?? '?'}`;
    case 'share within':
      return `${percentText(percent)}% of ${of ?? '?'}`;
    case 'every':
      return `every ${of ?? '?'}`;
    default:
      return of === undefined ? measure : `${measure} of ${of}`;
  }
}

function percentText(percent: string | undefined): string {
  const exact = tryRational(percent ?? '');
  return exact ? toText(exact) : '?';
}

/** What the tickets of one priority are called in data: `Incidents P1`; of one limit only `respond of Incidents P1`. */
export function ticketsKey(support: Id, priority: Id, step?: Target['step']): string {
  return `${step === undefined ? '' : `${step} of `}${support} ${priority}`;
}
