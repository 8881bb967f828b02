import { deadlineWords } from '../../facts/deadlines.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import type { Deadline, Duration, Id, Moment, Origin } from '../../model/index.ts';
import { ONE, rational, ZERO } from '../../quantity/index.ts';
import { parseDate } from '../../time/index.ts';
import { plainText } from '../plain.ts';
import type { Term } from '../term.ts';

/** The term, where there are words for it; the name is the key of what a part says once. */
export const said = (name: string, words: string | undefined, rest: Omit<Term, 'key' | 'name' | 'words'>): Term[] =>
  words === undefined ? [] : [{ key: name, name, words, ...rest }];

/** A term whose name says all, where it holds. */
export const holding = (name: string, holds: boolean, serves: Id | undefined, at: Origin | undefined): Term[] =>
  said(name, holds ? '' : undefined, { serves, at });

/**
 * One of two answers to a question, of which the first serves a party and the second the other one: as against the other answer,
 * and as against none.
 */
export const either = (
  facts: Facts,
  name: string,
  answer: string | undefined,
  [first, serves]: readonly [answer: string, serves: Id | undefined],
  at: Origin | undefined,
): Term[] =>
  said(name, answer, {
    at,
    size: { unit: name, value: answer === first ? ONE : ZERO },
    serves: answer === first ? serves : facts.otherParty(serves),
    moreServes: serves,
  });

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
    sizes: deadline && endsOf(facts, deadline),
  });

/**
 * How late a limit ends: its time, and where that is the same, or there is none, the moment among those of its kind.
 */
function endsOf(facts: Facts, { relation, duration, moment }: Deadline): NonNullable<Term['sizes']> {
  const time = sizeOf(facts, duration);
  const place = moment && placeOf(moment);
  return [
    ...(time ? [time] : []),
    ...(place ? [{ unit: plainText({ relation, duration, among: place.among }), value: rational(place.value) }] : []),
  ];
}

/** A moment of a calendar as a number, and what it has in common with earlier and later ones. */
function placeOf(moment: Moment): { readonly among: object; readonly value: number } | undefined {
  switch (moment.kind) {
    case 'date': {
      const day = parseDate(moment.date);
      return day === undefined ? undefined : { among: { kind: moment.kind }, value: day };
    }
    case 'day': {
      const { day, ...among } = moment;
      return { among, value: day };
    }
    case 'period': {
      const { nth, ...among } = moment;
      return { among, value: nth };
    }
    default:
      return undefined;
  }
}

export const sizeOf = (facts: Facts, duration: Duration | undefined): Term['size'] =>
  duration && magnitudeOf(facts, { kind: 'duration', duration });
