import { type AgreementInfo, agreementsRequest, formatsRequest } from '@sla-lang/language/protocol';
import { type CancellationToken, l10n, type Progress, ProgressLocation, Uri, window, workspace } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import { shownName } from '../../infrastructure/documents.ts';
import type { Server } from '../../infrastructure/server.ts';
import type { Feature } from '../feature.ts';
import { chooseDespiteErrors } from './choose-agreements.ts';
import { chooseOrder, type Order } from './choose-order.ts';
import { chooseFolder, usualFolder } from './destination.ts';
import type { Target } from './examine.ts';
import { Memory } from './memory.ts';
import { byFile, planFor } from './plan.ts';
import { targetsOf, tellClashing } from './targets.ts';
import { filesInWords } from './words.ts';
import { tellKept, write, type Written } from './write.ts';

/** What is to be written to one folder. */
interface Job {
  readonly infos: readonly AgreementInfo[];
  readonly order: Order;
}
interface Work {
  readonly server: Server;
  readonly memory: Memory;
}

/** Writes the contracts of all agreements, of the workspace or of a folder. */
export const generateWorkspace: Feature = ({ context, server }) => {
  const work = { server, memory: new Memory(context.workspaceState) };
  return command('sla.generateWorkspace', server, async (given?: unknown) => {
    const known = await server.request(agreementsRequest, {});
    const all = given instanceof Uri ? known.filter(({ uri }) => isBelow(given, Uri.parse(uri))) : known;
    if (all.length === 0) return void window.showWarningMessage(l10n.t('There is no agreement here.'));
    const infos = await chooseDespiteErrors(all);
    if (!infos) return;
    const jobs = await jobsFor(infos, work);
    if (!jobs) return;
    const title = l10n.t('Generating contracts');
    const written = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => doAll(jobs, work, progress, token),
    );
    if (written) tell(written, infos.length, server);
  });
};

const isBelow = (folder: Uri, file: Uri): boolean =>
  folder.scheme === file.scheme &&
  folder.authority === file.authority &&
  file.path.startsWith(folder.path.replace(/\/?$/, '/'));

/** One job for each folder of the workspace; formats are asked for once. Undefined when somebody thought better of it. */
async function jobsFor(all: readonly AgreementInfo[], { server, memory }: Work): Promise<Job[] | undefined> {
  const { formats } = await server.request(formatsRequest, {});
  const groups = Map.groupBy(all, ({ uri }) => workspace.getWorkspaceFolder(Uri.parse(uri))?.uri.toString());
  const jobs: Job[] = [];
  for (const group of groups.values()) {
    const source = Uri.parse(group[0]?.uri ?? '');
    const about = l10n.t('{0} agreements', all.length);
    const before = jobs[0]?.order;
    const order = before
      ? await sameFormats(before, source, memory)
      : await chooseOrder({ source, about, formats, memory });
    if (!order) return undefined;
    const { fit, clashing } = planFor(group);
    tellClashing(clashing);
    jobs.push({ infos: fit, order });
  }
  return jobs;
}

async function sameFormats({ formats }: Order, source: Uri, memory: Memory): Promise<Order | undefined> {
  const folder = usualFolder(source, memory) ?? (await chooseFolder(source, memory));
  return folder && { formats, folder };
}

async function doAll(
  jobs: readonly Job[],
  work: Work,
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<Written | undefined> {
  const files = jobs.flatMap(({ infos, order }) => [...byFile(infos)].map(([uri, own]) => ({ uri, own, order })));
  const targets: Target[] = [];
  for (const { uri, own, order } of files) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: shownName(Uri.parse(uri)), increment: 100 / files.length });
    targets.push(...(await targetsOf(own, order, work)));
  }
  return write(targets, work.memory, () => token.isCancellationRequested);
}

function tell({ current, changed, kept }: Written, agreements: number, { output }: Server): void {
  tellKept(kept);
  output.info(l10n.t('Contracts of {0} agreements:', agreements));
  for (const { uri } of current) output.info(shownName(uri));
  for (const { uri } of kept) output.warn(l10n.t('{0} is left as it is', shownName(uri)));
  const same = current.length - changed;
  const message = [
    l10n.t('{0} of {1} agreements written', filesInWords(changed), agreements),
    ...(same > 0 ? [l10n.t('{0} up to date', same)] : []),
    ...(kept.length > 0 ? [l10n.t('{0} left as they are', kept.length)] : []),
  ].join(', ');
  const show = l10n.t('Show');
  void window.showInformationMessage(`${message}.`, show).then((choice) => choice === show && output.show());
}
