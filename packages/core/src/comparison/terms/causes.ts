import { reachOf } from '../../facts/excuses.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { partyOf } from '../../facts/sides.ts';
import { durationWords, listWords, valueWords, windowWords } from '../../facts/words.ts';
import type { Duration, Exclusion, Id, Limit, Maintenance, Relief } from '../../model/index.ts';
import { plainText, plainWords } from '../plain.ts';
import { topic, type Term } from '../term.ts';

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

const extent = (facts: Facts, excuse: Excuse): readonly Term[] =>
  excuse.toTheExtentCaused
    ? [
        {
          key: 'extent',
          name: 'that it goes only as far as caused',
          words: 'to the extent caused',
          at: excuse.origin,
          serves: facts.otherParty(relievedBy(facts, excuse)),
        },
      ]
    : [];

export const reliefs = topic<'reliefs'>({
  list: 'reliefs',
  tells: ['limit', 'effects', 'toTheExtentCaused'],
  serves: relievedBy,
  terms: (facts, relief) => [
    ...limits(facts, relief),
    ...extent(facts, relief),
    ...relief.effects.flatMap(({ kind, targets, origin }) =>
      targets.map((target) => ({
        key: `${kind} ${target}`,
        name: `that it ${kind} ${facts.nameOf(target)}`,
        words: `${kind} ${facts.nameOf(target)}`,
        at: origin,
        serves: relievedBy(facts, relief),
      })),
    ),
  ],
});

export const exclusions = topic<'exclusions'>({
  list: 'exclusions',
  tells: ['limit', 'toTheExtentCaused'],
  serves: relievedBy,
  terms: (facts, exclusion) => [...limits(facts, exclusion), ...extent(facts, exclusion)],
});

export const maintenance = topic<'maintenance'>({
  list: 'maintenance',
  tells: ['limit', 'furtherLimits', 'notice', 'windows', 'during', 'toTheExtentCaused'],
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
      words: `${listWords(window.days)} ${window.from}-${window.to}${window.nextDay ? ' next day' : ''}`,
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
      words: deadline
        ? plainWords(facts, [deadline.relation, deadline.duration, deadline.moment, deadline.each])
        : 'without a deadline',
      at: origin ?? duty.origin,
      size: deadline?.duration && magnitudeOf(facts, { kind: 'duration', duration: deadline.duration }),
      serves: facts.otherParty(actor),
      moreServes: actor,
    })),
    ...duty.consequences.map((consequence): Term => ({
      key: `otherwise ${plainText(consequence)}`,
      name: 'what happens otherwise',
      words: plainWords(facts, consequence),
      at: consequence.origin ?? duty.origin,
      serves: consequence.kind === 'may' ? consequence.party : facts.otherParty(consequence.party),
    })),
  ],
});

export const forceMajeure = topic<'forceMajeure'>({
  list: 'forceMajeure',
  tells: [],
  terms: () => [],
  serves: (facts, each) => partyOf(facts, each.for),
});
