import type { Id } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** Something that a service rests on, with the way to it: the service's own name is not in it, the dependency's is. */
export interface Rested<T> {
  readonly id: Id;
  readonly path: readonly Id[];
  readonly value: T;
}

/**
 * What a service rests on and promises something: the nearest ones on every way down, each once. Behind something that promises
 * nothing the search goes on; behind a promise it ends, since whoever promises answers for what lies behind.
 */
export function restsOn<T>(
  facts: Facts,
  service: Id,
  valueOf: (dependency: Id) => T | undefined,
): readonly Rested<T>[] {
  const found: Rested<T>[] = [];
  const seen = new Set([service]);
  const open: (readonly Id[])[] = [[]];
  for (const path of open) {
    const dependencies = facts.find('services', path.at(-1) ?? service)?.dependsOn ?? [];
    for (const id of dependencies) {
      if (seen.has(id)) continue;
      seen.add(id);
      const value = valueOf(id);
      if (value === undefined) open.push([...path, id]);
      else found.push({ id, path: [...path, id], value });
    }
  }
  return found;
}

/** "Platform → Database" */
export const pathWords = (facts: Facts, path: readonly Id[]): string => path.map((id) => facts.nameOf(id)).join(' → ');
