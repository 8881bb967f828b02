import { type LangiumCoreServices, type LangiumDocument, type Reference, type ReferenceInfo } from 'langium';
import type { Diagnostic } from './diagnostic.ts';
import { placeOf } from './places.ts';
import { textDiagnostic } from './problems.ts';
import { nearest } from './suggest.ts';

/** What a name must stand for, in the reader's words. */
const kinds: Readonly<Record<string, string>> = {
  Actor: 'party',
  Named: 'part',
  Supply: 'service or underpinning contract',
  Priced: 'service or plan',
  Cause: 'exclusion, maintenance or relief',
  Relievable: 'objective, support, metric, credits or duty',
  CreditTarget: 'objective or support',
  EscalationScope: 'priority or support',
  Occasion: 'event or report',
  ThirdParty: 'third party',
  Underpinning: 'underpinning contract',
  ForceMajeure: 'force majeure',
};

/** How a reader calls what a reference leads to. */
export const kindOf = (type: string): string => kinds[type] ?? type.toLowerCase();

/** Names that nothing has, with the nearest name that would fit. Cells of a table hold other
 * words too and are not meant; what is dropped is looked at where levels are. */
export function unresolvedNames(document: LangiumDocument, path: string, services: LangiumCoreServices): Diagnostic[] {
  return document.references.flatMap((reference) => {
    const cst = reference.$refNode;
    const info = 'error' in reference ? (reference as Reference).error?.info : undefined;
    if (!info || !cst || info.container.$type === 'Cell' || info.container.$type === 'Drops') return [];
    const place = placeOf({ path, start: cst.offset, end: cst.end }, document.textDocument);
    const suggestion = nearest(reference.$refText, namesFor(info, services));
    const type = services.shared.AstReflection.getReferenceType(info);
    const kind = kindOf(type);
    const isMiss = info.container.$type === 'EachMissTrigger';
    return [
      textDiagnostic('text/unresolved', { name: reference.$refText, kind, suggestion, isMiss }, place, {
        fixes:
          suggestion === undefined
            ? []
            : [{ name: 'rename', title: `Change to ${suggestion}`, edits: [{ ...place, newText: suggestion }] }],
      }),
    ];
  });
}

const namesFor = (info: ReferenceInfo, services: LangiumCoreServices): Iterable<string> =>
  services.references.ScopeProvider.getScope(info)
    .getAllElements()
    .map(({ name }) => name);
