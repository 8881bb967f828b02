import { basename, join } from 'node:path';
import { analyse, type Agreement, type Code, type Finding } from '@sla-lang/core';
import { loadHolidays } from '@sla-lang/core/holidays';
import { describe, expect, it } from 'vitest';
import { outright, renamed, swapped } from '../../packages/core/src/testing/swap.ts';
import { examplesFolder, filesBelow, fixturesFolder } from '../kit/fixtures.ts';
import { projectAt } from '../kit/project.ts';

/** What these say follows from who buys and who sells, not from what the text says of a side. */
const BY_ROLE = new Map<Code, string>([
  ['logic/no-standard', 'whoever buys a service lacks the standard of it'],
  ['time/unbounded-maintenance', 'work that no promise names is done by whoever sells'],
  ['fair/short-exit', 'whoever buys depends on the service, and has paid for it'],
  ['fair/one-sided-right', 'a right of the buyer to leave at will is no privilege'],
  ['fair/unequal-periods', 'the agreed time for payment is the one of the buyer'],
]);

const agreements = async (file: string): Promise<readonly Agreement[]> =>
  (await projectAt(file, { holidays: await loadHolidays() }))
    .agreements(basename(file))
    .filter(({ provider, customer }) => provider !== undefined && customer !== undefined)
    .map((agreement) => ({ ...agreement, acceptances: [] }));

/** All that does not depend on who is called what. */
async function found(agreement: Agreement, sideOf: (side: string) => string = (side) => side): Promise<string[]> {
  const findings = analyse(agreement, { holidays: await loadHolidays() });
  return findings.map(({ code, severity, at, part, disadvantages, fixes, related }: Finding) =>
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
}

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
      const before = await found(agreement, across(agreement));
      expect(differing(before, await found(renamed(agreement)))).toEqual(NONE);
    }
  });

  it('hurts the other side once all that is said of one side is said of the other', async () => {
    for (const agreement of (await agreements(file)).map(outright)) {
      const ofTerms = (each: string) => !BY_ROLE.has(JSON.parse(each).code);
      const before = (await found(agreement, across(agreement))).filter(ofTerms);
      expect(differing(before, (await found(swapped(agreement))).filter(ofTerms))).toEqual(NONE);
    }
  });
});
