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
import { partForms } from './forms/parts.ts';

const complete = `${base.replace('currency EUR', 'currency EUR; time zone Europe/Amsterdam').replace('{ availability;', '{ availability; source "log"; no data counts as down;')}
plan Basic { fee 100 EUR each month }
underpinning Network { by "Network Ltd" }
maintenance Upkeep { window Sun 02:00-06:00; at most 5 min each month; notice 5 business days in Office }
`;

const places = new Places(parserServices);

/** The rules of the clauses in all blocks. */
function clauseRules(): string[] {
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

  it.each(Object.keys(partForms))('of %s can be read as they stand, and bring no error with them', async (rule) => {
    const { items, editor } = await completion(`${complete}<|>`);
    known ??= await errorsOf(complete);
    const own = items.filter(
      ({ insertTextFormat, textEdit }) => insertTextFormat === 2 && isOf(rule, textEdit!.newText),
    );
    expect(own).toHaveLength(formsOf(rule).length);
    for (const item of own) {
      const told = await errorsOf(accepted(editor.document, item).text);
      expect(told.filter((each) => !known?.includes(each))).toEqual([]);
    }
  });
});

let known: readonly string[] | undefined;
const errorsOf = async (text: string): Promise<string[]> =>
  (await diagnosed(text))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);

/** Whether a text begins as the parts of a rule do. */
function isOf(rule: string, text: string): boolean {
  const { follower, rules } = places;
  const [token] = parserServices.parser.Lexer.tokenize(text).tokens;
  return token !== undefined && follower.mayBegin(rules.get(rule)!, token);
}
