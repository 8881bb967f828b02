import { momentWords, type Event, type Facts, type Id, type Moment, type Report } from '@sla-lang/core';
import { said } from './markdown.ts';
import { allWords, byWhen, whoWords } from './words.ts';

/** Who sees a moment, where it can be looked up, and what begins and ends with it. */
export function eventLines(facts: Facts, event: Event): string[] {
  const { text, seenBy, recordedIn, cutOff, furtherCutOffs } = event;
  return [
    ...said('Meaning', text),
    ...said('Seen by', allWords(facts, seenBy)),
    ...said('Recorded in', recordedIn),
    ...said(
      'Later on a day',
      [...(cutOff ? [cutOff] : []), ...furtherCutOffs]
        .map(({ after, included, days, countsAs, at }) =>
          [included ? 'from' : 'after', after, days && `on ${days.join(', ')}`, 'it counts as', countsAs, at]
            .filter(Boolean)
            .join(' '),
        )
        .join('; '),
    ),
    ...clockLines(facts, event.id),
  ];
}

export function reportLines(facts: Facts, { id, by, to, deadline, covers }: Report): string[] {
  const towards = to.length > 0 ? ` to ${allWords(facts, to)}` : '';
  return [
    ...said('By', by && `${whoWords(facts, by) ?? ''}${towards}`),
    ...said('Due', byWhen(facts, deadline)),
    ...said('About', covers.map((each) => facts.nameOf(each)).join(', ')),
    ...clockLines(facts, id),
  ];
}

/** The clocks that start or stop with an event or a report. */
function clockLines(facts: Facts, id: Id): string[] {
  const { support, metrics, duties } = facts.agreement;
  const isThis = (moment: Moment | undefined): boolean =>
    moment !== undefined &&
    ((moment.kind === 'event' && moment.event === id) || (moment.kind === 'report' && moment.report === id));
  const observed = metrics.flatMap(({ id: metric, observation }) =>
    observation?.kind === 'duration' ? [{ id: metric, from: observation.from, to: observation.to }] : [],
  );
  const clocks = [...support.map((each) => ({ id: each.id, from: each.starts, to: each.stops })), ...observed];
  const counted = duties.filter(({ obligations }) => obligations.some(({ deadline }) => isThis(deadline?.moment)));
  const names = (parts: readonly { readonly id: Id }[]) => parts.map((part) => facts.nameOf(part.id)).join(', ');
  return [
    ...said('Starts', names(clocks.filter(({ from }) => isThis(from)))),
    ...said('Stops', names(clocks.filter(({ to }) => isThis(to)))),
    ...said('Counted from it', names(counted)),
  ];
}

/** "from … to …" of a clock. */
export const fromTo = (facts: Facts, from: Moment | undefined, to: Moment | undefined): string =>
  [from && `from ${momentWords(facts, from)}`, to && `to ${momentWords(facts, to)}`].filter(Boolean).join(' ');
