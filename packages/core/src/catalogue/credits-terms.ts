import { entry } from './entry.ts';
import { cheaperWords, roundWords, searchedWords, theseWords, type Cheaper, type Round } from './rounds.ts';

const HOW_FREE = {
  'earned back': 'each credit is earned back',
  reset: 'the points are reset before they come to anything',
  'used up': 'nothing more falls due once the last row or the maximum is reached',
} as const;

/** The words of the checks of what credits hang on, and of what follows when they end. */
export const creditsTerms = {
  'credits/step-unsaid': entry<{ schedule: string; amount: string; block: string }>()({
    severity: ['error'],
    title: 'A block without a rule for a part of it',
    message: ({ schedule, amount, block }) =>
      `${schedule}: ${amount} for each ${block}, but nothing says whether a part of ${block} counts whole, not at all, or in proportion.`,
    fixes: {
      started: () => 'Count each started block whole',
      full: () => 'Count full blocks only',
      exact: () => 'Count in exact proportion',
    },
  }),

  'credits/beyond-fee': entry<{ kind: 'one' | 'together'; schedule: string; amount: string; percent: string }>()({
    severity: ['warning'],
    title: 'More at risk than the fee',
    message: ({ kind, schedule, amount, percent }) =>
      kind === 'one'
        ? `${schedule}: ${amount} comes to ${percent} of the fee for the same period, and no interest beyond the fee is stated.`
        : `One failure of ${schedule} sets off several credits, together ${amount} a month: ${percent} of the fee, and no interest beyond the fee is stated.`,
    fixes: { whole: () => 'Lower it to the whole fee' },
    roles: { beside: 'what falls due beside it' },
  }),

  'credits/no-consequence': entry<{ objectives: string; all: boolean }>()({
    severity: ['info'],
    title: 'A promise that nothing follows from',
    message: ({ objectives, all }) =>
      all
        ? `Nothing follows from a miss in this agreement (${objectives}): no credit and no right to leave.`
        : `Nothing follows from a miss of ${objectives}: no credit and no right to leave.`,
    roles: { also: 'nothing follows from this one either' },
  }),

  'credits/chronic': entry<
    | { kind: 'no exit'; side: string; promises: string; cost: string; cheaper: Cheaper | undefined }
    | {
        kind: 'figure';
        promise: string;
        most: Round;
        cost: string;
        cheaper: Cheaper | undefined;
        free: { after: number; of: number } | undefined;
      }
    | {
        kind: 'free';
        promise: string;
        side: string;
        how: keyof typeof HOW_FREE;
        round: Round;
        anySize: boolean;
        searched: number | undefined;
        hasExit: boolean;
      }
  >()({
    severity: ['info', 'warning'],
    title: 'What repeated failure leads to',
    message(found) {
      switch (found.kind) {
        case 'no exit':
          return `${found.promises} can be missed again and again for ever${found.cost && `, at ${found.cost} each time`}: ${found.side} has no right to leave for it, and no duty to recover follows.${cheaperWords(found.cheaper)}`;
        case 'figure':
          return `${found.promise} can be missed in ${roundWords(found.most)} for ever without this right to leave${found.cost && `, which costs ${found.cost} in ${theseWords(found.most)}`}.${cheaperWords(found.cheaper)}${found.free ? ` After ${found.free.after} of ${found.free.of} ${found.most.unit}s that are all as bad as can be, nothing more falls due in that year.` : ''}`;
        case 'free':
          return `${found.promise} can be missed in ${roundWords(found.round)} for ever and costs nothing${found.anySize ? ', by however much' : ''}, since ${HOW_FREE[found.how]}; ${found.side} ${found.hasExit ? 'never comes to a right to leave by it' : 'has no right to leave for it'}${searchedWords(found.searched)}.`;
      }
    },
    roles: { also: 'likewise', credits: 'what it costs' },
  }),

  'credits/other-quantity': entry<
    | { kind: 'each miss'; schedule: string; amount: string; promise: string; share: string }
    | { kind: 'figure'; schedule: string; paid: string; promised: string }
  >()({
    severity: ['warning', 'error'],
    title: 'Paid for something else than what is promised',
    message: (found) =>
      found.kind === 'each miss'
        ? `${found.schedule}: each single miss costs ${found.amount}, but ${found.promise} is promised for ${found.share} only, so credits fall due while the promise is kept.`
        : `${found.schedule}: paid by ${found.paid}, while ${found.promised} is promised. The one can be bad while the other is good.`,
    fixes: { miss: () => 'Pay when the share is missed' },
    roles: { promise: 'what is promised', also: 'paid by the same figure' },
  }),

  'credits/flat-tail': entry<{
    kind: 'miss' | 'each miss' | 'each lapse' | 'tier' | 'cap';
    schedule: string;
    amount: string;
    values: string;
    payee: string;
    payer: string;
    /** The periods of a year after which nothing more is due, if all are as bad as can be. */
    used: { readonly after: number; readonly of: number } | undefined;
  }>()({
    severity: ['warning', 'info'],
    title: 'From here on being worse is free',
    message: ({ kind, schedule, amount, values, payee, payer, used }) => {
      const free = used
        ? `; in the worst year all is used up after ${used.after} of ${used.of} periods, and failure is free in the others`
        : '';
      const exit = `${payee} has no right to leave for it${free}`;
      switch (kind) {
        case 'miss':
          return `${schedule}: ${amount} falls due at once with the smallest miss, and a worse one costs ${payer} nothing more. ${exit}.`;
        case 'each miss':
          return `${schedule}: a miss costs ${amount} however long it lasts, so once it is late it may as well wait. ${exit}.`;
        case 'each lapse':
          return `${schedule}: a miss costs ${amount} however bad it is, so once it is missed it may as well get worse. ${exit}.`;
        case 'tier':
          return `${schedule}: ${values}, being worse costs nothing more than ${amount}, and ${exit}.`;
        case 'cap':
          return `${schedule}: once ${amount} is reached, being worse costs nothing more, and ${exit}.`;
      }
    },
    fixes: { exit: ({ payee }: { payee: string }) => `Let ${payee} leave after repeated misses` },
  }),

  'credits/worthless': entry<{
    schedule: string;
    reasons: readonly ('expires' | 'ends' | 'set-off' | 'minimum')[];
    lifetime: string;
    minimum: string;
    prepaid: boolean;
  }>()({
    severity: ['warning'],
    title: 'A credit that may never become money',
    message: ({ schedule, reasons, lifetime, minimum, prepaid }) => {
      const said = reasons.map(
        (reason) =>
          ({
            expires: `they lapse after ${lifetime}, perhaps before they can be used up`,
            ends: 'what is left at the end lapses, so failures in the last period are free',
            'set-off': prepaid
              ? 'they are only set off, although the fee is paid in advance'
              : 'they are only set off on an invoice, and after the last one there is none, so failures in the last period are free',
            minimum: `an amount under ${minimum} is never paid out, and the first tier can stay below it`,
          })[reason],
      );
      return `${schedule}: ${said.join('; ')}.`;
    },
    fixes: { payOut: () => 'Pay out what is left at the end' },
  }),

  'credits/stacking': entry<
    | { kind: 'unsaid'; first: string; second: string; shared: string }
    | { kind: 'which'; first: string; second: string }
    | { kind: 'caps'; schedule: string; caps: string }
    | { kind: 'damages'; schedule: string }
    | { kind: 'outside cap'; schedule: string; cap: string; most: string }
    | { kind: 'merged'; first: string; second: string }
  >()({
    severity: ['warning', 'info'],
    title: 'How credits combine',
    message: (found) => {
      switch (found.kind) {
        case 'unsaid':
          return `One failure of ${found.shared} can miss both ${found.first} and ${found.second}, and nothing says whether both are paid.`;
        case 'which':
          return `${found.first} and ${found.second} are paid once, but nothing says which of the two.`;
        case 'caps':
          return `${found.schedule}: there are several maxima for one period (${found.caps}), and nothing says that the smallest binds.`;
        case 'damages':
          return `${found.schedule}: they stand beside other remedies, and nothing says whether they count towards damages for the same loss.`;
        case 'outside cap':
          return `${found.schedule}: they stand outside the liability cap, so the true exposure is ${found.cap} and ${found.most} on top.`;
        case 'merged':
          return `Misses of ${found.first} and of ${found.second} are different events, but only one of them is paid.`;
      }
    },
    fixes: {
      highest: () => 'Pay only the highest',
      smallest: () => 'Say that the smallest maximum binds',
      towards: () => 'Let them count towards damages',
    },
    roles: { other: 'the other schedule', cap: 'the other maximum' },
  }),
} as const;
