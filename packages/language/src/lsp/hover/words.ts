import {
  atomWords,
  deadlineWords,
  listWords,
  rangeWords,
  valueWords,
  windowWords,
  type Condition,
  type Deadline,
  type Evidence,
  type Facts,
  type Trigger,
  type Who,
} from '@sla-lang/core';

/** "Northwind Hosting B.V.", "either party" */
export function whoWords(facts: Facts, who: Who | undefined): string | undefined {
  if (!who) return undefined;
  if ('party' in who) return facts.nameOf(who.party);
  return who.other === 'either' ? 'either party' : who.other;
}

export const allWords = (facts: Facts, all: readonly Who[]): string =>
  listWords(all.map((who) => whoWords(facts, who) ?? ''));

/** "Availability missed in 3 of any 6 months or …" */
export function conditionWords(facts: Facts, condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of
        .map((each) => (each.kind === 'any' ? `(${conditionWords(facts, each)})` : conditionWords(facts, each)))
        .join(condition.kind === 'all' ? ' and ' : ' or ');
    case 'not':
      return `not ${conditionWords(facts, condition.of)}`;
    case 'duty':
      return `${facts.nameOf(condition.duty)} is ${condition.state}`;
    default:
      return atomWords(facts, condition);
  }
}

/** "within 5 business days of …" */
export const byWhen = (facts: Facts, deadline: Deadline | undefined): string | undefined =>
  deadline && deadlineWords(facts, deadline);

/** "“change log”, held by Acme, open to Northwind" */
export function evidenceWords(facts: Facts, { text, heldBy, openTo, deadline }: Evidence): string {
  return [
    text === undefined ? undefined : `“${text}”`,
    heldBy && `held by ${whoWords(facts, heldBy) ?? ''}`,
    openTo.length > 0 ? `open to ${allWords(facts, openTo)}` : undefined,
    byWhen(facts, deadline),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "from 99% to under 99.9%", "for a miss", "for each started 30 min over 60 min" */
export function triggerWords(facts: Facts, trigger: Trigger): string {
  switch (trigger.kind) {
    case 'range':
      return rangeWords(facts, trigger.range);
    case 'miss':
      return 'for a miss';
    case 'each miss':
      return [
        'for each miss',
        trigger.priority && `of ${trigger.priority}`,
        trigger.over === undefined ? undefined : `over ${trigger.over}`,
        trigger.each && windowWords(trigger.each),
      ]
        .filter(Boolean)
        .join(' ');
    case 'block': {
      const { mode, block, beyond, below } = trigger;
      const limit = beyond ? ` over ${valueWords(facts, beyond)}` : below ? ` under ${valueWords(facts, below)}` : '';
      return `for each ${mode === 'unsaid' ? '' : `${mode} `}${valueWords(facts, block)}${limit}`;
    }
    case 'when':
      return `when ${conditionWords(facts, trigger.condition)}`;
    case 'hole':
      return '…';
  }
}
