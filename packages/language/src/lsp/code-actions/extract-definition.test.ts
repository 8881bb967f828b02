import { describe, expect, it } from 'vitest';
import { after, titles } from './testing/actions.ts';
import { openFindings } from './testing/every-action.ts';
import { behind, sample } from './testing/sample.ts';

const extracted = async (text: string) => {
  const result = await after(sample + text, 'Make this a defined term');
  const definition = /^define .*$/m.exec(result)?.[0];
  return [definition, behind(result).trim().split('\n').at(-1)];
};

describe('a defined term', () => {
  it('is made of a whole text', async () => {
    expect(await extracted('exclusion E { evidence "the log of <|>changes" }\n')).toEqual([
      'define LogChanges "the log of changes"',
      'exclusion E { evidence "LogChanges" }',
    ]);
  });

  it('is made of the words that are selected, without the spaces around them', async () => {
    expect(await extracted('exclusion E { evidence "the<|> big change log <|>of North" }\n')).toEqual([
      'define BigChangeLog "big change log"',
      'exclusion E { evidence "the BigChangeLog of North" }',
    ]);
  });

  it('keeps the quotes in it readable, and has a name that is free', async () => {
    expect(await extracted('event ChangeLog "x"\nexclusion E { evidence "<|>change \\"log\\"<|>" }\n')).toEqual([
      'define ChangeLog2 "change \\"log\\""',
      'exclusion E { evidence "ChangeLog2" }',
    ]);
  });

  it('is one that the checks know as used', async () => {
    const result = await after(`${sample}exclusion E { evidence "the <|>change log<|> of North" }\n`, 'Make this');
    const codes = (await openFindings({ 'a.sla': result })).map(({ code }) => code);
    expect(codes).not.toContain('measurable/undefined-term');
  });

  it.each([
    ['a title', 'event E "the <|>title" { seen by both }\nmetric M "a <|>b" of Shop { availability }\n'],
    ['an address', 'provider X { contact C { email "a@<|>b.example" } }\n'],
    ['what is probed', 'metric M of Shop { availability; probe "https://<|>a.example" every 1 min }\n'],
    ['a reason', 'event E { accept credits/gap because "so <|>be it" }\n'],
    ['words outside of quotes', 'exclusion E { evid<|>ence "x" }\n'],
    ['a selection over the quotes', 'exclusion E { evi<|>dence "x<|> y" }\n'],
    ['an empty text', 'exclusion E { evidence "<|>" }\n'],
  ])('is not made of %s', async (_, text) => {
    const found = await titles(sample + text.replace(/<\|>(?=title)/, ''));
    expect(found.filter((title) => title.startsWith('Make this'))).toEqual([]);
  });
});
