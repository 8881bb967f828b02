import { formatNumber } from '@sla-lang/core';
import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

const noun = { credit: 'credit', bonus: 'bonus' } as const;
const nouns = { credit: 'credits', bonus: 'bonuses' } as const;
type Kind = keyof typeof noun;

/** What is paid for a missed (or exceeded) level, and what happens to the money. */
export const credits = {
  due: {
    credit: (missed: Text, payer: Text | undefined, payee: Text | undefined): Text =>
      say`Where ${missed}, ${paying(payer, payee)} service credits in accordance with this clause`,
    bonus: (exceeded: Text, payer: Text | undefined, payee: Text | undefined): Text =>
      say`Where ${exceeded}, ${paying(payer, payee)} a bonus in accordance with this clause`,
  },
  base: (base: Text): Text => say`In this clause, the base amount is ${base}`,
  tableIntro: (figure: Text): Text => say`The amount depends on ${figure}`,
  head: {
    amount: { credit: plain('Credit'), bonus: plain('Bonus') },
    condition: plain('Only if'),
  },
  payment: (kind: Kind, amount: Text, per: Text | undefined, condition: Text | undefined): Text =>
    say`${condition ? say`If ${condition}, the` : 'The'} ${noun[kind]} is ${amount}${per ? say` ${per}` : ''}`,
  onlyIf: (payment: Text, condition: Text): Text => say`${payment}, provided that ${condition}`,

  scale: {
    intro: (by: Text, window: Text | undefined): Text =>
      say`The amount depends on the number of ${by}${window ? say` ${window}` : ''}`,
    account: (window: Text | undefined): Text =>
      say`Points are added up${window ? say` ${window}` : ' for as long as this agreement lasts'}; what earlier points have given rise to is not paid again`,
    head: { by: (by: Text): Text => say`Number of ${by}`, amount: plain('Amount') },
    lastReached: plain('Where several rows apply, only the amount of the row that is reached last is due'),
    mode: {
      'highest row applies': plain('Only the amount of the row into which the total number falls is due'),
      'each part at its own rate': plain(
        'Each single one is paid at the amount of the row into which it falls, and these amounts are added up',
      ),
      'rows add up': plain('The amounts of all rows that are reached are added up'),
    },
  },
  multiplier: (value: string, condition: Text): Text =>
    say`The amount is multiplied by ${formatNumber(value, 'en')} if ${condition}`,
  greatestMultiplier: plain('Of several such factors that apply, only the greatest is used'),
  floor: (kind: Kind, amount: Text, window: Text | undefined): Text =>
    say`Where ${kind === 'credit' ? 'a credit' : 'a bonus'} is due at all${window ? say` ${window}` : ''}, it amounts to at least ${amount}`,
  returned: (condition: Text): Text => say`A credit already granted is returned if ${condition}`,
  pointsReset: (condition: Text): Text => say`The points collected are reset to zero if ${condition}`,
  /** `things` with their number, but for a single one: "2 misses", "miss". */
  free: (things: Text, value: string, window: Text | undefined): Text =>
    say`The first ${things}${window ? say` ${window}` : ''} ${value === '1' ? 'does' : 'do'} not give rise to any payment`,
  notInTheFirst: (duration: Text): Text => say`Nothing is due under this clause for the first ${duration} of the term`,
  cap: {
    alone: (kind: Kind, amount: Text, window: Text | undefined): Text =>
      say`${window ? say`${window}, the` : 'The'} ${nouns[kind]} under this clause may not exceed ${amount}`,
    shared: (kind: Kind, others: Text, amount: Text, window: Text | undefined): Text =>
      say`${window ? say`${window}, the` : 'The'} ${nouns[kind]} under this clause together with those under ${others} may not exceed ${amount}`,
    count: (value: string, unit: Text): Text => say`${formatNumber(value, 'en')} ${unit}`,
  },
  whichCapBinds: {
    smallest: plain('Where several maximum amounts apply, the smallest of them binds'),
    first: plain('Where several maximum amounts apply, the one stated first binds'),
  },
  stacking: {
    'not added to': (others: Text): Text =>
      say`An event for which a payment is due under this clause does not also give rise to a payment for ${others}`,
    'only the highest of': (others: Text): Text =>
      say`Where payments fall due for more than one of ${others}, only the highest of them is due`,
    'only one of': (others: Text, chosenBy: Text | undefined): Text =>
      say`Where payments fall due for more than one of ${others}, only one of them is due${chosenBy ? say`; it is chosen by ${chosenBy}` : ''}`,
    'added to': (others: Text): Text => say`Payments under this clause are due in addition to those for ${others}`,
  },
  claim: {
    automatic: {
      credit: plain('Credits are granted without a claim'),
      bonus: plain('The bonus is granted without a claim'),
    },
    within: (payee: Text | undefined, deadline: Text): Text =>
      payee ? say`${payee} must claim a credit ${deadline}` : say`A credit must be claimed ${deadline}`,
    onRequest: (payee: Text | undefined): Text =>
      payee
        ? say`Credits are granted only if ${payee} claims them`
        : plain('Credits are granted only if they are claimed'),
    through: (who: Text): Text => say`The claim is made through ${who}`,
    notBefore: (deadline: Text): Text => say`A claim may be made ${deadline}`,
    to: (where: Text): Text => say`The claim is made to ${where}`,
    items: (items: Text): Text => say`The claim must contain the following: ${items}`,
    dataHeldBy: (who: Text): Text => say`The data needed for the claim are held by ${who}`,
    late: {
      lapse: plain('A credit that is claimed late lapses'),
      'are reduced': plain('A credit that is claimed late is reduced'),
      'count from receipt': plain('A claim that is made late counts from its receipt'),
    },
    cure: (duration: Text): Text => say`An incomplete claim may be completed within ${duration}`,
    decidedBy: (who: Text): Text => say`The claim is decided by ${who}`,
    decided: (who: Text | undefined, deadline: Text): Text =>
      who ? say`${who} must decide on the claim ${deadline}` : say`The claim must be decided ${deadline}`,
    openTo: (who: Text): Text => say`The records on which the decision rests are open to ${who}`,
    dispute: (way: Text): Text => say`Settlement of disputes about a claim: ${way}`,
  },
  settlement: {
    charged: plain('What is due under this clause is charged on the next invoice'),
    form: {
      'set-off': plain('Credits are set off against the fee on the next invoice'),
      money: plain('Credits are paid out in money'),
      'service time': plain('Credits are granted as additional service time'),
      package: plain('Credits are added back to the prepaid package'),
      other: plain('Credits are granted in another form'),
    },
    or: {
      'set-off': plain('Instead, they may be set off against the fee on the next invoice'),
      money: plain('Instead, they may be paid out in money'),
      'service time': plain('Instead, they may be granted as additional service time'),
      package: plain('Instead, they may be added back to the prepaid package'),
      other: plain('Instead, they may be granted in another form'),
    },
    chosenBy: (who: Text): Text => say`The choice is made by ${who}`,
    rest: {
      'set-off': plain('The part that cannot be settled in this way is set off against the fee on the next invoice'),
      money: plain('The part that cannot be settled in this way is paid out in money'),
      'service time': plain('The part that cannot be settled in this way is granted as additional service time'),
      package: plain('The part that cannot be settled in this way is added back to the prepaid package'),
      other: plain('The part that cannot be settled in this way is granted in another form'),
    },
    notExchangeable: plain('A credit that has been granted cannot be exchanged for money'),
    restDeadline: (deadline: Text): Text => say`That part must be settled ${deadline}`,
    conversion: (currency: string | undefined, rate: Text, moment: Text | undefined): Text =>
      say`Credits are converted into ${currency ?? plain('the currency in which they are settled')} at ${rate}${moment ? say` of ${moment}` : ''}`,
    text: (text: Text): Text => say`Credits are settled as follows: ${text}`,
    deadline: (deadline: Text): Text => say`Credits must be settled ${deadline}`,
    expires: (deadline: Text): Text => say`A credit expires unless it is used ${deadline}`,
    onTermination: plain('Credits that have not been used expire when this agreement ends'),
    minimum: (money: Text, included: boolean): Text =>
      included ? say`Credits of ${money} or less lapse` : say`Credits of less than ${money} lapse`,
    remainder: {
      'paid out': plain('Credits that have not been used when this agreement ends are paid out'),
      lapses: plain('Credits that have not been used when this agreement ends lapse'),
    },
    rounding: (mode: 'down' | 'up' | 'nearest', to: Text | undefined): Text => {
      const direction = mode === 'nearest' ? 'to the nearest' : `${mode} to the nearest`;
      return to
        ? say`Amounts are rounded ${direction} multiple of ${to}`
        : say`Amounts are rounded ${direction} smallest unit of the currency`;
    },
  },
  precondition: {
    credit: (condition: Text): Text => say`A credit is due only if ${condition}`,
    bonus: (condition: Text): Text => say`A bonus is due only if ${condition}`,
  },
  preconditionSetBy: (who: Text): Text => say`This condition is set by ${who}`,
  preconditionOtherwise: {
    lost: plain('Otherwise the credit is lost'),
    withheld: plain('Otherwise the credit is withheld until the condition is met'),
  },
  soleRemedy: (except: Text | undefined): Text =>
    say`The credits are the sole remedy for a failure to meet these service levels${except ? say`, except for ${except}` : ''}`,
  besideOtherRemedies: plain('Other rights and remedies because of the failure remain unaffected'),
  countsTowardsDamages: plain('Credits are deducted from damages for the same failure'),
  notTowardsDamages: plain('Credits are not deducted from damages for the same failure'),
  nature: {
    'liquidated damages': plain('The credits are liquidated damages and not a penalty'),
    'price reduction': plain('The credits are a reduction of the price'),
    penalty: plain('The credits are a contractual penalty'),
  },
  liabilityCap: {
    inside: plain('Credits count towards the limit of liability'),
    outside: plain('Credits do not count towards the limit of liability'),
  },
};

function paying(payer: Text | undefined, payee: Text | undefined): Text {
  if (payer && payee) return say`${payer} must grant ${payee}`;
  if (payer) return say`${payer} must grant`;
  if (payee) return say`${payee} is entitled to`;
  return plain('the payee is entitled to');
}

export const examples = {
  heading: plain('Worked examples'),
  intro: plain('The following examples are calculated from the terms above and are not terms themselves'),
  agreedIntro: plain('The parties give the following examples'),
  head: {
    result: plain('Result'),
    band: plain('Range'),
    amount: plain('Amount'),
    calculated: plain('Calculated'),
    due: plain('Due'),
    example: plain('Example'),
  },
  /** A value of the metric. */
  result: (figure: Text, value: Text): Text => say`${figure}: ${value}`,
  misses: (count: number, priority: Text | undefined): Text =>
    say`${String(count)} ${count === 1 ? 'miss' : 'misses'}${priority ? say` of priority ${priority}` : ''}`,
  times: (count: string, amount: Text): Text => say`${count} × ${amount}`,
  plus: ' + ',
  nothing: plain('nothing'),
  limited: {
    cap: (money: Text): Text => say`${money} (maximum)`,
    floor: (money: Text): Text => say`${money} (minimum)`,
    minimum: (money: Text): Text => say`${money} (too little to be paid)`,
  },
  /** What a support or a metric has a share of. */
  share: {
    values: (metric: Text): Text => say`the share of the values of ${metric} that meet the target`,
    cases: (support: Text): Text => say`the share of the cases of ${support} that meet the target`,
  },
  scale: (count: string, by: Text, sum: Text): Text =>
    say`Example: if the number of ${by} is ${count}, the amount is ${sum}`,
  scaleAt: (result: Text, sum: Text): Text => say`Example: ${result}; the amount is ${sum}`,
  sum: (amounts: Text, total: Text): Text => say`${amounts} = ${total}`,

  derivation: (result: Text): Text => say`The amount for the example “${result}” results as follows`,
  /** A step and what it does. */
  step: (step: Text, effect: Text | undefined): Text => (effect ? say`${step}; ${effect}` : step),
  makes: (sum: Text): Text => say`this makes ${sum}`,
  leaves: (sum: Text): Text => say`this leaves ${sum}`,
  unchanged: { cap: plain('it is not exceeded'), floor: plain('it is reached') },
  steps: {
    free: (things: Text, value: string, window: Text | undefined): Text =>
      say`the first ${things}${window ? say` ${window}` : ''} ${value === '1' ? 'does' : 'do'} not count`,
    tier: (range: Text, amount: Text): Text => say`the value is ${range}: ${amount}`,
    row: (range: Text, amount: Text): Text => say`row “${range}”: ${amount}`,
    miss: (level: Text, amount: Text): Text => say`${level} is not met: ${amount}`,
    eachMiss: (amount: Text): Text => say`for the misses that count: ${amount}`,
    block: (size: Text, blocks: string, amount: Text): Text =>
      say`${blocks === '1' ? 'one block' : `${formatNumber(blocks, 'en')} blocks`} of ${size}: ${amount}`,
    points: (count: string): Text => plain(`${formatNumber(count, 'en')} percentage point${count === '1' ? '' : 's'}`),
    condition: (amount: Text): Text => say`the condition is fulfilled: ${amount}`,
    base: (base: Text, money: Text): Text => say`${base} is ${money}`,
    partOfFee: (base: Text, time: Text, whole: Text): Text =>
      say`of ${base}, the part that falls on ${time} of ${whole}`,
    multiplier: (times: string): Text => plain(`multiplied by ${formatNumber(times, 'en')}`),
    rounding: plain('rounded'),
    cap: (amount: Text, window: Text | undefined): Text =>
      say`the maximum${window ? say` ${window}` : ''} is ${amount}`,
    floor: (amount: Text): Text => say`the minimum is ${amount}`,
    minimum: (amount: Text): Text => say`credits of less than ${amount} lapse`,
  },
};
