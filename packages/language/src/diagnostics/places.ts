import type { Origin } from '@sla-lang/core';
import type { TextDocument } from 'langium';
import type { Place } from './diagnostic.ts';

/** A stretch of a file, in characters. */
export interface Stretch {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Takes an origin apart; nothing for text that is none. */
export function stretchOf(origin: Origin | undefined): Stretch | undefined {
  const parts = origin === undefined ? null : /^(.*)#(\d+)-(\d+)$/s.exec(origin);
  return parts?.[1] === undefined ? undefined : { path: parts[1], start: Number(parts[2]), end: Number(parts[3]) };
}

export function placeOf({ path, start, end }: Stretch, document: TextDocument): Place {
  return { path, range: { start: document.positionAt(start), end: document.positionAt(end) } };
}
