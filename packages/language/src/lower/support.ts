import type { Escalation, Priority, Support, Target, Window } from '@sla-lang/core';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { clausesOf, idOf, type Context, type Shape } from './context.ts';
import { cellText, cellValue, cellWindow, grid, isNone, misfit, onlyColumns, type GridLine } from './grid.ts';
import { duration, value, who, whoAll } from './values.ts';
import { moment, window } from './windows.ts';

export const steps = ['respond', 'update', 'workaround', 'restore', 'resolve'] as const;

/** The columns that the matrix of a support can have. */
export const supportColumns: readonly string[] = ['priority', 'meaning', ...steps, 'clock', 'met for', 'each'];

export function support(context: Context, node: ast.Support): Shape<Support> {
  const { first, all } = clausesOf<ast.SupportClause>(node.items);
  const rests = first('Rests');
  const [rest, work] = [duration(context, rests?.rest), duration(context, rests?.work)];
  const classified = first('Classified');
  return {
    service: idOf(node.service),
    starts: moment(context, all('Starts').find(({ step }) => step === undefined)?.moment),
    stops: moment(context, all('Stops').find(({ step }) => step === undefined)?.moment),
    stepStarts: all('Starts').flatMap((clause) => ofStep(context, clause)),
    stepStops: all('Stops').flatMap((clause) => ofStep(context, clause)),
    pauses: all('PausesWhile').map((clause) => ({
      relief: idOf(clause.relief),
      text: clause.text,
      origin: context.origin(clause),
    })),
    reopened: changed(context, all('Reopened'), 'reopened'),
    reclassified: changed(context, all('Reopened'), 'reclassified'),
    rests: rest && work ? { rest, after: work, origin: context.origin(rests) } : undefined,
    classification: classified && {
      by: who(classified.who),
      dispute: classified.dispute,
      openTo: whoAll(classified.openTo),
      origin: context.origin(classified),
    },
    priorityFrom: idOf(classified?.table),
    priorities: [
      ...all('Priority')
        .filter(({ name }) => name)
        .map((priority) => priorityBlock(context, priority)),
      ...priorityRows(context, node.rows),
    ],
  };
}

/** The moment that one step has of its own. */
function ofStep(context: Context, node: ast.Starts | ast.Stops): Support['stepStarts'] {
  const step = steps.find((each) => each === node.step);
  const at = moment(context, node.moment);
  return step && at ? [{ step, moment: at, origin: context.origin(node) }] : [];
}

/** What happens to the clock of a ticket that is opened again, or gets another priority. */
function changed(context: Context, nodes: readonly ast.Reopened[], change: string): Support['reopened'] {
  const node = nodes.find((each) => each.change === change);
  return (
    node && {
      within: duration(context, node.within),
      effect: node.effect?.startsWith('counts') ? 'new' : 'continues',
      origin: context.origin(node),
    }
  );
}

function priorityBlock(context: Context, node: ast.Priority): Priority {
  const { first, all } = clausesOf<ast.PriorityClause>(node.items);
  const metFor = first('MetFor');
  return {
    id: node.name,
    meaning: node.title,
    targets: all('StepLimit').flatMap((limit) => {
      const within = value(context, limit.value);
      const step = steps.find((each) => each === limit.step);
      return within && step ? [{ step, value: within, origin: context.origin(limit) }] : [];
    }),
    clock: idOf(first('ClockClause')?.calendar),
    metFor:
      metFor?.percent || idOf(metFor?.table)
        ? {
            percent: metFor?.percent,
            table: idOf(metFor?.table),
            window: window(context, metFor?.window),
            origin: context.origin(metFor),
          }
        : undefined,
    origin: context.origin(node),
  };
}

function priorityRows(context: Context, rows: readonly ast.GridRow[]): Priority[] {
  if (rows.length === 0) return [];
  const table = grid(context, rows);
  onlyColumns(context, table, supportColumns);
  return table.rows.flatMap((line) => {
    const id = cellText(line.cell('priority'));
    if (id === undefined) return [];
    return [
      {
        id,
        meaning: isNone(line.cell('meaning')) ? undefined : cellText(line.cell('meaning')),
        targets: steps.flatMap((step) => target(context, line, step)),
        clock: clock(context, line.cell('clock')),
        metFor: metFor(context, line),
        origin: context.origin(line.row),
      },
    ];
  });
}

function target(context: Context, { cell }: GridLine, step: Target['step']): Target[] {
  const written = cell(step);
  const within = cellValue(context, written);
  if (!written || !within) return [];
  if (within.kind !== 'name' && within.kind !== 'range') return [{ step, value: within, origin: within.origin }];
  misfit(context, written, 'a length of time or the name of a table');
  return [{ step, value: { kind: 'hole', origin: within.origin }, origin: within.origin }];
}

function clock(context: Context, cell: ast.Cell | undefined): Priority['clock'] {
  if (!cell || cell.none) return undefined;
  return cell.target?.ref?.$type === 'Calendar' ? cell.target.$refText : misfit(context, cell, 'a calendar');
}

/** The share of a row, with its window in the same cell or in the column "each". */
function metFor(context: Context, { cell: cellOf }: GridLine): Priority['metFor'] {
  const cell = cellOf('met for');
  if (!cell || cell.none) return undefined;
  if (cell.target?.ref?.$type === 'Table') {
    const each = cellWindow(context, cellOf('each'));
    return { table: cell.target.$refText, window: each, origin: context.origin(cell) };
  }
  if (cell.value?.$type !== 'Percent') return misfit(context, cell, 'a share, such as 95% each month');
  const over: Window | undefined = window(context, cell.window) ?? cellWindow(context, cellOf('each'));
  return { percent: cell.value.value, window: over, origin: context.origin(cell) };
}

export function escalation(context: Context, node: ast.Escalation): Shape<Escalation> {
  const named = idOf(node.of);
  const isSupport = node.of?.ref?.$type === 'Support';
  return {
    of: isSupport ? named : supportAround(node.of?.ref)?.name,
    priority: isSupport ? undefined : named,
    steps: clausesOf<ast.EscalationClause>(node.items)
      .all('EscalationStep')
      .flatMap((step) => {
        const after = duration(context, step.after);
        const at = step.percent !== undefined ? { percent: step.percent } : after && { after };
        const contact = idOf(step.contact);
        const to = contact !== undefined ? { contact } : step.text !== undefined ? { text: step.text } : undefined;
        return at && to ? [{ at, to, origin: context.origin(step) }] : [];
      }),
  };
}

/** The support that declares a priority, in a block or in a row. */
function supportAround(priority: AstNode | undefined): ast.Support | undefined {
  for (let node = priority; node; node = node.$container) if (node.$type === 'Support') return node as ast.Support;
  return undefined;
}
