import type { Context } from './context.ts';
import type { Block, Table, Text } from './document.ts';
import { concat, paragraph } from './text.ts';

/** Sentences one after the other, each with a capital letter and a full stop; undefined where there are none. */
export function sentences(c: Context, texts: readonly (Text | undefined)[]): Text | undefined {
  const said = texts.filter((text): text is Text => text !== undefined && text.length > 0);
  return said.length === 0
    ? undefined
    : concat(said.flatMap((text, index) => [index === 0 ? '' : ' ', c.locale.general.sentence(text)]));
}

export function sentence(c: Context, text: Text): Text {
  return c.locale.general.sentence(text);
}

/** A sentence that leads to what follows it, with a colon. */
export function introduction(c: Context, text: Text): Text {
  return concat([c.locale.general.heading(text), ':']);
}

/** A table whose cells all begin with a capital letter. */
export function tableOf(c: Context, table: Omit<Table, 'kind'>): Table {
  const cells = (row: readonly Text[]): readonly Text[] => row.map((cell) => c.locale.general.heading(cell));
  return { ...table, kind: 'table', head: cells(table.head), rows: table.rows.map(cells) };
}

/** An introduction with a list of points under it. */
export function listed(c: Context, intro: Text, points: readonly Text[]): readonly Block[] {
  return [
    paragraph(introduction(c, intro)),
    { kind: 'list', ordered: false, items: c.locale.general.points(points).map((point) => [paragraph(point)]) },
  ];
}
