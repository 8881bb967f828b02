import { conditionWords } from '../../facts/condition-words.ts';
import type { Facts } from '../../facts/facts.ts';
import { magnitudeOf } from '../../facts/magnitudes.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { figureWords, listWords, rangeWords, valueWords, windowWords } from '../../facts/words.ts';
import type { Cap, Claim, Credits, Fee, Payment, Scale } from '../../model/index.ts';
import { countedWords } from '../../quantity/index.ts';
import { amountWords, worthOf } from '../../tariff/index.ts';
import { plainText, plainWords, sortedText } from '../plain.ts';
import { topic, type Term } from '../term.ts';
import { timeLimit } from './said.ts';
import { SETTLEMENT_TELLS, settlementTerms } from './settlement.ts';

export const credits = topic<'credits'>({
  list: 'credits',
  tells: [
    ...['payments', 'scales', 'caps', 'claim', 'payer', 'payee', 'for', 'soleRemedy', 'multipliers', 'free'],
    ...SETTLEMENT_TELLS,
  ],
  serves: payeeOf,
  terms: (facts, each) => [
    ...each.payments.map((payment) => paid(facts, each, payment)),
    ...each.scales.flatMap((scale) => rows(facts, each, scale)),
    ...each.caps.map((cap) => capped(facts, each, cap)),
    ...(each.claim ? claim(facts, each, each.claim) : []),
    ...parties(facts, each),
    ...each.multipliers.map(({ value, when, origin }): Term => ({
      key: `multiplier ${plainText(when)}`,
      name: `the multiplier when ${conditionWords(facts, when)}`,
      words: `times ${value}`,
      at: origin,
      serves: payeeOf(facts, each),
    })),
    ...each.free.map(({ value, unit, each: window, origin }): Term => ({
      key: `free ${unit}`,
      name: `what is free of ${unit}`,
      words: [value, unit, window && windowWords(window)].filter(Boolean).join(' '),
      at: origin,
      serves: payerOf(facts, each),
    })),
    ...settlementTerms(facts, each),
    ...(each.soleRemedy
      ? [
          {
            key: 'sole remedy',
            name: 'that credits are the only remedy',
            words: each.soleRemedy.except.map((text) => `except “${text}”`).join(', '),
            at: each.soleRemedy.origin,
            serves: payerOf(facts, each),
          },
        ]
      : []),
  ],
});

function paid(facts: Facts, schedule: Credits, { amount, trigger, when, origin }: Payment): Term {
  const place = origin ?? schedule.origin;
  const condition = when ? ` ${plainText(when)}` : '';
  const words = amountWords(facts, amount);
  const common = {
    at: place,
    size: worthOf(amount, schedule),
    serves: payeeOf(facts, schedule),
    moreServes: payeeOf(facts, schedule),
    words,
  };
  if (trigger.kind === 'range') {
    const range = rangeWords(facts, trigger.range);
    const figure = trigger.figure ? ` of ${figureWords(facts, trigger.figure)}` : '';
    const key = `tier ${range}${figure}${condition}`;
    // Of two figures, or in two cases, a range does not move from one to the other.
    const moves = trigger.figure || when ? {} : { range: trigger.range };
    return { ...common, ...moves, key, name: `the credit ${range}${figure}` };
  }
  return {
    ...common,
    key: `paid ${plainText(trigger)}${condition}`,
    name: `the credit ${triggerWords(facts, trigger)}`,
  };
}

function triggerWords(facts: Facts, trigger: Exclude<Payment['trigger'], { kind: 'range' }>): string {
  switch (trigger.kind) {
    case 'miss':
      return 'for a miss';
    case 'each miss': {
      const { priority, over, each } = trigger;
      const of = priority === undefined ? '' : ` of ${priority}`;
      const free = over === undefined ? '' : ` over ${over}`;
      return `for each miss${of}${free}${each ? ` ${windowWords(each)}` : ''}`;
    }
    case 'block': {
      const { block, mode, of, beyond, below } = trigger;
      const kind = mode === 'unsaid' ? '' : `${mode} `;
      return [
        `for each ${kind}${valueWords(facts, block)}`,
        of && `of ${figureWords(facts, of)}`,
        beyond && `over ${valueWords(facts, beyond)}`,
        below && `under ${valueWords(facts, below)}`,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'when':
      return `when ${conditionWords(facts, trigger.condition)}`;
    case 'hole':
      return 'for …';
  }
}

const rows = (facts: Facts, schedule: Credits, { by, each, mode, rows: all, origin }: Scale): readonly Term[] =>
  all.map((row) => ({
    key: `row ${by} ${rangeWords(facts, row.range)} ${mode}`,
    name: `the credit for ${rangeWords(facts, row.range)} ${by}${each ? ` ${windowWords(each)}` : ''}`,
    words: amountWords(facts, row.amount),
    range: row.range,
    at: row.origin ?? origin,
    size: worthOf(row.amount, schedule),
    serves: payeeOf(facts, schedule),
    moreServes: payeeOf(facts, schedule),
  }));

function capped(facts: Facts, schedule: Credits, { amount, count, each, sharedWith, origin }: Cap): Term {
  const most = amount ? amountWords(facts, amount) : count ? countedWords(count.value, count.unit) : '';
  const shared = sharedWith.length === 0 ? '' : ` shared with ${listWords(sharedWith.map((id) => facts.nameOf(id)))}`;
  const window = each ? windowWords(each) : '';
  return {
    key: `cap ${window}${shared}`,
    name: `the cap ${window}${shared}`.trim(),
    words: most,
    at: origin,
    size: amount && worthOf(amount, schedule),
    serves: payerOf(facts, schedule),
    moreServes: payeeOf(facts, schedule),
  };
}

function claim(facts: Facts, schedule: Credits, { automatic, deadline, ...rest }: Claim): readonly Term[] {
  const at = rest.origin ?? schedule.origin;
  const { origin: _, ...others } = rest;
  const other = plainWords(facts, others);
  return [
    ...(automatic
      ? [
          {
            key: 'automatic',
            name: 'that credits are paid without a claim',
            words: '',
            at,
            serves: payeeOf(facts, schedule),
          },
        ]
      : []),
    ...timeLimit(facts, 'the time to claim', deadline, {
      at,
      serves: payerOf(facts, schedule),
      moreServes: payeeOf(facts, schedule),
    }),
    ...(other === ''
      ? []
      : [{ key: 'claim terms', name: 'how a credit is claimed', words: other, exact: sortedText(others), at }]),
  ];
}

const parties = (facts: Facts, schedule: Credits): readonly Term[] => [
  { key: 'payer', name: 'who pays', words: facts.nameOf(payerOf(facts, schedule)), at: schedule.origin },
  { key: 'payee', name: 'who is paid', words: facts.nameOf(payeeOf(facts, schedule)), at: schedule.origin },
  ...schedule.for.map((id) => ({
    key: `for ${id}`,
    name: `the credits for ${facts.nameOf(id)}`,
    words: '',
    at: schedule.origin,
    serves: payeeOf(facts, schedule),
  })),
];

const feeTerm = (facts: Facts, { amount, each, inAdvance, origin }: Fee, what: string): Term => ({
  key: `${what} ${each ? windowWords(each) : ''}`,
  name: `the ${what}${each ? ` ${windowWords(each)}` : ''}`,
  words: `${plainWords(facts, amount)}${inAdvance ? ' in advance' : ''}`,
  at: origin,
  size: magnitudeOf(facts, { kind: 'money', money: amount }),
  serves: facts.agreement.provider,
  moreServes: facts.agreement.provider,
});

export const services = topic<'services'>({
  list: 'services',
  tells: ['fees', 'options'],
  serves: ({ agreement }) => agreement.customer,
  terms: (facts, { fees, options }) => [
    ...fees.map((fee) => feeTerm(facts, fee, fee.title ?? fee.id ?? 'fee')),
    ...options.map(({ text, fee }) => feeTerm(facts, fee, `price of “${text}”`)),
  ],
});

export const plans = topic<'plans'>({
  list: 'plans',
  tells: ['fees'],
  terms: (facts, { fees }) => fees.map((fee) => feeTerm(facts, fee, 'fee')),
});
