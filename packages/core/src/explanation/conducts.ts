import type { ControlRow } from '../balance/index.ts';
import type { Facts } from '../facts/facts.ts';
import type { BalanceLine } from './balance.ts';
import { partName } from './names.ts';
import { sumsWords } from './sums.ts';

/** What a side has in its hand. */
const CONTROLS: Readonly<Record<ControlRow['kind'], string>> = {
  'keeping a promise': 'whether it is kept',
  'doing a duty': 'when it is done',
  asking: 'when the other side has to answer',
  classifying: 'the priority of tickets',
  pausing: 'when its clock stands still',
  closing: 'when a ticket is done, or comes back as a new one',
  causing: 'whether what excuses it happens',
  maintaining: 'when and how long it is',
  reporting: 'when it is sent',
  using: 'how much is used',
  measuring: 'the reading',
  deciding: 'the decision',
  'staying silent': 'whether there is an answer at all',
  'holding data': 'the data',
  paying: 'whether it pays without being asked',
  'setting a condition': 'a condition of what is paid',
  changing: 'the terms',
};

/** “Incidents: the priority of tickets; done badly, it could gain (a first miss is EUR 500); see fair/own-hand, fair/sole-judge”. */
export function controlLine(facts: Facts, row: ControlRow, other: string): BalanceLine {
  const { kind, effect, worth, checks, part, at } = row;
  const does = { gains: 'gain', harms: `harm ${other}`, moves: `put its burden on ${other}` }[effect];
  const money = worth.length === 0 ? '' : ` (a first miss is ${sumsWords(facts, worth)})`;
  const detail = `${CONTROLS[kind]}; done badly, it could ${does}${money}; see ${checks.join(', ')}`;
  return { what: partName(facts, part), detail, at, part };
}
