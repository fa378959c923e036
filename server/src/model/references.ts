// Resolves what a treaty cites: to its own articles, paragraphs and sub-paragraphs, to another instrument, or to
// something that is not there.
import { type InstrumentKind, type LanguageId, UNIT_RANK, type Unit } from "../languages/language.ts";
import { labelKey } from "../syntax/labels.ts";
import { type Branch, enclosing, isBranch, type Leaf } from "../syntax/tree.ts";
import type { FlatText } from "../text/flatText.ts";
import type { CitedLabel } from "./citationLabels.ts";
import type { Citation, CitedStep } from "./citations.ts";
import { citedIn, flatTextOf } from "./leafText.ts";
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
  | { readonly type: "external"; readonly instrument: CitedInstrument; readonly chain: readonly CitedStep[] }
  /** This treaty's, and not there. `certain` where nothing else can be meant. */
  | { readonly type: "missing"; readonly within: Branch; readonly certain: boolean };

/** What the text tells of another instrument that it cites. */
export interface CitedInstrument {
  /** The words that may name it, those beside the name included; undefined where the text names none there. */
  readonly words: { readonly start: number; readonly end: number } | undefined;
  readonly kind: InstrumentKind | undefined;
  /** The treaty that this protocol amends: cited as such, or in the wording that the protocol gives it. */
  readonly baseTreaty: boolean;
}

/** Parts of a document whose citations are other instruments' affair. */
const FOREIGN_PARTS = new Set<Branch["kind"]>(["envelope", "title", "note", "signatures", "certification"]);

/** Units whose absence can be told for certain. */
const CERTAIN_UNITS = new Set<Unit>(["article", "paragraph", "subparagraph"]);

/** All references of the instrument, in order of appearance. */
export function findReferences(instrument: Scope, annexes: readonly Scope[], folded: string): Reference[] {
  return new Resolver(instrument, annexes, folded).resolveAll();
}

/**
 * What a chain that another document cites means in this instrument: nothing where a level is not there. Relative
 * steps mean nothing outside their own document.
 */
export function provisionsOf(
  chain: readonly CitedStep[],
  instrument: Scope,
  annexes: readonly Scope[],
  folded: string,
): readonly Branch[] {
  return new Resolver(instrument, annexes, folded).follow(chain);
}

/** This treaty's for certain, this treaty's unless another one is spoken of, this one's at best, another one's. */
type Ownership = "this" | "implied" | "uncertain" | "external";

class Resolver {
  readonly #instrument: Scope;
  /** Of the annexes that number for themselves. */
  readonly #scopes: ReadonlyMap<Branch, Scope>;
  readonly #folded: string;
  readonly #references: Reference[] = [];
  readonly #inlineLabels = new Map<Branch, ReadonlySet<string>>();

  constructor(instrument: Scope, annexes: readonly Scope[], folded: string) {
    this.#instrument = instrument;
    this.#scopes = new Map(annexes.map((annex) => [annex.branch, annex]));
    this.#folded = folded;
  }

  resolveAll(): Reference[] {
    this.#visit(this.#instrument.branch);
    return this.#references.sort((left, right) => left.start - right.start);
  }

  follow(chain: readonly CitedStep[]): readonly Branch[] {
    const root = this.#instrument.branch;
    let containers: readonly Branch[] = [root];
    for (const [index, step] of chain.entries()) {
      containers = containers.flatMap((container) =>
        step.labels.flatMap((label) => this.#memberOfLabel(container, step, label, root, index) ?? []),
      );
    }
    return containers;
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
    const { language, citations } = citedIn(leaf, this.#folded, this.#instrument.branch.instrument?.language);
    if (citations.length === 0) {
      return;
    }
    const flat = flatTextOf(leaf, this.#folded);
    const othersNamed = citations.some((citation) => this.#ownership(citation, home) === "external");
    const seen = new Set<CitedStep>();
    for (const citation of citations) {
      const ownership = this.#ownership(citation, home);
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
    ownership: Ownership,
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
          ? this.#external(citation, depth, label, home, flat)
          : this.#resolve(
              citation,
              depth,
              label,
              home,
              ownership === "this" || (ownership === "implied" && !othersNamed),
            );
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

  #ownership(citation: Citation, home: Branch): Ownership {
    const { kind, amending } = this.#instrument.branch.instrument ?? {};
    const { owner } = citation;
    if (isQuoted(home)) {
      return "external";
    }
    switch (owner.type) {
      case "this":
        if (owner.kind === "otherAct") {
          // `осы Ереженің` in an annex that holds the rules; elsewhere the law round the treaty.
          return enclosing(home, "annex") === undefined ? "external" : "uncertain";
        }
        // `осы Хаттаманың` in an agreement: a part that the file does not show as one.
        return owner.kind === undefined || kind === undefined || owner.kind === kind ? "this" : "uncertain";
      case "other":
        return "external";
      case "instrument":
        // A protocol that calls the treaty it amends `Келісім` cites that one; its own kind is its own name.
        return owner.kind === kind && !(amending === true && kind === "agreement") ? "this" : "external";
      case "unstated":
        return citation.steps[0]?.relative === true || amending !== true ? "implied" : "external";
    }
  }

  #external(
    citation: Citation,
    depth: number,
    label: CitedLabel | undefined,
    home: Branch,
    flat: FlatText,
  ): Resolution {
    const { owner } = citation;
    const amending = this.#instrument.branch.instrument?.amending === true;
    const quoted = isQuoted(home);
    const words = owner.type === "unstated" ? undefined : flat.range(owner.words.start, owner.words.end);
    const kind = owner.type === "unstated" ? undefined : owner.kind;
    // `осы Келісімнің`, `Келісімнің` and nothing at all mean the treaty that speaks, or is spoken of.
    const base = owner.type === "other" ? owner.namedBefore && kind !== "otherAct" && !quoted : kind !== "otherAct";
    const own = citation.steps[depth];
    const chain = own === undefined ? [] : [...citation.steps.slice(0, depth), narrowed(own, label)];
    return {
      type: "external",
      instrument: { words, kind, baseTreaty: amending && base },
      chain: quoted ? inQuotedArticle(chain, home) : chain,
    };
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
      const labels = index === depth ? [label] : step.relative ? [undefined] : step.labels;
      const found = containers.flatMap((container) =>
        labels.flatMap((each) => this.#memberOfLabel(container, step, each, home, index) ?? []),
      );
      if (found.length === 0) {
        const within = containers[0] ?? this.#instrument.branch;
        // A level further out that is missing is reported there, once.
        const judged = CERTAIN_UNITS.has(step.unit) && !isLettered(label);
        return { type: "missing", within, certain: certain && index === depth && judged };
      }
      containers = found;
      if (index === depth) {
        return { type: "internal", targets: found };
      }
    }
    return { type: "missing", within: this.#instrument.branch, certain: false };
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
    const { owner } = citation;
    const own = owner.type === "unstated" || (owner.type === "this" && owner.kind === "otherAct");
    const scope = own && annex !== undefined ? this.#scopes.get(annex) : undefined;
    return scope ?? this.#instrument;
  }

  /** By the label's key, else by its other reading. */
  #memberOfLabel(
    container: Branch,
    step: CitedStep,
    label: CitedLabel | undefined,
    home: Branch,
    index: number,
  ): Branch | undefined {
    const found = this.#member(container, step, label?.key, home, index);
    if (found !== undefined || label === undefined) {
      return found;
    }
    if (label.alternative !== undefined) {
      return this.#member(container, step, label.alternative, home, index);
    }
    return step.unit === "subparagraph" && this.#labelsInside(container).has(label.key) ? container : undefined;
  }

  /** The labels of a list within one line: `мыналарға келісті: а) …; б) …`. A comma stands in citations, not here. */
  #labelsInside(container: Branch): ReadonlySet<string> {
    let labels = this.#inlineLabels.get(container);
    if (labels === undefined) {
      const text = this.#folded.slice(container.start, container.end);
      labels = new Set(
        [...text.matchAll(/(?<=[:;.]\s{1,2}\(?)(?:(?<number>\d{1,2})|(?<letter>\p{Ll}))\)/gu)].map(({ groups }) =>
          groups?.letter === undefined ? (groups?.number ?? "") : labelKey("letter", groups.letter),
        ),
      );
      this.#inlineLabels.set(container, labels);
    }
    return labels;
  }

  #member(
    container: Branch,
    step: CitedStep,
    key: string | undefined,
    home: Branch,
    index: number,
  ): Branch | undefined {
    if (key === undefined) {
      return relativeTarget(step.unit, home) ?? (step.unit === "annex" ? this.#instrument.onlyAnnex : undefined);
    }
    const scope = this.#scopes.get(container) ?? this.#instrument;
    if (step.unit === "article") {
      return (
        articleOf(scope, key) ??
        (index === 0 && scope !== this.#instrument ? articleOf(this.#instrument, key) : undefined)
      );
    }
    if (step.unit === "annex") {
      return this.#instrument.annex(key);
    }
    if (step.unit === "chapter") {
      return scope.chapter(key);
    }
    if (step.unit === "paragraph" && index === 0 && key.includes(".")) {
      // `6.12-тармақ`: the number itself says in which article or section it stands.
      return memberOf(container, step.unit, key) ?? scope.dottedParagraph(key) ?? this.#instrument.dottedParagraph(key);
    }
    const inParagraph = memberOf(container, step.unit, key);
    // A bare `2) тармақшасы` may mean the article's list, not one of the paragraph that it stands in.
    const article = enclosing(home, "article");
    return inParagraph ?? (index === 0 && article !== undefined ? memberOf(article, step.unit, key) : undefined);
  }
}

function isQuoted(home: Branch): boolean {
  return enclosing(home, "quotation") !== undefined;
}

/** A step with one of its labels alone. */
function narrowed(step: CitedStep, label: CitedLabel | undefined): CitedStep {
  return label === undefined || step.labels.length === 1 ? step : { ...step, labels: [label] };
}

/** `осы баптың 2-тармағы` within `«7-бап …»` means article 7 of the treaty that is quoted. */
function inQuotedArticle(chain: readonly CitedStep[], home: Branch): readonly CitedStep[] {
  const [first, ...rest] = chain;
  const article = enclosing(home, "article");
  const key = article?.heading?.number;
  const amending = enclosing(enclosing(home, "quotation"), "article");
  if (first === undefined || key === undefined || article === amending) {
    return chain;
  }
  const { start, end } = first;
  const label = { style: "number", key, alternative: undefined, start, end, endsRange: false } as const;
  const step = { unit: "article", labels: [label], relative: false, start, end } as const;
  if (first.relative && first.unit === "article") {
    return [step, ...rest];
  }
  return !first.relative && UNIT_RANK[first.unit] > UNIT_RANK.article ? [step, ...chain] : chain;
}

/** An article by its number; `4.2` may be paragraph 2 of article 4. */
function articleOf(scope: Scope, number: string): Branch | undefined {
  const [, article, paragraph] = /^(\d+)\.(\d+)$/.exec(number) ?? [];
  const container = article === undefined ? undefined : scope.article(article);
  return (
    scope.article(number) ??
    (container === undefined || paragraph === undefined ? undefined : memberOf(container, "paragraph", paragraph))
  );
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

/** `12A`, `12 bis`: headings with such numbers are not read, so their absence tells nothing. */
function isLettered(label: CitedLabel | undefined): boolean {
  return label?.style === "number" && /\p{L}$/u.test(label.key);
}
