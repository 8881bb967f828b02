import { describe, expect, it } from 'vitest';
import { wantsColors } from './terminal.ts';

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ])('with %j on a screen (%s): %s', (env, isScreen, expected) => {
    expect(wantsColors(env, isScreen)).toBe(expected);
  });
});
