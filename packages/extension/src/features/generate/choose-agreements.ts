import type { AgreementInfo } from '@sla-lang/language/protocol';
import { l10n, window } from 'vscode';
import { inWords } from './words.ts';

/** Which of several agreements; undefined when somebody thought better of it. */
export async function chooseAgreements(infos: readonly AgreementInfo[]): Promise<readonly AgreementInfo[] | undefined> {
  if (infos.length < 2) return infos;
  const items = infos.map((info) => ({
    label: info.title,
    description: info.id,
    detail: inWords(info),
    infos: [info],
  }));
  const all = { label: l10n.t('All {0} agreements', infos.length), infos };
  const title = l10n.t('Generate Contract');
  const placeHolder = l10n.t('Which agreement?');
  return (await window.showQuickPick([...items, all], { title, placeHolder, matchOnDescription: true }))?.infos;
}

/** Whether to go on with agreements that have errors; nobody is asked where there are none. */
export async function mayHaveErrors(infos: readonly AgreementInfo[]): Promise<boolean> {
  const wrong = infos.filter(({ errors }) => errors > 0);
  if (wrong.length === 0) return true;
  const [only] = wrong.length === 1 ? wrong : [];
  const message = only
    ? l10n.t('{0} has {1}. Generate its contract all the same?', only.title, inWords({ ...only, warnings: 0 }))
    : l10n.t('{0} of {1} agreements have errors. Generate their contracts all the same?', wrong.length, infos.length);
  const detail = l10n.t('What is wrong in the text may be missing or wrong in the contract.');
  const generate = l10n.t('Generate');
  return (await window.showWarningMessage(message, { modal: true, detail }, generate)) === generate;
}
