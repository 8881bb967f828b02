import { describe, expect, it } from 'vitest';
import type { AgreementInput, Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { looseLink } from './loose-link.ts';

const find = (parts: Partial<AgreementInput> = {}, support: Parameters<typeof incidents>[1] = {}) =>
  found(looseLink, incidents(parts, support));

describe('logic/loose-link: reliefs', () => {
  const relief = (more: object) => find({ duties: [answerQuestions], reliefs: [waiting('open', more)] });

  it('finds a relief that nobody can tell the effect of, and writes it', () => {
    const [finding, ...others] = relief({ effects: [] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', at: 'Waiting', part: 'Waiting' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'Waiting', place: 'into', text: 'pauses Incidents' }]);
  });

  it('is silent where it says what it does, or the support names it', () => {
    expect(relief({})).toEqual([]);
    const reliefs = [waiting('open', { effects: [] })];
    expect(find({ duties: [answerQuestions], reliefs }, { pauses: [{ relief: 'Waiting' }] })).toEqual([]);
  });

  it('finds credits lifted where none are paid, and offers to excuse the miss', () => {
    const lifts = (target: string) => ({
      effects: [{ kind: 'lifts credits of', targets: [target], origin: 'effect' }],
    });
    const objectives = [{ id: 'Fast' }];
    const lifted = (target: string) =>
      find({ objectives, duties: [answerQuestions], reliefs: [waiting('late', lifts(target) as object)] });
    expect(lifted('Incidents')).toEqual([]);
    expect(lifted('Fast')).toMatchObject([
      {
        at: 'effect',
        message: 'Waiting lifts no credits: none are paid for Fast, and a miss stays a miss.',
        fixes: [{ edits: [{ at: 'effect', place: 'replace', text: 'excuses Fast' }] }],
      },
    ]);
  });

  it('finds time added to what has none', () => {
    const extended = (observation: object) =>
      find({
        metrics: [{ id: 'M', observation } as never],
        objectives: [{ id: 'Fast', sentences: [{ figure: { measure: 'value', metric: 'M' } }] }],
        duties: [answerQuestions],
        reliefs: [waiting('late', { effects: [{ kind: 'extends', targets: ['Fast'], origin: 'effect' }] })],
      });
    expect(extended({ kind: 'availability' })[0]?.message).toBe(
      'Waiting extends nothing: Fast has no time that could be longer.',
    );
    expect(extended({ kind: 'duration' })).toEqual([]);
  });
});

describe('logic/loose-link: duties', () => {
  const licences = (more: object = {}) => ({
    id: 'Licences',
    origin: 'Licences',
    obligations: [{ actor: 'Acme', text: 'hold valid licences', deadline: { relation: 'at all times' as const } }],
    ...more,
  });
  const duty = (more: object, parts: Partial<AgreementInput> = {}) => find({ duties: [licences(more)], ...parts });

  it('remarks on a duty that nothing depends on, whoever owes it', () => {
    const [finding, ...others] = duty({});
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', at: 'Licences', disadvantages: ['Northwind'] });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'Licences', place: 'into', text: 'otherwise Acme bears "the cost and delay that this causes"' },
    ]);
    const owedByNorthwind = {
      obligations: [{ actor: 'Northwind', text: 'keep a register', deadline: { relation: 'at all times' as const } }],
    };
    expect(duty(owedByNorthwind)[0]?.disadvantages).toEqual(['Acme']);
  });

  it('is silent where something follows: a consequence, a relief, an exit, a clock that waits', () => {
    expect(duty({ consequences: [{ kind: 'may', party: 'Northwind', text: 'refuse' }] })).toEqual([]);
    const when: Condition = { kind: 'duty', duty: 'Licences', state: 'late' };
    const reliefs = [waiting('late', { when })];
    expect(duty({}, { reliefs })).toEqual([]);
    const exit = (more: object) => duty({}, { terminations: [{ id: 'T', by: { party: 'Northwind' }, ...more }] });
    expect(exit({ when: [when] })).toEqual([]);
    expect(exit({ atWill: true })).toEqual([]);
    expect(duty({}, { terminations: [{ id: 'T', by: { party: 'Acme' }, atWill: true }] })).toHaveLength(1);
    expect(find({ duties: [answerQuestions] })).toEqual([]);
  });

  it('is silent where nothing costs anything, and about a duty that is never due', () => {
    expect(duty({}, { credits: [] })).toEqual([]);
    expect(duty({ obligations: [{ actor: 'Acme', text: 'hold valid licences' }] })).toEqual([]);
  });

  it('is silent about paying, about duties towards nobody else, and where conduct in general is excused against', () => {
    expect(duty({ obligations: [{ actor: 'Acme', text: 'pay the invoice' }] })).toEqual([]);
    expect(duty({ beneficiary: 'Acme' })).toEqual([]);
    expect(duty({}, { exclusions: [{ id: 'E', text: 'what Acme causes', causedBy: { party: 'Acme' } }] })).toEqual([]);
  });
});
