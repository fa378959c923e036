// What is known of an object, kept in the object itself.

/**
 * A WeakMap to look at, but for how long its values live. When V8 collects young objects alone, it takes every value of a
 * WeakMap that is old itself to be in use, whether the key still is or not. Values that lead to a document thus drag all
 * documents that nobody uses any more among the old objects, one after the other, where they stay for long. For what lives
 * as long as the program; what comes and goes would leave its values behind.
 */
export class Attached<Key extends object, Value> {
  /** Not enumerable, lest a copy of the object take along what is known of the object. */
  readonly #name = Symbol();

  get(key: Key): Value | undefined {
    return this.#in(key)[this.#name];
  }

  set(key: Key, value: Value | undefined): void {
    if (this.#name in key) {
      this.#in(key)[this.#name] = value;
    } else {
      Object.defineProperty(key, this.#name, { value, writable: true });
    }
  }

  #in(key: Key): { [name: symbol]: Value | undefined } {
    return key as { [name: symbol]: Value | undefined };
  }
}
