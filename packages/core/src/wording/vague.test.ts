import { describe, expect, it } from 'vitest';
import { languagesFor } from './language.ts';
import { finderOf } from './phrases.ts';
import { hasOccasion, phrasesIn, vagueWordsIn } from './vague.ts';
import { wordsOf } from './words.ts';

const vague = (text: string, inPromise = true, defined: readonly string[] = []) => {
  const worded = wordsOf(text);
  const setting = { languages: languagesFor(worded, undefined), inPromise, defined: finderOf(defined) };
  return vagueWordsIn(worded, setting).map((word) => word.text);
};

describe('vague words', () => {
  it.each([
    ['The desk answers promptly', 'promptly'],
    ['as early as possible', 'as early as possible'],
    ['an adequate level', 'adequate'],
    ['De helpdesk antwoordt zo spoedig mogelijk', 'zo spoedig mogelijk'],
    ['een adequate bezetting', 'adequate'],
    ['Der Anbieter antwortet zeitnah', 'zeitnah'],
    ['in einer angemessenen Qualität', 'angemessenen'],
    ['so schnell wie möglich', 'so schnell wie möglich'],
  ])('are found in a promise: %s', (text, word) => {
    expect(vague(text)).toEqual([word]);
  });

  it('are fewer in other prose, where many are everyday language', () => {
    expect(vague('Either party may end it immediately for a substantial breach', false)).toEqual([]);
    expect(vague('The supplier shall promptly give notice', false)).toEqual(['promptly']);
  });

  it('are none beside the time limit of the same sentence', () => {
    expect(vague('The desk answers promptly, at the latest within 4 hours')).toEqual([]);
    expect(vague('The desk answers promptly. Faults are mended within 4 hours')).toEqual(['promptly']);
    expect(vague('Backups are made regularly, every day')).toEqual([]);
    expect(vague('Backups are made daily at 02:00 and restored quickly')).toEqual([]);
    expect(vague('An adequate answer within 4 hours')).toEqual(['adequate']);
  });

  it('are none where they merely weaken the duty', () => {
    expect(vague('Northwind uses commercially reasonable efforts')).toEqual([]);
    expect(vague('as far as reasonably practicable')).toEqual([]);
    expect(vague('Northwind aims to answer within 4 hours')).toEqual([]);
  });

  it('are none in a disclaimer, a term of art or a defined term', () => {
    expect(vague('Northwind does not guarantee adequate speed')).toEqual([]);
    expect(vague('outside its reasonable control')).toEqual([]);
    expect(vague('by Prompt Notice', true, ['Prompt Notice*'])).toEqual([]);
    expect(vague('by prompt notice', true, ['Adequate Notice*'])).toEqual(['prompt']);
  });

  it('are said once, however often they stand there', () => {
    expect(vague('Promptly. And promptly again.')).toEqual(['Promptly']);
  });
});

describe('other words', () => {
  const phrases = (text: string, kind: 'escapes' | 'hedges' | 'openEnded' | 'absolute') =>
    phrasesIn(wordsOf(text), kind).map((match) => match.text);

  it('let a party off', () => {
    expect(phrases('where possible, waar mogelijk, soweit möglich', 'escapes')).toEqual([
      'where possible',
      'waar mogelijk',
      'soweit möglich',
    ]);
    expect(phrases('aims to answer with best efforts', 'hedges')).toEqual(['aims to', 'best efforts']);
  });

  it('leave a list open, or no budget at all', () => {
    expect(phrases('fire, flood, etc.', 'openEnded')).toEqual(['etc']);
    expect(phrases('Brand, Flut u. ä.', 'openEnded')).toEqual(['u. ä']);
    expect(phrases('always, altijd, jederzeit', 'absolute')).toEqual(['always', 'altijd', 'jederzeit']);
  });

  it('tie a statement to something that happens', () => {
    expect(hasOccasion(wordsOf('when a ticket is logged'), ['en'])).toBe(true);
    expect(hasOccasion(wordsOf('when possible, as soon as possible'), ['en'])).toBe(false);
    expect(hasOccasion(wordsOf('sobald ein Ticket eingeht'), ['de'])).toBe(true);
    expect(hasOccasion(wordsOf('Next business day'), ['en'])).toBe(true);
    expect(hasOccasion(wordsOf('uiterlijk de volgende werkdag'), ['nl'])).toBe(true);
    expect(hasOccasion(wordsOf('am nächsten Werktag'), ['de'])).toBe(true);
  });
});
