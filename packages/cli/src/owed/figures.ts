import { figureWords, Figure, type Facts, type Id } from '@sla-lang/core';
import { wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';
import { objectsBelow, plain } from './names.ts';

/** A figure that can be given a value, and what it is called in the agreement. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/** All figures that the agreement compares with something, in the order of the text, each once. */
export function namedFigures({ agreement }: Facts): readonly NamedFigure[] {
  const named = new Map<string, Figure>();
  const add = (figure: Figure) => void (named.has(nameOf(figure)) || named.set(nameOf(figure), figure));
  const parts = new Set(agreement.objectives.map(({ id }) => id));
  for (const figure of figuresIn([agreement.objectives, agreement.credits, agreement.terminations], parts)) add(figure);
  for (const { id, observation } of agreement.metrics) {
    if (observation?.kind === 'availability') add({ measure: 'downtime', metric: id });
  }
  return Array.from(named, ([name, figure]) => ({ name, figure }));
}

/**
 * The figure of this name: as the agreement writes it (`p95 of Checkout`), as a reader would, or the name of an objective or of a
 * metric that has one figure only.
 *
 * @throws {Stop} for any other name, with what was meant perhaps
 */
export function figureOf(facts: Facts, name: string): { readonly figure: Figure; readonly of?: Id | undefined } {
  const wanted = plain(name);
  const figures = namedFigures(facts);
  const found = figures.find(
    (each) => plain(each.name) === wanted || plain(figureWords(facts, each.figure)) === wanted,
  );
  if (found) return { figure: found.figure };
  for (const { id, title = id, sentences } of facts.agreement.objectives) {
    const [sentence, ...others] = sentences;
    if (sentence && others.length === 0 && [plain(id), plain(title)].includes(wanted)) {
      return { figure: bare(sentence.figure), of: id };
    }
  }
  const forms = figures.filter(({ figure }) => isFormOf(facts, figure, wanted));
  const [only, ...more] = forms;
  if (only && more.length === 0) return { figure: only.figure };
  if (only) {
    const names = forms.map((each) => visible(each.name)).join(' or ');
    throw wrongUse(`${visible(name)} is judged in several forms: write ${names}.`);
  }
  const known = [...figures.map((each) => each.name), ...facts.agreement.objectives.map(({ id }) => id)];
  throw wrongUse(
    `The agreement has no figure ${visible(name)}.${didYouMean(name, known)} It knows: ${figures.map((each) => visible(each.name)).join(', ')}.`,
  );
}

/** Whether a figure is made of the metric of this name. Of what is up or down its name means its availability, not its downtime. */
function isFormOf(facts: Facts, { metric, measure }: Figure, wanted: string): boolean {
  if (metric === undefined || measure === 'downtime' || measure === 'outages') return false;
  return plain(metric) === wanted || plain(facts.nameOf(metric)) === wanted;
}

/** A figure without the place it was written at, so that equal ones are equal. */
function bare({ measure, metric, percent, text }: Figure): Figure {
  return Figure.parse({
    measure,
    ...(metric === undefined ? {} : { metric }),
    ...(percent === undefined ? {} : { percent }),
    ...(text === undefined ? {} : { text }),
  });
}

/** In the writing of the language. */
function nameOf({ measure, metric, percent = '', text = '' }: Figure): string {
  const of = metric ?? text;
  switch (measure) {
    case 'value':
    case 'text':
      return of;
    case 'percentile':
      return `p${percent} of ${of}`;
    case 'share within':
      return `${percent}% of ${of}`;
    case 'every':
      return `every ${of}`;
    default:
      return of === '' ? measure : `${measure} of ${of}`;
  }
}

/** Every figure below a value of the model, and every number in words that it pays for or converts by. */
function* figuresIn(value: unknown, parts: ReadonlySet<string>): Generator<Figure> {
  for (const each of objectsBelow(value)) {
    const { data } = 'measure' in each ? Figure.safeParse(each) : {};
    if (data) yield bare(data);
    for (const text of textsOf(each)) if (!parts.has(text)) yield { measure: 'text', text };
  }
}

/** "for each affected account", "by audit score", "converted to EUR at the reference rate". */
const textsOf = ({ thing, by, rows, rate }: Readonly<Record<string, unknown>>): readonly string[] =>
  [thing, rows && !COUNTED.test(String(by)) ? by : undefined, rate].filter((text) => typeof text === 'string');

/** What a scale goes by that follows from what was judged. */
const COUNTED = /^(points?|miss(es)?)\b|missed/;
