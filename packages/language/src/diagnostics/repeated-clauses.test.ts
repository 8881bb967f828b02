import { describe, expect, it } from 'vitest';
import { base } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';

describe('a clause said twice', () => {
  it.each([
    ['metric X { availability; number of "x" }', 'number of "x"'],
    ['metric X { no data counts as up; no data counts as down }', 'no data counts as down'],
    ['metric X { rounded up to 1 decimals; rounded down to 2 decimals }', 'rounded down to 2 decimals'],
    ['exclusion X { at most 2 days; at most 4 days }', 'at most 4 days'],
    ['indemnity by North for Acme { at most 5 EUR; at most 6 EUR }', 'at most 6 EUR'],
    ['support X { stops respond when Logged; stops respond when Done }', 'stops respond when Done'],
    ['support X { stops when Logged; stops when Done }', 'stops when Done'],
    ['support X { reclassified continues; reclassified counts as new }', 'reclassified counts as new'],
    ['support X { priority P2 { clock Office; clock Office } }', 'clock Office'],
    ['replaces objective Uptime { aim only; best effort }', 'best effort'],
  ])('is told, since it would be lost: %s', async (text, words) => {
    expect(await remarks(base + text)).toContain(`text/repeated-clause ${words}`);
  });

  it.each([
    'metric X { no data counts as up; no traffic counts as up; excluded time counts as up }',
    'support X { starts when Logged; starts restore when Done; stops respond when Done; stops when Done }',
    'support X { reopened continues; reclassified continues }',
    'event X { seen by North; seen by Acme }',
    'credits for Uptime { expires 1 month after Monthly; expires on termination }',
    'maintenance X { at most 2 h each occurrence; at most 4 h each month }',
    'liability of North { at most 5 EUR; at most 6 EUR each year }',
    'service X { fee 1 EUR; fee 2 EUR each month }',
  ])('is no matter where all of them count: %s', async (text) => {
    expect(await remarks(base + text)).toEqual([]);
  });
});
