import { metricOf } from '../../../facts/index.ts';
import type { Look } from './look.ts';

/** Time that an objective excludes and that counts as down all the same, or that it excludes twice. */
export const exclusions: Look = (facts, report) => {
  for (const objective of facts.agreement.objectives) {
    const { id, excluding, sentences, origin } = objective;
    const name = facts.nameOf(id);
    const twice = new Set(excluding.filter((excluded, index) => excluding.indexOf(excluded) < index));
    for (const excluded of twice) {
      report({ at: origin, part: id, params: { kind: 'excluded twice', name, excluded: facts.nameOf(excluded) } });
    }
    for (const excluded of new Set(excluding)) {
      const part = facts.find('maintenance', excluded) ?? facts.find('exclusions', excluded);
      if (part?.countsAs !== 'down') continue;
      report({
        at: part.origin,
        part: excluded,
        params: { kind: 'counted although excluded', name, excluded: facts.nameOf(excluded) },
        related: [{ at: origin, role: 'promise' }],
      });
    }
    const metrics = new Set(sentences.map(({ figure }) => metricOf(facts, figure)));
    for (const metric of excluding.length > 0 ? metrics : []) {
      if (metric?.excludedTime !== 'down') continue;
      const excluded = excluding.map((each) => facts.nameOf(each)).join(', ');
      report({
        at: metric.origin,
        part: metric.id,
        params: { kind: 'counted although excluded', name, excluded },
        related: [{ at: origin, role: 'promise' }],
      });
    }
  }
};
