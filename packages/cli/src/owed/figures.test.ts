import { describe, expect, it } from 'vitest';
import { measuredFacts } from '../testing/measured.ts';
import { figureOf, namedFigures } from './figures.ts';

describe('the figures that can be given a value', () => {
  it('are those that are promised, and the downtime of what is up or down', () => {
    expect(namedFigures(measuredFacts()).map(({ name }) => name)).toEqual([
      'Uptime',
      'p95 of Checkout',
      'mean of Checkout',
      'affected account',
      'mean of Score',
      'downtime of Uptime',
    ]);
  });

  it.each([
    ['Uptime', { measure: 'value', metric: 'Uptime' }],
    ['p95  OF checkout', { measure: 'percentile', metric: 'Checkout', percent: '95' }],
    ['p95 of Checkout time', { measure: 'percentile', metric: 'Checkout', percent: '95' }],
    ['Score', { measure: 'mean', metric: 'Score' }],
    ['the score', { measure: 'mean', metric: 'Score' }],
    ['affected account', { measure: 'text', text: 'affected account' }],
  ])('are found by their name: %s', (name, figure) => {
    expect(figureOf(measuredFacts(), name)).toEqual({ figure });
  });

  it.each(['Available', 'availability'])('are found by the objective that has only one: %s', (name) => {
    expect(figureOf(measuredFacts(), name)).toEqual({
      figure: { measure: 'value', metric: 'Uptime' },
      of: 'Available',
    });
  });

  it.each(['Fast', 'constructor', '__proto__'])('are not guessed: %s', (name) => {
    expect(() => figureOf(measuredFacts(), name)).toThrow(`The agreement has no figure ${name}.`);
  });

  it('tells what was meant perhaps, and what there is', () => {
    expect(() => figureOf(measuredFacts(), 'Uptim')).toThrow(
      'The agreement has no figure Uptim. Did you mean Uptime? It knows: Uptime, p95 of Checkout, mean of Checkout, affected account, mean of Score, downtime of Uptime.',
    );
    expect(() => figureOf(measuredFacts(), 'Checkout')).toThrow(
      'Checkout is judged in several forms: write p95 of Checkout or mean of Checkout.',
    );
  });
});
