import type { Condition, Deadline, Duration, Id, Origin, PartList } from '../model/index.ts';
import type { EffectiveGuarantee } from '../facts/index.ts';
import type { ConductKind, Effect } from '../incentives/conducts.ts';
import type { Sum } from '../owed/index.ts';
import type { Curve, Exposure } from '../payoff/index.ts';

/**
 * Who carries what: for each party its duties, promises, reliefs, rights, powers, notice periods, exits and what it can lose, and
 * for each schedule its curve. Plain JSON without words and without a grade; `explainBalance` tells it in words.
 */
export interface Balance {
  /** The provider, then the customer. */
  readonly sides: readonly Side[];
  readonly curves: readonly Curve[];
  readonly guarantees: readonly EffectiveGuarantee[];
  readonly repeated: readonly Repeated[];
  readonly overTime: readonly Rhythm[];
}

export interface Side {
  readonly party: Id;
  readonly role: 'provider' | 'customer';
  readonly duties: readonly DutyRow[];
  readonly promises: readonly PromiseRow[];
  readonly reliefs: readonly ReliefRow[];
  readonly rights: readonly RightRow[];
  readonly powers: readonly PowerRow[];
  readonly controls: readonly ControlRow[];
  readonly notices: readonly NoticeRow[];
  readonly exposures: readonly Exposure[];
  readonly exits: readonly ExitRow[];
}

/** Where a row comes from. */
export interface Row {
  readonly part: Id | undefined;
  readonly at: Origin | undefined;
}

/** What a party must do: as a duty, as a report, or to pay. */
export interface DutyRow extends Row {
  readonly kind: 'duty' | 'report' | 'payment';
  readonly text: string | undefined;
  readonly deadline: Deadline | undefined;
}

/** A measured promise: a sentence of an objective, or a priority of a support. */
export interface PromiseRow extends Row {
  readonly kind: 'sentence' | 'priority';
  /** The place of the sentence or the priority in its part. */
  readonly index: number;
  /** Money, or a right to leave, hangs on it. */
  readonly costs: boolean;
}

/** What excuses a party. */
export interface ReliefRow extends Row {
  readonly list: Extract<PartList, 'reliefs' | 'exclusions' | 'maintenance' | 'forceMajeure'>;
  readonly bounded: boolean;
}

/** What a party may ask for or do about the other. */
export interface RightRow extends Row {
  readonly kind: 'credit' | 'audit' | 'report' | 'withholding' | 'set-off' | 'indemnity' | 'dispute';
}

/** What one party can bring about or decide alone. */
export interface PowerRow extends Row {
  readonly kind:
    'change' | 'suspension' | 'measuring' | 'classifying' | 'deciding' | 'leaving at will' | 'setting a condition';
  /** Somebody else can be asked, the records are open, or the other side may leave for it. */
  readonly checked: boolean;
}

/** What one party controls, what doing it badly does, and which checks compare that with doing it well. */
export interface ControlRow extends Row {
  readonly part: Id;
  readonly kind: ConductKind;
  readonly effect: Effect;
  /** The promise that it is about, and what the smallest miss of that costs. */
  readonly promise: Id | undefined;
  readonly worth: readonly Sum[];
  readonly checks: readonly string[];
}

/** How long beforehand a party must tell the other. */
export interface NoticeRow extends Row {
  readonly kind:
    'termination' | 'renewal' | 'change' | 'suspension' | 'withholding' | 'set-off' | 'maintenance' | 'audit';
  readonly duration: Duration | undefined;
}

/** A way out. */
export interface ExitRow extends Row {
  readonly kind: 'at will' | 'for cause' | 'events nobody controls' | 'change';
  readonly when: readonly Condition[];
  readonly notice: Duration | undefined;
  readonly cure: Duration | undefined;
}

/** A right that needs a promise to fail more than once, and so the share of periods that may fail for ever without it. */
export interface Repeated extends Row {
  readonly promise: Id;
  readonly kind: 'of' | 'in a row';
  /** So many of every `of` periods may be missed. */
  readonly free: number;
  readonly of: number;
  readonly unit: string;
  /** The rights that keep it from being more: one, or several together. */
  readonly exits: readonly Id[];
}

/** What failing again and again comes to, for one promise that is paid for. */
export interface Rhythm extends Row {
  readonly promise: Id;
  /** The length of the periods that are kept or missed. */
  readonly unit: string;
  /** What the smallest miss costs by itself; and whether that is so in every rhythm. */
  readonly miss: readonly Sum[];
  readonly alone: boolean;
  /** The most that may fail for ever without an exit of the other side; none where it may leave anyhow or for a single miss. */
  readonly most: { readonly missed: number; readonly of: number } | undefined;
  /** The cheapest rhythm of failure without such an exit, where its misses cost less than each of them by itself. */
  readonly cheapest:
    | {
        /** Period by period: whether it is missed. */
        readonly pattern: readonly boolean[];
        readonly cost: readonly Sum[];
        /** All of it goes back. */
        readonly returns: boolean;
        /** It costs no more where each miss is as bad as can be. */
        readonly anySize: boolean;
        /** So many states were searched, where there are more. */
        readonly searched: number | undefined;
      }
    | undefined;
  /** After so many periods of a year, all as bad as can be, failure is free in the others. */
  readonly free: { readonly after: number; readonly of: number } | undefined;
  /** So it is in the last period, and after notice to leave: what falls due then can be used no more. */
  readonly freeAtTheEnd: boolean;
}
