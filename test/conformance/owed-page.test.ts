import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { owed, Performance, type OwedStep, type Sum } from '@sla-lang/core';
import { expect, it } from 'vitest';
import { projectOf } from '../kit/project.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/owed.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

function sumText(sum: Sum): string {
  if (sum.kind === 'money') return `${sum.value} ${sum.currency}`;
  return sum.kind === 'share' ? `${sum.percent}%` : sum.kind;
}
const text = (sums: readonly Sum[]): string => sums.map(sumText).join(' + ');
const row = ({ kind, before, after }: OwedStep): string => [kind, text(before), text(after)].join(' | ');

it('derives on its page what it derives', async () => {
  const agreement = (await projectOf(block('sla'))).agreements('a.sla')[0];
  if (!agreement) throw new Error('no agreement');
  const { periods } = owed(agreement, Performance.parse(JSON.parse(block('json'))));
  const [, table = ''] = page.split('| period ');
  const told = [...(table.split('\n\n')[0] ?? '').matchAll(/^\|[^|]*\| `([^`]+)` *\|([^|]*)\|([^|]*)\|/gm)];
  const rows = told.map(([, kind = '', before = '', after = '']) => [kind, before.trim(), after.trim()].join(' | '));
  expect(periods.flatMap(({ schedules }) => schedules.flatMap(({ steps }) => steps.map(row)))).toEqual(rows);
  expect(periods.map(({ exits }) => exits.map(({ termination }) => termination))).toEqual([[], ['Exit']]);
});
