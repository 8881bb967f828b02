import type { Consequence, Duty, Id } from '@sla-lang/core';
import { at, partClause, section } from '../clauses.ts';
import { blank, partyText, ref, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { sentence } from '../sentences.ts';
import { titleOf } from '../titles.ts';
import { freeAmountText } from '../words/limits.ts';
import { causeItems, noticeAndLimit } from '../words/cause.ts';
import { deadlineText } from '../words/time.ts';
import { whoText } from '../words/who.ts';

/** Duties grouped by the party that has them; those of several parties, or of none yet, come last. */
export function dutiesSections(c: Context): readonly Section[] {
  const byParty = new Map<Id | undefined, Duty[]>();
  for (const party of c.agreement.parties) byParty.set(party.id, []);
  for (const duty of c.agreement.duties) {
    const actors = new Set(duty.obligations.map(({ actor }) => actor));
    const [actor] = actors;
    const owner = actors.size === 1 ? actor : undefined;
    byParty.set(owner, [...(byParty.get(owner) ?? []), duty]);
  }
  const others = byParty.get(undefined) ?? [];
  byParty.delete(undefined);
  const { section: titles } = c.locale.titles;
  return [
    ...[...byParty].flatMap(([party, duties]) =>
      section(
        'clause',
        titles.dutiesOf(party === undefined ? [] : partyText(c, party)),
        duties.map((duty) => dutyClause(c, duty)),
      ),
    ),
    ...section(
      'clause',
      titles.otherDuties,
      others.map((duty) => dutyClause(c, duty)),
    ),
  ];
}

function dutyClause(c: Context, duty: Duty): Clause {
  const { duties: words } = c.locale;
  return partClause(titleOf(c, { list: 'duties', part: duty }), duty, [
    ...duty.obligations.map((obligation) => at(obligation, sentence(c, obligationText(c, obligation)))),
    duty.obligations.length === 0 && sentence(c, words.must(blank(c), blank(c), undefined)),
    duty.beneficiary !== undefined && sentence(c, words.owedTo(ref(c, duty.beneficiary))),
    duty.triggeredBy && sentence(c, words.triggeredBy(whoText(c, duty.triggeredBy))),
    duty.consequences.length > 0 &&
      at(
        duty.consequences[0],
        sentence(
          c,
          words.otherwise(
            c.locale.general.and(duty.consequences.map((consequence) => consequenceText(c, consequence))),
          ),
        ),
      ),
    ...causeItems(c, duty, 'duty'),
    ...noticeAndLimit(c, duty),
  ]);
}

function obligationText(c: Context, { actor, text, deadline }: Duty['obligations'][number]): Text {
  const who = actor === undefined ? blank(c) : ref(c, actor);
  return c.locale.duties.must(who, c.user(text), deadline && deadlineText(c, deadline));
}

function consequenceText(c: Context, consequence: Consequence): Text {
  const { duties: words } = c.locale;
  const party = consequence.party === undefined ? blank(c) : ref(c, consequence.party);
  switch (consequence.kind) {
    case 'may':
    case 'bears':
      return words[consequence.kind](party, c.user(consequence.text));
    case 'pays':
      return words.pays(party, freeAmountText(c, consequence.amount));
  }
}
