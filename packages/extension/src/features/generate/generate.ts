import { agreementsRequest, formatsRequest } from '@sla-lang/language/protocol';
import { commands, l10n, window } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import { meant, shownName } from '../../infrastructure/documents.ts';
import type { Feature } from '../feature.ts';
import { chooseAgreements, chooseDespiteErrors } from './choose-agreements.ts';
import { chooseOrder, type Order } from './choose-order.ts';
import { Memory } from './memory.ts';
import { open } from './open.ts';
import { planFor } from './plan.ts';
import { targetsOf, tellClashing } from './targets.ts';
import { filesInWords } from './words.ts';
import { tellKept, write, type Written } from './write.ts';

/** Writes the contract of an agreement, and opens it. */
export const generate: Feature = ({ context, server }) => {
  const memory = new Memory(context.workspaceState);
  return command('sla.generate', server, async (given?: unknown, agreement?: unknown) => {
    const source = meant(given);
    if (!source)
      return void window.showInformationMessage(l10n.t('Open an agreement first: a file that ends in .sla.'));
    const known = await server.request(agreementsRequest, { uri: source.toString() });
    const infos = typeof agreement === 'string' ? known.filter(({ id }) => id === agreement) : known;
    if (infos.length === 0) {
      return void window.showWarningMessage(l10n.t('There is no agreement in {0}.', shownName(source)));
    }
    const chosen = await chooseAgreements(infos);
    if (!chosen) return;
    const plan = planFor(chosen);
    tellClashing(plan.clashing);
    const fit = await chooseDespiteErrors(plan.fit);
    if (!fit || fit.length === 0) return;
    const { formats } = await server.request(formatsRequest, {});
    const about = fit.length === 1 ? (fit[0]?.title ?? '') : shownName(source);
    const order = await chooseOrder({ source, about, formats, memory });
    if (!order) return;
    const written = await write(await targetsOf(fit, order, { memory, server }), memory);
    if (!written) return;
    tell(written, order);
    // What was kept is somebody's work: nothing is pushed in front of it.
    if (written.kept.length === 0) await open(written.current);
  });
};

function tell({ current, changed, kept }: Written, { folder }: Order): void {
  const where = shownName(folder);
  tellKept(kept);
  // What somebody chose to keep need not be told.
  if (changed === 0 && kept.length > 0) return;
  const message =
    changed === 0
      ? l10n.t('The contract in {0} is up to date.', where)
      : l10n.t('{0} written to {1}.', filesInWords(changed), where);
  const reveal = l10n.t('Show in Explorer');
  void window.showInformationMessage(message, reveal).then((choice) => {
    if (choice === reveal) void commands.executeCommand('revealInExplorer', current[0]?.uri);
  });
}
