import { describe, expect, it } from 'vitest';
import { agreementOf } from '../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../testing/relief.ts';
import { chainsThrough } from './chain.ts';
import { Facts } from './facts.ts';

const shown = (id: string, parts: Parameters<typeof incidents>[0], support?: Parameters<typeof incidents>[1]) =>
  chainsThrough(new Facts(agreementOf(incidents(parts, support))), id).map(({ duty, relief, does, targets }) => [
    duty?.id,
    relief?.id,
    does,
    ...targets,
  ]);
const duties = [answerQuestions];

describe('the relief chain', () => {
  it('is the same from each of its parts', () => {
    const parts = { duties, reliefs: [waiting('open')] };
    for (const id of ['Answer', 'Waiting', 'Incidents', 'Incidents credits']) {
      expect(shown(id, parts), id).toEqual([['Answer', 'Waiting', 'pauses', 'Incidents']]);
    }
    expect(shown('Other', parts)).toEqual([]);
  });

  it('has no relief where a promise waits and nothing relieves', () => {
    expect(shown('Incidents', { duties })).toEqual([['Answer', undefined, undefined, 'Incidents']]);
  });

  it('begins with the relief where that names no duty, and follows those that name it', () => {
    const reliefs = [{ id: 'Power', when: { kind: 'fact' as const, text: 'a power cut' } }];
    expect(shown('Power', { reliefs }, { pauses: [{ relief: 'Power' }] })).toEqual([
      [undefined, 'Power', 'pauses', 'Incidents'],
    ]);
    expect(shown('Power', { reliefs })).toEqual([[undefined, 'Power', 'excuses', 'Incidents']]);
  });
});
