import { languageById } from "../languages/index.ts";
import { message } from "../localization/message.ts";
import type { Term } from "../model/definitions.ts";
import type { PieceText } from "../model/pieceText.ts";
import { wordsOf } from "../model/termIndex.ts";
import type { Instrument } from "../model/treaty.ts";
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
      for (const term of unusedTerms(instrument)) {
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

function unusedTerms({ terms, scope }: Instrument): readonly Term[] {
  const last = terms.texts.findLast(({ passages }) => passages.length > 0)?.passages.at(-1);
  const used = new Set<Term>();
  for (const meant of terms.meant) {
    for (const { term } of meant.used) {
      used.add(term);
    }
  }
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
  const resembled = new Set(unused.length === 0 ? unused : findResembled(unused, terms.texts));
  return unused.filter((term) => !resembled.has(term));
}

interface Node {
  readonly next: Map<string, Node>;
  readonly terms: Term[];
}

/**
 * Terms whose words stand somewhere else with the same first letters, in order, with few others between them:
 * `қорғау жүйелері мен құралдары` may mean `қорғау құралдары`.
 */
function findResembled(terms: readonly Term[], texts: readonly PieceText[]): readonly Term[] {
  const root = trieOf(terms);
  const found = new Set<Term>();
  for (const { flat } of texts.flatMap(({ passages }) => passages)) {
    // The nodes that the last words lead to, with the index of the word that did and the place where it began.
    let reached: readonly Reached[] = [];
    for (const [index, word] of wordsOf(flat.text).entries()) {
      const key = word.lower.slice(0, STEM);
      const begun = { node: root, index, start: flat.toDocument(word.start) };
      const next = [begun, ...reached].flatMap(({ node, start }) => {
        const child = node.next.get(key);
        return child === undefined ? [] : [{ node: child, index, start }];
      });
      for (const { node, start } of next) {
        for (const term of node.terms.filter((each) => start < each.start || each.end <= start)) {
          found.add(term);
        }
      }
      if (next.length > 0 || reached.length > 0) {
        reached = [...next, ...reached.filter((each) => index - each.index < MOST_BETWEEN)];
      }
      if (reached.length > MOST_REACHED) {
        return terms;
      }
    }
  }
  return [...found];
}

interface Reached {
  readonly node: Node;
  readonly index: number;
  readonly start: number;
}

function trieOf(terms: readonly Term[]): Node {
  const root: Node = { next: new Map(), terms: [] };
  for (const term of terms) {
    for (const { text } of term.names) {
      let node = root;
      for (const { lower } of wordsOf(text)) {
        const key = lower.slice(0, STEM);
        const child: Node = node.next.get(key) ?? { next: new Map(), terms: [] };
        node.next.set(key, child);
        node = child;
      }
      node.terms.push(term);
    }
  }
  return root;
}
