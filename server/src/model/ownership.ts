// Whose provisions a citation cites, as far as its words and its place tell.
import { languageById } from "../languages/index.ts";
import { isBranch } from "../syntax/tree.ts";
import type { Citation } from "./citations/steps.ts";
import type { CitingText } from "./references.ts";
import type { Place, Surroundings } from "./surroundings.ts";

/** This treaty's for certain, this treaty's unless another one is spoken of, this one's at best, another one's. */
export type Ownership = "this" | "implied" | "uncertain" | "external";

export function ownershipOf(citation: Citation, text: CitingText, place: Place, around: Surroundings): Ownership {
  const { kind, amending } = around;
  const { owner } = citation;
  if (place.quotation !== undefined) {
    return "external";
  }
  switch (owner.type) {
    case "this":
      if (owner.kind === "otherAct") {
        // `осы Ереженің` in an annex that holds the rules; elsewhere the law round the treaty.
        return place.annex === undefined ? "external" : "uncertain";
      }
      // `осы Хаттаманың` in an agreement: a part that the file does not show as one.
      return owner.kind === undefined || kind === undefined || owner.kind === kind ? "this" : "uncertain";
    case "other":
      return "external";
    case "instrument":
      // A protocol that calls the treaty it amends `Келісім` cites that one; its own kind is its own name.
      return owner.kind === kind && !(amending && kind === "agreement") && !around.renamed.has(owner.kind)
        ? "this"
        : "external";
    case "unstated":
      if (amending || instructsToAmend(text) || citesArticleOfNone(citation, place, around)) {
        return citation.steps[0]?.relative === undefined ? "external" : "implied";
      }
      return "implied";
  }
}

/** `К статье 7` in a protocol that has paragraphs alone means the treaty it belongs to. */
function citesArticleOfNone(citation: Citation, place: Place, around: Surroundings): boolean {
  const [first] = citation.steps;
  return (
    first?.unit === "article" &&
    around.instrument.articles.length === 0 &&
    around.scopeFor(citation, place).articles.length === 0
  );
}

/** `Келісім мынадай мазмұндағы 9-1-баппен толықтырылсын:` — whatever its title, the instrument changes another one there. */
function instructsToAmend({ flat, home, language }: CitingText): boolean {
  return (
    flat.text.endsWith(":") &&
    home.children.some((child) => isBranch(child) && child.kind === "quotation") &&
    languageById(language).parts.amendingInstruction.test(flat.text)
  );
}
