import { deadlineWords } from '../../facts/deadlines.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import type { Deadline, Duration, Id, Origin } from '../../model/index.ts';
import { ONE, ZERO } from '../../quantity/index.ts';
import type { Term } from '../term.ts';

/** The term, where there are words for it; the name is the key of what a part says once. */
export const said = (name: string, words: string | undefined, rest: Omit<Term, 'key' | 'name' | 'words'>): Term[] =>
  words === undefined ? [] : [{ key: name, name, words, ...rest }];

/** A term whose name says all, where it holds. */
export const holding = (name: string, holds: boolean, serves: Id | undefined, at: Origin | undefined): Term[] =>
  said(name, holds ? '' : undefined, { serves, at });

/** One of two answers to a question, of which the first serves a party and the second the other one. */
export const either = (
  name: string,
  answer: string | undefined,
  [first, serves]: readonly [answer: string, serves: Id | undefined],
  at: Origin | undefined,
): Term[] => said(name, answer, { at, size: { unit: name, value: answer === first ? ONE : ZERO }, moreServes: serves });

/** A time limit: whom it serves that there is one, and that it is longer. */
export const timeLimit = (
  facts: Facts,
  name: string,
  deadline: Deadline | undefined,
  sides: Pick<Term, 'serves' | 'moreServes' | 'at'>,
): Term[] =>
  said(name, deadline && deadlineWords(facts, deadline), {
    ...sides,
    at: deadline?.origin ?? sides.at,
    size: sizeOf(facts, deadline?.duration),
  });

export const sizeOf = (facts: Facts, duration: Duration | undefined): Term['size'] =>
  duration && magnitudeOf(facts, { kind: 'duration', duration });
