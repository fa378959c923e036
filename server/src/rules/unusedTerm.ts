import { languageById } from "../languages/index.ts";
import { message } from "../localization/message.ts";
import { Beside, Gathered } from "../model/beside.ts";
import type { Term } from "../model/definitions.ts";
import { keptByPiece } from "../model/pieces.ts";
import type { Meant, PieceText } from "../model/pieceText.ts";
import { lowerCase, type Word, wordsOf } from "../model/termIndex.ts";
import type { Instrument } from "../model/treaty.ts";
import type { Entry } from "../model/vocabulary.ts";
import type { FlatText } from "../text/flatText.ts";
import type { Rule } from "./rule.ts";

/** Words that share so many first letters may be forms of one word after all. */
const STEM = 4;
/** So many other words may stand between two words of a term. */
const MOST_BETWEEN = 4;
/** More ways to go on than this are no treaty's: then nothing is called unused. */
const MOST_REACHED = 200;

export const unusedTerm: Rule = {
  metadata: {
    id: "unused-term",
    severity: "warning",
    fix: "none",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("Terms that are defined and never used"),
    page: {
      what: "A term of a definitions article, or a short name agreed amid a sentence, is used nowhere else in the treaty. Case endings and plurals are seen through; words that merely resemble the term, and other terms that contain it, count as uses. The Parties and abbreviations are not judged, nor is a draft that ends with its definitions.",
      why: "A definition without a use is left over from another draft, or the treaty calls the thing by another name.",
      sources: ["Law № 480-V of 06.04.2016 on Legal Acts, art. 23(7), by analogy"],
      wrong:
        "1-бап\n\nОсы Келісімде мынадай ұғымдар қолданылады:\n1) «багаж» – жолаушының заты;\n2) «жүк» – тасылатын зат.\n\n2-бап\n\nТараптар жүкті тасиды.",
      right:
        "1-бап\n\nОсы Келісімде мынадай ұғымдар қолданылады:\n1) «багаж» – жолаушының заты;\n2) «жүк» – тасылатын зат.\n\n2-бап\n\nТараптар жүкті және багажды тасиды.",
      mend: "Take the definition out, or use the term where the treaty calls the thing by another name.",
    },
  },
  *check({ treaty }) {
    for (const instrument of treaty.instruments) {
      for (const term of unusedTerms(instrument.branch, instrument)) {
        const [name] = term.names;
        yield {
          start: name.start,
          end: name.end,
          message: message(
            "“{0}” is defined here and used nowhere. Take the definition out, or use the term.",
            name.text,
          ),
        };
      }
    }
  },
};

/** The same as long as nothing in the instrument has changed. */
const unusedTerms = keptByPiece((_branch, { terms, scope, memory }: Instrument): readonly Term[] => {
  const last = terms.texts.findLast(({ passages }) => passages.length > 0)?.passages.at(-1);
  const used = new Set(
    memory
      .of(UsedNames)
      .in(terms.meant)
      .map(({ term }) => term),
  );
  // A name that is defined twice is another rule's affair.
  const names = new Set(terms.all.filter((term) => used.has(term)).map(({ names: [name] }) => name.text.toLowerCase()));
  const lastArticle = scope.articles.at(-1);
  const unused = terms.all.filter(
    ({ kind, names: [name], home, language }) =>
      kind !== "abbreviation" &&
      !names.has(name.text.toLowerCase()) &&
      !languageById(language).terms.parties.name.test(name.text) &&
      last !== undefined &&
      last.flat.start > home.end &&
      lastArticle !== undefined &&
      lastArticle.start > home.end,
  );
  if (unused.length === 0) {
    return unused;
  }
  const resembled = memory.of(ResemblanceMemory).search(unused).resembledIn(terms.texts);
  return unused.filter((_term, index) => !resembled.has(index));
});

/** What the versions of an instrument hand on to each other: in how many of its pieces each name is used. */
class UsedNames {
  readonly #meant = new Beside<Meant, Meant>();
  readonly #counts = new Map<Entry, number>();

  in(meant: readonly Meant[]): readonly Entry[] {
    const { removed, added } = this.#meant.goOn(meant, (each) => each);
    for (const { used } of added) {
      for (const entry of used) {
        this.#counts.set(entry, (this.#counts.get(entry) ?? 0) + 1);
      }
    }
    for (const { used } of removed) {
      for (const entry of used) {
        const count = (this.#counts.get(entry) ?? 0) - 1;
        if (count > 0) {
          this.#counts.set(entry, count);
        } else {
          this.#counts.delete(entry);
        }
      }
    }
    return [...this.#counts.keys()];
  }
}

interface Node {
  readonly next: Map<string, Node>;
  /** Terms by their index. */
  readonly terms: number[];
}

/** What the versions of an instrument hand on to each other: the search for the terms that nothing uses. */
class ResemblanceMemory {
  #names = "";
  #search: ResemblanceSearch | undefined;

  search(terms: readonly Term[]): ResemblanceSearch {
    const names = terms.map((term) => term.names.map(({ text }) => text).join("|")).join("\n");
    if (this.#search === undefined || names !== this.#names) {
      this.#names = names;
      this.#search = new ResemblanceSearch(terms);
    }
    this.#search.terms = terms;
    return this.#search;
  }
}

/**
 * Looks for terms whose words stand somewhere else with the same first letters, in order, with few others between them:
 * `қорғау жүйелері мен құралдары` may mean `қорғау құралдары`.
 */
class ResemblanceSearch {
  /** In the version at hand. */
  terms: readonly Term[];
  readonly #root: Node;
  readonly #found = new Gathered<PieceText, number>();

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    this.#root = trieOf(terms);
  }

  /** The indices of the terms that some text resembles. */
  resembledIn(texts: readonly PieceText[]): ReadonlySet<number> {
    return new Set(this.#found.of(texts, (text) => this.#search(text)));
  }

  #search({ passages }: PieceText): readonly number[] {
    let found: Set<number> | undefined;
    const beginnings = [...this.#root.next.keys()];
    for (const { text, flat } of passages) {
      const lower = lowerCase(text);
      if (!beginnings.some((beginning) => lower.includes(beginning))) {
        continue;
      }
      found ??= new Set();
      if (!this.#searchWords(wordsOf(text), flat, found)) {
        return [...this.terms.keys()];
      }
    }
    return found === undefined ? NONE : [...found];
  }

  /** Whether the words could be searched to their end. */
  #searchWords(words: readonly Word[], flat: FlatText, found: Set<number>): boolean {
    // The nodes that the last words lead to, with the index of the word that did and the place where it began.
    let reached: readonly Reached[] = [];
    for (const [index, word] of words.entries()) {
      const key = word.lower.slice(0, STEM);
      const begun = { node: this.#root, index, start: flat.toDocument(word.start) };
      const next = [begun, ...reached].flatMap(({ node, start }) => {
        const child = node.next.get(key);
        return child === undefined ? [] : [{ node: child, index, start }];
      });
      for (const { node, start } of next) {
        for (const term of node.terms) {
          if (this.#isOutside(start, term)) {
            found.add(term);
          }
        }
      }
      if (next.length > 0 || reached.length > 0) {
        reached = [...next, ...reached.filter((each) => index - each.index < MOST_BETWEEN)];
      }
      if (reached.length > MOST_REACHED) {
        return false;
      }
    }
    return true;
  }

  /** Whether a place is outside the definition of a term. */
  #isOutside(start: number, index: number): boolean {
    const term = this.terms[index];
    return term !== undefined && (start < term.start || term.end <= start);
  }
}

const NONE: readonly number[] = [];

interface Reached {
  readonly node: Node;
  readonly index: number;
  readonly start: number;
}

function trieOf(terms: readonly Term[]): Node {
  const root: Node = { next: new Map(), terms: [] };
  for (const [index, term] of terms.entries()) {
    for (const { text } of term.names) {
      let node = root;
      for (const { lower } of wordsOf(text)) {
        const key = lower.slice(0, STEM);
        const child: Node = node.next.get(key) ?? { next: new Map(), terms: [] };
        node.next.set(key, child);
        node = child;
      }
      node.terms.push(index);
    }
  }
  return root;
}
