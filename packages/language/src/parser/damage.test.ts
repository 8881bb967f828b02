import { describe, expect, it } from 'vitest';
import { damages, losses } from '../testing/damage.ts';
import { syntaxFixtures } from '../testing/fixtures.ts';

/** The long file is spoilt at every seventh line, which meets each kind of block often enough. */
const steps: ReadonlyMap<string, number> = new Map([['every-clause.sla', 7]]);

describe.each([...syntaxFixtures])('of %s with one line', (name, text) => {
  const step = steps.get(name) ?? 1;

  it.each(Object.entries(damages))('%s, nearly all other parts are still read', (_, damage) => {
    const lost = losses(text, damage, (line) => line % step === 0);
    // The part that the line is in counts as lost, too.
    expect(lost.filter(({ parts }) => parts > 2)).toEqual([]);
    expect(lost.reduce((sum, { parts }) => sum + parts, 0) / lost.length).toBeLessThanOrEqual(1.1);
  });

  it.each(Object.entries(damages))('%s, few things are said about it', (_, damage) => {
    const told = losses(text, damage, (line) => line % (step * 5) === 0).map(({ messages }) => messages);
    expect(told.reduce((sum, messages) => sum + messages, 0) / told.length).toBeLessThanOrEqual(1.5);
  });
});
