import type { AstNode } from 'langium';
import type { TextProblem } from '../../lower/context.ts';
import { nodesIn } from '../../workspace/walk.ts';
import type { TextCheck } from './index.ts';

/** Where dates stand in the syntax tree. */
const dateProperties = ['from', 'until', 'date'] as const;

/** Dates that the calendar does not have, such as 2026-02-30. */
export const dates: TextCheck = (document) => nodesIn(document.parseResult.value).flatMap((node) => datesOf(node));

function datesOf(node: AstNode): TextProblem[] {
  const written: [string, string][] = [];
  if (node.$type === 'Effective' || node.$type === 'Moment') {
    for (const property of dateProperties) {
      const date = (node as unknown as Record<string, unknown>)[property];
      if (typeof date === 'string') written.push([property, date]);
    }
  }
  if (node.$type === 'DateRule') {
    for (const date of (node as unknown as { readonly dates: readonly string[] }).dates) written.push(['dates', date]);
  }
  return written
    .filter(([, date]) => !exists(date))
    .map(([property, date]) => ({ code: 'text/bad-date', params: { date }, node, property }));
}

function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
