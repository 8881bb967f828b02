import { type Facts, type Priority, type Support } from '@sla-lang/core';
import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { documentationOf } from '../documentation/documentation.ts';
import { escaped } from './markdown.ts';
import { around, originOf, type Spot } from './spot.ts';
import { priorityLines } from './support.ts';
import { durationLines } from './values.ts';

/** What a cell of a table says: for whom, in which column, and what that column is about. */
export function cellLines(spot: Spot): string[] {
  const cell = around<ast.Cell>(spot, 'Cell');
  if (!cell) return [];
  const grid = cell.$container.$container;
  const head = headOf(cell);
  const column =
    (head && documentationOf(head, grid.$type === 'Support' ? 'Priority' : grid.$type)) ||
    documentationOf(grid.$type.toLowerCase());
  const isHead = cell.$container.$containerIndex === 0;
  if (isHead) return column === undefined ? [] : [column];
  const place = AstUtils.getContainerOfType(cell, (node): node is ast.Support => node.$type === 'Support');
  const support = place && spot.facts?.agreement.support.find(({ origin }) => origin === originOf(place));
  const priority = support?.priorities.find(({ id }) => id === rowOf(cell));
  return [
    ...(spot.facts && support && priority ? inSupport(spot.facts, support, priority, head) : keysLine(cell, head)),
    ...durationLines(spot, priority?.clock),
  ];
}

/** The line of a priority that its column is about. */
function inSupport(facts: Facts, support: Support, priority: Priority, head: string): string[] {
  const lines = priorityLines(facts, support, priority);
  const about = head === 'met for' ? ['- Met for', 'If all '] : [`- ${head.charAt(0).toUpperCase()}${head.slice(1)}`];
  return [`**${escaped(priority.id)}**`, ...lines.filter((line) => about.some((start) => line.startsWith(start)))];
}

const keysLine = (cell: ast.Cell, head: string): string[] => [
  `**${escaped([rowOf(cell), head].filter(Boolean).join(', '))}**`,
];

const textOf = (cell: ast.Cell | undefined): string => cell?.$cstNode?.text ?? '';

const headOf = (cell: ast.Cell): string => {
  const grid = cell.$container.$container as { readonly rows: readonly ast.GridRow[] };
  return textOf(grid.rows[0]?.cells[cell.$containerIndex ?? 0]).replace(/^"|"$/g, '');
};

const rowOf = ({ $container: row }: ast.Cell): string => textOf(row.cells[0]).replace(/^"|"$/g, '');
