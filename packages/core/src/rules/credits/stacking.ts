import { impossibility, serviceOf, type Facts } from '../../facts/index.ts';
import { payeeOf, payerOf, sidesOf } from '../../facts/sides.ts';
import { listWords, windowWords } from '../../facts/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Amount, Condition, Credits, Id, Stacking, Window } from '../../model/index.ts';
import { amountWords, scheduleName, windowKey } from '../../tariff/index.ts';

type Finding = Found<'credits/stacking'>;

/**
 * How credits combine. Warned of: one failure that two schedules pay for without a word between them (two promises on one
 * metric, or tickets beside the availability of the same service); several maxima for one period; different services' misses
 * paid as one. Remarked: "paid once" without saying which; credits beside damages, or on top of the liability cap.
 */
export const stacking = rule('credits/stacking', (facts, report) => {
  for (const find of [unsaid, pairs, caps, damages]) for (const finding of find(facts)) report(finding);
});

/** What a schedule is paid for: metrics, and the services that tickets or availability are about. */
interface Subject {
  readonly credits: Credits;
  readonly name: string;
  readonly metrics: ReadonlySet<Id>;
  readonly services: ReadonlySet<Id>;
  /** The services, and all that they rest on: a failure there is one of theirs. */
  readonly reach: ReadonlySet<Id>;
  /** Whether it pays for tickets, or for the availability that a failure takes away. */
  readonly tickets: boolean;
  readonly availability: boolean;
  /** What must be the case for it to pay anything. */
  readonly when: Condition;
}

const subjects = (facts: Facts): readonly Subject[] =>
  facts.agreement.credits.filter(({ kind }) => kind === 'credit').map((credits) => subjectOf(facts, credits));

function subjectOf(facts: Facts, credits: Credits): Subject {
  const objectives = credits.for.flatMap((id) => facts.find('objectives', id) ?? []);
  const supports = credits.for.flatMap((id) => facts.find('support', id) ?? []);
  const metrics = new Set(
    objectives.flatMap(({ sentences }) => sentences.flatMap(({ figure }) => figure.metric ?? [])),
  );
  const cases = objectives.flatMap(({ sentences }) => sentences.map(({ when }) => when));
  const known = cases.filter((when) => when !== undefined);
  const isLimited = supports.length === 0 && known.length > 0 && known.length === cases.length;
  const promised: Condition[] = isLimited ? [{ kind: 'any', of: known }] : [];
  const services = [...objectives.map((each) => serviceOf(facts, each)), ...supports.map(({ service }) => service)];
  const own = new Set(services.filter((service) => service !== undefined));
  return {
    credits,
    name: listWords(credits.for.map((id) => facts.nameOf(id))),
    metrics,
    services: own,
    reach: reachOf(facts, own),
    tickets: supports.length > 0,
    availability: [...metrics].some((id) => facts.find('metrics', id)?.observation?.kind === 'availability'),
    when: { kind: 'all', of: [...credits.preconditions.map(({ condition }) => condition), ...promised] },
  };
}

function* unsaid(facts: Facts): Generator<Finding> {
  const before = new Map<Id, Subject[]>();
  const told = new Map<Subject, Set<Subject>>();
  for (const subject of facts.once(subjects)) {
    const { credits } = subject;
    for (const key of new Set([...subject.metrics, ...subject.services])) {
      const known = before.get(key) ?? [];
      for (const other of known) {
        if (told.get(subject)?.has(other) || combines(subject, other) || !coincide(subject, other, key)) continue;
        // Two plans have no failure in common.
        if (impossibility(facts, { kind: 'all', of: [subject.when, other.when] })) continue;
        told.set(subject, (told.get(subject) ?? new Set()).add(other));
        const text = `only the highest of ${[...credits.for, ...other.credits.for].join(', ')}`;
        yield {
          at: credits.origin,
          part: credits.id,
          params: { kind: 'unsaid', first: other.name, second: subject.name, shared: facts.nameOf(key) },
          related: [{ at: other.credits.origin, role: 'other' }],
          disadvantages: [payerOf(facts, credits), payeeOf(facts, credits)],
          fixes: [{ name: 'highest', edits: [{ at: credits.origin, place: 'into', text }] }],
        };
      }
      before.set(key, [...known, subject]);
    }
  }
}

/** One failure hits both: they judge one metric, or one counts the tickets of a service and the other its availability. */
const coincide = (a: Subject, b: Subject, key: Id): boolean =>
  (a.metrics.has(key) && b.metrics.has(key)) || (a.tickets && b.availability) || (b.tickets && a.availability);

const combines = (a: Subject, b: Subject): boolean => names(a, b) || names(b, a);

const names = ({ credits }: Subject, { credits: other }: Subject): boolean =>
  credits.stacking.some(({ others }) => others.some((id) => id === other.id || other.for.includes(id)));

/** "Paid once": which of the two? And are they the same event at all? */
function* pairs(facts: Facts): Generator<Finding> {
  const bySubject = new Map(
    facts
      .once(subjects)
      .flatMap((subject) => [subject.credits.id, ...subject.credits.for].map((id) => [id, subject] as const)),
  );
  for (const subject of facts.once(subjects)) {
    for (const clause of subject.credits.stacking) {
      if (clause.kind === 'added to') continue;
      const others = clause.others.flatMap((id) => bySubject.get(id) ?? []).filter((other) => other !== subject);
      const apart = others.find((other) => areApart(subject, other));
      const finding = apart ? merged(facts, subject, apart, clause) : isOpen(clause) && whichOf(facts, subject, clause);
      if (finding) yield finding;
    }
  }
}

const isOpen = (clause: Stacking): boolean =>
  clause.kind === 'not added to' || (clause.kind === 'only one of' && clause.chosenBy === undefined);

function reachOf(facts: Facts, services: ReadonlySet<Id>): ReadonlySet<Id> {
  const reach = new Set(services);
  // What is added while it is gone through is gone through as well.
  for (const id of reach) for (const other of facts.find('services', id)?.dependsOn ?? []) reach.add(other);
  return reach;
}

/** Known services, none of them shared: then a miss of one is no miss of the other. */
const areApart = (a: Subject, b: Subject): boolean =>
  a.services.size > 0 && b.services.size > 0 && !share(a.reach, b.reach) && !share(a.metrics, b.metrics);

const share = (a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean => [...a].some((each) => b.has(each));

function merged(facts: Facts, { credits, name }: Subject, other: Subject, { origin }: Stacking): Finding {
  return {
    at: origin ?? credits.origin,
    part: credits.id,
    params: { kind: 'merged', first: name, second: other.name },
    related: [{ at: other.credits.origin, role: 'other' }],
    disadvantages: [payeeOf(facts, credits)],
  };
}

function whichOf(facts: Facts, { credits, name }: Subject, { origin, others }: Stacking): Finding {
  const text = `only the highest of ${[...new Set([...credits.for, ...others])].join(', ')}`;
  return {
    at: origin ?? credits.origin,
    part: credits.id,
    severity: 'info',
    params: { kind: 'which', first: name, second: listWords(others.map((id) => facts.nameOf(id))) },
    disadvantages: [payeeOf(facts, credits)],
    fixes: [{ name: 'highest', edits: [{ at: origin, place: 'replace', text }] }],
  };
}

function* caps(facts: Facts): Generator<Finding> {
  const { agreement } = facts;
  if (agreement.whichCapBinds) return;
  for (const credits of agreement.credits) {
    const amounts = credits.caps.filter(({ amount }) => amount);
    for (const group of Map.groupBy(amounts, ({ each }) => windowKey(each)).values()) {
      const [first, second] = group;
      if (!first || !second) continue;
      yield {
        at: second.origin ?? credits.origin,
        part: credits.id,
        params: {
          kind: 'caps',
          schedule: scheduleName(facts, credits),
          caps: listWords(group.map((cap) => capWords(facts, cap))),
        },
        related: [{ at: first.origin, role: 'cap' }],
        disadvantages: [payerOf(facts, credits), payeeOf(facts, credits)],
        fixes: [{ name: 'smallest', edits: [{ at: agreement.origin, place: 'into', text: 'the smallest cap binds' }] }],
      };
    }
  }
}

const capWords = (facts: Facts, { amount, each }: { amount?: Amount | undefined; each?: Window | undefined }): string =>
  [amount && amountWords(facts, amount), each && windowWords(each)].filter(Boolean).join(' ');

/** Credits beside damages for the same loss, and credits on top of the liability cap. */
function* damages(facts: Facts): Generator<Finding> {
  for (const credits of facts.agreement.credits) {
    const payer = payerOf(facts, credits);
    const base = { at: credits.origin, part: credits.id, severity: 'info' as const, disadvantages: [payer] };
    const schedule = scheduleName(facts, credits);
    if (credits.besideOtherRemedies && credits.countsTowardsDamages === undefined) {
      const edits = [{ at: credits.origin, place: 'into' as const, text: 'counts towards damages' }];
      yield { ...base, params: { kind: 'damages', schedule }, fixes: [{ name: 'towards', edits }] };
    }
    const limits = facts.agreement.liabilities
      .filter(({ of }) => payer !== undefined && sidesOf(facts, of).includes(payer))
      .flatMap((liability) => liability.caps.map((cap) => capWords(facts, cap)));
    const most = credits.caps.map((cap) => capWords(facts, cap)).filter((words) => words !== '');
    if (credits.liabilityCap !== 'outside' || limits.length === 0) continue;
    const extra = most.length > 0 ? listWords(most) : 'all credits';
    yield { ...base, params: { kind: 'outside cap', schedule, cap: listWords(limits), most: extra } };
  }
}
