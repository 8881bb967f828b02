import { describe, expect, it } from 'vitest';
import { argumentsOf, matcherOf, readTask, type SlaTask } from './command-line.ts';

describe('a task', () => {
  it.each<[Record<string, unknown>, SlaTask | undefined, string, string]>([
    [{ command: 'check' }, { command: 'check' }, 'check -- .', '$sla'],
    [{ command: 'check', strict: true }, { command: 'check', strict: true }, 'check --strict -- .', '$sla'],
    [{ command: 'build' }, { command: 'build' }, 'build -- .', '$sla-build'],
    [{ command: 'build', watch: true }, { command: 'build', watch: true }, 'build --watch -- .', '$sla-watch'],
    [{ command: 'check', watch: true }, { command: 'check' }, 'check -- .', '$sla'],
    [
      { command: 'check', paths: ['a b.sla', 7, '--out'] },
      { command: 'check', paths: ['a b.sla', '--out'] },
      'check -- a b.sla --out',
      '$sla',
    ],
    [{ command: 'check', strict: 'yes', paths: 'a' }, { command: 'check' }, 'check -- .', '$sla'],
  ])('%j is understood', (definition, task, line, matcher) => {
    const read = readTask({ type: 'sla', ...definition });
    expect(read).toEqual(task);
    expect(argumentsOf(read!).join(' ')).toBe(line);
    expect(matcherOf(read!)).toBe(matcher);
  });

  it.each([[{}], [{ command: 'rm' }], [{ command: ['check'] }]])('%j is none', (definition) => {
    expect(readTask({ type: 'sla', ...definition })).toBeUndefined();
  });
});
