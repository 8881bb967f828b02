import type { Calendar, Definition, Event, Hours, Party, ThirdParty, Weekday } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { clausesOf, idOf, type Context, type Shape } from './context.ts';
import { timeOf } from './times.ts';
import { who, whoAll } from './values.ts';

export const definition = (_: Context, node: ast.Definition): Shape<Definition> => ({ text: node.text ?? '' });

export function party(context: Context, node: ast.Party): Shape<Party> {
  const { first, all } = clausesOf<ast.PartyClause>(node.items);
  return {
    role: node.role === 'customer' ? 'customer' : 'provider',
    kind: first('KindClause')?.kind as Party['kind'],
    address: first('AddressClause')?.text,
    registered: first('Registered')?.text,
    contacts: all('Contact')
      .filter((contact) => contact.name)
      .map((contact) => {
        const clauses = clausesOf<ast.ContactClause>(contact.items);
        return {
          id: contact.name,
          title: contact.title,
          email: clauses.first('Email')?.text,
          phone: clauses.first('Phone')?.text,
          address: clauses.first('AddressClause')?.text,
          hours: idOf(clauses.first('ContactHours')?.calendar),
          origin: context.origin(contact),
        };
      }),
  };
}

export const thirdParty = (_: Context, node: ast.ThirdParty): Shape<ThirdParty> => ({
  role: (node.role as ThirdParty['role'] | undefined) ?? 'subcontractor',
  chosenBy: who(clausesOf<ast.ThirdPartyClause>(node.items).first('ChosenBy')?.who),
});

const week: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The days from the first to the last one, over the weekend where the last one comes first ("Sat-Mon"). */
export function weekdays({ first, last }: ast.DayRange): Weekday[] {
  const start = week.indexOf(first as Weekday);
  const end = week.indexOf((last ?? first) as Weekday);
  if (start < 0 || end < 0) return [];
  const count = ((end - start + 7) % 7) + 1;
  return Array.from({ length: count }, (_, step) => week[(start + step) % 7] as Weekday);
}

/** Every span of hours on every one of the days. */
export function hours(context: Context, node: ast.OpenHours | ast.MaintenanceWindow): Hours[] {
  const days = [...new Set(node.days.flatMap(weekdays))];
  const nth = nthOf(context, node);
  // "The 6th Monday" is not every Monday.
  if (node.nth !== undefined && nth === undefined) return [];
  return node.spans.flatMap((span) => {
    const times = timeSpan(context, span);
    return times && days.length > 0 ? [{ days, ...times, nth, origin: context.origin(node) }] : [];
  });
}

/** Which days of a month are meant: the first, second … (1 to 5) or last (-1) ones. */
function nthOf(context: Context, node: ast.OpenHours | ast.MaintenanceWindow): Hours['nth'] {
  if (node.nth === undefined) return undefined;
  if (node.nth === 'last') return -1;
  const nth = node.nth === 'first' ? 1 : Number.parseInt(node.nth, 10);
  if (nth >= 1 && nth <= 5) return nth;
  context.problem('text/syntax', node, { message: 'A month has at most five of a day.' }, 'nth');
  return undefined;
}

export function timeSpan(
  context: Context,
  span: ast.TimeSpan,
): { from: string; to: string; nextDay: boolean } | undefined {
  const from = timeOf(context, span, span.from);
  const to = timeOf(context, span, span.to);
  if (from === undefined || to === undefined) return undefined;
  if (to <= from && !span.nextDay) {
    const fix = { name: 'nextDay', newText: `${span.$cstNode?.text ?? `${from}-${to}`} next day` };
    context.problems.push({ code: 'text/overnight', node: span, params: { from, to }, fix });
  }
  return { from, to, nextDay: span.nextDay };
}

export function calendar(context: Context, node: ast.Calendar): Shape<Calendar> {
  const { first, all, has } = clausesOf<ast.CalendarClause>(node.items);
  return {
    always: has('Always'),
    hours: all('OpenHours').flatMap((clause) => hours(context, clause)),
    holidays: all('HolidayRule')
      .filter(({ region }) => region)
      .map((rule) => ({ region: rule.region, open: rule.open, origin: context.origin(rule) })),
    exceptions: all('DateRule').flatMap((rule) => {
      const spans = rule.spans.map((span) => timeSpan(context, span)).filter((span) => span !== undefined);
      return rule.dates.map((date) => ({
        date,
        open: rule.open,
        ...(spans.length > 0 && { hours: spans }),
        origin: context.origin(rule),
      }));
    }),
    zone: first('ZoneClause')?.zone,
  };
}

export function event(context: Context, node: ast.Event): Shape<Event> {
  const { first, all } = clausesOf<ast.EventClause>(node.items);
  const [cutOff, ...furtherCutOffs] = all('CutOff').flatMap((clause) => cutOffOf(context, clause));
  return {
    // What stands behind the name of an event says what happens; the contract shows it as the event's meaning.
    text: node.title,
    seenBy: whoAll(all('SeenBy').flatMap((clause) => clause.who)),
    recordedIn: first('RecordedIn')?.text,
    cutOff,
    furtherCutOffs,
  };
}

function cutOffOf(context: Context, node: ast.CutOff): Event['furtherCutOffs'] {
  const after = timeOf(context, node, node.after);
  const days = [...new Set(node.days.flatMap(weekdays))];
  if (after === undefined) return [];
  return [
    {
      after,
      included: node.edge === 'from',
      ...(days.length > 0 && { days }),
      countsAs: node.business ? 'next business day' : 'next day',
      at: timeOf(context, node, node.at),
      calendar: idOf(node.calendar) ?? (node.business ? context.businessDays : undefined),
      origin: context.origin(node),
    },
  ];
}
