import { describe, expect, it } from 'vitest';
import { editor } from '../../testing/editor.ts';
import { guides } from '../../testing/signature.ts';
import { slots as nouns } from '../documentation/form.ts';
import { slotTexts } from './slot-texts.ts';

describe('the guide', () => {
  it.each([
    ['metric M { measured by <|> }', ['measured by «‹who›»[, evidence to ‹who› [‹deadline›]]']],
    ['metric M { measured by Nor<|> }', ['measured by «‹who›»[, evidence to ‹who› [‹deadline›]]']],
    ['metric M { measured by North, evidence to <|> }', ['measured by ‹who›[, evidence to «‹who›» [‹deadline›]]']],
    [
      'metric M { measured by North, evidence to Acme within 5 <|> }',
      ['measured by ‹who›[, evidence to ‹who› [«‹deadline›»]]'],
    ],
    ['credits for A { pays <|> }', ['pays «‹amount›» [‹trigger›]… [‹when›]']],
    ['credits for A { pays 10% <|> }', ['pays ‹amount› [«‹trigger›»]… [‹when›]']],
    ['agreement A { between North and <|> }', ['between ‹party› and «‹party›»']],
    ['agreement A { level <|> }', ['level «(corporate | service | customer)»']],
    ['metric <|>', ['metric «‹name›» [‹text›] [of ‹service or underpinning contract›] { … }']],
    ['metric M of <|>', ['metric ‹name› [‹text›] [of «‹service or underpinning contract›»] { … }']],
    ['metric M { rounded down <|> }', ['rounded (down | up | to nearest) to «‹number›» (decimal | decimals)']],
    ['metric M {\r\n  applies per <|>', ['applies per «‹text›»']],
  ])('of %j shows %j', async (text, shown) => {
    expect(await guides(text)).toEqual(shown);
  });

  it('shows all forms that may still be meant', async () => {
    expect(await guides('metric M { down <|> }')).toEqual([
      'down after «‹number›» failures in a row[, up after ‹number› successes in a row]',
      'down when at least «‹number›» of ‹number› ‹things› fail',
      'down when «(all | any)» of ‹metric›… are down',
      'down when «‹text›» [‹comparison› ‹value›][, if at least ‹amount›]',
    ]);
  });

  it.each([
    '<|>',
    'metric M { <|> }',
    'metric M { availability <|> }',
    'metric M { availability\n  <|> }',
    'metric M { source "in <|>" }',
    'metric M { source "in <|>',
    'metric M { // by <|>\n}',
    'metric M { some words <|> }',
  ])('is silent in %j', async (text) => {
    expect(await guides(text)).toEqual([]);
  });

  it('tells what the clause and its next slot mean', async () => {
    const { services, document, at } = await editor('agreement A { effective <|> }');
    const help = await services.sla.lsp.SignatureHelp?.provideSignatureHelp(document, at);
    expect(help?.signatures[0]).toMatchObject({
      documentation: { value: expect.stringContaining('the first and the last day of the term') as string },
      parameters: expect.arrayContaining([
        expect.objectContaining({ documentation: { kind: 'markdown', value: 'A date, such as `2026-01-31`.' } }),
      ]) as unknown,
    });
  });

  it.each([...new Set(nouns.values())].filter((noun) => !['rows', 'what', 'number and unit'].includes(noun)))(
    'has a sentence about %s',
    (noun) => {
      expect(slotTexts.get(noun)).toMatch(/\.$/);
    },
  );
});
