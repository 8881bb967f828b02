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

/** Those to write when some have errors; nobody is asked where none has. Undefined when somebody thought better of it. */
export async function chooseDespiteErrors(
  infos: readonly AgreementInfo[],
): Promise<readonly AgreementInfo[] | undefined> {
  const fine = infos.filter(({ errors }) => errors === 0);
  const wrong = infos.filter(({ errors }) => errors > 0);
  const [first] = wrong;
  if (!first) return infos;
  const message =
    wrong.length === 1
      ? l10n.t('{0} has {1}. Generate its contract all the same?', first.title, inWords({ ...first, warnings: 0 }))
      : l10n.t('{0} of {1} agreements have errors. Generate their contracts all the same?', wrong.length, infos.length);
  const detail = l10n.t('What is wrong in the text may be missing or wrong in the contract.');
  const generate = l10n.t('Generate');
  const leave = l10n.t('Leave Out');
  const ways = fine.length === 0 ? [generate] : [generate, leave];
  const answer = await window.showWarningMessage(message, { modal: true, detail }, ...ways);
  if (answer === leave) return fine;
  return answer === generate ? infos : undefined;
}
