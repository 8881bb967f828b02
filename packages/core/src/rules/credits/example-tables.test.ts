import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { eur, percent } from '../../testing/tariff.ts';
import { example } from './example.ts';

type Table = NonNullable<AgreementInput['tables']>[number];
type Given = NonNullable<Table['examples']>[number];

const check = (...examples: Given[]) =>
  found(example, {
    plans: [{ id: 'Basic' }, { id: 'Gold', title: 'Gold plan', includes: ['Basic'] }],
    tables: [
      {
        id: 'Prices',
        dimensions: ['priority', 'plan'],
        cells: [
          { keys: ['P1', 'Basic'], value: eur('150') },
          { keys: ['P2', 'Gold'], value: percent('200') },
        ],
        examples,
      },
    ],
  });

describe('credits/example, beside a table', () => {
  it('compares the example with its cell', () => {
    expect(
      check({ keys: ['P1', 'Basic'], value: eur('150.00') }, { keys: ['P2', 'Gold'], value: percent('200') }),
    ).toEqual([]);
    const [finding] = check({ keys: ['P2', 'Gold'], value: { ...percent('100'), origin: 'value' }, origin: 'example' });
    expect(finding).toMatchObject({
      at: 'example',
      part: 'Prices',
      message: 'Prices: the example says 100% at P2 and Gold plan; the tariff gives 200%.',
      fixes: [{ name: 'due', edits: [{ at: 'value', place: 'replace', text: '200%' }] }],
    });
  });

  it('takes the cell of an included plan, and tells an example of no cell', () => {
    expect(check({ keys: ['P1', 'Gold'], value: eur('150') })).toEqual([]);
    expect(check({ keys: ['P2', 'Basic'], value: eur('150') }).map(({ message }) => message)).toEqual([
      'Prices: the example says EUR\u00a0150 at P2 and Basic; the tariff gives nothing.',
    ]);
  });
});
