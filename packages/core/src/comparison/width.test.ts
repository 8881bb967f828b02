import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { agreementOf } from '../testing/found.ts';
import type { Bound, Range } from '../model/index.ts';
import { compareWidth } from './width.ts';

const facts = new Facts(agreementOf({}));
const at = (value: string, end: Bound['end'] = 'closed'): Bound => ({ value: { kind: 'percent', value }, end });
const range = (low: Bound | undefined, high: Bound | undefined): Range => ({ low, high });

describe('of two ranges', () => {
  it.each([
    [range(at('95'), at('99')), range(at('95'), at('99.0')), 0],
    [range(at('95'), at('99')), range(at('95'), at('99.5')), 1],
    [range(at('95'), at('99')), range(at('94'), at('99.5')), 1],
    [range(at('95'), at('99')), range(at('96'), at('98')), -1],
    [range(at('95'), at('99')), range(at('96'), at('99.5')), undefined],
    [range(at('95'), at('99')), range(undefined, at('99')), 1],
    [range(undefined, at('99')), range(at('0'), at('99')), -1],
    [range(at('95'), at('99', 'open')), range(at('95'), at('99')), 1],
    [range(at('95'), at('99')), range(at('95', 'open'), at('99')), -1],
    [range(at('95'), at('99', 'unsaid')), range(at('95'), at('99')), undefined],
    [range(at('95'), undefined), range({ value: { kind: 'text', text: 'x' }, end: 'open' }, undefined), undefined],
  ])('%# one holds the other, or neither does', (first, second, wider) => {
    expect(compareWidth(facts, first, second)).toBe(wider);
  });
});
