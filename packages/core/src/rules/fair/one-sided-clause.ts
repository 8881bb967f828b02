import type { Facts } from '../../facts/index.ts';
import { mentions } from '../../facts/mentions.ts';
import { partyOf, sidesOf } from '../../facts/sides.ts';
import { writeText } from '../../facts/syntax.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id, Origin, Who } from '../../model/index.ts';
import { finderOf, wordsOf } from '../../wording/index.ts';

type Finding = Found<'fair/one-sided-clause'>;

const BREACH = finderOf([
  'breach*',
  'own act*',
  'own fault*',
  'tekortkom*',
  'schending*',
  'eigen *',
  'verletzung*',
  'eigene*',
]);

/**
 * A clause that both sides could need protects one of them: events that nobody controls, confidentiality, an indemnity. An
 * indemnity for the giver's own acts or breach is fair as far as it goes, and only remarked where there is none the other way.
 * Also: a fee that runs on while delivery is excused, with no right to leave after a time.
 */
export const oneSidedClause = rule('fair/one-sided-clause', (facts, report) => {
  for (const find of [events, fees, secrets, indemnities]) for (const finding of find(facts)) report(finding);
});

interface Protecting {
  readonly id: Id;
  readonly origin?: Origin | undefined;
  /** The side that it protects. */
  readonly side: Id;
}

/** Clauses that protect one side, where no other one of their kind protects the other. */
function alone<T extends { id: Id; origin?: Origin | undefined }>(
  facts: Facts,
  clauses: readonly T[],
  whom: (clause: T) => Who | undefined,
): readonly (Protecting & { readonly clause: T; readonly lacks: Id })[] {
  const covered = new Set(clauses.flatMap((clause) => sidesOf(facts, whom(clause))));
  return clauses.flatMap((clause) => {
    const side = partyOf(facts, whom(clause));
    const lacks = facts.otherParty(side);
    if (side === undefined || lacks === undefined || covered.has(lacks)) return [];
    return [{ id: clause.id, origin: clause.origin, side, lacks, clause }];
  });
}

function* events(facts: Facts): Generator<Finding> {
  for (const { id, origin, side, lacks, clause } of alone(facts, facts.agreement.forceMajeure, (each) => each.for)) {
    const covers = clause.covers.length > 0 ? `; covers ${clause.covers.map(writeText).join(', ')}` : '';
    yield oneSided(
      facts,
      'events',
      { id, origin, side },
      lacks,
      `force majeure { for ${lacks}${covers}; leave after 30 days }`,
    );
  }
}

function* fees({ agreement }: Facts): Generator<Finding> {
  for (const { id, fee, leaveAfter, origin } of agreement.forceMajeure) {
    if (fee !== 'continues' || leaveAfter) continue;
    yield {
      at: origin,
      part: id,
      params: { kind: 'fee', has: '', lacks: agreement.customer ?? '' },
      disadvantages: [agreement.customer],
      fixes: [{ name: 'exit', edits: [{ at: origin, place: 'into', text: 'leave after 30 days' }] }],
    };
  }
}

/** Confidentiality of one side protects the other. */
function* secrets(facts: Facts): Generator<Finding> {
  const bound = alone(facts, facts.agreement.confidentiality, (each) => each.of);
  for (const { id, origin, side, lacks, clause } of bound) {
    const text =
      clause.text.length > 0 ? clause.text.map(writeText).join('; ') : '"all that is learnt of the other side"';
    yield oneSided(
      facts,
      'confidentiality',
      { id, origin, side: lacks },
      side,
      `confidentiality of ${lacks} { ${text} }`,
    );
  }
}

function* indemnities(facts: Facts): Generator<Finding> {
  for (const { id, origin, side, lacks, clause } of alone(facts, facts.agreement.indemnities, (each) => each.for)) {
    const own =
      clause.covers.length > 0 &&
      clause.covers.every((text) => mentions(facts, text, lacks) || BREACH(wordsOf(text)).length > 0);
    const covers = clause.covers.length > 0 ? clause.covers.map(writeText).join(', ') : '"claims that it caused"';
    const finding = oneSided(
      facts,
      'indemnity',
      { id, origin, side },
      lacks,
      `indemnity by ${side} for ${lacks} { for ${covers} }`,
    );
    yield own ? { ...finding, severity: 'info', fixes: [] } : finding;
  }
}

function oneSided(
  facts: Facts,
  kind: 'events' | 'confidentiality' | 'indemnity',
  { id, origin, side }: Protecting,
  lacks: Id,
  mirror: string,
): Finding {
  return {
    at: origin,
    part: id,
    params: { kind, has: facts.nameOf(side), lacks: facts.nameOf(lacks) },
    disadvantages: [lacks],
    fixes: [
      {
        name: 'mirror',
        params: { lacks: facts.nameOf(lacks) },
        edits: [{ at: origin, place: 'beside', text: mirror }],
      },
    ],
  };
}
