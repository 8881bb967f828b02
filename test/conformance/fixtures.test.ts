import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectations, filesBelow, fixturesFolder } from '../kit/fixtures.ts';
import { faultyFixes } from '../kit/fixes.ts';
import { projectAt } from '../kit/project.ts';

const folder = join(fixturesFolder, 'checks');

/** Each file says in comments what is found where; anything else that is found fails. */
describe.each(filesBelow(folder, '.sla'))('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('has exactly the findings that its comments announce', async () => {
    const project = await projectAt(join(folder, name));
    const found = project
      .diagnostics(name.split('/').at(-1) ?? '')
      .map(({ range, severity, code }) => `${range.start.line + 1}: ${severity} ${code}`);
    const expected = expectations(text).map(({ line, severity, code }) => `${line + 1}: ${severity} ${code}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('has fixes that work', async () => {
    expect(await faultyFixes(text)).toEqual([]);
  });
});
