import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN } from '../testing/agreements.ts';
import { folderOf } from '../testing/folder.ts';
import { sla } from '../testing/sla.ts';

const folder = () =>
  folderOf({ 'acme.sla': CLEAN, 'broken.sla': BROKEN, 'two.sla': `${CLEAN}${BROKEN}`, 'none.sla': '' });

describe('sla balance', () => {
  it('tells both sides, each line with its place', async () => {
    const { exit, stdout } = await sla(await folder(), ['balance', 'broken.sla']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^.*, the provider\n {2}Duties/m);
    expect(stdout).toMatch(/^.*, the customer$/m);
    expect(stdout).toMatch(/broken\.sla:\d+$/m);
  });

  it('speaks JSON and HTML', async () => {
    const json = JSON.parse((await sla(await folder(), ['balance', 'acme.sla', '--format', 'json'])).stdout) as object;
    expect(json).toMatchObject({ version: 1, balance: { sides: [{ role: 'provider' }, { role: 'customer' }] } });
    expect((await sla(await folder(), ['balance', 'acme.sla', '--format', 'html'])).stdout).toMatch(/^<!doctype html>/);
  });

  it('asks which agreement is meant', async () => {
    expect((await sla(await folder(), ['balance', 'two.sla'])).exit).toBe(2);
    expect((await sla(await folder(), ['balance', 'none.sla'])).exit).toBe(2);
  });
});
