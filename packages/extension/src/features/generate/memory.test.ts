import { describe, expect, it } from 'vitest';
import { Memory } from './memory.ts';

function memory(): Memory {
  const values = new Map<string, unknown>();
  return new Memory({
    get: (key) => values.get(key),
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  });
}

describe('what is remembered', () => {
  it('is nothing at first', () => {
    const { formats } = memory();
    expect(formats).toBeUndefined();
    expect(memory().folderFor('file:///a')).toBeUndefined();
    expect(memory().writtenTo('file:///a/out/b.md')).toBeUndefined();
  });

  it('is the last choice, for each folder its own', async () => {
    const kept = memory();
    await kept.rememberFormats(['json']);
    await kept.rememberFormats(['html', 'markdown']);
    await kept.rememberFolder('file:///a', 'file:///a/contracts');
    await kept.rememberFolder('file:///b', 'file:///b/out');
    await kept.rememberFolder('file:///a', 'file:///a/made');
    expect(kept.formats).toEqual(['html', 'markdown']);
    expect(kept.folderFor('file:///a')).toBe('file:///a/made');
    expect(kept.folderFor('file:///b')).toBe('file:///b/out');
  });

  it('is of each file what was written last, whatever it is called', async () => {
    const kept = memory();
    await kept.rememberWritten(
      new Map([
        ['__proto__', '1'],
        ['a', '1'],
      ]),
    );
    await kept.rememberWritten(new Map([['a', '2']]));
    expect(kept.writtenTo('__proto__')).toBe('1');
    expect(kept.writtenTo('a')).toBe('2');
    expect(kept.writtenTo('constructor')).toBeUndefined();
  });

  it('does not grow without end, and forgets the oldest first', async () => {
    const kept = memory();
    for (let n = 0; n < 1100; n += 100) {
      await kept.rememberWritten(new Map(Array.from({ length: 100 }, (_, i) => [`file${n + i}`, 'x'])));
    }
    expect(kept.writtenTo('file99')).toBeUndefined();
    expect(kept.writtenTo('file100')).toBe('x');
    expect(kept.writtenTo('file1099')).toBe('x');
  });
});
