import { expect, it } from 'vitest';
import { agreementAt } from './agreement-at.ts';

const at = (id: string, line: number) => {
  const start = { line, character: 0 };
  return { id, uri: '', title: id, range: { start, end: start }, errors: 0, warnings: 0 };
};
const two = [at('Second', 20), at('First', 3)];

it.each([
  [0, 'First'],
  [3, 'First'],
  [19, 'First'],
  [20, 'Second'],
  [99, 'Second'],
])('line %d belongs to %s', (line, id) => {
  expect(agreementAt(line, two)).toBe(id);
});

it('a file without agreements has none around a line', () => {
  expect(agreementAt(1, [])).toBeUndefined();
});
