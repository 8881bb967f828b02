import { conditionWords } from '../../facts/condition-words.ts';
import { reachOf } from '../../facts/excuses.ts';
import { deadlineWords } from '../../facts/deadlines.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { partyOf } from '../../facts/sides.ts';
import { amountWords, durationWords, listWords, valueWords, windowWords } from '../../facts/words.ts';
import type { Consequence, Duration, Exclusion, Id, Limit, Maintenance, Relief } from '../../model/index.ts';
import { plainText } from '../plain.ts';
import { topic, type Term } from '../term.ts';
import { either, holding, said, sizeOf, timeLimit } from './said.ts';

type Excuse = Relief | Exclusion | Maintenance;

/** Whom an excuse relieves: who made the promises that it reaches; else the provider, who makes most of them. */
function relievedBy(facts: Facts, excuse: Excuse): Id | undefined {
  const reached = 'windows' in excuse ? [] : reachOf(facts, excuse);
  const [first, ...others] = new Set(reached.map(({ by }) => by));
  return first !== undefined && others.length === 0 ? first : facts.agreement.provider;
}

const limits = (facts: Facts, excuse: Excuse): readonly Term[] =>
  [...(excuse.limit ? [excuse.limit] : []), ...('furtherLimits' in excuse ? excuse.furtherLimits : [])].flatMap(
    (each) => limit(facts, excuse, each),
  );

function limit(facts: Facts, excuse: Excuse, { value, each, then, origin }: Limit): readonly Term[] {
  const relieved = relievedBy(facts, excuse);
  const window = each ? ` ${windowWords(each)}` : '';
  return [
    {
      key: `limit${window}`,
      name: `the most of it${window}`,
      words: [valueWords(facts, value), then && `then “${then}”`].filter(Boolean).join(', '),
      at: origin ?? excuse.origin,
      size: magnitudeOf(facts, value),
      serves: facts.otherParty(relieved),
      moreServes: relieved,
    },
  ];
}

const notice = (facts: Facts, excuse: Excuse, duration: Duration | undefined): readonly Term[] =>
  duration
    ? [
        {
          key: 'notice',
          name: 'the notice',
          words: durationWords(facts, duration),
          at: duration.origin ?? excuse.origin,
          size: magnitudeOf(facts, { kind: 'duration', duration }),
          serves: facts.otherParty(relievedBy(facts, excuse)),
          moreServes: facts.otherParty(relievedBy(facts, excuse)),
        },
      ]
    : [];

function extent(facts: Facts, excuse: Excuse): readonly Term[] {
  const relieved = relievedBy(facts, excuse);
  const other = facts.otherParty(relieved);
  const { toTheExtentCaused, notifiedWithin, origin: at } = excuse;
  return [
    ...holding('that it goes only as far as caused', toTheExtentCaused, other, at),
    ...timeLimit(facts, 'the time to tell of it', notifiedWithin, { at, serves: other, moreServes: relieved }),
  ];
}

export const reliefs = topic<'reliefs'>({
  list: 'reliefs',
  tells: ['limit', 'effects', 'toTheExtentCaused', 'notifiedWithin'],
  serves: relievedBy,
  terms: (facts, relief) => [
    ...limits(facts, relief),
    ...extent(facts, relief),
    ...relief.effects.flatMap(({ kind, targets, origin }) =>
      targets.map((target) => ({
        key: `${kind} ${target}`,
        name: `that it ${kind} ${facts.nameOf(target)}`,
        words: '',
        at: origin,
        serves: relievedBy(facts, relief),
      })),
    ),
  ],
});

export const exclusions = topic<'exclusions'>({
  list: 'exclusions',
  tells: ['limit', 'toTheExtentCaused', 'notifiedWithin'],
  serves: relievedBy,
  terms: (facts, exclusion) => [...limits(facts, exclusion), ...extent(facts, exclusion)],
});

export const maintenance = topic<'maintenance'>({
  list: 'maintenance',
  tells: ['limit', 'furtherLimits', 'notice', 'windows', 'during', 'toTheExtentCaused', 'notifiedWithin'],
  serves: relievedBy,
  terms: (facts, each) => [
    ...limits(facts, each),
    ...extent(facts, each),
    ...notice(facts, each, each.notice),
    ...(each.during === undefined
      ? []
      : [
          {
            key: 'during',
            name: 'the hours of maintenance',
            words: facts.nameOf(each.during),
            at: each.origin,
            serves: relievedBy(facts, each),
          },
        ]),
    ...each.windows.map((window) => ({
      key: `window ${plainText(window)}`,
      name: 'a maintenance window',
      words: [
        `${listWords(window.days)} ${window.from}-${window.to}${window.nextDay ? ' next day' : ''}`,
        ...(window.when ? [`when ${conditionWords(facts, window.when)}`] : []),
      ].join(' '),
      at: window.origin,
      serves: relievedBy(facts, each),
    })),
  ],
});

export const duties = topic<'duties'>({
  list: 'duties',
  tells: ['obligations', 'consequences'],
  serves: (facts, { obligations }) => facts.otherParty(obligations[0]?.actor),
  terms: (facts, duty) => [
    ...duty.obligations.map(({ actor, text, deadline, origin }): Term => ({
      key: `must ${actor ?? ''} ${text}`,
      name: `that ${facts.nameOf(actor)} must ${text}`,
      words: deadline ? deadlineWords(facts, deadline) : 'without a deadline',
      at: origin ?? duty.origin,
      size: deadline?.duration && magnitudeOf(facts, { kind: 'duration', duration: deadline.duration }),
      serves: facts.otherParty(actor),
      moreServes: actor,
    })),
    ...duty.consequences.map((consequence): Term => ({
      key: `otherwise ${plainText(consequence)}`,
      name: 'what happens otherwise',
      words: consequenceWords(facts, consequence),
      at: consequence.origin ?? duty.origin,
      serves: consequence.kind === 'may' ? consequence.party : facts.otherParty(consequence.party),
    })),
  ],
});

function consequenceWords(facts: Facts, consequence: Consequence): string {
  const who = facts.nameOf(consequence.party);
  return consequence.kind === 'pays'
    ? `${who} pays ${amountWords(facts, consequence.amount)}`
    : `${who} ${consequence.kind} “${consequence.text}”`;
}

export const forceMajeure = topic<'forceMajeure'>({
  list: 'forceMajeure',
  tells: ['covers', 'fee', 'notifiedWithin', 'leaveAfter'],
  terms: (facts, { covers, fee, notifiedWithin, leaveAfter, for: whom, origin: at }) => {
    const excused = partyOf(facts, whom);
    const other = facts.otherParty(excused);
    return [
      ...covers.flatMap((text) => holding(`that it covers “${text}”`, true, excused, at)),
      ...either(facts, 'the fee meanwhile', fee, ['stops', facts.agreement.customer], at),
      ...timeLimit(facts, 'the time to tell of it', notifiedWithin, { at, serves: other, moreServes: excused }),
      ...said('the time after which one may leave', leaveAfter && durationWords(facts, leaveAfter), {
        at: leaveAfter?.origin ?? at,
        size: sizeOf(facts, leaveAfter),
        serves: other,
        moreServes: excused,
      }),
    ];
  },
  serves: (facts, each) => partyOf(facts, each.for),
});
