import type { Id, Objective, Origin } from '../model/index.ts';
import { countedWords } from '../quantity/index.ts';
import { figuresIn, phrasesIn, type ProseDuration, type ProseFigures, type ProsePeriod } from '../wording/index.ts';
import type { Facts } from './facts.ts';
import { freeName, writeParts, writeText } from './syntax.ts';
import { vagueIn, type PlacedText } from './texts.ts';

/** A promise in prose as a metric and a sentence about it; what the prose leaves open stands in brackets. */
export interface MetricForm {
  /** The sentence alone, with the name of the new metric. */
  readonly sentence: string;
  readonly edits: readonly {
    readonly at: Origin | undefined;
    readonly place: 'replace' | 'beside';
    readonly text: string;
  }[];
}

/** What a promise without any figure is offered: nearly all cases, each month. */
const DEFAULT_SHARE = '95';

/** The figures that a text states, as it states them: in the language they are written in. */
export const statedIn = ({ worded, languages }: PlacedText): ProseFigures =>
  figuresIn(worded, languages.length === 1 ? languages[0] : undefined);

/** Whether the text states a number with its unit. */
export const statesFigures = ({ percents, durations, quantities }: ProseFigures): boolean =>
  percents.length + durations.length + quantities.length > 0;

export function metricForm(facts: Facts, objective: Objective, prose: PlacedText): MetricForm {
  const hours = hoursFor(facts);
  // Vague words would leave the metric as open as the prose; they stay to be read as its title.
  const isVague = vagueIn(facts, prose).length > 0;
  const shape = shapeOf(prose, hours.calendar, isVague ? '(what makes one of them good)' : prose.source);
  const name = freeName(facts, objective.id + shape.suffix);
  const service =
    objective.service ?? (facts.agreement.services.length === 1 ? facts.agreement.services[0]?.id : undefined);
  const clauses = [...shape.clauses, 'source "(where it is recorded)"', ...measuringClauses(facts)];
  const of = service === undefined ? '' : ` of ${service}`;
  const sentence = shape.sentence(name);
  const title = isVague ? ` ${writeText(prose.source)}` : '';
  const metric = `metric ${name}${title}${of} {\n  ${clauses.join('\n  ')}\n}`;
  return {
    sentence,
    edits: [
      { at: prose.at, place: 'replace', text: sentence },
      {
        at: objective.origin,
        place: 'beside',
        text: [metric, ...(sentence.includes(' in ') ? hours.parts : [])].join('\n'),
      },
    ],
  };
}

/** The provider measures and shows it to the customer, so that neither is judge in its own case. */
export function measuringClauses({ agreement: { provider, customer } }: Facts): readonly string[] {
  if (provider === undefined) return [];
  return [customer === undefined ? `measured by ${provider}` : `measured by ${provider}, evidence to ${customer}`];
}

interface Shape {
  readonly suffix: string;
  readonly clauses: readonly string[];
  readonly sentence: (metric: string) => string;
}

const TIME = 'time from "(what starts the clock)" to "(what stops it)"';

function shapeOf(prose: PlacedText, calendar: Id | undefined, whatIsGood: string): Shape {
  const { percents, durations, quantities, periods } = statedIn(prose);
  const [percent] = percents;
  const [duration] = durations;
  const [quantity] = quantities;
  const window = writePeriod(periods[0]);
  const good = `good when ${writeText(whatIsGood)}`;
  if (duration && !percent) {
    const limit = duration.atLeast
      ? `from ${writeLength(duration, calendar)} up`
      : `within ${writeLength(duration, calendar)}`;
    return { suffix: 'Time', clauses: [TIME], sentence: (metric) => `every ${metric} ${limit}` };
  }
  if (duration && percent) {
    const limit = `within ${writeLength(duration, calendar)} ${window}`;
    const clauses = [TIME, 'no traffic counts as up'];
    return { suffix: 'Time', clauses, sentence: (metric) => `${percent.value}% of ${metric} ${limit}` };
  }
  if (!percent && quantity) {
    const comparison = quantity.atLeast ? '>=' : '<=';
    return {
      suffix: 'Count',
      clauses: [`number of ${writeText(quantity.unit)}`],
      sentence: (metric) => `${metric} ${comparison} ${quantity.value} ${window}`,
    };
  }
  const target = `${percent?.atMost ? '<=' : '>='} ${percent?.value ?? DEFAULT_SHARE}% ${window}`;
  if (percent && phrasesIn(prose.worded, 'availability', prose.languages).length > 0) {
    const clauses = ['availability', 'no data counts as down'];
    return { suffix: 'Uptime', clauses, sentence: (metric) => `${metric} ${target}` };
  }
  const clauses = ['share of "(the cases that are counted)"', good, 'no traffic counts as up'];
  return { suffix: 'Share', clauses, sentence: (metric) => `${metric} ${target}` };
}

/** "4 h", "2 business days", "2 days in OfficeHours" where nothing says what business days are. */
export const writeLength = ({ parts, business }: ProseDuration, calendar?: Id): string =>
  business && calendar !== undefined ? `${writeParts(parts)} in ${calendar}` : writeParts(parts, business);

/** What business time is counted in where the agreement does not say: a calendar that it has, or one to be added. */
export function hoursFor(facts: Facts): { readonly calendar: Id | undefined; readonly parts: readonly string[] } {
  const { businessDays, calendars } = facts.agreement;
  if (businessDays !== undefined) return { calendar: undefined, parts: [] };
  const known = calendars.find(({ always }) => !always)?.id;
  if (known !== undefined) return { calendar: known, parts: [] };
  const calendar = freeName(facts, 'OfficeHours');
  return { calendar, parts: [`calendar ${calendar} { Mon-Fri 09:00-17:00 }`] };
}

function writePeriod(period: ProsePeriod | undefined): string {
  if (!period || period.unit === 'ms' || period.unit === 's') return 'each month';
  const { count, unit } = period;
  if (count === '1') return `each ${unit === 'h' ? 'hour' : unit === 'min' ? 'minute' : unit}`;
  return `any ${writeParts([{ value: count, unit }])}`;
}

/** The figures of a text as the language would write them, for messages: "95% within 4 h each month". */
export function figuresWords({ percents, durations, quantities, periods }: ProseFigures): string {
  return [
    ...percents.map(({ value }) => `${value}%`),
    ...durations.map((each) => writeLength(each)),
    ...quantities.map(({ value, unit }) => countedWords(value, unit)),
    ...periods.map(writePeriod),
  ].join(', ');
}
