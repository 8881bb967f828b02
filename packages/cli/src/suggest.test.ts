import { describe, expect, it } from 'vitest';
import { didYouMean, suggestions } from './suggest.ts';

const codes = ['measurable/no-window', 'measurable/no-method', 'time/always-paused', 'fair/no-relief'];

describe('what somebody may have meant', () => {
  it('is what differs in few letters', () => {
    expect(suggestions('measurable/no-windw', codes)[0]).toBe('measurable/no-window');
    expect(suggestions('No-Relief', codes)).toEqual(['fair/no-relief']);
    expect(suggestions('completely different', codes)).toEqual([]);
    expect(suggestions('', codes)).toEqual([]);
  });

  it('is asked', () => {
    expect(didYouMean('fair/norelief', codes)).toBe(' Did you mean fair/no-relief?');
    expect(didYouMean('xyz', codes)).toBe('');
  });
});
