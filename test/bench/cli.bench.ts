import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Figure } from './measure.ts';
import { agreementText } from './text.ts';

const program = join(import.meta.dirname, '../../packages/cli/bin/sla.js');

/** `sla check` of one small file against a Node that does nothing, start to end. */
export async function cliBench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-bench-'));
  try {
    writeFileSync(join(folder, 'a.sla'), agreementText('A'));
    const run = (args: readonly string[]) => () => spawnSync(process.execPath, args, { cwd: folder });
    const nothing = await median(run(['-e', '0']));
    const check = await median(run([program, 'check', 'a.sla']));
    return [
      { name: 'sla check of one small file', value: check, unit: 'ms', wanted: 500 },
      { name: 'sla check ÷ node -e 0', value: check / nothing, unit: '' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
