import type { Claim, Credits, Settlement } from '@sla-lang/core';
import { at, type Items } from '../clauses.ts';
import { ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { sentence, sentences } from '../sentences.ts';
import { decisionTerms } from '../words/cause.ts';
import { deadlineText, durationText, momentText } from '../words/time.ts';
import { whosText, whoText } from '../words/who.ts';

/** How a credit is asked for and decided on. */
export function claimItems(c: Context, { claim, kind, payee }: Credits): Items {
  if (!claim) return [];
  const { claim: words } = c.locale.credits;
  const items = claim.items.map((text) => c.user(text));
  const asked = sentences(c, [
    claim.automatic ? words.automatic[kind] : undefined,
    claimText(c, claim, payee === undefined ? undefined : ref(c, payee)),
  ]);
  const details = sentences(c, [
    claim.through === undefined ? undefined : words.through(ref(c, claim.through)),
    claim.notBefore && words.notBefore(deadlineText(c, claim.notBefore)),
    claim.to && words.to('contact' in claim.to ? ref(c, claim.to.contact) : c.user(claim.to.channel)),
    items.length > 0 ? words.items(c.locale.general.and(items)) : undefined,
    claim.dataHeldBy && words.dataHeldBy(whoText(c, claim.dataHeldBy)),
    claim.cure && words.cure(durationText(c, claim.cure)),
    claim.late && words.late[claim.late],
  ]);
  return [at(claim, asked), at(claim, details), claim.decision && at(claim.decision, decision(c, claim.decision))];
}

function claimText(c: Context, claim: Claim, payee: Text | undefined): Text | undefined {
  const { claim: words } = c.locale.credits;
  if (claim.deadline) return words.within(payee, deadlineText(c, claim.deadline));
  return claim.automatic ? undefined : words.onRequest(payee);
}

function decision(c: Context, decision: NonNullable<Claim['decision']>): Text | undefined {
  const { by, within, openTo, dispute } = decision;
  const { claim: words } = c.locale.credits;
  const who = by && whoText(c, by);
  return sentences(c, [
    within ? words.decided(who, deadlineText(c, within)) : who && words.decidedBy(who),
    openTo.length > 0 ? words.openTo(whosText(c, openTo)) : undefined,
    dispute === undefined ? undefined : words.dispute(c.user(dispute)),
    ...decisionTerms(c, decision),
  ]);
}

/** How a credit becomes money, and when it is lost. */
export function settlementItems(c: Context, { settlement, kind, payer }: Credits): Items {
  if (!settlement) return [];
  const { provider, customer } = c.agreement;
  // What the customer owes is no deduction from its invoice.
  const isCharged = customer !== undefined && (payer ?? (kind === 'bonus' ? customer : provider)) === customer;
  const { settlement: words } = c.locale.credits;
  const { form, or, chosenBy, text, deadline, rest, minimum, remainder, rounding, conversion } = settlement;
  const money = (value: NonNullable<typeof minimum>): Text => c.locale.values.money(value.amount, value.currency);
  const paid = sentences(c, [
    form && (form !== 'other' || text === undefined)
      ? isCharged && form === 'set-off'
        ? words.charged
        : words.form[form]
      : undefined,
    text === undefined ? undefined : words.text(c.user(text)),
    ...(or ?? []).map((other) => words.or[other]),
    chosenBy && words.chosenBy(whoText(c, chosenBy)),
    deadline && words.deadline(deadlineText(c, deadline)),
    rest && words.rest[rest.form],
    rest?.deadline && words.restDeadline(deadlineText(c, rest.deadline)),
    settlement.notExchangeable ? words.notExchangeable : undefined,
    rounding && words.rounding(rounding.mode, rounding.to && money(rounding.to)),
    minimum && words.minimum(money(minimum), settlement.minimumIncluded),
  ]);
  return [
    at(settlement, paid),
    conversion &&
      at(
        conversion,
        sentence(
          c,
          words.conversion(
            conversion.to,
            c.user(conversion.rate),
            conversion.moment && momentText(c, conversion.moment),
          ),
        ),
      ),
    at(settlement.expires, expiry(c, settlement)),
    remainder && at(settlement, sentence(c, words.remainder[remainder])),
  ];
}

function expiry(c: Context, { expires }: Settlement): Text | undefined {
  const { settlement: words } = c.locale.credits;
  return sentences(c, [
    expires?.after && words.expires(deadlineText(c, expires.after)),
    expires?.onTermination === true ? words.onTermination : undefined,
  ]);
}
