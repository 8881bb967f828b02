import { Facts, type FactsOptions } from '../facts/index.ts';
import {
  measure,
  Observations,
  type FigureRequest,
  type Measured,
  type ObservationsInput,
} from '../measurement/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { toText } from '../quantity/index.ts';
import { periodAt, type WindowSpec } from '../time/index.ts';
import { agreementOf } from './found.ts';
import { moment } from './calendars.ts';

type MetricInput = NonNullable<AgreementInput['metrics']>[number];
type SentenceInput = Omit<Partial<FigureRequest['sentence']>, 'figure'>;

/** What a test measures: a metric with the id X, in May 2026 in Amsterdam unless another period is given. */
export interface Measuring {
  readonly metric: Omit<MetricInput, 'id'>;
  readonly observed?: Omit<ObservationsInput, 'of'>;
  readonly figure?: Omit<FigureRequest['sentence']['figure'], 'metric'>;
  readonly sentence?: SentenceInput;
  readonly parts?: Partial<AgreementInput>;
  readonly period?: FigureRequest['period'];
  readonly others?: readonly ObservationsInput[];
  readonly excluding?: readonly string[];
  readonly seek?: 'least' | 'greatest';
  readonly inCase?: FigureRequest['case'];
  readonly options?: FactsOptions;
}

export const MAY = periodOf('2026-05-01', '2026-06-01');

/** From the beginning of a date up to the beginning of another one. */
export function periodOf(from: string, to: string, zone = 'Europe/Amsterdam'): FigureRequest['period'] {
  return { start: moment(from, zone), end: moment(to, zone), full: true };
}

/** The period of a window that a moment lies in. */
export function periodWith(window: WindowSpec, at: string, zone = 'Europe/Amsterdam'): FigureRequest['period'] {
  const found = periodAt(window, { zone }, moment(at, zone));
  if (!found) throw new Error('No such period.');
  return found;
}

/** `2026-05-04 10:00` on the wall clock of Amsterdam, as an instant; seconds may follow. */
export function instant(text: string, zone = 'Europe/Amsterdam'): string {
  const [minutes, seconds = '0'] = [text.slice(0, 16), text.slice(17) || '0'];
  return new Date(moment(minutes, zone) * 1000 + Number(seconds) * 1000).toISOString();
}

export const span = (start: string, end: string) => ({ start: instant(start), end: instant(end) });

export function measured({ metric, observed, others = [], parts, ...given }: Measuring): Measured {
  const { metrics = [], ...more } = parts ?? {};
  const agreement = agreementOf({ ...more, metrics: [{ id: 'X', origin: 'X', ...metric }, ...metrics] });
  const facts = new Facts(agreement, given.options);
  const request: FigureRequest = {
    sentence: { ...given.sentence, figure: { measure: 'value', ...given.figure, metric: 'X' } },
    period: given.period ?? MAY,
    excluding: given.excluding,
    seek: given.seek,
    case: given.inCase,
  };
  const observations = [...(observed ? [{ of: 'X', ...observed }] : []), ...others];
  return measure(
    facts,
    request,
    observations.map((each) => Observations.parse(each)),
  );
}

/** The figure as exact text, "not judged", or the kinds of the questions that keep it undecided. */
export function figureOf(given: Measuring): string {
  const result = measured(given);
  if (result.kind === 'value') return toText(result.value.value);
  return result.kind === 'not judged' ? result.kind : result.questions.map(({ kind }) => `${kind}?`).join(' ');
}
