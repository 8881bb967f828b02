import { entry } from './entry.ts';

/** The words of the checks of maintenance. */
export const maintenance = {
  'time/maintenance-eats-budget': entry<EatsBudget>()({
    severity: ['info', 'warning', 'error'],
    title: 'Maintenance against the budget of downtime',
    message: (found) => budgetWords(found),
    fixes: {
      counts: () => 'Count maintenance without notice as downtime',
      smaller: ({ most }: { most: string }) => `Allow at most ${most}`,
    },
    roles: { maintenance: 'the maintenance' },
  }),
  'time/unbounded-maintenance': entry<{
    name: string;
    missing: readonly ('notice' | 'maximum')[];
    /** What it costs to be down as much for any other reason; empty where nobody can say. */
    hides: string;
  }>()({
    severity: ['warning'],
    title: 'Maintenance without notice or maximum',
    message({ name, missing, hides }) {
      const cost =
        hides === '' ? '' : ` An outage that is called by this name costs nothing instead of up to ${hides}.`;
      const lacking =
        missing.length > 1
          ? 'it may come unannounced and last as long as it likes'
          : missing[0] === 'notice'
            ? 'it may come unannounced'
            : 'nothing says how long it may last at most';
      return `${name} does not count, yet ${lacking}.${cost}`;
    },
    fixes: { notice: () => 'Announce it a week before' },
  }),
} as const;

type EatsBudget = {
  situation: string;
  promise: string;
  /** "4 h each month of Planned maintenance" */
  allowed: string;
} & (
  | { kind: 'counts'; budget: string; period: string }
  | {
      kind: 'excluded';
      guarantee: string;
      period: string;
      /** The same for the shortest period, if that is another one. */
      least: { guarantee: string; period: string } | undefined;
      /** What service hours, exclusions and reliefs leave of it, too; undefined where there are none. */
      inAll: string | undefined;
      reason: { kind: 'unannounced'; name: string; budget: string } | { kind: 'large'; percent: string } | undefined;
    }
);

function budgetWords(found: EatsBudget): string {
  const where = found.situation === '' ? '' : `For ${found.situation}: `;
  if (found.kind === 'counts') {
    return (
      `${where}“${found.promise}” leaves ${found.budget} in ${found.period}, but ${found.allowed} counts as downtime: ` +
      `maintenance alone can break the promise.`
    );
  }
  const least = found.least ? ` and ${found.least.guarantee} of ${found.least.period}` : '';
  const guarantee =
    `${where}“${found.promise}” leaves out ${found.allowed}: ` +
    `what is really guaranteed is ${found.guarantee} of ${found.period}${least}.` +
    (found.inAll === undefined ? '' : ` With all else that does not count it is ${found.inAll}.`);
  if (!found.reason) return guarantee;
  return found.reason.kind === 'large'
    ? `${guarantee} More than ${found.reason.percent}% of the time may be maintenance.`
    : `${guarantee} ${found.reason.name} may be set without a fixed window or notice, and exceeds the ${found.reason.budget} that may be down.`;
}
