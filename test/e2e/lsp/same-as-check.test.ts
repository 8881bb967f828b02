import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { localToday } from '@sla-lang/core';
import { loadHolidays } from '@sla-lang/core/holidays';
import type { Range } from '@sla-lang/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectAt } from '../../kit/project.ts';
import { connect, type Client } from './client.ts';

// The editor has no way to say which day it is: both sides take today.
const root = fileURLToPath(new URL('../../../examples', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.sla'))
  .sort();
const severities = { error: 1, warning: 2, info: 3 } as const;

describe('the editor finds what `sla check` finds', () => {
  let client: Client;
  let found = 0;
  beforeAll(async () => {
    client = await connect({ folders: [pathToFileURL(root).href], equipment: { loadHolidays } });
  });
  afterAll(() => client.end());

  it.each(files)('in %s', async (path) => {
    const holidays = await loadHolidays();
    const file = join(root, path);
    const project = await projectAt(file, { holidays, today: localToday() });
    const lines = readFileSync(file, 'utf8').split('\n');
    // What speaks of a whole part is shown at its first line.
    const shown = ({ start, end }: Range): Range =>
      start.line === end.line
        ? { start, end }
        : { start, end: { line: start.line, character: lines[start.line]!.length } };
    const checked = project
      .diagnostics(project.entries[0]!)
      .filter(({ accepted }) => accepted === undefined)
      .map(({ code, severity, message, range, disadvantages, related }) => ({
        code,
        severity: severities[severity],
        message:
          disadvantages.length > 0 ? `${message}\nTo the disadvantage of ${disadvantages.join(' and ')}` : message,
        at: shown(range),
        related: related.map((each) => each.message),
      }));
    const uri = pathToFileURL(file).href;
    await client.open(uri, readFileSync(file, 'utf8'));
    const told = (await client.settled(uri)).map(({ code, severity, message, range, relatedInformation = [] }) => ({
      code,
      severity,
      message,
      at: range,
      related: relatedInformation.map((each) => each.message),
    }));
    expect(told).toEqual(checked);
    found += checked.length;
  });

  it('and there is something to find', () => {
    expect(found).toBeGreaterThan(20);
  });
});
