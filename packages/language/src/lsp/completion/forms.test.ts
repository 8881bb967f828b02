import { describe, expect, it } from 'vitest';
import { base } from '../../testing/base.ts';
import { blocksOf } from '../../testing/blocks.ts';
import { accepted, completion } from '../../testing/completion.ts';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { mistakesOf } from '../../testing/mistakes.ts';
import { parserServices } from '../../testing/parse.ts';
import { diagnosed } from '../../testing/diagnosed.ts';
import { contentOf } from '../place/blocks.ts';
import { clauseOf } from '../place/openings.ts';
import { Places } from '../place/place.ts';
import { formsOf } from './forms/index.ts';

const complete = `${base.replace('currency EUR', 'currency EUR; time zone Europe/Amsterdam')}
plan Basic { fee 100 EUR each month }
underpinning Network { by "Network Ltd" }
maintenance Upkeep { window Sun 02:00-06:00; at most 5 min each month; notice 5 business days in Office }
`;

/** The rules of the clauses in all blocks. */
function clauseRules(): string[] {
  const places = new Places(parserServices);
  const rules = [...places.rules.values()].filter((rule) => contentOf(rule)[0] !== rule.piece);
  return rules.flatMap((rule) => {
    const frame = { rule: rule.name, type: rule.type ?? '', property: 'items', parent: undefined, start: -1 };
    const leaves = places.follower.next([places.follower.begin(contentOf(rule), frame)], 0);
    return leaves.map((leaf) => clauseOf(leaf)?.rule ?? '');
  });
}

describe('the forms', () => {
  it.each(
    [...new Set(clauseRules())].filter(
      (rule) => /^[A-Z]/.test(rule) && !/^(?:GridRow|Sentence|ProsePromise|CategoryEntry)$/.test(rule),
    ),
  )('have one for %s', (rule) => {
    expect(formsOf(rule)).not.toEqual([]);
  });

  it.each(blocksOf(syntaxFixtures.values()).filter(({ kind }) => kind !== 'Category'))(
    'can be read as they stand in the block of $kind',
    async ({ open, close }) => {
      const { items, editor } = await completion(`${complete}${open}\n  <|>\n${close}`);
      // A snippet that leaves its end to the writer is not complete.
      const whole = items.filter(
        ({ insertTextFormat, textEdit }) => insertTextFormat === 2 && !/\$0/.test(textEdit!.newText),
      );
      const told = whole.flatMap((item) =>
        mistakesOf(accepted(editor.document, item).text).map(({ message }) => `${item.textEdit?.newText}: ${message}`),
      );
      expect(told).toEqual([]);
      expect(whole.length).toBeGreaterThan(0);
    },
  );

  it('of parts can be read as they stand, and bring no error with them', async () => {
    const before = await diagnosed(complete);
    const { items, editor } = await completion(`${complete}<|>`);
    const parts = items.filter(({ insertTextFormat }) => insertTextFormat === 2);
    expect(parts.length).toBeGreaterThan(35);
    for (const item of parts) {
      const { text } = accepted(editor.document, item);
      const errors = (await diagnosed(text)).filter(({ severity }) => severity === 'error');
      const told = errors.map(({ code, message }) => `${code} ${message}`);
      const known = before.map(({ code, message }) => `${code} ${message}`);
      expect({ [item.textEdit?.newText ?? '']: told.filter((each) => !known.includes(each)) }).toEqual({
        [item.textEdit?.newText ?? '']: [],
      });
    }
  });
});
