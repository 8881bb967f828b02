import { listWords, objectivesOn, type Facts } from '../../../facts/index.ts';
import type { BadRule, Metric } from '../../../model/index.ts';
import type { Look } from './look.ts';

/** Rules by which only the failure of everything at once is down. */
export const quorums: Look = (facts, report) => {
  for (const metric of facts.agreement.metrics) {
    if (objectivesOn(facts, metric.id).length === 0) continue;
    const name = facts.nameOf(metric.id);
    for (const each of metric.bad) {
      const found = { at: each.origin ?? metric.origin, part: metric.id };
      if (each.kind === 'combined' && each.mode === 'all' && hasDifferentServices(facts, each.metrics)) {
        const metrics = listWords(each.metrics.map((id) => facts.nameOf(id)));
        report({ ...found, params: { kind: 'all of', name, metrics } });
      }
      if (each.kind !== 'quorum') continue;
      const { atLeast, of, what } = each;
      if (atLeast > of) report({ ...found, params: { kind: 'too many places', name, atLeast, of, what } });
      else if (metric.probe?.places !== undefined && metric.probe.places !== of) {
        const { places } = metric.probe;
        report({ ...found, params: { kind: 'other places', name, of, places, what } });
      } else if (isAllOfMany(each, metric)) {
        const majority = `at least ${Math.floor(of / 2) + 1} of ${of} ${what} fail`;
        const edit = { at: each.origin, place: 'replace' as const, text: `down when ${majority}` };
        const fixes = of > 2 ? [{ name: 'places' as const, params: { value: majority }, edits: [edit] }] : [];
        report({ ...found, params: { kind: 'all places', name, of, what }, fixes });
      }
    }
  }
};

/** Another rule of the same metric may catch what the quorum lets pass. */
const isAllOfMany = ({ atLeast, of }: BadRule & { kind: 'quorum' }, { bad }: Metric): boolean =>
  of > 1 && atLeast === of && bad.every(({ kind }) => kind === 'quorum' || kind === 'run');

/**
 * Two feeds of one thing back each other up, and both must fail. Two services do not: each of them is needed. A metric that says
 * of nothing what it belongs to gets the benefit of the doubt.
 */
function hasDifferentServices(facts: Facts, metrics: readonly string[]): boolean {
  const services = metrics.map((id) => facts.find('metrics', id)?.of);
  return services.every((id) => id !== undefined) && new Set(services).size > 1;
}
