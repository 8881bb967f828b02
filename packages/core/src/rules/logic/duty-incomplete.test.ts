import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { dutyIncomplete } from './duty-incomplete.ts';

type Duty = NonNullable<AgreementInput['duties']>[number];
type Deadline = NonNullable<NonNullable<Duty['obligations']>[number]['deadline']>;
const check = (deadline: Deadline | undefined, actor: string | undefined = 'Acme', more: Partial<Duty> = {}) =>
  found(dutyIncomplete, {
    duties: [{ id: 'Answer', obligations: [{ actor, text: 'answer questions', deadline, origin: 'must' }], ...more }],
  });
const duration = { iso: 'PT2H' };
const moment = { kind: 'text', text: 'the question' } as const;

describe('logic/duty-incomplete', () => {
  it('wants a deadline, and offers that it holds at all times', () => {
    const findings = check(undefined);
    expect(findings).toMatchObject([
      { severity: 'warning', at: 'must', part: 'Answer', message: 'Answer: “answer questions” does not say by when.' },
    ]);
    expect(findings[0]?.fixes[0]?.edits).toEqual([{ at: 'must', place: 'after', text: ' at all times' }]);
    expect(check({ relation: 'at all times' })).toEqual([]);
    expect(check({ relation: 'each', each: { kind: 'each', unit: 'month' } })).toEqual([]);
  });

  it('wants the moment that a time counts from', () => {
    expect(check({ relation: 'within', duration })[0]?.message).toContain('from which moment its time counts');
    expect(check({ relation: 'within', duration, moment })).toEqual([]);
    expect(check({ relation: 'within', duration }, 'Acme', { when: { kind: 'fact', text: 'asked' } })).toEqual([]);
  });

  it('wants somebody to do it, and names all that is missing at once', () => {
    const duties = [{ id: 'Answer', obligations: [{ text: 'answer questions' }] }];
    expect(found(dutyIncomplete, { duties })[0]?.message).toContain('who must do it and by when');
  });
});
