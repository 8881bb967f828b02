/** So many of the periods of a round are missed, again and again. */
export interface Round {
  readonly missed: number;
  readonly of: number;
  readonly unit: string;
}

/** A rhythm of failure that costs less than its misses do by themselves. */
export interface Cheaper {
  readonly round: Round;
  readonly cost: string;
  readonly searched: number | undefined;
}

/** `2 of every 6 months`, `every month`. */
export const roundWords = ({ missed, of, unit }: Round): string =>
  missed === of ? `every ${unit}` : `${missed} of every ${of} ${unit}s`;

/** `these 6 months`, `that month`. */
export const theseWords = ({ of, unit }: Pick<Round, 'of' | 'unit'>): string =>
  of === 1 ? `that ${unit}` : `these ${of} ${unit}s`;

/** Told where more rhythms are possible than were looked at. */
export const searchedWords = (states: number | undefined): string =>
  states === undefined ? '' : ` (searched up to ${states} states)`;

export const cheaperWords = (cheaper: Cheaper | undefined): string =>
  cheaper
    ? ` Missed in ${roundWords(cheaper.round)}, it costs no more than ${cheaper.cost} in ${theseWords(cheaper.round)}${searchedWords(cheaper.searched)}.`
    : '';
