import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { incidents } from '../../testing/relief.ts';
import { ownWrong } from './own-wrong.ts';

const excluded = (exclusion: object, parts: object = {}) =>
  found(ownWrong, incidents({ exclusions: [{ id: 'E', origin: 'E', ...exclusion }], ...parts }));

describe('fair/own-wrong: excuses', () => {
  it('finds an excuse for what one causes or controls oneself', () => {
    expect(excluded({ causedBy: { party: 'Northwind' } })).toMatchObject([
      {
        severity: 'warning',
        at: 'E',
        disadvantages: ['Acme'],
        message: 'E excuses Northwind for what it causes itself. A miss that would cost EUR\u00a0500 is free then.',
      },
    ]);
    const controlled = { controlledBy: { party: 'Northwind' } };
    expect(excluded({ ...controlled, evidence: [{ text: 'the log' }] })).toHaveLength(1);
    expect(excluded(controlled)).toEqual([]);
    expect(excluded({ causedBy: { party: 'Acme' } })).toEqual([]);
  });

  it('finds a relief that holds while the relieved side neglects its own duty', () => {
    const actor = (party: string) => ({
      duties: [{ id: 'Answer', origin: 'Answer', obligations: [{ actor: party, text: 'look at the ticket' }] }],
    });
    const when: Condition = { kind: 'duty', duty: 'Answer', state: 'late' };
    expect(excluded({ when }, actor('Northwind'))).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringContaining('E excuses Northwind while it neglects a duty of its own.'),
        related: [{ at: 'Answer' }],
        disadvantages: ['Acme'],
      },
    ]);
    expect(excluded({ when }, actor('Acme'))).toEqual([]);
    expect(excluded({ when: { kind: 'not', of: when } }, actor('Northwind'))).toEqual([]);
  });

  it('takes an exclusion for levels only, not for the duties of the side that it names', () => {
    const duties = [
      {
        id: 'Answer',
        obligations: [{ actor: 'Acme', text: 'answer' }],
        consequences: [{ kind: 'bears' as const, party: 'Acme', text: 'the delay' }],
      },
    ];
    expect(excluded({ causedBy: { party: 'Acme' } }, { duties, credits: [] })).toEqual([]);
  });

  it('counts a third party like the side that chose it', () => {
    const chosen = (party: string) =>
      excluded(
        { causedBy: { party: 'CloudCo' } },
        { thirdParties: [{ id: 'CloudCo', role: 'subcontractor', chosenBy: { party } }] },
      );
    expect(chosen('Northwind')[0]?.message).toContain('for a third party that it chose itself');
    expect(chosen('Acme')).toEqual([]);
  });

  it('remarks on third parties of whom nobody says who chose them', () => {
    const thirds = (more: object = {}) => excluded({ causedBy: { other: 'third party' }, ...more });
    expect(thirds()).toMatchObject([
      { severity: 'info', fixes: [], message: expect.stringContaining('they may work for Northwind') },
    ]);
    expect(thirds({ text: 'the internet provider of Acme' })).toEqual([]);
    expect(thirds({ controlledBy: { other: 'nobody' } })).toEqual([]);
  });

  it('is silent about a phase with an end', () => {
    const limit = { value: { kind: 'duration', duration: { iso: 'P30D' } } };
    expect(excluded({ causedBy: { party: 'Northwind' }, limit })).toEqual([]);
  });

  it('remarks on an exclusion that names nobody', () => {
    const [finding] = excluded({ text: 'problems on the internet' });
    expect(finding?.severity).toBe('info');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'E', place: 'into', text: 'caused by Acme' }]);
    expect(excluded({ text: 'changes made by the customer' })).toEqual([]);
    expect(excluded({ text: 'problems on the internet', causedBy: { other: 'nobody' } })).toEqual([]);
  });
});

describe('fair/own-wrong: rights', () => {
  const right = (party: string, when: Condition) =>
    found(ownWrong, incidents({ terminations: [{ id: 'T', origin: 'T', by: { party }, when: [when] }] }));

  it('finds a side that may go because it failed itself', () => {
    const missed: Condition = { kind: 'outcome', of: 'Incidents', outcome: 'missed' };
    expect(right('Northwind', missed)).toMatchObject([{ severity: 'warning', at: 'T', disadvantages: ['Acme'] }]);
    expect(right('Acme', missed)).toEqual([]);
  });
});
