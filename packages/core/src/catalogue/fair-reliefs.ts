import { entry } from './entry.ts';

interface Waiting {
  readonly promisor: string;
  readonly other: string;
  readonly promise: string;
  /** What the first miss costs; empty where nobody can say. */
  readonly cost: string;
}

const paying = (verb: 'cost' | 'costs', promisor: string, cost: string): string =>
  cost === '' ? '' : ` and ${verb} ${promisor} ${cost}`;

/** When the other side is late at last, where a calendar decides that. */
type Late = { readonly asked: string; readonly due: string; readonly over: string; readonly ends: string } | undefined;

const lateWords = (other: string, late: Late, then: string | undefined): string =>
  late ? ` Where its time begins on ${late.asked}, ${other} is late from ${late.due} on${then ?? ''}.` : '';

/** A ticket that is late under one priority and in time under another; undefined where nobody can say what it costs. */
type RelabelledWords =
  | {
      readonly deserved: string;
      readonly given: string;
      readonly limit: string;
      readonly longer: string;
      readonly cost: string;
    }
  | undefined;

const savesWords = ({ gains, saves }: { readonly gains: string; readonly saves: string }): string =>
  saves === '' ? '' : ` Each miss that this avoids saves ${gains} ${saves}.`;

function ofLabel({
  gains,
  how,
  relabelled,
}: {
  gains: string;
  how: 'slower' | 'paid';
  relabelled: RelabelledWords;
}): string {
  if (!relabelled) return '';
  const { deserved, given, limit, longer, cost } = relabelled;
  return how === 'slower'
    ? ` A ${deserved} that is called ${given} has ${longer} instead of ${limit}, which saves ${gains} ${cost}.`
    : ` A ${given} that is called ${deserved} has ${limit} instead of ${longer}, which earns ${gains} ${cost}.`;
}

/** The words of the checks that follow the chain of duty, relief, clock and credit. */
export const fairReliefs = {
  'fair/no-relief': entry<
    Waiting &
      (
        | { lack: 'none'; duty: string; target: string; late: Late }
        | { lack: 'ends'; limit: string; late: Late }
        | { lack: 'waiting'; duty: string; asked: string; answered: string; hours: string; target: string }
      )
  >()({
    severity: ['warning'],
    strict: true,
    title: 'One side pays for the delay of the other',
    message: (found) => {
      const { promisor, other, promise, cost } = found;
      if (found.lack === 'none') {
        const delay =
          found.target === ''
            ? cost && ` That delay alone costs ${promisor} ${cost}.`
            : ` That delay alone can use up ${found.target}${paying('cost', promisor, cost)}.`;
        return `${promise} can be missed because ${other} is late with ${found.duty}, and nothing relieves ${promisor} then.${delay}${lateWords(other, found.late, found.late?.over && `, and ${found.target} is over on ${found.late.over}`)}`;
      }
      if (found.lack === 'ends') {
        const paid = cost === '' ? '' : `, ${cost} with the first miss`;
        return `The relief ends after ${found.limit}, even while ${other} is still late: from then on ${promisor} pays for that delay in ${promise}${paid}.${lateWords(other, found.late, found.late?.ends && `, and the relief is over on ${found.late.ends}`)}`;
      }
      return `Asked on ${found.asked}, ${other} is in time on ${found.answered} (${found.duty}), ${found.hours} later. That wait alone uses up ${found.target} of ${promise}${paying('costs', promisor, cost)}, and the relief only speaks of late answers.`;
    },
    fixes: {
      relieve: ({ promisor }: { promisor: string }) => `Relieve ${promisor} while the other side is late`,
      close: () => 'Say that the ticket may be closed then',
      escalate: () => 'Say that it is escalated then',
      date: () => 'Say that both sides agree a new date then',
      open: () => 'Let the clock stand still while waiting, not only while late',
    },
    roles: { duty: 'the duty of the other side', promise: 'the promise that can be missed', relief: 'the relief' },
  }),

  'fair/duty-without-deadline': entry<{ relieved: string; owing: string; duty: string; excuse: string }>()({
    severity: ['warning'],
    title: 'An excuse by a duty that is never due',
    message: ({ relieved, owing, duty, excuse }) =>
      `${excuse} excuses ${relieved} because of ${duty}, but nothing says by when ${owing} must do that, so nobody can tell when it is late.`,
    fixes: { deadline: ({ length }: { length: string }) => `Give the duty a deadline: ${length} from the request` },
    roles: { excuse: 'what it excuses' },
  }),

  'fair/own-hand': entry<
    | { kind: 'condition'; gains: string; excuse: string; how: 'controls' | 'asks' | 'status'; saves: string }
    | { kind: 'classification'; gains: string; support: string; how: 'slower' | 'paid'; relabelled: RelabelledWords }
    | { kind: 'reopening'; gains: string; support: string; saves: string }
  >()({
    severity: ['warning'],
    strict: true,
    title: 'Relieved, paused or paid by its own hand',
    message: (found) => {
      const { gains } = found;
      if (found.kind === 'classification') {
        const why =
          found.how === 'slower' ? 'a lower priority gives it more time' : 'a higher priority earns it more credits';
        return `${gains} alone sets the priority in ${found.support}, and ${why}.${ofLabel(found)}`;
      }
      if (found.kind === 'reopening') {
        return `A ticket of ${found.support} that comes back counts as a new one, so closing it too early stops the clock and adds a ticket in time; ${gains} closes the tickets.${savesWords(found)}`;
      }
      const how = {
        controls: `${gains} controls the condition that relieves it`,
        asks: `${gains} can ask whenever it likes, and its clock stands still until the answer`,
        status: `${gains} can set the state that stops its clock`,
      }[found.how];
      return `${found.excuse}: ${how}, and no evidence is asked for.${savesWords(found)}`;
    },
    fixes: {
      evidence: () => 'Ask for evidence that both parties can see',
      dispute: () => 'Let somebody else decide a dispute',
      continues: () => 'Let a reopened ticket continue',
    },
    roles: { duty: 'the duty it asks for' },
  }),
} as const;
