/**
 * Tells whether a plain text reads like a treaty, from its first characters (UTF-16 code units) alone.
 *
 * A treaty names its own kind (agreement, protocol, ...) and the states or governments behind it, and shows at least
 * two of three more signs: parties, the enacting formula ("have agreed as follows"), articles. A law has articles
 * only, a press release has parties only, a log has nothing. In doubt the answer is no: a question asked about
 * somebody's diary costs more than one not asked.
 */
export function readsLikeTreaty(firstCharacters: string): boolean {
  const text = firstCharacters.slice(0, EXAMINED_LENGTH).toLowerCase();
  const cyrillic = withCyrillicLookalikes(text);
  return reads(cyrillic, KAZAKH) || reads(cyrillic, RUSSIAN) || reads(text, ENGLISH);
}

/** Titles, preambles and the first articles of every treaty we know lie well within this many characters. */
const EXAMINED_LENGTH = 20_000;

/** A single line that begins with "Article 5" may be prose; two of them are headings. */
const FEWEST_ARTICLES = 2;

interface Signs {
  readonly kind: RegExp;
  readonly party: RegExp;
  readonly state: RegExp;
  readonly enactingFormula: RegExp;
  /** An article's heading: the whole line, so that a sentence that merely begins with a reference is none. */
  readonly articleHeading: RegExp;
}

// The headings take Arabic and Roman numbers ("12-бап", "27-1-бап", "І бап", "Статья 5.2", "Article IV").
// None of the patterns can match one text in two ways, so each takes time linear in the text.

const KAZAKH: Signs = {
  kind: /(?<!\p{L})(?:келісім|хаттама|конвенция|шарт|меморандум)/u,
  party: /(?<!\p{L})(?:тараптар|уағдаласушы тарап)/u,
  state: /(?<!\p{L})(?:үкімет|республика|мемлекет|корольдіг|федерация)/u,
  enactingFormula: /(?<!\p{L})(?:төмендегілер|мыналар|төмендегі|мына)[^.\n]{0,60}(?:келісті|уағдаласты)/u,
  articleHeading: /^[ \t]*(?:\d{1,3}(?:[.-]\d{1,2})?|[іvх]{1,6})[ \t]?-?[ \t]?бап(?![аыт])[^;\n]{0,160}$/gmu,
};

const RUSSIAN: Signs = {
  kind: /(?<!\p{L})(?:соглашени|протокол|конвенци|договор|меморандум)/u,
  party: /(?<!\p{L})(?:сторон(?:ы|ами|а)(?!\p{L})|договаривающиеся)/u,
  state: /(?<!\p{L})(?:правительств|республик|государств|королевств|федераци)/u,
  enactingFormula: /(?:согласились|договорились)[^.\n]{0,20} о (?:нижеследующем|следующем)/u,
  articleHeading: /^[ \t]*статья[ \t]+(?:\d{1,3}(?:[.-]\d{1,2})?|[іivх]{1,6})(?!\p{L})[^;\n]{0,160}$/gmu,
};

const ENGLISH: Signs = {
  kind: /\b(?:agreement|protocol|convention|treaty|memorandum of understanding)\b/,
  party: /\b(?:contracting )?parties\b/,
  state: /\b(?:governments?|republic|kingdom|states? part(?:y|ies)|federation)\b/,
  enactingFormula: /\bha(?:ve|s) agreed(?: as follows|[ \t]*:)/,
  articleHeading:
    /^[ \t]*article[ \t]+(?:\d{1,3}(?:[.-]\d{1,2})?|[ivx]{1,6})(?:[ \t]*$|[ \t]*[.:–-][^;\n]{0,160}$|[ \t]+[^;\n]{0,60}$)/gm,
};

function reads(text: string, signs: Signs): boolean {
  if (!signs.kind.test(text) || !signs.state.test(text)) {
    return false;
  }
  const shown = [signs.party.test(text), signs.enactingFormula.test(text), hasArticles(text, signs.articleHeading)];
  return shown.filter(Boolean).length >= 2;
}

function hasArticles(text: string, heading: RegExp): boolean {
  return (text.match(heading)?.length ?? 0) >= FEWEST_ARTICLES;
}

/**
 * Texts typed before Kazakh letters were on every keyboard write Latin letters for them: `Yкiметi` for `Үкіметі`.
 * Expects lower case, keeps the length.
 */
function withCyrillicLookalikes(lowerCaseText: string): string {
  return lowerCaseText.replace(/[abcehikmopxy]/g, (letter) => CYRILLIC_LOOKALIKES[letter] ?? letter);
}

/** `y` stands for `ү`: the texts write a Latin capital `Y` where Kazakh has `Ү`, and Russian `у` is never at stake. */
const CYRILLIC_LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "һ",
  i: "і",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  x: "х",
  y: "ү",
};
