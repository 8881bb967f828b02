import { expectedIn, objectivesOn, serviceOf, volumeOf, windowWords } from '../../../facts/index.ts';
import type { Window } from '../../../model/index.ts';
import { countedWords, compare, tryRational } from '../../../quantity/index.ts';
import type { Look } from './look.ts';

/** Intervals that need more events to be bad than there are. */
export const samples: Look = (facts, report) => {
  for (const metric of facts.agreement.metrics) {
    const [objective] = objectivesOn(facts, metric.id);
    for (const each of objective ? metric.bad : []) {
      if (each.kind !== 'signal' || !each.interval || !each.minimumSample || !objective) continue;
      const { value, unit } = each.minimumSample;
      const declared = volumeOf(facts, metric.of ?? serviceOf(facts, objective), [unit]);
      const interval: Window = { kind: 'each', unit: each.interval, count: 1, flavour: 'calendar' };
      const [needed, expected] = [tryRational(value), declared && expectedIn(declared.volume, interval)];
      if (!declared || !needed || !expected || compare(expected, needed) >= 0) continue;
      const { volume } = declared;
      report({
        at: each.origin ?? metric.origin,
        part: metric.id,
        params: {
          kind: 'too small a sample',
          name: facts.nameOf(metric.id),
          sample: countedWords(value, unit),
          volume: `${countedWords(volume.value, volume.unit)} ${volume.each ? windowWords(volume.each) : ''}`.trim(),
          interval: each.interval,
        },
        related: [{ at: volume.origin, role: 'volume' }],
      });
    }
  }
};
