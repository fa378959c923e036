// Numbers that look random and depend on a seed alone (Mulberry32).
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below the limit. */
  roll(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.roll(inTimes) === 0;
  }

  /** One of those that there are; `otherwise` where there are none. */
  pick<Choice, Otherwise = Choice>(choices: readonly Choice[], otherwise: Otherwise): Choice | Otherwise {
    return choices[this.roll(Math.max(1, choices.length))] ?? otherwise;
  }
}
