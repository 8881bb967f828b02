import {
  casesOfTargets,
  caseWords,
  compareLimits,
  stepWords,
  targetLimit,
  targetsOfPriority,
  targetWords,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

/** Who has solved a problem has answered it: the end of the work cannot come with its beginning, or before it. */
export const resolveBeforeRespond = rule('time/resolve-before-respond', (facts, report) => {
  for (const support of facts.agreement.support) {
    for (const priority of support.priorities) {
      const targets = [...targetsOfPriority(facts, support, priority)];
      const answer = targets.find(({ target }) => target.step === 'respond');
      if (!answer) continue;
      for (const end of targets) {
        if (end.target.step === 'respond' || end.target.step === 'update') continue;
        for (const theCase of casesOfTargets(facts, answer, end)) {
          const [first, last] = [targetLimit(facts, answer, theCase), targetLimit(facts, end, theCase)];
          const order = first && last && compareLimits(facts, last, first);
          if (order !== 'shorter' && order !== 'equal') continue;
          report({
            at: end.target.origin ?? priority.origin,
            part: support.id,
            params: {
              priority: priority.id,
              situation: caseWords(facts, theCase),
              done: stepWords[end.target.step],
              limit: targetWords(facts, end, theCase),
              answer: targetWords(facts, answer, theCase),
            },
            related: [{ at: answer.target.origin, role: 'answer' }],
          });
          break;
        }
      }
    }
  }
});
