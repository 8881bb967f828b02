import { clauseForCase, openCasesOf } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

/** Time or events for which a metric gives no verdict: no data, nothing at all to count, time that is excluded. */
export const missingData = rule('measurable/missing-data', (facts, report) => {
  for (const metric of facts.agreement.metrics) {
    const cases = openCasesOf(facts, metric);
    if (cases.length === 0) continue;
    const clauses = cases.map((missing) => clauseForCase(facts, missing, metric));
    report({
      at: metric.origin,
      part: metric.id,
      params: { metric: facts.nameOf(metric.id), cases },
      fixes: [
        {
          name: 'rules',
          params: { clauses: clauses.join('; ') },
          edits: [{ at: metric.origin, place: 'into', text: clauses.join('\n') }],
        },
      ],
    });
  }
});
