import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInside } from '@sla-lang/language/files';
import { chooseRoot } from './root.ts';

const at = (...parts: string[]): string => resolve('/', ...parts);

describe('the root', () => {
  it('is the current folder when all files lie in it', () => {
    expect(chooseRoot(at('work'), [at('work/a.sla'), at('work/b/c.sla')])).toBe(at('work'));
    expect(chooseRoot(at('work'), [])).toBe(at('work'));
  });

  it('is else the nearest folder that holds all files', () => {
    expect(chooseRoot(at('work'), [at('shared/a.sla')])).toBe(at('shared'));
    expect(chooseRoot(at('work/a'), [at('work/b/x.sla'), at('work/a/y.sla')])).toBe(at('work'));
    expect(chooseRoot(at('work'), [at('one/x.sla'), at('two/x.sla')])).toBe(at(''));
    expect(chooseRoot(at('work'), [at('shared/deep/a.sla'), at('shared/b.sla')])).toBe(at('shared'));
  });

  it('is the folder that was asked for, if it holds all files', () => {
    expect(chooseRoot(at('work/a'), [at('work/a/x.sla')], at('work'))).toBe(at('work'));
    expect(() => chooseRoot(at('work'), [at('work/x.sla')], at('work/a'))).toThrow('does not lie in the root');
  });
});

describe('inside', () => {
  it.each([
    ['work', 'work', true],
    ['work', 'work/a/b', true],
    ['work', 'work/..a', true],
    ['work', 'workers/a', false],
    ['work', 'other', false],
    ['work/a', 'work', false],
    ['', 'anything', true],
  ])('%s holds %s: %s', (folder, path, expected) => {
    expect(isInside(at(folder), at(path))).toBe(expected);
  });

  it('looks through detours', () => {
    expect(isInside(at('work'), join(at('work/a'), '../../other'))).toBe(false);
  });
});
