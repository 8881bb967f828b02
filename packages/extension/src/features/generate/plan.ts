import { fileNames } from '@sla-lang/documents';
import type { AgreementInfo } from '@sla-lang/language/protocol';

/** Agreements that can be written to a folder, and those whose files would have the same name as those of another. */
export interface Plan {
  readonly fit: readonly AgreementInfo[];
  readonly clashing: readonly AgreementInfo[];
}

export function planFor(infos: readonly AgreementInfo[]): Plan {
  const { clashes } = fileNames(infos, ({ id }) => id);
  const clashing = clashes.flat().map(({ item }) => item);
  return { fit: infos.filter((info) => !clashing.includes(info)), clashing };
}

/** The agreements by their files, in the order in which the files come first. */
export function byFile(infos: readonly AgreementInfo[]): ReadonlyMap<string, readonly AgreementInfo[]> {
  return Map.groupBy(infos, ({ uri }) => uri);
}
