import { metricOf } from '../facts/objectives.ts';
import type { Unit, Value } from '../model/index.ts';
import { exactDecimalText, multiply, tryShare } from '../quantity/index.ts';
import type { Draft } from './draft.ts';
import { secondsOf } from './lengths.ts';
import { unitWindow } from './time.ts';

type Blocks = Pick<Extract<Unit, { kind: 'block' }>, 'block' | 'mode' | 'of' | 'beyond' | 'below'>;

/** "for each 30 min of downtime over 0.01%": so much of the time that the promise is judged over. */
export function resolvedLimit<B extends Blocks>(draft: Draft, blocks: B): B {
  if (blocks.block.kind !== 'duration') return blocks;
  const [beyond, below] = [timeOf(draft, blocks, blocks.beyond), timeOf(draft, blocks, blocks.below)];
  return beyond === blocks.beyond && below === blocks.below ? blocks : { ...blocks, beyond, below };
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
