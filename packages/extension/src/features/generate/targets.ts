import { type AgreementInfo, generateRequest } from '@sla-lang/language/protocol';
import { type CancellationToken, l10n, window } from 'vscode';
import type { Server } from '../../infrastructure/server.ts';
import type { Order } from './choose-order.ts';
import { examine, type Target } from './examine.ts';
import type { Memory } from './memory.ts';

/** The files of agreements that stand in one file. */
export async function targetsOf(
  infos: readonly AgreementInfo[],
  { formats, folder }: Order,
  { memory, server, token }: { readonly memory: Memory; readonly server: Server; readonly token?: CancellationToken },
): Promise<Target[]> {
  const [first] = infos;
  if (!first) return [];
  const { files } = await server.request(generateRequest, { uri: first.uri, formats }, token);
  const ids = new Set(infos.map(({ id }) => id));
  return Promise.all(files.filter((file) => ids.has(file.agreement)).map((file) => examine(folder, file, memory)));
}

/** Says which agreements are not written because their files would have the same name. */
export function tellClashing(clashing: readonly AgreementInfo[]): void {
  if (clashing.length === 0) return;
  const names = clashing.map(({ id }) => id).join(', ');
  void window.showErrorMessage(
    l10n.t('Not written, since their files would have the same names: {0}. Rename one of them.', names),
  );
}
