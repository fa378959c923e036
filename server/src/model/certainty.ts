// Whether it tells something that a cited provision is not found: not where others might be meant, or kept elsewhere.
import { languageById } from "../languages/index.ts";
import type { Unit } from "../languages/language.ts";
import { type Branch, enclosing, leafOf } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import { matchesIn } from "../text/patterns.ts";
import type { CitedLabel } from "./citations/labels.ts";
import type { Citation, CitedStep } from "./citations/steps.ts";
import { innerLabels } from "./innerLabels.ts";
import { languageOfLeaf } from "./leafText.ts";
import { numberingOf } from "./members.ts";
import type { Surroundings } from "./surroundings.ts";

/** Units inside a provision whose absence can be told for certain. */
const CERTAIN_UNITS = new Set<Unit>(["paragraph", "subparagraph"]);

/** `paragraph C` is read as a Roman hundred; no article has so many paragraphs. */
const LEAST_ROMAN_LETTER = 50;

const LONGEST_SENTENCE = 4000;

export class Certainty {
  readonly #around: Surroundings;
  readonly #othersNamed = new Map<Branch, boolean>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Of a label that was not found inside a branch, in the text of `home`. */
  canBeMissed(
    step: CitedStep,
    label: CitedLabel | undefined,
    within: Branch,
    citation: Citation,
    home: Branch,
  ): boolean {
    const { unit } = step;
    // Ordinal words may count what has no number; `4.2` may be a paragraph of any article.
    const plain = label?.style !== "ordinal" || unit === "article";
    if (!plain || isLettered(label) || label?.key.includes(".") === true) {
      return false;
    }
    if (unit === "annex") {
      // Annexes may be kept in other files: only beside numbered ones, and by the treaty's own name, is one missing.
      const named = citation.owner.type === "this" && citation.owner.kind !== undefined;
      return named && Number(label?.key) > this.#around.instrument.annexesInOrder;
    }
    if (unit === "article") {
      return citation.owner.type !== "unstated" || !this.#namesOther(home);
    }
    return CERTAIN_UNITS.has(unit) && this.#canLack(step, label, within, citation.steps[0], home);
  }

  /** Whether nothing in a provision's numbering explains that a paragraph or a sub-paragraph is not found there. */
  #canLack(
    step: CitedStep,
    label: CitedLabel | undefined,
    within: Branch,
    first: CitedStep | undefined,
    home: Branch,
  ): boolean {
    const article = enclosing(within, "article");
    const key = label?.key ?? "";
    const numbering = numberingOf(within, step.unit, key);
    if (
      article === undefined ||
      numbering === "goes on" ||
      innerLabels(article, this.#around.folded).has(key) ||
      (label?.style === "number" && Number(key) >= LEAST_ROMAN_LETTER)
    ) {
      return false;
    }
    // `paragraph 3` alone speaks of its own article if that numbers its paragraphs, else of something round it.
    return (
      first?.unit === "article" || (enclosing(home, "article") === article && (first !== step || numbering !== "none"))
    );
  }

  /** Whether the provision, or the introduction of its list, names another instrument: an article may be that one's. */
  #namesOther(home: Branch): boolean {
    let others = this.#othersNamed.get(home);
    if (others === undefined) {
      others =
        this.#namesOtherItself(home) ||
        (home.parent !== undefined && home.kind !== "article" && this.#namesOther(home.parent));
      this.#othersNamed.set(home, others);
    }
    return others;
  }

  #namesOtherItself(home: Branch): boolean {
    // `Regarding the office, the Parties waive under the Vienna Convention` stands where a title may stand.
    const text = leafOf(home, "text") ?? leafOf(home, "headingTitle");
    if (text === undefined) {
      return false;
    }
    const { kind, folded, language } = this.#around;
    const grammar = languageById(languageOfLeaf(text, folded, language)).references;
    const words = FlatText.of(folded, text.start, Math.min(text.end, text.start + LONGEST_SENTENCE)).text;
    for (const { groups } of matchesIn(words, WORD_BEFORE_NOUN)) {
      const { before = "", noun = "" } = groups ?? {};
      const named = grammar.ownerOf(noun.toLowerCase());
      if (named !== undefined && !grammar.thisWord.test(before.toLowerCase())) {
        // `Vienna Convention`, `Вена конвенциясы` have a name of their own, whatever their kind.
        const name = /^\p{Lu}\p{Ll}{3}/u.test(before);
        const own = kind === undefined ? named.kind !== "otherAct" : named.kind === kind;
        if (name || (/^\p{Lu}/u.test(noun) && !own)) {
          return true;
        }
      }
    }
    return false;
  }
}

const WORD_BEFORE_NOUN = /(?<!\p{L})(?<before>\p{L}{1,20})(?=\s(?<noun>\p{L}{3,20})(?!\p{L}))/gu;

/** `12A`, `12 bis`: headings with such numbers are not read, so their absence tells nothing. */
function isLettered(label: CitedLabel | undefined): boolean {
  return label?.style === "number" && /\p{L}$/u.test(label.key);
}
