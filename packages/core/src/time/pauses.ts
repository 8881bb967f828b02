import { merged, type Stretch } from './stretches.ts';
import type { Epoch } from './zone-clock.ts';

type BusinessTime = (from: Epoch, to: Epoch) => number;
type AddBusiness = (from: Epoch, seconds: number) => Epoch | undefined;

/** Open seconds between two moments outside all pauses. Pauses are merged first: two at once stop the clock once. */
export function openWithoutPauses(
  businessTime: BusinessTime,
  from: Epoch,
  to: Epoch,
  pauses: readonly Stretch[],
): number {
  let open = businessTime(from, to);
  for (const { start, end } of inOrder(pauses)) open -= businessTime(Math.max(start, from), Math.min(end, to));
  return open;
}

/**
 * The first moment at which so many open seconds outside all pauses have passed; undefined if they never do. If they have
 * passed when a pause begins, that moment is the answer.
 */
export function deadlineWithPauses(
  clock: { readonly businessTime: BusinessTime; readonly addBusiness: AddBusiness },
  from: Epoch,
  seconds: number,
  pauses: readonly Stretch[],
): Epoch | undefined {
  let start = from;
  let left = seconds;
  if (left <= 0) return from;
  for (const pause of inOrder(pauses)) {
    const running = clock.businessTime(start, pause.start);
    if (running >= left) break;
    left -= running;
    start = Math.max(start, pause.end);
    if (start === Infinity) return undefined;
  }
  return clock.addBusiness(start, left);
}

function inOrder(pauses: readonly Stretch[]): readonly Stretch[] {
  return pauses.length === 0 ? pauses : merged(pauses);
}
