import {
  Disposable,
  l10n,
  ShellExecution,
  ShellQuoting,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks as host,
  Uri,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import type { Feature } from '../feature.ts';
import { argumentsOf, offered, readTask, type SlaTask } from './command-line.ts';

const TYPE = 'sla';

/** Lets the command line check and build the agreements of a folder as tasks, where there is one and it may run. */
export const tasks: Feature = () => {
  // What a browser runs can start no programs.
  if (typeof ShellExecution === 'undefined') return new Disposable(() => undefined);
  return host.registerTaskProvider(TYPE, {
    provideTasks: async () => (await Promise.all((workspace.workspaceFolders ?? []).map(offeredIn))).flat(),
    resolveTask: async ({ definition, scope }) => {
      const task = readTask(definition);
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return task && folder && mayRunIn(folder)
        ? taskFor(task, folder, await programIn(folder), definition)
        : undefined;
    },
  });
};

/** Programs run where files are on a disk, and only in folders that somebody trusts. */
const mayRunIn = ({ uri }: WorkspaceFolder): boolean => workspace.isTrusted && uri.scheme === 'file';

async function offeredIn(folder: WorkspaceFolder): Promise<Task[]> {
  const program = mayRunIn(folder) ? await programIn(folder) : undefined;
  return program === undefined ? [] : offered.map((task) => taskFor(task, folder, program));
}

/** The command line that the settings name, else the one that is installed in the folder. */
async function programIn(folder: WorkspaceFolder): Promise<string | undefined> {
  const chosen = workspace.getConfiguration('sla', folder).get<string>('cli.path', '').trim();
  if (chosen !== '') return chosen;
  const installed = Uri.joinPath(folder.uri, 'node_modules/.bin', process.platform === 'win32' ? 'sla.cmd' : 'sla');
  const isThere = await workspace.fs.stat(installed).then(
    () => true,
    () => false,
  );
  return isThere ? installed.fsPath : undefined;
}

/** A task that somebody has written down runs `sla` from the path, where nothing nearer is known. */
function taskFor(
  task: SlaTask,
  folder: WorkspaceFolder,
  program = 'sla',
  definition: TaskDefinition = { type: TYPE, ...task },
): Task {
  const quoted = (value: string) => ({ value, quoting: ShellQuoting.Strong });
  const run = new ShellExecution(quoted(program), argumentsOf(task).map(quoted), { cwd: folder.uri.fsPath });
  const made = new Task(definition, folder, nameOf(task), TYPE, run);
  // The language server tells of all files already: what a matcher finds would stand there twice.
  made.problemMatchers = [];
  made.group = task.command === 'build' ? TaskGroup.Build : TaskGroup.Test;
  made.isBackground = task.watch === true;
  made.detail = detailOf(task);
  return made;
}

function nameOf({ command, strict, watch }: SlaTask): string {
  if (watch) return l10n.t('build and watch');
  return strict ? l10n.t('{0}, strictly', command) : command;
}

function detailOf({ command, strict, watch }: SlaTask): string {
  if (watch) return l10n.t('Writes the contracts again after each change');
  if (command === 'build') return l10n.t('Checks the agreements and writes their contracts');
  return strict ? l10n.t('Checks the agreements; warnings fail too') : l10n.t('Checks the agreements');
}
