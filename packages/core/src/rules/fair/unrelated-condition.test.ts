import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { availabilityWith } from '../../testing/tariff.ts';
import { unrelatedCondition } from './unrelated-condition.ts';

type Precondition = NonNullable<Parameters<typeof availabilityWith>[0]['preconditions']>[number];
const find = (text: string, more: Partial<Precondition> = {}) =>
  found(
    unrelatedCondition,
    availabilityWith({ preconditions: [{ condition: { kind: 'fact', text }, origin: 'only when', ...more }] }),
  );

describe('fair/unrelated-condition', () => {
  it('finds credits for those without arrears only', () => {
    const [finding] = find('no undisputed invoice is overdue');
    expect(finding).toMatchObject({ severity: 'warning', at: 'only when', disadvantages: ['Acme'] });
    expect(finding?.message).toContain('due only when “no undisputed invoice is overdue”. That does not cause a miss');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'only when', place: 'after', text: ', otherwise withheld' }]);
    expect(find('the customer is in good standing')).toHaveLength(1);
  });

  it('is silent where the credit is withheld, and where the condition is a matter of cause', () => {
    expect(find('no undisputed invoice is overdue', { otherwise: 'withheld' })).toEqual([]);
    expect(find('no undisputed invoice is overdue', { otherwise: 'lost' })).toHaveLength(1);
    expect(find('the instances run in two zones')).toEqual([]);
  });

  it('finds terms that the paying side sets alone', () => {
    expect(find('the latest client is used', { setBy: { party: 'Northwind' } })).toMatchObject([{ fixes: [] }]);
    expect(find('the latest client is used', { setBy: { other: 'both' } })).toEqual([]);
  });

  it('knows the duties that the promise waits for', () => {
    const late = { kind: 'not' as const, of: { kind: 'duty' as const, duty: 'Answer', state: 'late' as const } };
    const { credits = [] } = incidents();
    const conditioned = credits.map((each) => ({ ...each, preconditions: [{ condition: late }] }));
    const parts = { duties: [answerQuestions], reliefs: [waiting('late')], credits: conditioned };
    expect(found(unrelatedCondition, incidents(parts))).toEqual([]);
    const other = { ...answerQuestions, obligations: [{ actor: 'Acme', text: 'hold licences' }] };
    expect(found(unrelatedCondition, incidents({ ...parts, reliefs: [], duties: [other] }))).toHaveLength(1);
  });
});
