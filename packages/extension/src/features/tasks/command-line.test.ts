import { describe, expect, it } from 'vitest';
import { argumentsOf, readTask, type SlaTask } from './command-line.ts';

describe('a task', () => {
  it.each<[Record<string, unknown>, SlaTask | undefined, string]>([
    [{ command: 'check' }, { command: 'check' }, 'check -- .'],
    [{ command: 'check', strict: true }, { command: 'check', strict: true }, 'check --strict -- .'],
    [{ command: 'build' }, { command: 'build' }, 'build -- .'],
    [{ command: 'build', watch: true }, { command: 'build', watch: true }, 'build --watch -- .'],
    [{ command: 'check', watch: true }, { command: 'check' }, 'check -- .'],
    [
      { command: 'check', paths: ['a b.sla', 7, '--out'] },
      { command: 'check', paths: ['a b.sla', '--out'] },
      'check -- a b.sla --out',
    ],
    [{ command: 'check', strict: 'yes', paths: 'a' }, { command: 'check' }, 'check -- .'],
  ])('%j is understood', (definition, task, line) => {
    const read = readTask({ type: 'sla', ...definition });
    expect(read).toEqual(task);
    expect(argumentsOf(read!).join(' ')).toBe(line);
  });

  it.each([[{}], [{ command: 'rm' }], [{ command: ['check'] }]])('%j is none', (definition) => {
    expect(readTask({ type: 'sla', ...definition })).toBeUndefined();
  });
});
