import { entry } from './entry.ts';

/** The words of the checks of claims, remedies, excuses and changes. */
export const fairRemedies = {
  'fair/claim-burden': entry<
    { schedule: string; payee: string; payer: string } & (
      | {
          kind: 'burden';
          burdens: readonly ('short' | 'data' | 'items')[];
          period: string;
          days: string;
          items: string;
        }
      | { kind: 'unsaid' }
    )
  >()({
    severity: ['warning', 'info'],
    title: 'A credit that is hard to claim',
    message: (found) => {
      const { schedule, payee, payer } = found;
      if (found.kind === 'unsaid')
        return `${schedule}: nothing says whether a credit is paid without being asked for. ${payer} may wait for a claim that ${payee} thinks it need not make.`;
      const said = {
        short:
          found.days === ''
            ? `${payee} has only ${found.period} to claim`
            : `${payee} has ${found.period} to claim, of which ${found.days} days are left once it has the data`,
        data: `the claim needs data that ${payer} holds and need not hand over`,
        items: `the claim needs ${found.items}`,
      };
      return `${schedule}: ${found.burdens.map((burden) => said[burden]).join('; ')}.`;
    },
    fixes: { fromReport: () => 'Start the period with the report', automatic: () => 'Pay without a claim' },
    roles: { report: 'the report that brings the data', unsaid: 'not said here either' },
  }),

  'fair/bad-conduct-pays': entry<
    { gains: string; gain: string } & (
      | { kind: 'decision'; subject: string; means: 'yes' | 'no' }
      | { kind: 'silent'; other: string; schedule: string; metric: string }
      | { kind: 'report'; report: string; schedule: string }
      | { kind: 'bought back'; promise: string; kept: string }
      | { kind: 'overuse'; other: string; limits: string; promise: string }
    )
  >()({
    severity: ['warning', 'info'],
    strict: true,
    title: 'Bad conduct that pays',
    message(found) {
      const { gains, gain } = found;
      const saves = gain === '' ? '' : ` That saves it ${gain} with each miss.`;
      switch (found.kind) {
        case 'decision':
          return `${gains} decides ${found.subject}, and if it does not answer, that means ${found.means}: it gains by keeping silent.${gain === '' ? '' : ` A miss is worth ${gain}.`}`;
        case 'silent':
          return `${found.schedule}: ${gains} measures ${found.metric} itself and pays only what ${found.other} asks for in time, and no report tells ${found.other} of a miss: ${gains} gains by keeping silent.${saves}`;
        case 'report':
          return `${found.schedule}: claims wait for ${found.report}, and nothing says when ${gains} must send it: without the report nobody can claim.${saves}`;
        case 'bought back':
          return `${gains} gets back what it paid for misses of ${found.promise} ${found.kept === '' ? 'without keeping it' : `by keeping ${found.kept}`}, so it may miss ${found.promise} for ever.${saves}`;
        case 'overuse':
          return `Nothing excuses ${found.other} when ${found.limits} is exceeded, so ${gains} can cause misses of ${found.promise} by using more than agreed${gain === '' ? '' : `, and is paid ${gain} for each`}.`;
      }
    },
    fixes: {
      turn: () => 'Let silence count against the one that keeps it',
      report: ({ payer }: { payer: string }) => `Let ${payer} report on it`,
      due: () => 'Say when the report is due',
      all: () => 'Let only good performance in the same promise earn it back',
      excuse: ({ limits }: { limits: string }) => `Excuse what goes beyond ${limits}`,
    },
    roles: {
      measured: 'measured by the one that pays',
      claim: 'the claim that waits for it',
      promise: 'the promise that need not be kept',
      limits: 'what was agreed',
    },
  }),

  'fair/no-excuse': entry<{ promisor: string; other: string; promises: string }>()({
    severity: ['warning'],
    title: 'No excuse for anything',
    message: ({ promisor, other, promises }) =>
      `${promisor} answers for every miss of ${promises}, even one that ${other} or nobody caused: the agreement knows no relief, no exclusion and no clause for events that nobody controls.`,
    fixes: { excuse: ({ other }: { other: string }) => `Excuse what ${other} causes, and events that nobody controls` },
    roles: { also: 'without any excuse as well' },
  }),

  'fair/catch-all': entry<{ name: string; words: string }>()({
    severity: ['warning'],
    title: 'An exclusion that catches everything',
    message: ({ name, words }) =>
      `${name}: “${words}” takes in whatever happens. Which events are meant, and who decides it?`,
  }),

  'fair/one-sided-consequence': entry<{ free: string; bound: string; duties: string; answered: string }>()({
    severity: ['warning'],
    title: 'Neglect costs one side only',
    message: ({ free, bound, duties, answered }) =>
      `Nothing happens when ${free} neglects ${duties}, while ${bound} answers for ${answered}: ${bound} carries what ${free} leaves undone.`,
    fixes: {
      consequence: () => 'Say who bears what this causes',
    },
    roles: { free: 'nothing happens here either', bound: 'the other side answers for this' },
  }),

  'fair/no-remedy': entry<{
    schedule: string;
    payee: string;
    reasons: readonly ('grave' | 'stuck' | 'small')[];
    most: string;
  }>()({
    severity: ['warning', 'info'],
    balance: true,
    title: 'Credits are the only remedy',
    message: ({ schedule, payee, reasons, most }) => {
      const figure = most === '' ? '' : ` At most ${most} of the fee of a period is paid.`;
      const said = {
        grave: ', not even for intent or gross negligence',
        stuck: '; nor may it leave when the failure persists',
        small: `; ${most} of the fee is the most that is ever paid`,
      };
      return `${schedule}: ${payee} can ask for nothing else because of a miss${reasons.map((reason) => said[reason]).join('')}.${reasons.includes('small') ? '' : figure}`;
    },
    fixes: {
      carveOut: () => 'Except intent and gross negligence',
      exit: () => 'Add a right to leave after repeated misses',
    },
  }),

  'fair/relief-without-notice': entry<{
    lack: 'hidden' | 'forfeit' | 'unsaid';
    excuse: string;
    relieved: string;
    other: string;
  }>()({
    severity: ['warning', 'info'],
    title: 'A relief that nobody else hears of',
    message: ({ lack, excuse, relieved, other }) => {
      switch (lack) {
        case 'hidden':
          return `Only ${relieved} can see ${excuse}, and it need neither tell ${other} nor show it.`;
        case 'forfeit':
          return `${excuse}: a late notice costs ${relieved} the whole relief, not just what the lateness caused.`;
        case 'unsaid':
          return `${excuse} must be notified, but nothing says what a late notice costs ${relieved}.`;
      }
    },
    fixes: {
      notice: () => 'Add a notice and evidence',
      fromNotice: () => 'Let a late notice count from the notice on',
    },
  }),

  'fair/unilateral-change': entry<{
    by: string;
    what: string;
    lacks: readonly ('notice' | 'exit' | 'past')[];
    notice: string;
    silent: boolean;
  }>()({
    severity: ['warning', 'info'],
    balance: true,
    title: 'One side can change the agreement',
    message: ({ by, what, lacks, notice, silent }) => {
      const said = {
        notice: notice === '' ? 'no notice' : `a notice of only ${notice}`,
        exit: 'no way out for the other before it takes effect',
        past: 'nothing that keeps past periods as they were',
      };
      const changes = `${by} can change ${what} alone${silent ? ' (silence counts as consent)' : ''}`;
      return lacks.length === 0
        ? `${changes}, without giving a reason.`
        : `${changes}, with ${lacks.map((lack) => said[lack]).join(' and ')}.`;
    },
    fixes: {
      protect: () => 'Add notice, a way out and protection of past periods',
      reason: () => 'Require a reason',
    },
  }),
} as const;
