/** What the server says to the person at the editor. */
export const words = {
  nothing: 'There is no agreement here that could be generated.',
  upToDate: (count: number) => (count === 1 ? 'The file is up to date.' : `All ${count} files are up to date.`),
  written: (names: readonly string[]) => `Generated ${names.join(', ')}.`,
  refused: 'The editor did not take the generated files.',
  exists: (name: string) => `${name} is there already and reads differently. Replace it?`,
  unreadable: (reason: string) =>
    `Nothing was generated: a file that is there already cannot be read, because ${reason}.`,
  replace: 'Replace',
  label: 'Generate contract',
} as const;
