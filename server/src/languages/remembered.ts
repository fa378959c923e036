// What is asked of words again and again. A treaty has few different words, so their answers are kept; not all for ever.

/** The words of a long treaty; the memory is emptied when more come. */
const MOST_WORDS = 8192;

/** The same function of a word, with its latest answers kept. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined || answers.has(word)) {
      // What is kept under a word is its answer, `undefined` too.
      return known as Answer;
    }
    if (answers.size >= MOST_WORDS) {
      answers.clear();
    }
    const found = answer(word);
    answers.set(word, found);
    return found;
  };
}
