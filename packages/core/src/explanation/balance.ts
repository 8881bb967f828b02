import type {
  Balance,
  DutyRow,
  ExitRow,
  NoticeRow,
  PowerRow,
  PromiseRow,
  ReliefRow,
  RightRow,
  Side,
} from '../balance/index.ts';
import { conditionWords } from '../facts/condition-words.ts';
import { deadlineWords } from '../facts/deadlines.ts';
import { spanWords, type EffectiveGuarantee } from '../facts/effective.ts';
import type { Facts } from '../facts/facts.ts';
import { shareWords } from '../facts/guarantees.ts';
import { caseWords, durationWords, listWords, sentenceWords, valueWords, windowWords } from '../facts/words.ts';
import type { Hours, Id, Origin } from '../model/index.ts';
import { rational } from '../quantity/index.ts';
import { valueByCase } from './by-case.ts';
import { controlLine } from './conducts.ts';
import { explainCurve, type ExplainedCurve } from './curves.ts';
import { exposureLines } from './exposure.ts';
import { partName } from './names.ts';
import { rhythmLines } from './rhythms.ts';
import { titled } from './titled.ts';

export interface BalanceLine {
  readonly what: string;
  readonly detail: string;
  readonly at: Origin | undefined;
  /** The part that it is told of. */
  readonly part?: Id | undefined;
}

export const balanceSections = [
  'duties',
  'promises',
  'reliefs',
  'rights',
  'powers',
  'controls',
  'notices',
  'exposures',
  'exits',
] as const;
export type BalanceSection = (typeof balanceSections)[number];

export interface ExplainedSide {
  readonly party: string;
  readonly role: Side['role'];
  /** All of {@link balanceSections}, in their order; one without lines says that there is nothing. */
  readonly sections: readonly {
    readonly key: BalanceSection;
    readonly title: string;
    readonly lines: readonly BalanceLine[];
  }[];
}

export interface ExplainedBalance {
  readonly sides: readonly ExplainedSide[];
  readonly curves: readonly ExplainedCurve[];
  /** What promises really come to, and what may fail for ever. */
  readonly figures: readonly BalanceLine[];
}

const TITLES: Readonly<Record<BalanceSection, string>> = {
  duties: 'Duties',
  promises: 'Measured promises',
  reliefs: 'What excuses it',
  rights: 'Rights',
  powers: 'What it decides alone',
  controls: 'What it controls',
  notices: 'Notice it must give',
  exposures: 'The most it can lose',
  exits: 'Ways out',
};

/** The balance in words: the one wording of it for the command line, the editor and the contract. */
export function explainBalance(
  own: Facts,
  { sides, curves, guarantees, repeated, overTime }: Balance,
): ExplainedBalance {
  const facts = titled(own);
  return {
    sides: sides.map((side) => explainSide(facts, side)),
    curves: curves.map((curve) => explainCurve(facts, curve)),
    figures: [
      ...guarantees.map((guarantee) => guaranteeLine(facts, guarantee)),
      ...repeated.map(({ promise, part, free, of, kind, unit, at, exits }) => ({
        what: facts.nameOf(promise),
        detail: `${free} of ${kind === 'of' ? 'every' : 'each'} ${of} ${unit}s may be missed for ever before ${exits.map((id) => partName(facts, id)).join(' or ')} is in reach`,
        at,
        part,
      })),
      ...overTime.flatMap((each) => rhythmLines(facts, each)),
    ],
  };
}

function explainSide(facts: Facts, side: Side): ExplainedSide {
  const lines: Readonly<Record<BalanceSection, readonly BalanceLine[]>> = {
    duties: side.duties.map((row) => dutyLine(facts, row)),
    promises: side.promises.map((row) => promiseLine(facts, row)),
    reliefs: side.reliefs.map((row) => reliefLine(facts, row)),
    rights: side.rights.map((row) => rightLine(facts, row)),
    powers: side.powers.map((row) => powerLine(facts, row)),
    controls: side.controls.map((row) => controlLine(facts, row, facts.nameOf(facts.otherParty(side.party)))),
    notices: side.notices.map((row) => noticeLine(facts, row)),
    exposures: side.exposures.flatMap((each) => exposureLines(facts, each)),
    exits: side.exits.map((row) => exitLine(facts, row)),
  };
  return {
    party: facts.nameOf(side.party),
    role: side.role,
    sections: balanceSections.map((key) => ({ key, title: TITLES[key], lines: lines[key] })),
  };
}

const NO_DEADLINE = 'no deadline';

function dutyLine(facts: Facts, { kind, part, text, deadline, at }: DutyRow): BalanceLine {
  const what =
    kind === 'payment'
      ? 'pay what is invoiced'
      : kind === 'report'
        ? `deliver the report “${facts.nameOf(part)}”`
        : (text ?? '');
  return { what, detail: deadline ? deadlineWords(facts, deadline) : NO_DEADLINE, at, part };
}

function promiseLine(facts: Facts, { kind, part, index, costs, at }: PromiseRow): BalanceLine {
  const hangs = costs ? '' : ', without a consequence';
  if (kind === 'sentence') {
    const sentence = facts.find('objectives', part)?.sentences[index];
    return { what: facts.nameOf(part), detail: `${sentence ? sentenceWords(facts, sentence) : '…'}${hangs}`, at, part };
  }
  const priority = facts.find('support', part)?.priorities[index];
  const fixed = new Map(priority && [['priority', priority.id]]);
  const limits = priority?.targets.map(({ step, value }) => `${step} ${valueByCase(facts, value, fixed)}`) ?? [];
  const share = priority?.metFor?.percent;
  const window = priority?.metFor?.window;
  const often = share === undefined ? '' : ` for ${share}%${window ? ` ${windowWords(window)}` : ''}`;
  return {
    what: `${facts.nameOf(part)} ${priority?.id ?? ''}`.trim(),
    detail: `${limits.join(', ')}${often}${hangs}`,
    at,
    part,
  };
}

function reliefLine(facts: Facts, { list, part, at }: ReliefRow): BalanceLine {
  const bounds = boundsOf(facts, list, part);
  return { what: partName(facts, part), detail: bounds.length > 0 ? bounds.join(', ') : 'without a limit', at, part };
}

/** What keeps an excuse from reaching further. */
function boundsOf(facts: Facts, list: ReliefRow['list'], part: Id | undefined): readonly string[] {
  if (list === 'forceMajeure') {
    const leaveAfter = facts.find(list, part)?.leaveAfter;
    return leaveAfter ? [`until one may leave, after ${durationWords(facts, leaveAfter)}`] : [];
  }
  const maintenance = facts.find('maintenance', part);
  const excuse = maintenance ?? facts.find('reliefs', part) ?? facts.find('exclusions', part);
  const limits = [...(excuse?.limit ? [excuse.limit] : []), ...(maintenance?.furtherLimits ?? [])];
  return [
    ...limits.map(({ value, each }) => `at most ${valueWords(facts, value)}${each ? ` ${windowWords(each)}` : ''}`),
    ...(maintenance?.windows ?? []).map(
      (window) => `only ${hoursWords(window)}${window.when ? ` when ${conditionWords(facts, window.when)}` : ''}`,
    ),
    ...(maintenance?.during === undefined ? [] : [`only during ${facts.nameOf(maintenance.during)}`]),
    ...(excuse?.toTheExtentCaused ? ['to the extent caused'] : []),
  ];
}

const NTH: ReadonlyMap<number | undefined, string> = new Map([
  [1, 'the first '],
  [2, 'the second '],
  [3, 'the third '],
  [4, 'the fourth '],
  [5, 'the fifth '],
  [-1, 'the last '],
]);

/** `Mon–Fri 20:00–06:00 next day`, `the first Sun 02:00–06:00 of the month`. */
function hoursWords({ days, from, to, nextDay, nth }: Hours): string {
  const which = NTH.get(nth) ?? '';
  return `${which}${listWords(days)} ${from}–${to}${nextDay ? ' next day' : ''}${which === '' ? '' : ' of the month'}`;
}

const RIGHTS: Readonly<Record<RightRow['kind'], string>> = {
  credit: 'is paid',
  audit: 'may inspect',
  report: 'is told',
  withholding: 'may withhold',
  'set-off': 'may set off',
  indemnity: 'is held harmless',
  dispute: 'may contest the reading',
};

function rightLine(facts: Facts, { kind, part, at }: RightRow): BalanceLine {
  const claim = kind === 'credit' ? facts.find('credits', part)?.claim : undefined;
  const asked = claim?.automatic
    ? ', without asking'
    : claim?.deadline
      ? `, if claimed ${deadlineWords(facts, claim.deadline)}`
      : '';
  return { what: partName(facts, part), detail: `${RIGHTS[kind]}${asked}`, at, part };
}

const POWERS: Readonly<Record<PowerRow['kind'], string>> = {
  change: 'changes the terms',
  suspension: 'suspends the service',
  measuring: 'measures',
  classifying: 'sets the priority',
  deciding: 'decides on a claim',
  'leaving at will': 'leaves at will',
  'setting a condition': 'sets a condition of what it pays',
};

const powerLine = (facts: Facts, { kind, part, checked, at }: PowerRow): BalanceLine => ({
  what: partName(facts, part),
  detail: `${POWERS[kind]}${checked ? '' : ', and nothing checks it'}`,
  at,
  part,
});

function noticeLine(facts: Facts, { kind, part, duration, at }: NoticeRow): BalanceLine {
  const what = kind === 'renewal' ? 'not to renew' : partName(facts, part);
  return { what, detail: duration ? durationWords(facts, duration) : 'none', at, part };
}

function exitLine(facts: Facts, { kind, part, when, notice, cure, at }: ExitRow): BalanceLine {
  const cause = {
    'at will': 'at will',
    'for cause': `when ${when.map((each) => conditionWords(facts, each)).join(' or ')}`,
    'events nobody controls': 'when it lasts',
    change: 'before a change takes effect',
  }[kind];
  const after = kind === 'events nobody controls' ? 'after' : 'notice';
  const said = [
    cause,
    notice && `${after} ${durationWords(facts, notice)}`,
    cure && `cure ${durationWords(facts, cure)}`,
  ].filter(Boolean);
  return { what: partName(facts, part), detail: said.join(', '), at, part };
}

/** “99.95% on 61% of the time”, and what takes the rest. */
export function guaranteeLine(facts: Facts, guarantee: EffectiveGuarantee): BalanceLine {
  const { objective, unlimited, at } = guarantee;
  const theCase = caseWords(facts, new Map(Object.entries(guarantee.case)));
  const where = theCase === '' ? '' : ` (${theCase})`;
  const open =
    unlimited.length === 0
      ? ''
      : `, as long as nothing is excused by ${listWords(unlimited.map((id: Id) => facts.nameOf(id)))}`;
  const detail = `${guaranteeWords(facts, guarantee)}${open}`;
  return { what: `${facts.nameOf(objective)}${where}`, detail, at, part: objective };
}

/** “99.9% on 99.44% of the time: 99.345% of a period of 30 days; Maintenance takes 4 h”. */
export function guaranteeWords(facts: Facts, { target, counts, ofAllTime, days, taken }: EffectiveGuarantee): string {
  const by = taken.map(({ part, seconds, isHours }) =>
    isHours
      ? `${spanWords(seconds)} are outside of ${facts.nameOf(part)}`
      : `${facts.nameOf(part)} takes ${spanWords(seconds)}`,
  );
  return `${shareWords(rational(target))} on ${shareWords(rational(counts))} of the time, which is ${shareWords(rational(ofAllTime))} of ${days} days; ${listWords(by)}`;
}
