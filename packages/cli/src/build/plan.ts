import { join } from 'node:path';
import { fileNames, formats, type FormatName, type Named } from '@sla-lang/documents';
import { exits, type Exit } from '../exit.ts';
import type { LoadedAgreement } from '../workspace/loaded.ts';

/** A file to write: one agreement in one format. */
interface Target {
  /** Absolute. */
  readonly file: string;
  readonly format: FormatName;
}

/** An agreement and the files that it becomes. */
export interface Planned extends LoadedAgreement {
  readonly targets: readonly Target[];
  /** Why it is not written, if it is not, and how that ends. */
  readonly stopped?: { readonly reason: string; readonly exit: Exit } | undefined;
}

export interface PlanOptions {
  /** Absolute. */
  readonly out: string;
  readonly formats: readonly FormatName[];
  /** Write agreements with errors too. */
  readonly force: boolean;
}

/** Which files to write, in the order of the agreements. Agreements whose files would have the same name are not written. */
export function plan(agreements: readonly LoadedAgreement[], options: PlanOptions): Planned[] {
  const { named, clashes } = fileNames(agreements, ({ agreement }) => agreement.id);
  const nameOf = new Map(named.map(({ item, name }) => [item, name]));
  const clashOf = new Map(clashes.flatMap((group) => group.map(({ item }) => [item, group])));
  return agreements.map((each) => {
    const name = nameOf.get(each);
    if (name === undefined) {
      return { ...each, targets: [], stopped: { reason: clash(each, clashOf.get(each) ?? []), exit: exits.files } };
    }
    if (!options.force && hasErrors(each)) {
      return {
        ...each,
        targets: [],
        stopped: { reason: 'it has errors (--force writes it all the same)', exit: exits.findings },
      };
    }
    const targets = options.formats.map((format) => ({
      file: join(options.out, `${name}.${formats[format].extension}`),
      format,
    }));
    return { ...each, targets };
  });
}

const hasErrors = ({ findings }: LoadedAgreement): boolean =>
  findings.some(({ severity, accepted }) => severity === 'error' && accepted === undefined);

function clash(one: LoadedAgreement, group: readonly Named<LoadedAgreement>[]): string {
  const others = group.filter(({ item }) => item !== one).map(({ item }) => `${item.agreement.id} in ${item.path}`);
  return `its files would have the same name as those of ${others.join(' and ')}; rename one, or build them into different folders`;
}
