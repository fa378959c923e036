// The order of the Kazakh alphabet, independent of what the machine knows of languages.

const ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

const rank = new Map([...ALPHABET].map((letter, index) => [letter, index + 1]));

/** Compares as a dictionary does: letter by letter, a blank before every letter; hyphens and quotation marks are unseen. */
export function compareKazakh(left: string, right: string): number {
  const [first, second] = [keysOf(left), keysOf(right)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const difference = (first[index] ?? -1) - (second[index] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function keysOf(text: string): readonly number[] {
  return [...text.toLowerCase()].flatMap((letter) => (letter === " " ? 0 : (rank.get(letter) ?? [])));
}
