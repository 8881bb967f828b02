import { Facts } from '../facts/facts.ts';
import { partKinds, type Agreement, type Id, type PartList } from '../model/index.ts';
import { plainText } from './plain.ts';

/**
 * The new version with the names of the old one: a part that has another name and says the same is the same part. Where two parts
 * say the same, names decide.
 */
export function renamed(old: Agreement, now: Facts): Facts {
  const names = new Map<Id, Id>();
  for (const list of Object.keys(partKinds) as PartList[]) {
    for (const [after, before] of renamedIn(old, now.agreement, list)) names.set(after, before);
  }
  if (names.size === 0) return now;
  const { settings, holidays, today } = now;
  return new Facts(withNames(now.agreement, names), { settings, holidays, ...(today === undefined ? {} : { today }) });
}

function renamedIn(old: Agreement, now: Agreement, list: PartList): readonly (readonly [Id, Id])[] {
  const kept = (parts: Agreement, others: Agreement) => {
    const ids = new Set((others[list] as readonly { id: Id }[]).map(({ id }) => id));
    return Map.groupBy(
      (parts[list] as readonly { id: Id }[]).filter(({ id }) => !ids.has(id)),
      ({ id: _, ...content }) => plainText(content),
    );
  };
  const gone = kept(old, now);
  return [...kept(now, old)].flatMap(([content, [added, ...more]]) => {
    const [removed, ...others] = gone.get(content) ?? [];
    return added && removed && more.length + others.length === 0 ? [[added.id, removed.id] as const] : [];
  });
}

/** All references to the names, and the names themselves. Texts that happen to be a name are replaced too, alike everywhere. */
const withNames = (agreement: Agreement, names: ReadonlyMap<Id, Id>): Agreement =>
  JSON.parse(JSON.stringify(agreement), (key, value: unknown) =>
    typeof value === 'string' && key !== 'origin' ? (names.get(value) ?? value) : value,
  ) as Agreement;
