import { figureWords, Figure, type Facts, type Id } from '@sla-lang/core';
import { wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';

/** A figure that can be given a value, and what it is called in the agreement. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

/** All figures that the agreement compares with something, in the order of the text, each once. */
export function namedFigures({ agreement }: Facts): readonly NamedFigure[] {
  const named = new Map<string, Figure>();
  const add = (figure: Figure) => void (named.has(nameOf(figure)) || named.set(nameOf(figure), figure));
  for (const figure of figuresIn([agreement.objectives, agreement.credits, agreement.terminations])) add(figure);
  for (const { id, observation } of agreement.metrics) {
    if (observation?.kind === 'availability') add({ measure: 'downtime', metric: id });
  }
  return Array.from(named, ([name, figure]) => ({ name, figure }));
}

/**
 * The figure of this name: as the agreement writes it (`p95 of Checkout`), as a reader would, or the name of an objective that
 * has one figure only.
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
  const known = [...figures.map((each) => each.name), ...facts.agreement.objectives.map(({ id }) => id)];
  throw wrongUse(
    `The agreement has no figure ${visible(name)}.${didYouMean(name, known)} It knows: ${figures.map((each) => visible(each.name)).join(', ')}.`,
  );
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

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

/** Every figure below a value of the model; iterative, since conditions may be nested deeply. */
function* figuresIn(value: unknown): Generator<Figure> {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) for (const each of (next as unknown[]).toReversed()) open.push(each);
    else if (typeof next === 'object' && next !== null) {
      if ('measure' in next) {
        const figure = Figure.safeParse(next);
        if (figure.success) yield bare(figure.data);
      } else open.push(...(Object.values(next) as unknown[]).toReversed());
    }
  }
}
