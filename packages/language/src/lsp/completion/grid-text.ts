import type { IToken } from 'chevrotain';

/** A table as far as it is written, as the words of its cells; the last row is the one at the place. */
export interface GridText {
  readonly heads: readonly string[];
  /** Rows under the head that are complete. */
  readonly rows: readonly (readonly string[])[];
  /** The cells of the row at the place that are complete; nothing between two rows. */
  readonly current: readonly string[] | undefined;
  /** The words of its clause before the first bar. */
  readonly clause: readonly string[];
}

/** Reads the table that ends with some tokens: back to the brace or the clause in which its first bar stands. */
export function gridBefore(tokens: readonly IToken[]): GridText {
  const rows: string[][] = [];
  let current: string[] | undefined;
  let clause: string[] = [];
  for (const { image, tokenType } of tokens) {
    const isBar = tokenType.name === 'BAR' || tokenType.name === 'ROW_END';
    if (isBar && current) current.push('');
    else if (isBar) current = [''];
    else if (current) current[current.length - 1] = `${current.at(-1)} ${image}`.trim();
    else if (image === '{' || image === 'scale') {
      rows.length = 0;
      clause = [image];
    } else clause.push(image);
    if (tokenType.name === 'ROW_END' && current) {
      rows.push(current.slice(0, -1));
      current = undefined;
    }
  }
  const [heads, ...others] = rows;
  return { heads: heads ?? [], rows: others, current: current?.slice(0, -1), clause };
}
