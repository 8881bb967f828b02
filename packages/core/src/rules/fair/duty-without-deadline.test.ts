import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { dutyWithoutDeadline } from './duty-without-deadline.ts';

const endless = { actor: 'Acme', text: 'answer open questions', origin: 'obligation' };
const find = (obligations: (typeof endless & { deadline?: { relation: 'within' | 'at all times' } })[]) =>
  found(dutyWithoutDeadline, incidents({ duties: [{ ...answerQuestions, obligations }], reliefs: [waiting('late')] }));

describe('fair/duty-without-deadline', () => {
  it('finds a duty that excuses the other side and is never due', () => {
    const [finding, ...others] = find([endless]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'obligation',
      part: 'Answer',
      related: [{ at: 'Waiting' }],
      disadvantages: ['Acme'],
      message:
        'Waiting excuses Northwind because of Answer, but nothing says by when Acme must do that, so nobody can tell when it is late.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'obligation', place: 'after', text: ' within 2 h of "the request"' },
    ]);
  });

  it('is silent with a deadline or a measure, and about a duty that excuses nobody', () => {
    expect(find([{ ...endless, deadline: { relation: 'within' } }])).toEqual([]);
    expect(find([{ ...endless, deadline: { relation: 'at all times' } }])).toEqual([]);
    const unused = incidents({ duties: [{ ...answerQuestions, obligations: [endless] }] });
    expect(found(dutyWithoutDeadline, unused)).toEqual([]);
  });
});
