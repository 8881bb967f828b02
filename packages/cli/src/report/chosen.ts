import type { Origin } from '@sla-lang/core';
import { wrongUse } from '../exit.ts';
import { didYouMean } from '../suggest.ts';
import type { Inputs } from '../workspace/inputs.ts';
import type { LoadedAgreement } from '../workspace/loaded.ts';
import { shownPath } from './report.ts';
import { visible } from './visible.ts';

/** The agreement that is asked for: the only one, or the one of this name. */
export function chooseAgreement(agreements: readonly LoadedAgreement[], wanted: string | undefined): LoadedAgreement {
  const [first, ...others] = agreements;
  const ids = agreements.map(({ agreement }) => agreement.id);
  if (!first) throw wrongUse('There is no agreement in it.');
  if (wanted !== undefined) {
    const found = agreements.find(({ agreement }) => agreement.id === wanted);
    if (found) return found;
    throw wrongUse(`There is no agreement ${visible(wanted)}.${didYouMean(wanted, ids)}`);
  }
  if (others.length > 0)
    throw wrongUse(`Several agreements: choose one with --agreement (${ids.map(visible).join(', ')}).`);
  return first;
}

/** Where a term of an agreement was written, as `path:line`. */
export const placer =
  (inputs: Inputs, { place }: LoadedAgreement) =>
  (origin: Origin): string | undefined => {
    const found = place?.(origin);
    return found && `${shownPath(inputs, found.path)}:${found.range.start.line + 1}`;
  };
