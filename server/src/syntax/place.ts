// What places are counted from: something that knows where it begins, in each version of a document.

export interface Place {
  /** UTF-16 offset in the document. */
  readonly start: number;
}

/** The beginning of the document, which stays where it is. */
export const ORIGIN: Place = { start: 0 };
