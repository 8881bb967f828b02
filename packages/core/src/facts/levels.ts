import type { Id } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** How many levels below the agreement a part comes from: 0 for its own, 1 for the nearest one that it is based on. */
export function levelDepth({ agreement }: Facts, level: Id | undefined): number {
  if (level === undefined || level === agreement.id) return 0;
  return 1 + agreement.levels.findIndex(({ id }) => id === level);
}

/** How a reader calls a level. */
export function levelName({ agreement }: Facts, level: Id | undefined): string {
  const { title, id } = agreement.levels.find((each) => each.id === level) ?? agreement;
  return title ?? id;
}
