// Objects that keep what was found out about them. Later versions of a document take them over together with that.

/** Whoever asks about objects of a kind; `document` is where the answers are looked for. */
export interface Asker<Subject, Document, Answer> {
  answer(subject: Subject, document: Document): Answer;
}

export abstract class Askable {
  #asker: unknown;
  #answer: unknown;

  /**
   * What the asker answers about this object; kept until another one asks. The answer must depend on the asker and on what
   * the object itself is made of, not on its place nor on anything else in the document.
   */
  ask<Document, Answer>(asker: Asker<this, Document, Answer>, document: Document): Answer {
    if (this.#asker !== asker) {
      this.#answer = asker.answer(this, document);
      this.#asker = asker;
    }
    // What is kept with an asker is that asker's answer.
    return this.#answer as Answer;
  }
}
