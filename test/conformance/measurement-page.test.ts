import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Facts, measurePeriod, Observations, rational } from '@sla-lang/core';
import { expect, it } from 'vitest';
import { projectOf } from '../kit/project.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/measurement.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

it('measures on its page what it says', async () => {
  const agreement = (await projectOf(block('sla'))).agreements('a.sla')[0];
  if (!agreement) throw new Error('no agreement');
  const facts = new Facts(agreement);
  const observed = Observations.parse(JSON.parse(block('json')));
  const [figure] = measurePeriod(facts, [observed], { from: '2026-05-01', until: '2026-05-31' });
  const [, minutes = ''] = /counts for ([\d.]+) minutes/.exec(page) ?? [];
  expect(figure?.measured).toMatchObject({ kind: 'value', value: { value: rational(Number(minutes) * 60) } });
});
