const MOST = 5;
const WITHIN_MS = 3 * 60 * 1000;

/** Counts how often something falls: whether to set it up again, and whether anybody has heard of it yet. */
export class Falls {
  #recent: readonly number[] = [];
  #isKnown = false;

  /** @param now milliseconds */
  fall(now: number): { readonly isHopeless: boolean; readonly isNews: boolean } {
    this.#recent = [...this.#recent.filter((fall) => now - fall < WITHIN_MS), now];
    const isHopeless = this.#recent.length > MOST;
    const isNews = isHopeless || !this.#isKnown;
    this.#isKnown = true;
    return { isHopeless, isNews };
  }
}
