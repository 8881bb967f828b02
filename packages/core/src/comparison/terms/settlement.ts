import { conditionWords } from '../../facts/condition-words.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { durationWords, listWords, valueWords, windowWords } from '../../facts/words.ts';
import type { Credits, Settlement, Stacking } from '../../model/index.ts';
import { amountWords, worthOf } from '../../tariff/index.ts';
import { plainWords, sortedText } from '../plain.ts';
import type { Term } from '../term.ts';
import { either, holding, said, sizeOf, timeLimit } from './said.ts';

export const SETTLEMENT_TELLS = [
  ...['floors', 'notInTheFirst', 'returned', 'pointsReset', 'stacking', 'settlement', 'preconditions'],
  ...['besideOtherRemedies', 'countsTowardsDamages', 'liabilityCap'],
];

/** What decides beside tiers and caps whether a credit becomes money. */
export function settlementTerms(facts: Facts, credits: Credits): readonly Term[] {
  const [payer, payee] = [payerOf(facts, credits), payeeOf(facts, credits)];
  const { origin: at, notInTheFirst, countsTowardsDamages } = credits;
  return [
    ...credits.floors.flatMap(({ amount, each, origin }) =>
      said(`the least that is due${each ? ` ${windowWords(each)}` : ''}`, amountWords(facts, amount), {
        at: origin,
        size: worthOf(amount, credits),
        serves: payee,
        moreServes: payee,
      }),
    ),
    ...said('the time without credits at the beginning', notInTheFirst && durationWords(facts, notInTheFirst), {
      at: notInTheFirst?.origin ?? at,
      size: sizeOf(facts, notInTheFirst),
      serves: payer,
      moreServes: payer,
    }),
    ...credits.returned.flatMap(({ when, origin }) =>
      holding(`that credits are returned when ${conditionWords(facts, when)}`, true, payer, origin),
    ),
    ...credits.pointsReset.flatMap(({ when, origin }) =>
      holding(`that points are reset when ${conditionWords(facts, when)}`, true, payer, origin),
    ),
    ...credits.preconditions.flatMap(({ condition, setBy, otherwise, origin }) =>
      said(`the precondition that ${conditionWords(facts, condition)}`, plainWords(facts, { setBy, otherwise }), {
        at: origin,
        serves: payer,
      }),
    ),
    ...credits.stacking.map((stacking): Term => stacked(facts, credits, stacking)),
    ...holding('that other remedies stay', credits.besideOtherRemedies, payee, at),
    ...either(
      facts,
      'whether credits count towards damages',
      countsTowardsDamages === undefined ? undefined : countsTowardsDamages ? 'yes' : 'no',
      ['yes', payer],
      at,
    ),
    ...either(facts, 'whether the limit of liability holds for credits', limited(credits), ['yes', payer], at),
    ...(credits.settlement ? settled(facts, credits, credits.settlement) : []),
  ];
}

const limited = ({ liabilityCap }: Credits): string | undefined =>
  liabilityCap === undefined ? undefined : liabilityCap === 'inside' ? 'yes' : 'no';

function stacked(facts: Facts, credits: Credits, { kind, others, origin, ...rest }: Stacking): Term {
  const chosenBy = 'chosenBy' in rest && rest.chosenBy ? `, chosen by ${plainWords(facts, rest.chosenBy)}` : '';
  const words = `${kind} ${listWords(others.map((id) => facts.nameOf(id)))}${chosenBy}`;
  const serves = kind === 'added to' ? payeeOf(facts, credits) : payerOf(facts, credits);
  return { key: `stacking ${words}`, name: 'how credits combine', words, at: origin, serves };
}

function settled(facts: Facts, credits: Credits, settlement: Settlement): readonly Term[] {
  const [payer, payee] = [payerOf(facts, credits), payeeOf(facts, credits)];
  const { deadline, expires, minimum, minimumIncluded, remainder, notExchangeable, origin, ...others } = settlement;
  const at = origin ?? credits.origin;
  const least = minimum && { kind: 'money' as const, money: minimum };
  const other = plainWords(facts, others);
  return [
    ...timeLimit(facts, 'the time to settle', deadline, { at, serves: payee, moreServes: payer }),
    ...timeLimit(facts, 'when a credit expires', expires?.after, { at, serves: payer, moreServes: payee }),
    ...holding('that credits expire with the agreement', expires?.onTermination === true, payer, at),
    ...said(
      'the amount under which credits lapse',
      least && `${valueWords(facts, least)}${minimumIncluded ? ' included' : ''}`,
      { at, size: magnitudeOf(facts, least), serves: payer, moreServes: payer },
    ),
    ...either(facts, 'what becomes of credits that are left at the end', remainder, ['paid out', payee], at),
    ...holding('that a credit cannot be exchanged for money', notExchangeable, payer, at),
    ...said('how a credit is settled', other || undefined, { at, exact: sortedText(others) }),
  ];
}
