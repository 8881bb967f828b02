import { deadlineWords } from '../../facts/deadlines.ts';
import type { Facts } from '../../facts/facts.ts';
import { promisorOf } from '../../facts/promises.ts';
import { sidesOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import type { CountsAs, Duration, Evidence, Id, Metric, Origin } from '../../model/index.ts';
import { plainText, plainWords } from '../plain.ts';
import { topic, type Term } from '../term.ts';
import { either, holding, said, sizeOf } from './said.ts';

/** Who promises by the metric, if that is one party. */
function promisedBy(facts: Facts, { id }: Metric): Id | undefined {
  const by = new Set(
    facts.agreement.objectives
      .filter(({ sentences }) => sentences.some(({ figure }) => figure.metric === id))
      .map((objective) => promisorOf(facts, objective.id)),
  );
  return by.size === 1 ? [...by][0] : undefined;
}

export const metrics = topic<'metrics'>({
  list: 'metrics',
  tells: [
    ...['legend', 'measuredBy', 'noData', 'noTraffic', 'excludedTime', 'ignoresUnder', 'countsOnlyBeyond'],
    ...['leavesOut', 'probe', 'evidence', 'dispute'],
  ],
  serves: (facts, metric) => facts.otherParty(promisedBy(facts, metric)),
  terms: (facts, metric) => {
    const promisor = promisedBy(facts, metric);
    const [measurer] = sidesOf(facts, metric.measuredBy);
    const at = metric.origin;
    return [
      ...said('who measures', metric.measuredBy && plainWords(facts, metric.measuredBy), {
        at,
        exact: plainText(metric.measuredBy),
      }),
      ...counted(facts, 'time without data', metric.noData, promisor, at),
      ...counted(facts, 'time without traffic', metric.noTraffic, promisor, at),
      ...counted(facts, 'excluded time', metric.excludedTime, promisor, at),
      ...length(facts, 'the length under which an outage does not count', metric.ignoresUnder, promisor, at),
      ...length(facts, 'the length from which on an outage counts', metric.countsOnlyBeyond, promisor, at),
      ...metric.leavesOut.flatMap((text) => holding(`that “${text}” is left out`, true, promisor, at)),
      ...(metric.probe ? probed(facts, metric.probe, facts.otherParty(promisor), at) : []),
      ...metric.evidence.map((evidence) => shown(facts, evidence, at)),
      ...said('who decides a dispute about it', metric.dispute, { at, serves: facts.otherParty(measurer) }),
      ...(metric.legend?.symbols ?? []).flatMap(({ symbol, meaning, unit }) =>
        said(`what ${symbol} stands for`, [`“${meaning}”`, unit && `in ${unit}`].filter(Boolean).join(' '), {
          at: metric.legend?.origin ?? at,
        }),
      ),
    ];
  },
});

const COUNTS: Readonly<Record<CountsAs, string>> = {
  up: 'as up',
  down: 'as down',
  nothing: 'as nothing',
  out: 'not at all',
};

/** As up serves the party that promises, as down the other one; what is left out may serve either. */
function counted(
  facts: Facts,
  what: string,
  as: CountsAs | undefined,
  promisor: Id | undefined,
  at: Origin | undefined,
): readonly Term[] {
  const name = `how ${what} counts`;
  if (as === 'up' || as === 'down') return either(facts, name, COUNTS[as], [COUNTS.up, promisor], at);
  return said(name, as && COUNTS[as], { at });
}

const length = (
  facts: Facts,
  name: string,
  duration: Duration | undefined,
  promisor: Id | undefined,
  at: Origin | undefined,
): readonly Term[] =>
  said(name, duration && durationWords(facts, duration), {
    at: duration?.origin ?? at,
    size: sizeOf(facts, duration),
    serves: promisor,
    moreServes: promisor,
  });

function probed(
  facts: Facts,
  { target, every, places, origin }: NonNullable<Metric['probe']>,
  promisee: Id | undefined,
  at: Origin | undefined,
): readonly Term[] {
  const place = origin ?? at;
  return [
    ...said('what is probed', target, { at: place }),
    ...said('how often it is probed', every && `every ${durationWords(facts, every)}`, {
      at: place,
      size: sizeOf(facts, every),
      serves: promisee,
      moreServes: facts.otherParty(promisee),
    }),
    ...said('from how many places it is probed', places?.toString(), { at: place }),
  ];
}

/** Whoever must be shown something is served by it. */
function shown(facts: Facts, evidence: Evidence, at: Origin | undefined): Term {
  const { text, heldBy, openTo, deadline } = evidence;
  const [sees, ...others] = openTo.flatMap((who) => sidesOf(facts, who));
  const words = [
    text && `“${text}”`,
    heldBy && `held by ${plainWords(facts, heldBy)}`,
    openTo.length > 0 && `open to ${plainWords(facts, openTo)}`,
    deadline && deadlineWords(facts, deadline),
  ];
  return {
    key: `evidence ${text ?? ''} ${plainText(openTo)}`,
    name: 'the evidence',
    words: words.filter(Boolean).join(', '),
    at: evidence.origin ?? at,
    size: sizeOf(facts, deadline?.duration),
    serves: others.length > 0 ? undefined : sees,
    moreServes: others.length > 0 ? undefined : facts.otherParty(sees),
  };
}
