import { type Cancellation, delayNextTick, interruptAndCheck } from 'langium';

/** From the wire to its handler a message takes a few turns. */
const TURNS = 3;

/**
 * Lets whatever the editor has sent be heard before work goes on.
 *
 * @throws `OperationCancelled`
 */
export async function giveWay(token: Cancellation.CancellationToken): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await delayNextTick();
  await interruptAndCheck(token);
}
