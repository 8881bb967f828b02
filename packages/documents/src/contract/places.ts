import type { Block, Clause, ContractDocument, Table, Term } from './document.ts';
import type { Numbering } from './number.ts';

/** An element of the page of a contract, and where in the text its words were written. */
export interface WrittenPlace {
  /** The id of the element. */
  readonly element: string;
  readonly origin: string;
}

/** The id of the title page. */
export const COVER = 'cover';

/** Whatever of a contract has a place of its own in the text, in the order of the page. */
export function placesOf(document: ContractDocument, numbering: Numbering): readonly WrittenPlace[] {
  const clause = (each: Clause): readonly WrittenPlace[] => [
    ...placed(numbering.idOf(each), each.origin),
    ...each.blocks.flatMap(block),
    ...each.children.flatMap(clause),
  ];
  const block = (each: Block): readonly WrittenPlace[] => {
    switch (each.kind) {
      case 'paragraph':
        return [];
      case 'list':
        return each.items.flat().flatMap(block);
      case 'terms':
        return each.terms.flatMap(term);
      case 'table':
        return rows(each);
      case 'curve':
        return [];
    }
  };
  const term = (each: Term): readonly WrittenPlace[] => [
    ...placed(numbering.idOf(each), each.origin),
    ...each.blocks.flatMap(block),
  ];
  const rows = (table: Table): readonly WrittenPlace[] =>
    numbering.rowIds(table).flatMap((id, index) => placed(id, table.rowOrigins?.[index]));
  return [...placed(COVER, document.origin), ...document.sections.flatMap(clause)];
}

function placed(element: string, origin: string | undefined): readonly WrittenPlace[] {
  return origin === undefined ? [] : [{ element, origin }];
}
