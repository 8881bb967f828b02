import type { Facts } from '../facts/facts.ts';
import { firstWords, listWords, windowWords } from '../facts/words.ts';
import type { Cap, Window } from '../model/index.ts';
import { countedWords, unitOfCount } from '../quantity/index.ts';
import type { Edge, OwedStep } from '../owed/index.ts';
import { amountWords, baseWords } from '../facts/words.ts';
import { figureName, partName } from './names.ts';
import { numberWords, quantityWords, sumsWords, sumWords } from './sums.ts';
import { reasonWords } from './reasons.ts';

type Step<K extends OwedStep['kind']> = Extract<OwedStep, { kind: K }>;

/** What a line of a derivation says, as a phrase without its full stop and without the sum it ends with. */
export function owedStepWords(facts: Facts, step: OwedStep): string {
  switch (step.kind) {
    case 'value':
      return value(facts, step);
    case 'count':
      return count(step);
    case 'free':
      return `the first ${firstWords(step.free, step.unit)} ${step.free === '1' ? 'is' : 'are'} free${inWindow(step.each)}`;
    case 'met':
      return `${facts.nameOf(step.of)} is met${step.item === undefined ? '' : ` for ${step.item}`}`;
    case 'no cases':
      return `there were no cases for ${facts.nameOf(step.of)}${step.priority === undefined ? '' : ` (${facts.nameOf(step.priority)})`}, so none was missed`;
    case 'tier':
      return [edgesWords(step), amountWords(facts, step.amount)].filter(Boolean).join(': ');
    case 'row': {
      const amount = `${step.times === '1' ? '' : `${numberWords(step.times)} × `}${amountWords(facts, step.amount)}`;
      return `${[edgesWords(step), amount].filter(Boolean).join(': ')}${step.mode === 'unsaid' ? '' : ` (${step.mode})`}`;
    }
    case 'miss':
      return `${facts.nameOf(step.of)} is missed: ${amountWords(facts, step.amount)}`;
    case 'each miss':
      return step.misses === '1'
        ? `1 miss is paid for: ${amountWords(facts, step.amount)}`
        : `${numberWords(step.misses)} misses are paid for: ${amountWords(facts, step.amount)} each`;
    case 'block':
      return block(facts, step);
    case 'units':
      return step.count === '1' ? 'once' : `${numberWords(step.count)} times`;
    case 'condition':
      return `its condition holds: ${amountWords(facts, step.amount)}`;
    case 'base':
      return base(facts, step);
    case 'part of fee':
      return `the part of ${baseWords(facts, step.base)} that falls on ${seconds(step.seconds)} of ${seconds(step.of)}`;
    case 'multiplier':
      return `times ${numberWords(step.times)}`;
    case 'start':
      return 'nothing is paid in the first days of the term';
    case 'relief':
      return `${facts.nameOf(step.relief)} lifts ${step.share === undefined ? 'it' : `the share of it that it caused, ${numberWords(step.share)}`}`;
    case 'precondition':
      return {
        lost: 'its condition is not fulfilled: it is lost',
        withheld: 'its condition is not fulfilled: it is withheld',
        unsaid: 'its condition is not fulfilled',
      }[step.effect];
    case 'rounding':
      return step.to === ''
        ? `rounded ${step.mode === 'nearest' ? '' : `${step.mode} `}to the smallest unit of the currency`
        : `rounded ${step.mode === 'nearest' ? 'to the nearest' : `${step.mode} to a`} multiple of ${numberWords(step.to)}`;
    case 'cap':
      return cap(facts, step);
    case 'liability cap':
      return `${isChanged(step) ? 'liability is limited to' : 'within the liability limit of'} ${amountWords(facts, step.amount)}${used(facts, step.used)}`;
    case 'stacking':
      return `${step.how}: ${partName(facts, step.paid)} is paid`;
    case 'conversion':
      return `converted to ${step.to} at ${numberWords(step.rate)}`;
    case 'floor':
      return `at least ${sumsWords(facts, step.least)}`;
    case 'minimum':
      return isChanged(step)
        ? `under ${sumWords(facts, step.minimum)}: it lapses`
        : `enough to be paid: under ${sumWords(facts, step.minimum)} it would lapse`;
    case 'claim':
      return claim(step);
    case 'returned':
      return `earned back by later performance: ${sumsWords(facts, step.sums)}`;
    case 'points reset':
      return 'the points are reset';
    case 'undecided':
      return `undecided: ${reasonWords(facts, step.reason)}`;
  }
}

/** `1 miss`, `2 misses`. */
export const missWords = (count: string): string => `${numberWords(count)} ${unitOfCount(count, 'misses')}`;

const inWindow = (window: Window | undefined): string => (window ? ` in ${windowWords(window)}` : '');
const used = (facts: Facts, sums: Step<'cap'>['used']): string =>
  sums.length === 0 ? '' : `, of which ${sumsWords(facts, sums)} are used`;
const seconds = (value: string): string => quantityWords({ kind: 'time', unit: 'elapsed', value });

function value(facts: Facts, { figure, of, read, value: measured, case: theCase, item }: Step<'value'>): string {
  const name = figureName(facts, figure, of, theCase);
  const exact = quantityWords(measured);
  const rounded = quantityWords(read);
  return `${name}${item === undefined ? '' : `, ${item}`}: ${rounded}${exact === rounded ? '' : `, rounded from ${exact}`}`;
}

function block(facts: Facts, step: Step<'block'>): string {
  const { blocks, mode, size, amount } = step;
  const kind = { started: 'each started', full: 'each full', exact: 'each, in part too,', unsaid: 'each' }[mode];
  const each = [kind, quantityWords(size), edgesWords(step)].filter(Boolean).join(' ');
  return `${each}: ${numberWords(blocks)} × ${amountWords(facts, amount)}`;
}

/** `4 misses of P1, after 2 before in each quarter`. */
function count({ now, what, priority, earlier, each }: Step<'count'>): string {
  const of = priority === undefined ? '' : ` of ${priority}`;
  const before = earlier === '0' ? '' : `, after ${numberWords(earlier)} before${inWindow(each)}`;
  return `${numberWords(now)} ${unitOfCount(now, what)}${of}${before}`;
}

/** `of the fee of Shop, EUR 1,000`; a fixed sum is just that. */
function base(facts: Facts, { base: whole, currency, fee }: Step<'base'>): string {
  const money = sumWords(facts, { kind: 'money', currency, value: fee });
  return whole.money && !whole.shares ? `of ${money}` : `of ${baseWords(facts, whole)}, ${money}`;
}

/** `from 95% to under 99.9%`, `over 60 min`; empty for no end at all. */
export function edgesWords({
  low,
  high,
}: {
  readonly low?: Edge | undefined;
  readonly high?: Edge | undefined;
}): string {
  if (low && low.end === 'closed' && high?.end === 'closed' && low.value.value === high.value.value)
    return quantityWords(low.value);
  const from = low && `${low.end === 'open' ? 'over' : 'from'} ${quantityWords(low.value)}`;
  const to =
    high && `${high.end === 'open' ? (low ? 'to under' : 'under') : low ? 'to' : 'up to'} ${quantityWords(high.value)}`;
  return [from, to].filter((end) => end !== undefined).join(' ');
}

function cap(facts: Facts, step: Step<'cap'>): string {
  const limit = `${capWords(facts, step.cap)}${used(facts, step.used)}`;
  return isChanged(step) ? `capped at ${limit}` : `within the cap of ${limit}`;
}

const isChanged = ({ before, after }: OwedStep): boolean => JSON.stringify(before) !== JSON.stringify(after);

function capWords(facts: Facts, { amount, count, each, sharedWith }: Cap): string {
  const most = amount ? amountWords(facts, amount) : count ? countedWords(count.value, count.unit) : '…';
  const shared = sharedWith.length === 0 ? '' : `, shared with ${listWords(sharedWith.map((id) => facts.nameOf(id)))}`;
  return `${most}${each ? ` ${windowWords(each)}` : ''}${shared}`;
}

function claim({ effect, claimed, began, until }: Step<'claim'>): string {
  const from = began === undefined ? '' : `, counted from ${began}`;
  const last = until === undefined ? '' : `, the last ${/ \d/.test(until) ? 'moment' : 'day'} was ${until}${from}`;
  switch (effect) {
    case 'automatic':
      return 'paid without a claim';
    case 'taken to be in time':
      return `to be claimed${until === undefined ? '' : ` by ${until}${from}`}; taken to be claimed in time`;
    case 'in time':
      return `claimed on ${claimed ?? '…'}, in time${began === undefined ? '' : last}`;
    case 'not claimed':
      return `not claimed${last}`;
    case 'lapsed':
      return `claimed on ${claimed ?? '…'}, too late${last}`;
  }
}
