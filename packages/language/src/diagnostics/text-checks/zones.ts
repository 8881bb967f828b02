import { isCurrency, isZone } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { nearest } from '../suggest.ts';
import type { TextCheck } from './index.ts';

/** Time zones and currencies that do not exist. */
export const zones: TextCheck = (document) =>
  (document.parseResult.value as ast.SlaFile).parts.flatMap((part): TextProblem[] =>
    part.$type === 'Agreement' || part.$type === 'Calendar' ? part.items.flatMap(problemsOf) : [],
  );

function problemsOf(item: ast.AgreementClause | ast.CalendarClause): TextProblem[] {
  if (item.$type === 'ZoneClause' && item.zone && !isZone(item.zone)) {
    const suggestion = nearest(item.zone, Intl.supportedValuesOf('timeZone'));
    const params = { zone: item.zone, suggestion };
    return [{ code: 'text/unknown-zone', params, node: item, property: 'zone', ...rename(suggestion) }];
  }
  if (item.$type === 'CurrencyClause' && item.currency && !isCurrency(item.currency)) {
    const suggestion = nearest(item.currency, Intl.supportedValuesOf('currency'));
    const params = { currency: item.currency, suggestion };
    return [{ code: 'text/unknown-currency', params, node: item, property: 'currency', ...rename(suggestion) }];
  }
  return [];
}

const rename = (suggestion: string | undefined) =>
  suggestion === undefined ? {} : { fix: { name: 'rename', newText: suggestion } };
