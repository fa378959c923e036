// Where a step of a chain leads: from the provisions that it is looked for in to those that it names.
import { UNIT_RANK, type Unit } from "../languages/language.ts";
import { type Branch, enclosing } from "../syntax/tree.ts";
import type { CitedLabel } from "./citations/labels.ts";
import type { Citation, CitedStep } from "./citations/steps.ts";
import { innerLabels } from "./innerLabels.ts";
import { counted, memberOf } from "./members.ts";
import type { CitingText } from "./references.ts";
import { beside, neighbour, type Scope } from "./scopes.ts";
import { sentenceAt, sentencesOf } from "./sentences.ts";
import type { Place, Surroundings } from "./surroundings.ts";

export const NOTHING: readonly Branch[] = [];

/** Where the first step of a chain is looked for. */
export function contextOf(step: CitedStep, citation: Citation, place: Place, around: Surroundings): Branch {
  if (step.relative === undefined && UNIT_RANK[step.unit] > UNIT_RANK.article) {
    const nearest = step.unit === "paragraph" ? place.article : (place.paragraph ?? place.article);
    if (nearest !== undefined) {
      return nearest;
    }
  }
  return around.scopeFor(citation, place).branch;
}

/**
 * What a label names inside a provision: by its key, else by its other reading. `article` is the one that the citation
 * stands in, `first` says that its chain begins with the label;
 * `division` is the noun of a chapter.
 */
export function labelledIn(
  container: Branch,
  unit: Unit,
  label: CitedLabel,
  article: Branch | undefined,
  first: boolean,
  around: Surroundings,
  division?: string,
): Branch | undefined {
  const found = memberFor(container, unit, label.key, article, first, around, division);
  if (found !== undefined) {
    return found;
  }
  const { alternative } = label;
  const other = alternative === undefined ? undefined : memberFor(container, unit, alternative, article, first, around);
  if (other === undefined && unit === "part" && label.style === "bracketed") {
    // `частью 2)`: what is numbered is called a part.
    return memberOf(container, "subparagraph", label.key) ?? memberOf(container, "paragraph", label.key);
  }
  if (other !== undefined || unit !== "subparagraph") {
    return other;
  }
  if (innerLabels(container, around.folded).has(label.key)) {
    return container;
  }
  // `subparagraph 2 c) of this Article` counts its paragraphs.
  return label.style === "number" && container.kind === "article"
    ? memberOf(container, "paragraph", label.key)
    : undefined;
}

function memberFor(
  container: Branch,
  unit: Unit,
  key: string,
  article: Branch | undefined,
  first: boolean,
  around: Surroundings,
  division?: string,
): Branch | undefined {
  switch (unit) {
    case "article": {
      const scope = around.scopeOf(container);
      const inTreaty = first && scope !== around.instrument;
      return articleOf(scope, key) ?? (inTreaty ? articleOf(around.instrument, key) : undefined);
    }
    case "annex":
      return around.instrument.annex(key);
    case "protocol":
      return around.protocols.get(key)?.branch;
    case "sentence":
      return counted(sentencesOf(container, around.folded), key, undefined);
    case "chapter":
      return around.scopeOf(container).chapter(key, division, container.kind === "chapter" ? container : article);
  }
  const found = memberOf(container, unit, key);
  if (found !== undefined || !(first || container.kind === "chapter")) {
    return found;
  }
  if ((unit === "paragraph" || unit === "subparagraph") && key.includes(".")) {
    // `6.12-тармақ`, `подпункт 4.1`: the number itself says in which article or section it stands.
    return around.scopeOf(container).dottedParagraph(key) ?? around.instrument.dottedParagraph(key);
  }
  // A bare `2) тармақшасы` may mean the article's list, not one of the paragraph that it stands in.
  return article === undefined || article === container ? undefined : memberOf(article, unit, key);
}

/** An article by its number; `4.2` may be paragraph 2 of article 4. */
function articleOf(scope: Scope, number: string): Branch | undefined {
  const found = scope.article(number);
  if (found !== undefined || !number.includes(".")) {
    return found;
  }
  const [, article, paragraph] = /^(\d+)\.(\d+)$/.exec(number) ?? [];
  const container = article === undefined ? undefined : scope.article(article);
  return container === undefined || paragraph === undefined ? undefined : memberOf(container, "paragraph", paragraph);
}

/** What a step without a number stands for; `mentioned` is what was cited before. */
export function relativeTargets(
  { relative, unit, plural, start }: CitedStep,
  { flat, home }: CitingText,
  division: string | undefined,
  mentioned: readonly Branch[],
  around: Surroundings,
): readonly Branch[] {
  if (relative === "mentioned") {
    return mentioned;
  }
  if (relative === "next" && (around.amending || flat.text.endsWith(":"))) {
    // `to add the following paragraph:`
    return NOTHING;
  }
  const own =
    unit === "sentence"
      ? (sentenceAt(home, flat.toDocument(start), around.folded) ?? home)
      : ownUnit(unit, home, division, around);
  if (relative === "own" || relative === undefined) {
    const target = own ?? (unit === "annex" ? around.instrument.onlyAnnex : undefined);
    return target === undefined ? NOTHING : [target];
  }
  if (own === undefined || (unit !== "article" && own.kind === "article")) {
    return NOTHING;
  }
  const scope = around.scopeOf(numberedIn(own));
  if (plural) {
    return beside(own, relative, scope);
  }
  const target = neighbour(own, relative, scope);
  return target === undefined ? NOTHING : [target];
}

/** The instrument or the annex whose numbers count for a branch. */
export function numberedIn(branch: Branch): Branch {
  return enclosing(branch, "annex") ?? enclosing(branch, "instrument") ?? branch;
}

/** What `осы баптың`, `осы тармақтың` stand in. */
function ownUnit(unit: Unit, home: Branch, division: string | undefined, around: Surroundings): Branch | undefined {
  switch (unit) {
    case "article":
      return enclosing(home, "article");
    case "paragraph":
      return enclosing(home, "paragraph") ?? enclosing(home, "part");
    case "subparagraph":
      return enclosing(home, "subparagraph");
    case "part":
      return enclosing(home, "part") ?? enclosing(home, "paragraph");
    case "indent":
    case "sentence":
      return home;
    case "protocol":
      return undefined;
    case "annex":
      return enclosing(home, "annex");
    case "chapter":
      return around.scopeOf(numberedIn(home)).chapterRound(home, division);
  }
}
