import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';

const longest = 80;

/** A piece of the text on one line, not too long. */
export function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

const written = (node: AstNode | undefined): string | undefined => node?.$cstNode?.text;
const names = (targets: readonly { readonly $refText: string }[]): string =>
  targets.map(({ $refText }) => $refText).join(', ');

/** What a reader of an outline wants to know of a part besides its name and title. */
export function gistOf(node: AstNode): string | undefined {
  const part = node as ast.Part | ast.Agreement | ast.Contact | ast.Cell;
  switch (part.$type) {
    case 'Agreement':
      return part.items
        .filter((item) => item.$type === 'LevelClause' || item.$type === 'BasedOn')
        .map(written)
        .join(', ');
    case 'Party':
    case 'ThirdParty':
      return part.role;
    case 'Contact':
      return part.items.find((item) => item.$type === 'Email' || item.$type === 'Phone')?.text;
    case 'Calendar':
      return written(part.items.find((item) => item.$type === 'Always' || item.$type === 'OpenHours'));
    case 'Category':
      return part.entries.map(({ name }) => name).join(', ');
    case 'Plan':
    case 'Service':
      return written(part.items.find((item) => item.$type === 'FeeClause'));
    case 'Table':
      return part.dimensions.map(written).join(', ');
    case 'Metric':
      return part.of && `of ${part.of.$refText}`;
    case 'Objective':
      return written(part.items.find((item) => item.$type === 'Sentence' || item.$type === 'ProsePromise'));
    case 'Support':
      return part.service && `for ${part.service.$refText}`;
    case 'Credits':
      return part.name ? `for ${names(part.targets)}` : written(part.items.find((item) => item.$type === 'Payment'));
    case 'Cell':
      return meaningOf(part);
    case 'Duty':
      return written(part.items.find((item) => item.$type === 'Obligation'));
    case 'Relief':
      return written(part.items.find((item) => item.$type === 'Effect'));
    case 'Definition':
    case 'Prose':
      return part.text;
    default:
      return undefined;
  }
}

/** What the row of a priority says that it means. */
function meaningOf({ $container: row }: ast.Cell): string | undefined {
  const [head] = row.$container.rows;
  const column = head?.cells.findIndex((cell) => cell.target?.$refText === 'meaning') ?? -1;
  return row.cells[column]?.text;
}
