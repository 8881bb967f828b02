/** Where contracts go by the settings: below the folder of the workspace, or not there. */
export type FolderSetting = { readonly segments: readonly string[] } | { readonly outside: string };

/**
 * Reads the setting for the folder of contracts. One that leads out of the workspace is not followed: it may come from the
 * settings of a repository that somebody else wrote.
 */
export function readFolderSetting(setting: string): FolderSetting {
  const path = setting.trim().replaceAll('\\', '/');
  const segments: string[] = [];
  if (/^([/~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) return { outside: setting };
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return { outside: setting };
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return { segments };
}
