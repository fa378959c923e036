// A stretch of text and what was read in it. Whoever asks the same of the same words again, in a later version of the
// document too, gets what was found the first time.
import { detached } from "./detached.ts";
import { type Flattened, flatten } from "./flatText.ts";
import { ANY_TRAITS, UNEVEN } from "./traits.ts";

/**
 * A pure function of the words; what else it needs to know of them it asks the wording. A named function, not one made
 * anew for each call: results are kept by its identity.
 */
export type Reader<Answer> = (text: string, wording: Wording) => Answer;

const NOTHING: readonly unknown[] = [];

export class Wording {
  static readonly EMPTY = new Wording("", 0);

  readonly text: string;
  /** What the words may show (`traits.ts`). */
  readonly traits: number;
  /** Readers, each with its answer behind it: a handful at most, and none for most words. */
  #answers: readonly unknown[] = NOTHING;
  #flat: Flattened | undefined;
  #longer: Wording | undefined;
  #spelled: Wording | undefined;
  #part: Wording | undefined;
  #partStart = 0;

  constructor(text: string, traits = ANY_TRAITS) {
    this.text = text;
    this.traits = traits;
  }

  /** The words as one line. */
  get flat(): Flattened {
    this.#flat ??= (this.traits & UNEVEN) === 0 ? this : flatten(this.text, this);
    return this.#flat;
  }

  ask<Answer>(reader: Reader<Answer>): Answer {
    const answers = this.#answers;
    for (let index = 0; index < answers.length; index += 2) {
      if (answers[index] === reader) {
        // What is kept behind a reader is that reader's answer.
        return answers[index + 1] as Answer;
      }
    }
    const answer = reader(this.text, this);
    // A list that is made anew has no room to spare, which many words would keep for nothing.
    this.#answers = this.#answers.concat([reader, answer]);
    return answer;
  }

  /** These words and what follows them: the slice `[start, end)` of a document, at whose beginning they stand. */
  through(document: string, start: number, end: number, traits: number): Wording {
    if (end - start === this.text.length) {
      return this;
    }
    const text = document.slice(start, end);
    if (this.#longer?.text !== text) {
      this.#longer = new Wording(detached(text), traits);
    }
    return this.#longer;
  }

  /** The same words as a document spells them that is not folded. */
  spelled(text: string): Wording {
    if (text === this.text) {
      return this;
    }
    if (this.#spelled?.text !== text) {
      this.#spelled = new Wording(detached(text));
    }
    return this.#spelled;
  }

  /** A stretch of these words, such as those after a label. */
  part(start: number, end: number): Wording {
    if (start === 0 && end === this.text.length) {
      return this;
    }
    if (this.#part === undefined || this.#partStart !== start || this.#part.text.length !== end - start) {
      this.#part = new Wording(detached(this.text.slice(start, end)), this.traits);
      this.#partStart = start;
    }
    return this.#part;
  }
}
