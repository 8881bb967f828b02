import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { formula } from './formula.ts';

const letters = (...units: readonly (readonly [symbol: string, unit?: string])[]) => ({
  symbols: units.map(([symbol, unit]) => ({ symbol, meaning: `the ${symbol}`, ...(unit !== undefined && { unit }) })),
  origin: 'formula',
});
const counted = letters(['T'], ['A'], ['B']);
const find = (text: string, legend?: object, kind: 'share' | 'ratio' = 'share') =>
  found(formula, {
    metrics: [
      {
        id: 'Level',
        title: 'Service level',
        origin: 'metric',
        observation: kind === 'share' ? { kind, of: 'calls' } : { kind, of: 'calls', to: 'others' },
        formula: text,
        ...(legend && { legend: legend as typeof counted }),
      },
    ],
  });

describe('measurable/formula', () => {
  it('finds the bracket in the wrong place, and moves it', () => {
    const [finding, ...more] = find('((T - (A + B)/T)) * 100', counted);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', at: 'formula', part: 'Level' });
    expect(finding?.message).toBe(
      'Service level: “((T - (A + B)/T)) * 100” takes (A + B) / T from T, but the one is a pure number and the other a number of things. Is a bracket in the wrong place?',
    );
    expect(finding?.fixes[0]?.edits).toEqual([
      {
        at: 'formula',
        place: 'replace',
        text: 'formula "((T - (A + B)) / T) * 100" where T is "the T", A is "the A", B is "the B"',
      },
    ]);
  });

  it('is silent where it can be reckoned', () => {
    expect(find('((T - (A + B)) / T) * 100', counted)).toEqual([]);
    expect(find('100% - B', letters(['B', '%']))).toEqual([]);
    expect(find('T / A', letters(['T', 's'], ['A', 'min']))).toEqual([]);
    expect(find('W / N', letters(['W', 's'], ['N']), 'ratio')).toEqual([]);
  });

  it('finds a share that is no pure number', () => {
    expect(find('T - A', letters(['T'], ['A']))[0]?.message).toBe(
      'Service level is a share, but the result of “T - A” is a number of things.',
    );
    expect(find('W / N', letters(['W', 's'], ['N']))[0]?.message).toContain('is measured in something else');
  });

  it('finds letters that nothing explains, and explained ones that are not used', () => {
    expect(find('(T - A) / T', counted)).toMatchObject([{ severity: 'warning' }]);
    expect(find('(T - C) / T', letters(['T']))[0]?.message).toContain('nothing says what C');
  });

  it('finds what cannot be read, and brackets that do not close', () => {
    expect(find('(T - A / T', letters(['T'], ['A']))[0]?.message).toContain('not every bracket');
    expect(find('T - A of T', letters(['T'], ['A']))[0]?.message).toContain('cannot be read from “of T” on');
  });

  it('looks only at the brackets of words', () => {
    expect(find('calls in time / all calls (see annex')).toMatchObject([{ severity: 'warning', at: 'metric' }]);
    expect(find('calls in time / all calls (see annex)')).toEqual([]);
  });
});
