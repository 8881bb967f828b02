import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, readBlocks } from '../testing/blocks.ts';
import { syntaxFixtures } from '../testing/fixtures.ts';
import { parse } from '../testing/parse.ts';
import { plainText } from '../testing/plain.ts';

/** Pairs that are read in one go; a single one that cannot be read makes all of them be read one by one. */
const together = 200;
const endsRow = (clause: string): boolean => clause.endsWith('|');

/** Without a ";" a condition behind the hours of a window is that of the window alone. */
const goesOn = (first: string, second: string): boolean =>
  /^window (?!.* when )/.test(first) && second.startsWith('when ');

/** Pairs of clauses that are read as something else than each for itself. A row ends only with its line. */
function differences(block: Block, separator: string): { readonly pairs: number; readonly wrong: readonly string[] } {
  const alone = new Map(block.clauses.map((clause) => [clause, readBlocks(block, [`${clause}\n`])[0]]));
  const pairs = block.clauses
    .filter((first) => separator === '\n' || !endsRow(first))
    .flatMap((first) => block.clauses.map((second) => [first, second] as const))
    .filter(([first, second]) => separator !== '\n' || !goesOn(first, second));
  const wrong: string[] = [];
  for (let index = 0; index < pairs.length; index += together) {
    const some = pairs.slice(index, index + together);
    const read = readBlocks(
      block,
      some.map((pair) => pair.join(separator)),
    );
    for (const [number, [first, second]] of some.entries()) {
      if (read[number] !== `${alone.get(first)}\n${alone.get(second)}`) wrong.push(`${first}${separator}${second}`);
    }
  }
  return { pairs: pairs.length, wrong };
}

describe('two clauses in a row are read as each for itself', () => {
  const blocks = blocksOf(syntaxFixtures.values());

  it('in every kind of block that there is', () => {
    expect(blocks.map(({ kind }) => kind).sort()).toMatchInlineSnapshot(`
      [
        "Agreement",
        "Audit",
        "Calendar",
        "Category",
        "Change",
        "Confidentiality",
        "Contact",
        "Credits bonus",
        "Credits credits",
        "Duty",
        "Escalation",
        "Event",
        "Exclusion",
        "ForceMajeure",
        "Hold setoff",
        "Hold suspension",
        "Hold withholding",
        "Indemnity",
        "Liability",
        "Limitation",
        "Limits",
        "Maintenance",
        "Metric",
        "Objective",
        "Party",
        "Plan",
        "Priority",
        "Relief",
        "Report",
        "Review",
        "Service",
        "Support",
        "Table",
        "Termination",
        "ThirdParty",
        "Underpinning",
      ]
    `);
    expect(blocks.reduce((sum, { clauses }) => sum + clauses.length ** 2, 0)).toBeGreaterThan(30_000);
  });

  describe.each(['\n', '; '])('joined by %j', (separator) => {
    it.each(blocks.map((block) => [block.kind, block] as const))('in %s', (_, block) => {
      const { pairs, wrong } = differences(block, separator);
      expect(wrong, `${wrong.length} of ${pairs} pairs`).toEqual([]);
    });
  });

  it('on the top level', () => {
    const parts = [...syntaxFixtures.values()]
      .flatMap((text) => parse(text).file.parts.map(({ $cstNode }) => $cstNode?.text ?? ''))
      .filter((text) => text.length < 80);
    const alone = new Map(parts.map((text) => [text, parse(text).file.parts.map(plainText)]));
    const wrong = parts.flatMap((first) =>
      parts.flatMap((second) => {
        const read = ['\n', '; '].map((separator) => parse(first + separator + second).file.parts.map(plainText));
        const expected = [...(alone.get(first) ?? []), ...(alone.get(second) ?? [])];
        return read.every((each) => each.join('\n') === expected.join('\n')) ? [] : [`${first}\n${second}`];
      }),
    );
    expect(wrong, `${wrong.length} of ${parts.length ** 2} pairs`).toEqual([]);
  });
});
