import { defaultSettings, type Settings } from '../findings/settings.ts';
import { indexParts, type Agreement, type Credits, type Id, type PartList, type PlacedPart } from '../model/index.ts';
import { noHolidays, type Holidays } from '../time/index.ts';

export interface FactsOptions {
  readonly settings?: Settings;
  /** Public holidays by region and year; loaded by the caller, since the data is large. */
  readonly holidays?: Holidays;
  /** Today's date, ISO text, for what has expired; the clock is never read here. */
  readonly today?: string;
}

/**
 * What rules ask about an agreement: look-ups and derived values, each worked out once. Everything answers `undefined`
 * for what is missing or broken; nothing throws.
 */
export class Facts {
  readonly agreement: Agreement;
  readonly settings: Settings;
  readonly holidays: Holidays;
  readonly today: string | undefined;
  readonly #parts: ReadonlyMap<Id, PlacedPart>;
  readonly #memory = new Map<unknown, unknown>();

  constructor(agreement: Agreement, options: FactsOptions = {}) {
    const { settings = defaultSettings, holidays = noHolidays, today } = options;
    this.agreement = agreement;
    this.settings = settings;
    this.holidays = holidays;
    this.today = today;
    this.#parts = indexParts(agreement);
  }

  part(id: Id | undefined): PlacedPart | undefined {
    return id === undefined ? undefined : this.#parts.get(id);
  }

  /** The part of this id, if it is of the list. */
  find<L extends PartList>(list: L, id: Id | undefined): Agreement[L][number] | undefined {
    const placed = this.part(id);
    return placed?.list === list ? placed.part : undefined;
  }

  /** How a reader calls a part: its title, else its name. */
  nameOf(id: Id | undefined): string {
    return this.part(id)?.part.title ?? id ?? '?';
  }

  /** The side across: the customer for the provider, and the other way round. */
  otherParty(party: Id | undefined): Id | undefined {
    const { provider, customer } = this.agreement;
    return party === undefined ? undefined : party === provider ? customer : party === customer ? provider : undefined;
  }

  /** The schedules that pay for an objective or a support. */
  creditsFor(id: Id): readonly Credits[] {
    return this.once(creditsByTarget).get(id) ?? [];
  }

  /** A value derived from the facts, worked out at the first call. The function itself is the key. */
  once<T>(derive: (facts: Facts) => T): T {
    if (!this.#memory.has(derive)) this.#memory.set(derive, derive(this));
    return this.#memory.get(derive) as T;
  }
}

function creditsByTarget({ agreement }: Facts): ReadonlyMap<Id, readonly Credits[]> {
  const byTarget = new Map<Id, Credits[]>();
  for (const credits of agreement.credits) {
    for (const target of credits.for) byTarget.set(target, [...(byTarget.get(target) ?? []), credits]);
  }
  return byTarget;
}
