import { metricOf } from '../facts/objectives.ts';
import type { Unit, Value } from '../model/index.ts';
import { exactDecimalText, multiply, tryShare } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { secondsOf } from './lengths.ts';
import { unitWindow } from './time.ts';
import { valueNow } from './value-now.ts';

type Blocks = Pick<Extract<Unit, { kind: 'block' }>, 'block' | 'mode' | 'of' | 'beyond' | 'below'>;

/**
 * "for each 30 min of downtime over 0.01%": so much of the time that the promise is judged over. A limit may be what was measured of
 * another figure, too.
 */
export function resolvedLimit<B extends Blocks>(draft: Draft, blocks: B): B {
  const [beyond, below] = [limitOf(draft, blocks, blocks.beyond), limitOf(draft, blocks, blocks.below)];
  return beyond === blocks.beyond && below === blocks.below ? blocks : { ...blocks, beyond, below };
}

function limitOf(draft: Draft, blocks: Blocks, limit: Value | undefined): Value | undefined {
  const value = valueNow(draft.account, draft.now, limit, draft.now.case) ?? limit;
  return blocks.block.kind === 'duration' ? timeOf(draft, blocks, value) : value;
}

function timeOf(draft: Draft, { of: figure }: Blocks, limit: Value | undefined): Value | undefined {
  if (limit?.kind !== 'percent') return limit;
  const promised = draft.credits.for.flatMap((id) => draft.judgments.get(id)?.promises.promised ?? [])[0];
  const metric = metricOf(draft.account.facts, figure) ?? promised?.metric;
  const seconds = secondsOf(draft, promised?.window ?? unitWindow(draft.now.period.unit), metric?.during);
  const share = tryShare(limit.value);
  const text = seconds && share && exactDecimalText(multiply(seconds, share));
  return text === undefined ? limit : { kind: 'duration', duration: { iso: `PT${text}S`, clock: 'elapsed' } };
}
