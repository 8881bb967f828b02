/** What a task of the type `sla` says in `tasks.json`. */
export interface SlaTask {
  readonly command: 'check' | 'build';
  readonly paths?: readonly string[];
  readonly strict?: boolean;
  readonly watch?: boolean;
}

/** Takes what stands in `tasks.json`, where anything may stand. */
export function readTask(definition: Readonly<Record<string, unknown>>): SlaTask | undefined {
  const { command, paths, strict, watch } = definition;
  if (command !== 'check' && command !== 'build') return undefined;
  return {
    command,
    ...(Array.isArray(paths) && { paths: paths.filter((path) => typeof path === 'string') }),
    ...(strict === true && { strict }),
    ...(watch === true && command === 'build' && { watch }),
  };
}

/** What the command line is called with. A path that begins with a hyphen is a path. */
export function argumentsOf({ command, paths = [], strict, watch }: SlaTask): string[] {
  return [
    command,
    ...(strict ? ['--strict'] : []),
    ...(watch ? ['--watch'] : []),
    '--',
    ...(paths.length > 0 ? paths : ['.']),
  ];
}

/** The tasks that are offered without being written down. */
export const offered: readonly SlaTask[] = [
  { command: 'check' },
  { command: 'check', strict: true },
  { command: 'build' },
  { command: 'build', watch: true },
];
