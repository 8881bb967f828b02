import { expect, it } from 'vitest';
import { isFixed } from './found.ts';

const window = 'measurable/no-window';
const relief = 'fair/no-relief';

it.each([
  ['a finding is gone', [window, relief], [relief], true],
  ['one of two is gone', [window, window], [window], true],
  ['another one came instead', [window], [relief], true],
  ['all is as it was', [window], [window], false],
  ['there is more than before', [window], [window, relief], false],
  ['nothing was ever found', [], [], false],
  ['the text cannot be read', [window], ['text/syntax'], false],
  ['the text can be read again', ['text/syntax', window], [], false],
])('%s', (_, before, after, fixed) => {
  expect(isFixed(before, after)).toBe(fixed);
});
