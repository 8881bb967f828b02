import { describe, expect, it } from 'vitest';
import { readFolderSetting } from './folder.ts';

describe('the setting for the folder of contracts', () => {
  it.each([
    ['out', ['out']],
    ['contracts/2027', ['contracts', '2027']],
    ['.\\contracts\\', ['contracts']],
    ['a/../b', ['b']],
    ['', []],
    [' . ', []],
  ])('%j leads below the workspace', (setting, segments) => {
    expect(readFolderSetting(setting)).toEqual({ segments });
  });

  it.each(['..', 'a/../../b', '/etc', 'C:\\contracts', 'file:///etc', '~/contracts', '\\\\server\\share'])(
    '%j leads out of it',
    (setting) => {
      expect(readFolderSetting(setting)).toEqual({ outside: setting });
    },
  );
});
