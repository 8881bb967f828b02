import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '@sla-lang/language/starter';
import { Interview } from './interview.ts';

const TODAY = '2026-11-23';

/** Answers all questions as they are proposed, but for those given. */
function through(interview: Interview, level: Level, given: Readonly<Record<string, string>> = {}): string[] {
  const asked: string[] = [];
  for (let { step } = interview; step !== undefined; step = interview.step) {
    asked.push(step);
    if (step === 'level') interview.choose(level);
    else expect(interview.answer(step, given[step] ?? interview.proposal(step))).toHaveProperty('value');
  }
  return asked;
}

describe('the questions about a new agreement', () => {
  it('are those of its kind, with its name at the end', () => {
    expect(through(new Interview(TODAY), 'corporate')).toEqual([
      ...['level', 'provider', 'currency', 'zone', 'law', 'start', 'title'],
    ]);
    expect(through(new Interview(TODAY), 'customer')).toContain('customer');
    expect(through(new Interview(TODAY), 'service')).not.toContain('customer');
  });

  it('lead to complete answers, whatever the kind', () => {
    for (const level of LEVELS) {
      const interview = new Interview(TODAY);
      through(interview, level, { provider: 'Northwind' });
      expect(interview.answers).toMatchObject({ level, provider: 'Northwind', start: '2026-12-01' });
      expect(interview.answers).not.toHaveProperty('law');
    }
  });

  it('propose a name made of the answers', () => {
    const interview = new Interview(TODAY);
    through(interview, 'customer', { service: 'Web shop', customer: 'Acme' });
    expect(interview.answers.title).toBe('Web shop for Acme');
  });

  it('are numbered, also where the kind decides how many there are', () => {
    const interview = new Interview(TODAY);
    expect([interview.number, interview.total]).toEqual([1, 11]);
    interview.choose('corporate');
    expect([interview.number, interview.total]).toEqual([2, 7]);
  });

  it('are asked again after a step back, with what was answered', () => {
    const interview = new Interview(TODAY);
    interview.choose('customer');
    interview.answer('provider', '  Northwind  ');
    interview.back();
    expect(interview.step).toBe('provider');
    expect(interview.proposal('provider')).toBe('Northwind');
    interview.back();
    interview.back();
    expect(interview.step).toBe('level');
  });

  it('do not go on from an answer that cannot be understood', () => {
    const interview = new Interview(TODAY);
    interview.choose('corporate');
    interview.answer('provider', 'Northwind');
    expect(interview.answer('currency', 'Taler')).toEqual({ problem: 'It must be an ISO 4217 code like EUR.' });
    expect(interview.step).toBe('currency');
    expect(interview.answer('currency', 'chf')).toEqual({ value: 'CHF' });
  });

  it('forget what only another kind asks', () => {
    const interview = new Interview(TODAY);
    interview.choose('customer');
    interview.answer('provider', 'Northwind');
    interview.answer('customer', 'Acme');
    for (let n = 0; n < 3; n++) interview.back();
    through(interview, 'corporate');
    expect(interview.answers.customer).toBe('The Customer');
  });
});
