import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN } from '../testing/agreements.ts';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';

const WEAKER = BROKEN.replace('99.9%', '99.5%');
const LAID_OUT = `// A comment\n${BROKEN.replaceAll('  ', '      ')}`;
const versions = () =>
  folderOf({
    'old.sla': BROKEN,
    'new.sla': WEAKER,
    'same.sla': LAID_OUT,
    'other.sla': CLEAN,
    'two.sla': `${CLEAN}${WEAKER}`,
  });

describe('sla diff', () => {
  it('tells what has changed and whom it favours', async () => {
    const { exit, stdout } = await sla(await versions(), ['diff', 'old.sla', 'new.sla']);
    expect(exit).toBe(0);
    expect(stdout).toBe(
      [
        'Broken',
        '  objective “Availability”',
        '    ~ the target for Uptime: at least 99.9% → at least 99.5% (2 h 52 min 48 s more downtime in 30 days; favours Northwind)',
        '',
      ].join('\n'),
    );
  });

  it('finds nothing where only the layout has changed', async () => {
    const { exit, stdout } = await sla(await versions(), ['diff', 'old.sla', 'same.sla', '--exit-code']);
    expect([exit, stdout]).toEqual([0, 'Broken\n  Nothing has changed in meaning.\n']);
  });

  it('can fail when something has changed', async () => {
    expect((await sla(await versions(), ['diff', 'old.sla', 'new.sla', '--exit-code'])).exit).toBe(1);
  });

  it('speaks JSON and Markdown', async () => {
    const folder = await versions();
    const json = await sla(folder, ['diff', 'old.sla', 'new.sla', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      version: 1,
      agreements: [{ agreement: 'Broken', differences: [{ kind: 'changed', favours: 'Northwind' }] }],
    });
    const markdown = await sla(folder, ['diff', 'old.sla', 'new.sla', '--format', 'markdown']);
    expect(markdown.stdout).toMatch(/^## Broken\n\n\| Term/);
  });

  it('compares with the JSON that was built', async () => {
    const folder = await folderOf({ 'old.sla': CLEAN, 'new.sla': CLEAN.replace('"Acme Retail N.V."', '"Acme N.V."') });
    await sla(folder, ['build', 'old.sla', '--format', 'json']);
    const { stdout } = await sla(folder, ['diff', 'out/hosting.json', 'new.sla']);
    expect(stdout).toContain('~ the name: Acme Retail N.V. → Acme N.V.');
  });

  it('pairs agreements by name, and says when there is none', async () => {
    const folder = await versions();
    expect((await sla(folder, ['diff', 'old.sla', 'two.sla'])).stdout).toMatch(/^Broken\n/);
    const { exit, stderr } = await sla(await folderOf({ 'a.sla': `${CLEAN}${BROKEN}`, 'b.sla': '// nothing\n' }), [
      'diff',
      'a.sla',
      'b.sla',
    ]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('There is no agreement to compare.')]);
  });
});
