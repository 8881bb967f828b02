import { serviceOf, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Objective } from '../../model/index.ts';

/**
 * A service of which nothing measurable is promised: neither can the one side claim that it fails, nor can the other show that it has
 * delivered. What only supports another service, and is not sold itself, is judged by the
 * promises for that one.
 */
export const noStandard = rule('logic/no-standard', (facts, report) => {
  const { services } = facts.agreement;
  const measured = measuredServices(facts);
  const used = new Set(services.flatMap(({ dependsOn }) => dependsOn));
  for (const { id, origin, fees } of services) {
    if (measured.has(id) || measured.has(EVERY) || (used.has(id) && fees.length === 0)) continue;
    report({
      at: origin,
      part: id,
      params: { service: facts.nameOf(id) },
      disadvantages: [facts.agreement.provider, facts.agreement.customer],
    });
  }
});

/** Stands for all services: what names none is promised for the one there is, or for each of them. */
const EVERY = '';

function measuredServices(facts: Facts): ReadonlySet<Id> {
  const { objectives, support: supports, limits } = facts.agreement;
  const measured = new Set<Id>();
  for (const objective of objectives) if (isMeasurable(objective)) measured.add(serviceOf(facts, objective) ?? EVERY);
  for (const { service, priorities } of supports) {
    if (priorities.some(({ targets }) => targets.length > 0)) measured.add(service ?? EVERY);
  }
  // How much of it one may use is promised as well.
  for (const { service, rows } of limits) if (rows.length > 0) measured.add(service ?? EVERY);
  return measured;
}

const SAYS_NOTHING = new Set(['hole', 'none', 'text', 'best effort']);

const isMeasurable = ({ sentences }: Objective): boolean =>
  sentences.some(({ value, range }) => range ?? (value && !SAYS_NOTHING.has(value.kind)));
