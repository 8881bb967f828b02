import type { Agreement, Credits, Window } from '../model/index.ts';
import type { Performance } from '../owed/index.ts';
import { earlier, isIn, number, plain, slowJudge, THOUSAND, type SlowAnswer } from './slow-judge.ts';

/** What each schedule comes to in each month, and what goes back; months are numbered from the first one. */
export interface SlowOwed {
  due(schedule: number, month: number): SlowAnswer;
  returned(schedule: number, month: number): number;
}

/**
 * What is owed, the slow and obvious way: every period asks all periods before it again, tiers are looked at one by one, and nothing
 * is shared with the code that is tested. Only for the part of the language that the property tests write: monthly promises of one
 * figure, amounts in euros, percent of one known fee or points, in plain numbers that are whole thousandths.
 */
export function slowOwed(agreement: Agreement, performance: Performance): SlowOwed {
  const { credits } = agreement;
  const { valueOf, outcome, misses, holds } = slowJudge(agreement, performance);
  const months = performance.periods;
  const memory = new Map<string, unknown>();
  const remember = <T>(key: string, work: () => T): T => {
    if (!memory.has(key)) memory.set(key, work());
    return memory.get(key) as T;
  };

  /** A count in a month and before it in its window, the free ones taken off. */
  function counted(
    schedule: Credits,
    what: 'misses' | 'points',
    count: (month: number) => number | 'open',
    window: Window | undefined,
    endless: boolean,
  ) {
    const free = schedule.free.filter(({ unit }) => unit === what);
    const left = (month: number): number | 'open' =>
      remember(`${schedule.id} left ${what} ${JSON.stringify(window)} ${month}`, () => {
        let now = count(month);
        for (const each of free) {
          const over = each.each ?? window;
          const those = over ? since(month, endless, over) : [];
          const before = those.map(count);
          const isDoubtful = those.some((at) => mayForget(at) && [...since(at, endless, over), at].some(isSome(count)));
          if (now === 'open' || before.includes('open') || isDoubtful) return 'open';
          const sum = (before as number[]).reduce((a, b) => a + b, 0);
          now = Math.max(0, sum + now - Number(each.value)) - Math.max(0, sum - Number(each.value));
        }
        return now;
      });
    const since = (month: number, all: boolean, over: Window | undefined) =>
      (over || all ? earlier(over, month) : []).filter((at) => what === 'misses' || !reset(schedule, at, month));
    /** Whether what there was may have been forgotten at the end of a month. */
    const mayForget = (at: number): boolean =>
      what === 'points' && schedule.pointsReset.some(({ when }) => holds(when, at, true) === 'open');
    const isSome = (of: (at: number) => number | 'open') => (at: number) => of(at) !== 0;
    const isDoubtful = (at: number) => mayForget(at) && [...since(at, endless, window), at].some(isSome(left));
    return (month: number) => {
      const those = since(month, endless, window);
      const before = those.map(left);
      const now = left(month);
      if (now === 'open' || before.includes('open') || those.some(isDoubtful)) return 'open';
      return { before: (before as number[]).reduce((a, b) => a + b, 0), now };
    };
  }

  /** Whether points of one month are forgotten in a later one. */
  function reset(schedule: Credits, at: number, month: number): boolean {
    for (let between = at; between < month; between++) {
      if (schedule.pointsReset.some(({ when }) => holds(when, between, true) === true)) return true;
    }
    return false;
  }

  const feeOf = 1000 * THOUSAND;

  function amountOf(amount: Credits['payments'][number]['amount']): number {
    if (amount.kind === 'money') return number(amount.money.amount);
    if (amount.kind === 'percent') return (number(amount.value) * feeOf) / THOUSAND / 100;
    throw new Error('not written by the tests');
  }

  /** Before anything limits it: euros and points. */
  function gross(schedule: Credits, month: number): { money: number; points: number } | 'open' {
    let [money, points] = [0, 0];
    const isOpenTo = (of: string) => outcome(of, month) === 'open';
    const pay = (amount: Credits['payments'][number]['amount'], times: number) => {
      if (amount.kind === 'points') points += Number(amount.value) * times;
      else money += amountOf(amount) * times;
    };
    const tiers = schedule.payments.filter(({ trigger }) => trigger.kind === 'range');
    for (const of of schedule.for) {
      const value = valueOf(of, month);
      if (tiers.length === 0) continue;
      if (value === undefined) return 'open';
      const holding = tiers.filter(({ trigger }) => trigger.kind === 'range' && isIn(trigger.range, value) !== false);
      if (holding.some(({ trigger }) => trigger.kind === 'range' && isIn(trigger.range, value) === 'open'))
        return 'open';
      const isMoney = (kind: string) => (kind === 'points' ? 'points' : 'money');
      if (new Set(holding.map(({ amount }) => isMoney(amount.kind))).size < holding.length) return 'open';
      const other = schedule.payments.length > tiers.length;
      if (holding.length === 0 && outcome(of, month) === 'missed' && !other) return 'open';
      if (holding.length > 0 && outcome(of, month) === 'met') return 'open';
      for (const { amount } of holding) pay(amount, 1);
    }
    for (const { amount, trigger } of schedule.payments) {
      if (trigger.kind === 'miss') {
        if (schedule.for.some(isOpenTo)) return 'open';
        for (const of of schedule.for) if (outcome(of, month) === 'missed') pay(amount, 1);
      }
      if (trigger.kind === 'when') {
        const isSo = holds(trigger.condition, month, true);
        if (isSo === 'open') return 'open';
        if (isSo) pay(amount, 1);
      }
      if (trigger.kind === 'each miss') {
        const count_ = counted(schedule, 'misses', (at) => misses(schedule, at), trigger.each, false)(month);
        if (count_ === 'open') return 'open';
        const over = trigger.over ?? 0;
        const beyond = Math.max(0, count_.before + count_.now - over) - Math.max(0, count_.before - over);
        if (beyond > 0) pay(amount, beyond);
      }
    }
    for (const scale of schedule.scales) {
      if (scale.by === 'points') continue;
      const total = counted(schedule, 'misses', (at) => misses(schedule, at), scale.each, false)(month);
      if (total === 'open') return 'open';
      const gap = schedule.payments.length > 0 ? 0 : 'open';
      const [now, before] = [rows(scale, total.before + total.now, gap), rows(scale, total.before, gap)];
      if (now === 'open' || before === 'open' || now < before) return 'open';
      money += now - before;
    }
    return { money, points };
  }

  /** What the rows of a scale give for a whole number. */
  function rows({ rows: all, mode }: Credits['scales'][number], total: number, gap: SlowAnswer): SlowAnswer {
    let sum = 0;
    for (let step = 1; step <= total; step++) {
      const here = all.filter(({ range }) => isIn(range, step * THOUSAND) === true);
      if (mode === 'each part at its own rate') sum += here.reduce((a, { amount }) => a + amountOf(amount), 0);
    }
    const reached = all.filter(({ range }) => range.low && plain(range.low.value) <= total * THOUSAND);
    if (mode === 'rows add up') sum = reached.reduce((a, { amount }) => a + amountOf(amount), 0);
    if (mode === 'each part at its own rate' || mode === 'rows add up') return sum;
    const here = all.filter(({ range }) => isIn(range, total * THOUSAND) === true);
    if (total === 0) return 0;
    if (here.length > 1) return 'open';
    return here[0] ? amountOf(here[0].amount) : gap;
  }

  /** After multipliers, points, rounding and the schedule's own caps. */
  function net(schedule: Credits, month: number): SlowAnswer {
    return remember(`${schedule.id} net ${month}`, () => {
      const first = gross(schedule, month);
      if (first === 'open') return 'open';
      let { money } = first;
      let { points } = first;
      if (money > 0 || points > 0) {
        const factors = schedule.multipliers.map(({ value, when }) => ({
          value: Number(value),
          holds: holds(when, month, false),
        }));
        if (factors.some((each) => each.holds === 'open')) return 'open';
        const factor = Math.max(1, ...factors.filter((each) => each.holds).map(({ value }) => value));
        money *= factor;
        points *= factor;
      }
      const scale = schedule.scales.find(({ by }) => by === 'points');
      if (scale) {
        const turned = turn(schedule, scale, month, points);
        if (turned === 'open') return 'open';
        money += turned;
      }
      const { rounding } = schedule.settlement ?? {};
      if (rounding?.to && money > 0) {
        const unit = number(rounding.to.amount);
        const how = { down: Math.floor, up: Math.ceil, nearest: Math.round }[rounding.mode];
        money = how(money / unit) * unit;
      }
      return capped(schedule, month, money, false, []);
    });
  }

  function turn(schedule: Credits, scale: Credits['scales'][number], month: number, points: number): SlowAnswer {
    const pointsOf = (at: number): number | 'open' => (at === month ? points : collected(schedule, at));
    const total = counted(schedule, 'points', pointsOf, scale.each, true)(month);
    if (total === 'open') return 'open';
    const [now, before] = [rows(scale, total.before + total.now, 0), rows(scale, total.before, 0)];
    return now === 'open' || before === 'open' || now < before ? 'open' : now - before;
  }

  function collected(schedule: Credits, month: number): number | 'open' {
    const first = gross(schedule, month);
    if (first === 'open') return 'open';
    if (first.points === 0) return 0;
    const factors = schedule.multipliers.map(({ value, when }) => ({
      value: Number(value),
      holds: holds(when, month, false),
    }));
    if (factors.some((each) => each.holds === 'open')) return 'open';
    return first.points * Math.max(1, ...factors.filter((each) => each.holds).map(({ value }) => value));
  }

  function capped(schedule: Credits, month: number, money: number, shared: boolean, beside: Credits[]): SlowAnswer {
    let left = money;
    for (const { owner, amount, each, sharedWith } of [schedule, ...credits.filter((one) => one !== schedule)].flatMap(
      (one) => one.caps.map((cap) => ({ owner: one, ...cap })),
    )) {
      const together = credits.filter((one) => one === owner || one.for.some((id) => sharedWith.includes(id)));
      if (!amount || sharedWith.length > 0 !== shared || left === 0 || !together.includes(schedule)) continue;
      const now = beside
        .filter((other) => together.includes(other))
        .map((other) => paid(credits.indexOf(other), month));
      const before = earlier(each, month).flatMap((at) => together.map((other) => paid(credits.indexOf(other), at)));
      if (now.includes('open') || before.includes('open')) return 'open';
      const used = [...(now as number[]), ...(before as number[])].reduce((a, b) => a + b, 0);
      left = Math.min(left, Math.max(0, amountOf(amount) - used));
    }
    return left;
  }

  /** After stacking, shared caps, the minimum and the claim. */
  function paid(index: number, month: number): SlowAnswer {
    return remember(`paid ${index} ${month}`, () => {
      const schedule = credits[index];
      if (!schedule) return 0;
      const own = net(schedule, month);
      const kept = own === 'open' ? own : stacked(schedule, month, own);
      if (kept === 'open') return 'open';
      let money = capped(schedule, month, kept, true, credits.slice(0, index));
      if (money === 'open') return 'open';
      const { minimum } = schedule.settlement ?? {};
      if (minimum && money < number(minimum.amount)) money = 0;
      const { claims } = months[month] ?? {};
      if (schedule.claim && !schedule.claim.automatic && claims && !claims.some((each) => each.for === schedule.id))
        money = 0;
      return money;
    });
  }

  function stacked(schedule: Credits, month: number, own: number): SlowAnswer {
    for (const holder of credits) {
      for (const clause of holder.stacking) {
        if (clause.kind !== 'only the highest of') throw new Error('not written by the tests');
        const rivals = credits.filter(
          (other) => other === holder || other.for.some((id) => clause.others.includes(id)),
        );
        if (!rivals.includes(schedule)) continue;
        const all = rivals.map((other) => net(other, month));
        const counting = all.filter((each) => each !== 0);
        if (counting.length < 2 || own === 0) continue;
        if (all.includes('open')) return 'open';
        const most = Math.max(...(all as number[]));
        if (rivals[all.indexOf(most)] !== schedule) return 0;
      }
    }
    return own;
  }

  /** What goes back at the end of a month: all that was paid since the last time. */
  function back(index: number, month: number): SlowAnswer {
    const [clause] = credits[index]?.returned ?? [];
    if (!clause) return 0;
    let left: SlowAnswer = 0;
    for (let at = 0; at < month; at++) {
      const went = holds(clause.when, at, true);
      if (went === true) left = 0;
      else if (went === 'open' && left !== 0) left = 'open';
      const more = paid(index, at);
      left = left === 'open' || more === 'open' ? 'open' : left + more;
    }
    const goes = holds(clause.when, month, true);
    if (goes === false || left === 0) return 0;
    return goes === 'open' ? 'open' : left;
  }

  return {
    due: (index, month) => (back(index, month) === 'open' ? 'open' : paid(index, month)),
    returned(index, month) {
      const returned = back(index, month);
      return returned === 'open' ? 0 : returned;
    },
  };
}
