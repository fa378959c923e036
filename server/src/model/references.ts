// Resolves what a treaty cites: to its own articles, paragraphs and sub-paragraphs, to another instrument, or to
// something that is not there.
import { languageById, languageOf } from "../languages/index.ts";
import { type LanguageId, UNIT_RANK, type Unit } from "../languages/language.ts";
import { type Branch, enclosing, isBranch, type Leaf } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import type { CitedLabel } from "./citationLabels.ts";
import { type Citation, type CitedStep, findCitations } from "./citations.ts";
import { memberOf, type Scope } from "./scopes.ts";

/** One cited thing: a member of a list, at one level of a chain. Offsets are the document's. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  readonly label: CitedLabel | undefined;
  /** Where the number itself stands, undefined for a relative reference. */
  readonly labelRange: { readonly start: number; readonly end: number } | undefined;
  /** The branch in which the citation stands. */
  readonly home: Branch;
  readonly language: LanguageId;
  readonly resolution: Resolution;
}

export type Resolution =
  | { readonly type: "internal"; readonly targets: readonly Branch[] }
  /** Another instrument's, or one cannot tell whose. */
  | { readonly type: "external" }
  /** This treaty's, and not there. `certain` where nothing else can be meant. */
  | { readonly type: "missing"; readonly within: Branch; readonly certain: boolean };

/** Parts of a document whose citations are other instruments' affair. */
const FOREIGN_PARTS = new Set<Branch["kind"]>(["envelope", "title", "note", "signatures", "certification"]);

/** Units whose absence can be told for certain. */
const CERTAIN_UNITS = new Set<Unit>(["article", "paragraph", "subparagraph"]);

/** All references of the instrument, in order of appearance. */
export function findReferences(instrument: Scope, annexes: readonly Scope[], folded: string): Reference[] {
  return new Resolver(instrument, annexes, folded).resolveAll();
}

class Resolver {
  readonly #instrument: Scope;
  readonly #annexes: readonly Scope[];
  readonly #folded: string;
  readonly #references: Reference[] = [];

  constructor(instrument: Scope, annexes: readonly Scope[], folded: string) {
    this.#instrument = instrument;
    this.#annexes = annexes;
    this.#folded = folded;
  }

  resolveAll(): Reference[] {
    this.#visit(this.#instrument.branch);
    return this.#references.sort((left, right) => left.start - right.start);
  }

  #visit(branch: Branch): void {
    if (FOREIGN_PARTS.has(branch.kind)) {
      return;
    }
    for (const child of branch.children) {
      if (isBranch(child)) {
        this.#visit(child);
      } else if (child.kind === "text" || child.kind === "headingTitle") {
        this.#resolveLeaf(child, branch);
      }
    }
  }

  #resolveLeaf(leaf: Leaf, home: Branch): void {
    const flat = FlatText.of(this.#folded, leaf.start, leaf.end);
    const language = languageOf(flat.text, this.#instrument.branch.instrument?.language) ?? "kk";
    const citations = findCitations(flat.text, languageById(language).references);
    if (citations.length === 0) {
      return;
    }
    const quoted = enclosing(home, "quotation") !== undefined;
    const othersNamed = citations.some((citation) => this.#ownership(citation, quoted) === "external");
    const seen = new Set<CitedStep>();
    for (const citation of citations) {
      const ownership = this.#ownership(citation, quoted);
      for (const [depth, step] of citation.steps.entries()) {
        if (!seen.has(step)) {
          seen.add(step);
          this.#resolveStep(flat, home, language, citation, depth, ownership, othersNamed);
        }
      }
    }
  }

  #resolveStep(
    flat: FlatText,
    home: Branch,
    language: LanguageId,
    citation: Citation,
    depth: number,
    ownership: "this" | "implied" | "external",
    othersNamed: boolean,
  ): void {
    const step = citation.steps[depth];
    if (step === undefined) {
      return;
    }
    const labels: readonly (CitedLabel | undefined)[] = step.relative ? [undefined] : step.labels;
    for (const [position, label] of labels.entries()) {
      // The first label reaches back to the step's beginning, the last one takes the noun with it.
      const start = position === 0 ? step.start : (label?.start ?? step.start);
      const end = position === labels.length - 1 ? step.end : (label?.end ?? step.end);
      const resolution: Resolution =
        ownership === "external"
          ? { type: "external" }
          : this.#resolve(citation, depth, label, home, ownership === "this" || !othersNamed);
      this.#references.push({
        ...flat.range(start, end),
        unit: step.unit,
        label,
        labelRange: label === undefined ? undefined : flat.range(label.start, label.end),
        home,
        language,
        resolution,
      });
    }
  }

  #ownership(citation: Citation, quoted: boolean): "this" | "implied" | "external" {
    const { kind, amending } = this.#instrument.branch.instrument ?? {};
    if (quoted) {
      return "external";
    }
    switch (citation.owner.type) {
      case "this":
        return "this";
      case "other":
        return "external";
      case "instrument":
        // A protocol that calls the treaty it amends `Келісім` cites that one; its own kind is its own name.
        return citation.owner.kind === kind && !(amending === true && kind === "agreement") ? "this" : "external";
      case "unstated":
        return citation.steps[0]?.relative === true || amending !== true ? "implied" : "external";
    }
  }

  #resolve(
    citation: Citation,
    depth: number,
    label: CitedLabel | undefined,
    home: Branch,
    certain: boolean,
  ): Resolution {
    const first = citation.steps[0];
    let containers: readonly Branch[] = first === undefined ? [] : this.#context(first, home, citation);
    for (const [index, step] of citation.steps.entries()) {
      const keys = index === depth ? [label?.key] : step.relative ? [undefined] : step.labels.map(({ key }) => key);
      const found = containers.flatMap((container) =>
        keys.flatMap((key) => this.#member(container, step, key, home, index) ?? []),
      );
      if (found.length === 0) {
        const within = containers[0] ?? this.#instrument.branch;
        // A level further out that is missing is reported there, once.
        return { type: "missing", within, certain: certain && index === depth && CERTAIN_UNITS.has(step.unit) };
      }
      containers = found;
      if (index === depth) {
        return { type: "internal", targets: found };
      }
    }
    return { type: "external" };
  }

  /** Where the first step of a chain is looked for. */
  #context(step: CitedStep, home: Branch, citation: Citation): readonly Branch[] {
    if (step.relative || UNIT_RANK[step.unit] <= UNIT_RANK.article) {
      return [this.#scopeOf(home, citation).branch];
    }
    const article = enclosing(home, "article");
    const paragraph = enclosing(home, "paragraph");
    if (step.unit === "paragraph") {
      return [article ?? this.#scopeOf(home, citation).branch];
    }
    return [paragraph ?? article ?? this.#scopeOf(home, citation).branch];
  }

  #scopeOf(home: Branch, citation: Citation): Scope {
    const annex = enclosing(home, "annex");
    const scope = citation.owner.type === "unstated" ? this.#annexes.find(({ branch }) => branch === annex) : undefined;
    return scope ?? this.#instrument;
  }

  #member(
    container: Branch,
    step: CitedStep,
    key: string | undefined,
    home: Branch,
    index: number,
  ): Branch | undefined {
    if (key === undefined) {
      return relativeTarget(step.unit, home);
    }
    const scope = this.#annexes.find(({ branch }) => branch === container) ?? this.#instrument;
    if (step.unit === "article") {
      return (
        scope.article(key) ?? (index === 0 && scope !== this.#instrument ? this.#instrument.article(key) : undefined)
      );
    }
    if (step.unit === "annex") {
      return this.#instrument.annex(key);
    }
    if (step.unit === "chapter") {
      return scope.chapter(key);
    }
    const inParagraph = memberOf(container, step.unit, key);
    // A bare `2) тармақшасы` may mean the article's list, not one of the paragraph that it stands in.
    const article = enclosing(home, "article");
    return inParagraph ?? (index === 0 && article !== undefined ? memberOf(article, step.unit, key) : undefined);
  }
}

/** What `осы баптың`, `осы тармақтың` stand in. */
function relativeTarget(unit: Unit, home: Branch): Branch | undefined {
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
    case "annex":
      return enclosing(home, "annex");
    case "chapter":
      return enclosing(home, "chapter");
  }
}
