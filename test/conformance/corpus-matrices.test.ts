import { expect, it } from 'vitest';
import { exampleOf } from '../kit/corpus.ts';

it('makes everything clinical of high impact a P1', async () => {
  const { agreement } = await exampleOf('safepoint-it');
  const clinical = agreement.tables.find(({ id }) => id === 'ClinicalPriority')?.cells ?? [];
  const high = clinical.filter(({ keys }) => keys[0] === 'HighImpact').map(({ value }) => value);
  expect(high).toMatchObject([1, 2, 3].map(() => ({ kind: 'name', name: 'P1' })));
});
