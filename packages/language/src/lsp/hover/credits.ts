import {
  amountWords,
  baseOf,
  countedWords,
  exampleResultWords,
  explainExample,
  inMoney,
  laddersFor,
  payeeOf,
  payerOf,
  rangeWordsOf,
  sumsWords,
  valueWords,
  windowWords,
  workedExamples,
  worthWords,
  type Amount,
  type Credits,
  type Facts,
  type Id,
  type Origin,
  type Payment,
  type WorkedExample,
} from '@sla-lang/core';
import { escaped, said } from './markdown.ts';
import { byWhen, conditionWords, triggerWords } from './words.ts';

/** "10% = EUR 1,200": an amount, and what it comes to where the agreement says the fee. */
function worthOfAmount(facts: Facts, amount: Amount, credits: Credits): string {
  const words = amountWords(facts, amount);
  const money = amount.kind === 'money' ? undefined : inMoney(facts, amount, credits);
  const worth = money && worthWords(money);
  return worth === undefined ? words : `${words} = ${worth}`;
}

/** What a schedule pays, tier by tier. */
export function tierLines(facts: Facts, credits: Credits): string[] {
  const payments = credits.payments.map(
    ({ amount, trigger, when }) =>
      `- ${escaped(
        [triggerWords(facts, trigger), when && `when ${conditionWords(facts, when)}`].filter(Boolean).join(' '),
      )}: **${escaped(worthOfAmount(facts, amount, credits))}**`,
  );
  const rows = credits.scales.flatMap((scale) =>
    laddersFor(facts, credits)
      .filter(
        ({ mode, tiers }) =>
          mode === scale.mode && tiers.some(({ at }) => scale.rows.some(({ origin }) => origin === at)),
      )
      .slice(0, 1)
      .flatMap(({ axis, tiers }) =>
        tiers.map(
          ({ interval, amount }) =>
            `- ${escaped(rangeWordsOf(axis, interval))}: **${escaped(worthOfAmount(facts, amount, credits))}**`,
        ),
      ),
  );
  return [...payments, ...rows];
}

/** "Northwind pays Acme (base: the fee of Web shop each month)" */
export function payingWords(facts: Facts, credits: Credits): string {
  const { base } = credits;
  const [payer, payee] = [payerOf(facts, credits), payeeOf(facts, credits)];
  const what = base && baseWords(facts, base);
  return `${name(facts, payer)} pays ${name(facts, payee)}${what === undefined ? '' : ` (base: ${what})`}`;
}

const name = (facts: Facts, id: Id | undefined) => (id === undefined ? 'one side' : facts.nameOf(id));

function baseWords(facts: Facts, base: NonNullable<Credits['base']>): string {
  const of = base.money
    ? valueWords(facts, { kind: 'money', money: base.money })
    : base.text === undefined
      ? base.fee === undefined
        ? 'the fee'
        : `the fee of ${facts.nameOf(base.fee)}`
      : `“${base.text}”`;
  return base.each ? `${of} ${windowWords(base.each)}` : of;
}

/** How much at most, on whose request, and when. */
export function termsLines(facts: Facts, { caps, claim, settlement }: Credits): string[] {
  const cap = caps
    .map(({ amount, count, each }) =>
      [amount ? amountWords(facts, amount) : count && countedWords(count.value, count.unit), each && windowWords(each)]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');
  const asked = claim?.automatic ? 'paid without a claim' : byWhen(facts, claim?.deadline);
  return [
    ...said('At most', cap),
    ...said(claim?.automatic ? 'Claim' : 'To be claimed', asked),
    ...said(
      'Credits under this lapse',
      settlement?.minimum && valueWords(facts, { kind: 'money', money: settlement.minimum }),
    ),
  ];
}

/** What a schedule comes to in its first example that is known to the end, line by line. */
export function exampleLines(facts: Facts, credits: Credits): string[] {
  const first = workedExamples(facts, credits).find(({ due }) => due !== undefined);
  return first ? derivationLines(facts, first) : [];
}

/** In one line, what a miss may come to: "For example, Up 98.5%: EUR 100". */
export function exampleLine(facts: Facts, credits: Credits): string[] {
  const first = workedExamples(facts, credits).find(({ due }) => due?.some(({ kind }) => kind === 'money'));
  return first?.due
    ? [`For example, ${escaped(exampleResultWords(facts, first))}: **${escaped(sumsWords(facts, first.due))}**`]
    : [];
}

function derivationLines(facts: Facts, example: WorkedExample): string[] {
  const lines = explainExample(facts, example).map(
    ({ text, comesTo }) => `- ${escaped(text)}${comesTo === undefined ? '' : ` = **${escaped(comesTo)}**`}`,
  );
  // What happened is said in front of the list.
  const [first] = example.owed.steps;
  const rest = first?.kind === 'value' || first?.kind === 'count' ? lines.slice(1) : lines;
  return [`For example, ${escaped(exampleResultWords(facts, example))}:`, ...rest];
}

/** The tier that a place is in, with what it pays. */
export function tierAt(facts: Facts, origin: Origin | undefined): string[] {
  for (const credits of facts.agreement.credits) {
    const payment = credits.payments.find((each) => each.origin === origin);
    if (!payment || origin === undefined) continue;
    const base = baseOf(undefined, credits);
    const trigger = triggerWords(facts, payment.trigger);
    return [
      `**${escaped(worthOfAmount(facts, payment.amount, credits))}** ${escaped(trigger)}`,
      ...said('Base', base && baseWords(facts, base)),
      ...said('For', credits.for.map((id) => facts.nameOf(id)).join(', ')),
      ...termsLines(facts, credits),
      ...exampleOfPayment(facts, credits, payment),
    ];
  }
  return [];
}

function exampleOfPayment(facts: Facts, credits: Credits, payment: Payment): string[] {
  const example = workedExamples(facts, credits).find(({ of }) => of === payment);
  return example ? derivationLines(facts, example) : [];
}

/** The cap that a place is in, with what it comes to. */
export function capAt(facts: Facts, origin: Origin | undefined): string[] {
  for (const credits of facts.agreement.credits) {
    const cap = credits.caps.find((each) => origin !== undefined && each.origin === origin);
    if (!cap?.amount) continue;
    const each = cap.each ? ` ${windowWords(cap.each)}` : '';
    return [`At most **${escaped(worthOfAmount(facts, cap.amount, credits))}**${escaped(each)}`];
  }
  return [];
}
