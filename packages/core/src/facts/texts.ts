import type { Condition, Id, Origin, Value } from '../model/index.ts';
import {
  finderOf,
  languageOf,
  languagesFor,
  vagueWordsIn,
  wordsOf,
  type Finder,
  type Language,
  type VagueWord,
  type WordedText,
} from '../wording/index.ts';
import type { Facts } from './facts.ts';
import { conditionsIn } from './objectives.ts';
import { spaced } from './strings.ts';

/**
 * What a text in prose is for. promise: an objective in prose; target: a text that stands where a figure could; standard: when
 * a metric is good or bad; duty: what somebody must do; exclusion: what does not count; prose: everything that only explains.
 * Definitions belong to none of these: there, words may mean what the parties say.
 */
export type TextRole = 'promise' | 'target' | 'standard' | 'duty' | 'exclusion' | 'prose';

export interface PlacedText {
  readonly role: TextRole;
  readonly source: string;
  readonly worded: WordedText;
  /** The languages it may be in. */
  readonly languages: readonly Language[];
  readonly at: Origin | undefined;
  readonly part: Id | undefined;
  /** A time limit beside it, in its own clause. */
  readonly hasLimit: boolean;
}

type Written = Pick<PlacedText, 'role' | 'source' | 'at' | 'part'> & { readonly hasLimit?: boolean };

/** The texts of the agreement that say what is promised, done, left out or explained, cut into words once. */
export const textsOf = (facts: Facts): readonly PlacedText[] => facts.once(placedTexts);

function placedTexts(facts: Facts): readonly PlacedText[] {
  const texts = Array.from(written(facts), (text) => ({ ...text, worded: wordsOf(text.source) }));
  const around = languageOf(texts.map(({ worded }) => worded));
  return texts.map((text) => ({ hasLimit: false, ...text, languages: languagesFor(text.worded, around) }));
}

/** The words of a text that leave its standard open. */
export const vagueIn = (facts: Facts, text: PlacedText): readonly VagueWord[] =>
  facts.once(vagueByText).get(text) ?? [];

function vagueByText(facts: Facts): ReadonlyMap<PlacedText, readonly VagueWord[]> {
  const defined = definedTerms(facts);
  return new Map(
    textsOf(facts).map((text) => {
      const { languages, hasLimit, role } = text;
      const inPromise = role !== 'prose' && role !== 'exclusion';
      return [text, vagueWordsIn(text.worded, { languages, inPromise, hasLimit, defined })];
    }),
  );
}

/** Finds the terms that the agreement defines, in any number. */
export const definedTerms = (facts: Facts): Finder => facts.once(termFinder);

const termFinder = ({ agreement }: Facts): Finder =>
  finderOf(agreement.definitions.map(({ id, title }) => `${title ?? spaced(id)}*`));

function* written({ agreement }: Facts): Generator<Written> {
  for (const objective of agreement.objectives) {
    const part = objective.id;
    for (const { text, origin } of objective.prose) yield { role: 'promise', source: text, at: origin, part };
    for (const sentence of objective.sentences) yield* targets([sentence.value], sentence.origin, part);
  }
  for (const { id: part, priorities } of agreement.support) {
    for (const { targets: limits } of priorities) {
      for (const { value, origin } of limits) yield* targets([value], origin, part);
    }
  }
  for (const { id: part, cells } of agreement.tables) {
    for (const { value, origin } of cells) yield* targets([value], origin, part);
  }
  for (const { id: part, good, bad, leavesOut, origin } of agreement.metrics) {
    if (good?.text !== undefined) {
      yield {
        role: 'standard',
        source: good.text,
        at: good.origin,
        part,
        hasLimit: good.within !== undefined || good.limit !== undefined,
      };
    }
    for (const rule of bad)
      if (rule.kind === 'text') yield { role: 'standard', source: rule.text, at: rule.origin, part };
    for (const source of leavesOut) yield { role: 'exclusion', source, at: origin, part };
  }
  for (const { id: part, obligations } of agreement.duties) {
    for (const { text, origin, deadline } of obligations) {
      yield { role: 'duty', source: text, at: origin, part, hasLimit: deadline !== undefined };
    }
  }
  for (const { id: part, text, title, when, origin } of agreement.exclusions) {
    const source = text ?? title;
    if (source !== undefined) yield { role: 'exclusion', source, at: origin, part };
    yield* factsIn(when, origin, part);
  }
  for (const { id: part, when, origin } of [...agreement.maintenance, ...agreement.reliefs]) {
    yield* factsIn(when, origin, part);
  }
  for (const { id: part, covers, origin } of agreement.forceMajeure) {
    for (const source of covers) yield { role: 'exclusion', source, at: origin, part };
  }
  if (agreement.overview !== undefined) {
    yield { role: 'prose', source: agreement.overview, at: agreement.origin, part: undefined };
  }
  for (const { id: part, description, origin } of agreement.services) {
    if (description !== undefined) yield { role: 'prose', source: description, at: origin, part };
  }
  for (const { id: part, text, origin } of agreement.clauses) yield { role: 'prose', source: text, at: origin, part };
}

function* targets(values: readonly (Value | undefined)[], at: Origin | undefined, part: Id): Generator<Written> {
  for (const value of values) {
    if (value?.kind === 'text') yield { role: 'target', source: value.text, at: value.origin ?? at, part };
  }
}

function* factsIn(condition: Condition | undefined, at: Origin | undefined, part: Id): Generator<Written> {
  for (const each of condition ? conditionsIn(condition) : []) {
    if (each.kind === 'fact') yield { role: 'exclusion', source: each.text, at: each.origin ?? at, part };
  }
}
