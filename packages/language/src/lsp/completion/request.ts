import type { Place, Places } from '../place/place.ts';
import type { Surroundings } from './surroundings.ts';
import type { Filled, Source } from './template.ts';

/** What one request for completion is about. */
export interface Request {
  readonly places: Places;
  readonly place: Place;
  readonly around: Surroundings;
  readonly source: Source;
  /** The word that is being typed. */
  readonly word: string;
  /** ISO date. */
  readonly today: string;
  readonly fill: (form: string) => Filled;
  /** The regions whose public holidays are known, with their names. */
  readonly regions: () => Promise<ReadonlyMap<string, string>>;
}
