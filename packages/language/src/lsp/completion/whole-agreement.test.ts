import { expect, it } from 'vitest';
import { completion } from '../../testing/completion.ts';
import { diagnosed } from '../../testing/diagnosed.ts';

/** What is chosen from each list at the end of the text; the first one of its name, or the one that says this. */
const chosen: readonly (readonly [label: string, says?: string])[] = [
  ['agreement', 'with both parties and office hours'],
  ['event'],
  ['event'],
  ['service'],
  ['metric', 'availability of a service'],
  ['metric', 'time between two events'],
  ['objective', 'a level that is promised'],
  ['objective', 'a share of cases in time'],
  ['support'],
  ['maintenance'],
  ['exclusion'],
  ['duty'],
  ['credits for', 'what a missed level costs, in tiers'],
  ['report'],
  ['termination by', 'by the customer, after repeated misses'],
  ['liability of'],
];

it('a whole agreement can be written by choosing from lists, and nothing in it is wrong', async () => {
  let text = '';
  for (const [label, says] of chosen) {
    const { items, accept } = await completion(`${text}<|>`);
    const fits = items.filter((item) => item.label === label && (!says || item.labelDetails?.description === says));
    expect(fits, `${label} ${says}`).not.toEqual([]);
    text = `${accept(label, fits[0])}\n`;
  }
  const errors = (await diagnosed(text)).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  expect(text.split('\n').length).toBeGreaterThan(80);
});
