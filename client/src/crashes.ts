/** How often the server may end by itself before it is left alone. */
const MOST = 4;
const WITHIN_MS = 3 * 60_000;

/** Tells a server that stumbled, and is started again at once, from one that keeps falling. */
export class Crashes {
  #times: readonly number[] = [];

  /** Notes that the server ended at a time in milliseconds, and tells whether to start it again. */
  mayRestart(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now];
    return this.#times.length <= MOST;
  }

  /** Someone has started the server by hand, and counts on it anew. */
  forget(): void {
    this.#times = [];
  }
}
