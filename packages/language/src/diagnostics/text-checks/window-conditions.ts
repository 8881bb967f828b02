import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import type { TextCheck } from './index.ts';

/**
 * A condition on a line of its own, beneath several windows of maintenance: it is that of the window above it, and a reader may
 * take it for one of all of them.
 */
export const windowConditions: TextCheck = (document) =>
  (document.parseResult.value as ast.SlaFile).parts.flatMap((element) => {
    const part = element.$type === 'Replaces' ? element.part : element;
    return part?.$type === 'Maintenance' ? inMaintenance(part) : [];
  });

function inMaintenance({ items }: ast.Maintenance): TextProblem[] {
  const windows = items.filter((item) => item.$type === 'MaintenanceWindow');
  if (windows.every(({ when }) => when)) return [];
  return windows
    .filter(({ spans, when }) => when && lineOf(when) !== lineOf(spans.at(-1)))
    .map((node) => ({ code: 'text/window-condition', params: {}, node, property: 'when' }));
}

const lineOf = (node: AstNode | undefined): number | undefined => node?.$cstNode?.range.start.line;
