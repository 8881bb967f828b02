import { describe, expect, it } from 'vitest';
import { base } from '../../testing/base.ts';
import { completion } from '../../testing/completion.ts';

const names = `${base}plan Basic\nplan Gold\ncategory Region { North; South }\ntable Limit by priority {\n| priority | value |\n| P1 | 4 h |\n}\n`;
const offered = async (text: string) => (await completion(`${names}${text}`)).labels;

describe('in a table', () => {
  it.each([
    [
      'support S {\n  | <|>',
      ['priority', 'meaning', 'respond', 'update', 'workaround', 'restore', 'resolve', 'clock', 'met for', 'each'],
    ],
    [
      'support S {\n  | priority | restore | <|>',
      ['meaning', 'respond', 'update', 'workaround', 'resolve', 'clock', 'met for', 'each'],
    ],
    ['support S {\n  | priority | restore |\n  | <|>', ['P1']],
    ['support S {\n  | priority | restore |\n  | P1 | 4 h |\n  | <|>', ['P2']],
    ['support S {\n  | priority | clock |\n  | P1 | <|>', ['Office']],
    ['support S {\n  | priority | clock |\n  | P1 | <|> |\n}', ['Office']],
    [
      'support S {\n  | priority | met for |\n  | P1 | <|> |\n}',
      ['95% each month', '90% each month', '99% each month'],
    ],
    ['support S {\n  | priority | meaning |\n  | P1 | <|> |\n}', ['"…"']],
    ['limits L {\n  | <|>', ['operation', 'plan', 'at most', 'each', 'per']],
    ['limits L {\n  | operation | plan |\n  | "x" | <|>', ['Basic', 'Gold', '-']],
    ['limits L {\n  | operation | each |\n  | "x" | <|>', ['second', 'minute', 'hour', 'day', 'month']],
    ['table T by plan {\n  | <|>', ['plan']],
    ['table T by plan {\n  | plan | value |\n  | <|> |\n}', ['Basic', 'Gold']],
    ['table T by plan {\n  | plan | value |\n  | Basic | 1 h |\n  | <|> |\n}', ['Gold']],
    ['table T by plan and Region {\n  | plan | <|> |\n}', ['North', 'South']],
    ['credits for Help {\n  scale by misses\n  | <|>', ['miss', 'points']],
    ['credits for Help {\n  scale by misses\n  | miss | amount |\n  | <|>', ['1', '2', 'over 2']],
    ['credits for Help {\n  scale by misses and plan\n  | miss | Basic | <|>', ['Gold']],
  ])('%j offers %j', async (text, labels) => {
    expect(await offered(text)).toEqual(labels);
  });

  it('times and tables are offered for the steps of support', async () => {
    const labels = await offered('support S {\n  | priority | restore |\n  | P1 | <|> |\n}');
    expect(labels.slice(0, 3)).toEqual(['15 min', '30 min', '1 h']);
    expect(labels).toContain('Limit');
    expect(labels).toContain('best effort');
  });

  it('units are offered behind a number', async () => {
    const labels = await offered('support S {\n  | priority | restore |\n  | P1 | 5 <|> |\n}');
    expect(labels.slice(0, 4)).toEqual(['min', 'h', 'business days', 'days']);
  });

  it('a whole row is offered, with a cell for each column', async () => {
    const { accept } = await completion(
      `${names}support S {\n  | priority | respond | clock |\n  | P1 | 15 min | Office |\n  <|>\n}`,
    );
    expect(accept('| … |')).toContain('\n  | P2 | 15 min | Office |\n}');
  });

  it('the whole table is offered, with a row for each entry', async () => {
    const { items, accept } = await completion(`${names}table T by Region and plan {\n  <|>\n}`);
    expect(accept(items[0]?.label ?? '')).toContain(
      '\n  | Region | Basic | Gold |\n  | North | 4 h | 4 h |\n  | South | 4 h | 4 h |\n}',
    );
  });
});
