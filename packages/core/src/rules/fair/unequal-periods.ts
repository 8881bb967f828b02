import { exitsOf } from '../../facts/exits.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import { roughSeconds } from '../../facts/lengths.ts';
import { isAboutPaying } from '../../facts/mentions.ts';
import { partyOf, payerOf } from '../../facts/sides.ts';
import { writeDuration } from '../../facts/syntax.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Condition, Duration, Id, Origin } from '../../model/index.ts';
import { compare, multiply, rational } from '../../quantity/index.ts';

type Act = 'notice' | 'notice for cause' | 'cure' | 'limitation' | 'payment';

/** A period that one side has for an act. */
interface Period {
  readonly act: Act;
  readonly side: Id;
  readonly duration: Duration;
  readonly at: Origin | undefined;
  readonly part: Id | undefined;
  /** Much less has to be done in it than is usual for such an act. */
  readonly isEasy: boolean;
}

/**
 * Periods for the same kind of act that differ by more than a factor 2 (a setting). A longer period for the harder task is no
 * finding: who buys needs longer to move away than who sells, and a defect takes longer to cure than a payment. Periods that are
 * not said at all are fair/short-exit.
 */
export const unequalPeriods = rule('fair/unequal-periods', (facts, report) => {
  const { provider, customer } = facts.agreement;
  for (const [act, periods] of Map.groupBy(periodsOf(facts), (period) => period.act)) {
    const moves = act === 'notice' || act === 'notice for cause' ? customer : undefined;
    for (const side of [provider, customer]) {
      const [own, others] = [true, false].map((mine) => periods.filter((each) => (each.side === side) === mine));
      const unequal =
        side !== undefined && moves !== facts.otherParty(side) && tooShort(facts, own ?? [], others ?? []);
      if (!unequal) continue;
      const { short, long } = unequal;
      report({
        at: short.at,
        part: short.part,
        params: {
          act,
          hurt: facts.nameOf(short.side),
          other: facts.nameOf(long.side),
          short: durationWords(facts, short.duration),
          long: durationWords(facts, long.duration),
        },
        related: [{ at: long.at, role: 'longer' }],
        disadvantages: [short.side],
        fixes: equalised(short.duration, long.duration),
      });
    }
  }
});

/** The shortest period of one side, and the shortest of the other for no harder a task, where these are far apart. */
function tooShort(facts: Facts, own: readonly Period[], others: readonly Period[]) {
  for (const isEasy of [false, true]) {
    const short = shortest(own.filter((each) => each.isEasy === isEasy));
    const long = shortest(others.filter((each) => each.isEasy || !isEasy));
    if (short && long && isMuchShorter(short.duration, long.duration, facts.settings.thresholds.factor))
      return { short, long };
  }
  return undefined;
}

/** Only elapsed periods and business days are written without a calendar of their own. */
function equalised({ origin }: Duration, long: Duration) {
  const text = writeDuration(long);
  return text === undefined
    ? []
    : [{ name: 'equal' as const, edits: [{ at: origin, place: 'replace' as const, text }] }];
}

function isMuchShorter(short: Duration, long: Duration, factor: number): boolean {
  const [less, more] = [roughSeconds(short), roughSeconds(long)];
  return less !== undefined && more !== undefined && compare(multiply(less, rational(factor)), more) < 0;
}

function shortest(periods: readonly Period[]): Period | undefined {
  return periods.reduce<Period | undefined>((least, each) => {
    const [own, best] = [roughSeconds(each.duration), least && roughSeconds(least.duration)];
    return !best || (own && compare(own, best) < 0) ? each : least;
  }, undefined);
}

/** A notice or a time to cure is a period of the side that is left. */
function* periodsOf(facts: Facts): Generator<Period> {
  const { provider, customer, limitations, payment, credits } = facts.agreement;
  for (const leaving of [provider, customer]) {
    const side = facts.otherParty(leaving);
    if (side === undefined) continue;
    for (const { id, notice, cure, atWill, when, origin } of exitsOf(facts, leaving)) {
      const act = atWill ? 'notice' : 'notice for cause';
      if (notice) yield { act, side, duration: notice, at: notice.origin ?? origin, part: id, isEasy: false };
      const isEasy = when.length > 0 && when.every((each) => isAboutMoney(facts, each));
      if (cure) yield { act: 'cure', side, duration: cure, at: cure.origin ?? origin, part: id, isEasy };
    }
  }
  for (const { id, of, deadline, origin } of limitations) {
    const side = partyOf(facts, of);
    const duration = deadline?.duration;
    if (side !== undefined && duration)
      yield { act: 'limitation', side, duration, at: deadline.origin ?? origin, part: id, isEasy: false };
  }
  if (customer !== undefined && payment?.duration) {
    const { duration, origin } = payment;
    yield { act: 'payment', side: customer, duration, at: origin, part: undefined, isEasy: false };
  }
  for (const schedule of credits) {
    const [side, deadline] = [payerOf(facts, schedule), schedule.settlement?.deadline];
    if (side === undefined || side === customer || deadline?.relation !== 'within' || !deadline.duration) continue;
    yield {
      act: 'payment',
      side,
      duration: deadline.duration,
      at: deadline.origin ?? schedule.origin,
      part: schedule.id,
      isEasy: false,
    };
  }
}

/** Whether a condition speaks of a payment that is not made: a failure that is put right in a day. */
const isAboutMoney = (facts: Facts, condition: Condition): boolean =>
  [...conditionsIn(condition)].some((each) => {
    if (each.kind === 'fact') return isAboutPaying(each.text);
    const duty = each.kind === 'outcome' ? facts.find('duties', each.of) : undefined;
    return duty !== undefined && duty.obligations.every(({ text }) => isAboutPaying(text));
  });
