import { basename, join } from 'node:path';
import { analyse, type Agreement, type Finding } from '@sla-lang/core';
import { loadHolidays } from '@sla-lang/core/holidays';
import { describe, expect, it } from 'vitest';
import { outright, renamed, swapped } from '../../packages/core/src/testing/swap.ts';
import { examplesFolder, filesBelow, fixturesFolder } from '../kit/fixtures.ts';
import { projectAt } from '../kit/project.ts';

/**
 * Who buys depends on the service and has to move when it is left, whatever the words: what these find about the time for that can
 * hurt nobody else. All else must change sides with the words.
 */
const isTimeToMove = ({ code, message }: Finding): boolean =>
  (code === 'fair/short-exit' && message.includes(' to move')) ||
  (code === 'fair/unequal-periods' && message.includes(' of notice '));

const agreements = async (file: string): Promise<readonly Agreement[]> =>
  (await projectAt(file, { holidays: await loadHolidays() }))
    .agreements(basename(file))
    .filter(({ provider, customer }) => provider !== undefined && customer !== undefined)
    .map((agreement) => ({ ...agreement, acceptances: [] }));

const findingsIn = async (agreement: Agreement): Promise<readonly Finding[]> =>
  analyse(agreement, { holidays: await loadHolidays() });

/** All that does not depend on who is called what. */
const told = (findings: readonly Finding[], sideOf: (side: string) => string = (side) => side): string[] =>
  findings.map(({ code, severity, at, part, disadvantages, fixes, related }: Finding) =>
    JSON.stringify({
      code,
      severity,
      at,
      part,
      hurts: disadvantages.map(sideOf).toSorted(),
      fixes: fixes.map(({ name }) => name),
      related: related.map((each) => each.at).toSorted(),
    }),
  );

const NONE = { lost: [], new: [] };

const differing = (before: readonly string[], after: readonly string[]) => ({
  lost: before.filter((each) => !after.includes(each)),
  new: after.filter((each) => !before.includes(each)),
});

const across = ({ provider = '', customer = '' }: Agreement) => {
  const other = new Map([
    [provider, customer],
    [customer, provider],
  ]);
  return (side: string) => other.get(side) ?? side;
};

describe.each(
  [examplesFolder, fixturesFolder].flatMap((folder) => filesBelow(folder, '.sla').map((name) => join(folder, name))),
)('%s', (file) => {
  it('hurts the other side in every finding once the names of the sides are exchanged', async () => {
    for (const agreement of await agreements(file)) {
      const before = told(await findingsIn(agreement), across(agreement));
      expect(differing(before, told(await findingsIn(renamed(agreement))))).toEqual(NONE);
    }
  });

  it('hurts the other side once all that is said of one side is said of the other', async () => {
    for (const agreement of (await agreements(file)).map(outright)) {
      const [before, after] = [await findingsIn(agreement), await findingsIn(swapped(agreement))];
      const ofWords = (found: readonly Finding[]) => found.filter((each) => !isTimeToMove(each));
      expect(differing(told(ofWords(before), across(agreement)), told(ofWords(after)))).toEqual(NONE);
      for (const { disadvantages } of [...before, ...after].filter(isTimeToMove))
        expect(disadvantages).toEqual([agreement.customer]);
    }
  });
});
