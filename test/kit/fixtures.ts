import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder whose name ends so, in a stable order, relative to it. */
export const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();

export interface Expected {
  /** Zero-based. */
  readonly line: number;
  readonly severity: string;
  readonly code: string;
}

/**
 * What the comments of a fixture say is found on their lines: `//! error measurable/no-window, info logic/implied`.
 * A comment that cannot be read is an error of the fixture.
 */
export function expectations(text: string): Expected[] {
  return text.split('\n').flatMap((written, line) => {
    const marker = /\/\/!(.*)$/.exec(written)?.[1];
    if (marker === undefined) return [];
    return marker.split(',').map((each) => {
      const found = /^\s*(error|warning|info) ([a-z]+\/[a-z0-9-]+)\s*$/.exec(each);
      if (!found?.[1] || !found[2]) throw new Error(`line ${line + 1}: “${each}” is no expectation`);
      return { line, severity: found[1], code: found[2] };
    });
  });
}

export const fixturesFolder = join(import.meta.dirname, '../fixtures');
export const examplesFolder = join(import.meta.dirname, '../../examples');
export const pagesFolder = join(import.meta.dirname, '../../docs/checks');
