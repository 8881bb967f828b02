import { isCurrency, isZone, zones as zoneNames } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { isRegion, regionMeant } from '../regions.ts';
import { nearest } from '../suggest.ts';
import type { TextCheck } from './index.ts';

/** Time zones, currencies and countries that do not exist, or of which no holidays are known. */
export const zones: TextCheck = (document, { holidays }) =>
  (document.parseResult.value as ast.SlaFile).parts.flatMap((part): TextProblem[] =>
    part.$type === 'Agreement' || part.$type === 'Calendar'
      ? part.items.flatMap((item) => problemsOf(item, holidays))
      : [],
  );

type Clause = ast.AgreementClause | ast.CalendarClause;

function problemsOf(item: Clause, holidays: Parameters<TextCheck>[1]['holidays']): TextProblem[] {
  switch (item.$type) {
    case 'ZoneClause': {
      const { zone } = item;
      return !zone || isZone(zone) ? [] : [unknown('text/unknown-zone', item, 'zone', { zone }, zoneMeant(zone))];
    }
    case 'CurrencyClause': {
      const { currency } = item;
      if (!currency || isCurrency(currency)) return [];
      const suggestion = nearest(currency, Intl.supportedValuesOf('currency'));
      return [unknown('text/unknown-currency', item, 'currency', { currency }, suggestion)];
    }
    case 'LawClause': {
      const { law } = item;
      return !law || isRegion(law) ? [] : [unknown('text/unknown-law', item, 'law', { law }, regionMeant(law))];
    }
    case 'HolidayRule': {
      const { region } = item;
      // Which regions are known does not depend on the year.
      if (!region || (isRegion(region) && (!holidays || holidays(region, 2000)))) return [];
      const suggestion = isRegion(region) ? undefined : regionMeant(region);
      return [unknown('text/unknown-region', item, 'region', { region }, suggestion)];
    }
    default:
      return [];
  }
}

function unknown(
  code: TextProblem['code'],
  node: Clause,
  property: string,
  params: object,
  suggestion: string | undefined,
): TextProblem {
  const fix = suggestion === undefined ? {} : { fix: { name: 'rename', newText: suggestion } };
  return { code, params: { ...params, suggestion }, node, property, ...fix };
}

/** `Amsterdam` means `Europe/Amsterdam`; else the name that is spelt most alike. */
function zoneMeant(word: string): string | undefined {
  const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const city = cityOf(word);
  const byCity = new Map(zoneNames().map((zone) => [cityOf(zone), zone]));
  const near = nearest(word, zoneNames());
  return byCity.get(city) ?? near ?? byCity.get(nearest(city, byCity.keys()) ?? '');
}
