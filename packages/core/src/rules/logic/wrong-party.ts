import type { Facts } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Credits, Duty, Id, Who } from '../../model/index.ts';

type WrongParty = Found<'logic/wrong-party'>;

/** Nobody owes something to itself, and nobody gains by failing its own duty. */
export const wrongParty = rule('logic/wrong-party', (facts, report) => {
  const { duties, credits, indemnities, reports } = facts.agreement;
  for (const duty of duties) for (const found of ofDuty(facts, duty)) report(found);
  for (const each of credits) for (const found of ofCredits(facts, each)) report(found);
  for (const { id, origin, by, for: of } of indemnities) {
    if (isSame(by, of)) report(itself(facts, id, partyIn(by), origin));
  }
  for (const { id, origin, by, to } of reports) {
    if (to.length > 0 && to.every((receiver) => isSame(by, receiver))) report(itself(facts, id, partyIn(by), origin));
  }
});

function* ofDuty(facts: Facts, { id, origin, obligations, beneficiary, consequences }: Duty): Generator<WrongParty> {
  const actors = new Set(obligations.map(({ actor }) => actor));
  for (const { actor, origin: at = origin } of obligations) {
    if (actor !== undefined && actor === beneficiary) yield itself(facts, id, actor, at);
  }
  const [failing] = actors;
  // Where both sides have to act, either of them may be the one that failed.
  if (actors.size !== 1 || failing === undefined) return;
  for (const consequence of consequences) {
    const { kind, party } = consequence;
    const isWrong = party !== undefined && (kind === 'may') === (party === failing);
    if (!isWrong) continue;
    const text = kind === 'pays' ? '' : consequence.text;
    const params = { kind, name: facts.nameOf(id), party: facts.nameOf(failing), other: facts.nameOf(party), text };
    const hurt = kind === 'may' ? facts.otherParty(failing) : party;
    yield { at: consequence.origin ?? origin, part: id, params, disadvantages: [hurt] };
  }
}

function* ofCredits(facts: Facts, { id, origin, payer, payee }: Credits): Generator<WrongParty> {
  if (payer !== undefined && payer === payee) yield itself(facts, id, payer, origin);
}

const itself = (facts: Facts, part: Id, party: Id | undefined, at: WrongParty['at']): WrongParty => ({
  at,
  part,
  params: { kind: 'itself', name: facts.nameOf(part), party: facts.nameOf(party), other: '', text: '' },
});

const partyIn = (who: Who | undefined): Id | undefined => (who && 'party' in who ? who.party : undefined);

const isSame = (a: Who | undefined, b: Who | undefined): boolean =>
  partyIn(a) !== undefined && partyIn(a) === partyIn(b);
