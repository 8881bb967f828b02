import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { reliefWithoutNotice } from './relief-without-notice.ts';

const strike = { kind: 'fact', text: 'a strike at the carrier' } as const;
const find = (relief: Parameters<typeof waiting>[1]) =>
  found(reliefWithoutNotice, incidents({ duties: [answerQuestions], reliefs: [waiting('late', relief)] }));

describe('fair/relief-without-notice', () => {
  it('finds a cause that only the relieved side can see and need not tell', () => {
    const [finding] = find({ when: strike, seenBy: [{ party: 'Northwind' }] });
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'Waiting',
      disadvantages: ['Acme'],
      message: 'Only Northwind can see Waiting, and it need neither tell Acme nor show it.',
    });
    expect(finding?.fixes[0]?.edits[0]?.text).toContain('notified within 2 days');
  });

  it('is silent where the other side can see it, is told, is shown, or caused it itself', () => {
    expect(find({ when: strike })).toEqual([]);
    expect(find({ when: strike, seenBy: [{ other: 'both' }] })).toEqual([]);
    const hidden = { when: strike, seenBy: [{ party: 'Northwind' }] };
    expect(find({ ...hidden, evidence: [{ text: 'the log' }] })).toEqual([]);
    const notifiedWithin = { relation: 'within' as const, duration: { iso: 'PT1H' } };
    expect(find({ ...hidden, notifiedWithin, lateNotice: 'counts from the notice' })).toEqual([]);
    expect(find({ seenBy: [{ party: 'Northwind' }] })).toEqual([]);
  });

  it('finds a late notice that costs the whole relief, and remarks where nothing is said', () => {
    const notifiedWithin = { relation: 'within' as const, duration: { iso: 'PT1H' }, origin: 'notice' };
    expect(find({ notifiedWithin, lateNotice: 'loses the relief' })).toMatchObject([
      { severity: 'warning', disadvantages: ['Northwind'] },
    ]);
    const [unsaid] = find({ notifiedWithin });
    expect(unsaid).toMatchObject({ severity: 'info', at: 'notice' });
    expect(unsaid?.fixes[0]?.edits).toEqual([
      { at: 'Waiting', place: 'into', text: 'late notice counts from the notice' },
    ]);
  });
});
