/** The folders that files lie in, up to the folders of the workspace. Paths may have the signs of any system. */
export function foldersOf(files: readonly string[], roots: readonly string[]): string[] {
  const found = new Set<string>();
  for (const file of files) {
    const root = roots.find((each) => file.startsWith(each) && /^[\\/]/.test(file.slice(each.length)));
    let folder = file;
    while (root !== undefined && folder.length > root.length) {
      folder = folder.replace(/[\\/][^\\/]*$/, '');
      if (found.has(folder)) break;
      found.add(folder);
    }
  }
  return [...found].sort();
}
