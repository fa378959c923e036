// Resolves what a treaty cites: to its own articles, paragraphs and sub-paragraphs, to another instrument, or to
// something that is not there.
import { LANGUAGES, languageById } from "../languages/index.ts";
import { type InstrumentKind, type LanguageId, UNIT_RANK, type Unit } from "../languages/language.ts";
import { labelKey } from "../syntax/labels.ts";
import { type Branch, enclosing, isBranch, type Leaf, leafOf } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import { type CitedLabel, splitRange } from "./citationLabels.ts";
import { articleStep, type Citation, type CitedStep } from "./citations.ts";
import { citedIn, flatTextOf } from "./leafText.ts";
import { beside, between, counted, labelsOf, memberOf, type Scope } from "./scopes.ts";
import { sentencesOf } from "./sentences.ts";

/** One cited thing: a member of a list, at one level of a chain. Offsets are the document's. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  readonly label: CitedLabel | undefined;
  /** Where the number itself stands, undefined for a relative reference. */
  readonly labelRange: { readonly start: number; readonly end: number } | undefined;
  /** The words that say whose provision it is: `осы Келісімнің`; undefined where none do. */
  readonly ownerRange: { readonly start: number; readonly end: number } | undefined;
  /** The branch in which the citation stands. */
  readonly home: Branch;
  readonly language: LanguageId;
  readonly resolution: Resolution;
  /** The list that it is a member of, itself included, in order; alone where it is no list. */
  readonly list: readonly Reference[];
  /** Where the range begins that it ends: `3` of `3 – 5-баптары`. */
  readonly rangeStart: number | undefined;
}

export type Resolution =
  | {
      readonly type: "internal";
      readonly targets: readonly Branch[];
      /** What lies between the ends of the range that the reference closes: article 4 of `3 – 5-баптары`. */
      readonly through: readonly Branch[];
    }
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

/** Where an instrument's references are looked for. */
export interface Surroundings {
  readonly instrument: Scope;
  /** The annexes that number for themselves. */
  readonly annexes: readonly Scope[];
  /** The numbered protocols in the same document. */
  readonly protocols: ReadonlyMap<string, Scope>;
  readonly folded: string;
}

/** All references of the instrument, in order of appearance. */
export function findReferences(surroundings: Surroundings): Reference[] {
  return new Resolver(surroundings).resolveAll();
}

/**
 * What a chain that another document cites means in this instrument: nothing where a level is not there. Relative
 * steps mean nothing outside their own document.
 */
export function provisionsOf(chain: readonly CitedStep[], surroundings: Surroundings): readonly Branch[] {
  return new Resolver(surroundings).follow(chain);
}

/** This treaty's for certain, this treaty's unless another one is spoken of, this one's at best, another one's. */
type Ownership = "this" | "implied" | "uncertain" | "external";

/** A citation with what its sentence and its place say of it. */
interface Reading {
  readonly citation: Citation;
  readonly ownership: Ownership;
  /** Nothing else can be meant. */
  readonly certain: boolean;
  readonly flat: FlatText;
  readonly home: Branch;
  readonly language: LanguageId;
  /** What `аталған бап`, `that Article` point back at. */
  readonly mentioned: Reference | undefined;
}

class Resolver {
  readonly #instrument: Scope;
  readonly #scopes: ReadonlyMap<Branch, Scope>;
  readonly #protocols: ReadonlyMap<string, Scope>;
  readonly #folded: string;
  readonly #references: Reference[] = [];
  readonly #inlineLabels = new Map<Branch, ReadonlySet<string>>();
  readonly #othersNamed = new Map<Branch, boolean>();
  #renamedKinds: ReadonlySet<InstrumentKind> | undefined;
  /** The latest reference to each unit in the article that is being read. */
  readonly #latest = new Map<Unit, Reference>();

  constructor({ instrument, annexes, protocols, folded }: Surroundings) {
    this.#instrument = instrument;
    this.#protocols = protocols;
    this.#scopes = new Map([...annexes, ...protocols.values()].map((scope) => [scope.branch, scope]));
    this.#folded = folded;
  }

  /** The kinds of the instruments that this one calls by their noun alone: `hereinafter referred to as the Treaty`. */
  get #renamed(): ReadonlySet<InstrumentKind> {
    this.#renamedKinds ??= renamedKinds(this.#instrument.branch, this.#folded);
    return this.#renamedKinds;
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
        step.labels.flatMap((label) => this.#memberOfLabel(container, step, label, root, index)),
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
    const instructs = instructsToAmend(flat.text, home, language);
    const owned = citations.map((citation) => ({ citation, ownership: this.#ownership(citation, home, instructs) }));
    const othersNamed = owned.some(({ ownership }) => ownership === "external");
    const seen = new Set<CitedStep>();
    for (const { citation, ownership } of owned) {
      const certain = ownership === "this" || (ownership === "implied" && !othersNamed);
      const mentioned = this.#mentioned(citation, home);
      if (citation.steps[0]?.relative === "mentioned" && mentioned === undefined) {
        // `аталған баптың 2-тармағы` where no article was cited.
        continue;
      }
      const reading = { citation, ownership, certain, flat, home, language, mentioned };
      for (const [depth, step] of citation.steps.entries()) {
        if (!seen.has(step)) {
          seen.add(step);
          this.#resolveStep(reading, depth, step);
        }
      }
    }
  }

  /** What the first step points back at, if it does: the latest reference to that unit in the same article. */
  #mentioned({ steps: [first] }: Citation, home: Branch): Reference | undefined {
    const latest = first?.relative === "mentioned" ? this.#latest.get(first.unit) : undefined;
    const article = enclosing(home, "article");
    return article !== undefined && enclosing(latest?.home, "article") === article ? latest : undefined;
  }

  #resolveStep(reading: Reading, depth: number, step: CitedStep): void {
    const { flat, home, language } = reading;
    const { owner } = reading.citation;
    const ownerRange = owner.type === "unstated" ? undefined : flat.range(owner.words.start, owner.words.end);
    const labels = step.relative === undefined ? this.#knownLabels(reading, depth, step) : [undefined];
    const list: Reference[] = [];
    for (const [position, label] of labels.entries()) {
      const resolution = this.#resolutionOf(reading, depth, label);
      if (resolution.type === "missing" && step.relative !== undefined) {
        // `the preceding paragraph` of the first one, `this Article` outside of any: nothing is cited.
        return;
      }
      // The first label reaches back to the step's beginning, the last one takes the noun with it.
      const start = position === 0 ? step.start : (label?.start ?? step.start);
      const end = position === labels.length - 1 ? step.end : (label?.end ?? step.end);
      const opening = label?.endsRange === true ? list.at(-1) : undefined;
      list.push({
        ...flat.range(start, end),
        unit: step.unit,
        label,
        labelRange: label === undefined ? undefined : flat.range(label.start, label.end),
        ownerRange,
        home,
        language,
        resolution: opening === undefined ? resolution : this.#through(opening.resolution, resolution),
        list,
        rangeStart: opening?.labelRange?.start,
      });
    }
    this.#references.push(...list);
    const latest = list.at(-1);
    if (latest !== undefined) {
      this.#latest.set(step.unit, latest);
    }
  }

  /**
   * `3-5-бабында` with a singular noun is the inserted article 3-5, unless that is not there while articles 3 and 5 are.
   */
  #knownLabels(reading: Reading, depth: number, step: CitedStep): readonly CitedLabel[] {
    return step.labels.flatMap((label) => {
      const parts = splitRange(label);
      const isThere = (each: CitedLabel) => this.#resolutionOf(reading, depth, each).type === "internal";
      return parts.length > 1 && reading.ownership !== "external" && !isThere(label) && parts.every(isThere)
        ? parts
        : [label];
    });
  }

  #resolutionOf(reading: Reading, depth: number, label: CitedLabel | undefined): Resolution {
    return reading.ownership === "external" || reading.mentioned?.resolution.type === "external"
      ? this.#external(reading, depth, label)
      : this.#resolve(reading, depth, label);
  }

  #through(opening: Resolution, closing: Resolution): Resolution {
    const [first] = opening.type === "internal" ? opening.targets : [];
    const [last] = closing.type === "internal" ? closing.targets : [];
    if (closing.type !== "internal" || first === undefined || last === undefined) {
      return closing;
    }
    return { ...closing, through: between(first, last, this.#scopes.get(partOf(first)) ?? this.#instrument) };
  }

  #ownership(citation: Citation, home: Branch, instructs: boolean): Ownership {
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
        return owner.kind === kind && !(amending === true && kind === "agreement") && !this.#renamed.has(owner.kind)
          ? "this"
          : "external";
      case "unstated":
        if (amending === true || instructs || this.#citesArticleOfNone(citation, home)) {
          return citation.steps[0]?.relative === undefined ? "external" : "implied";
        }
        return "implied";
    }
  }

  /** `К статье 7` in a protocol that has paragraphs alone means the treaty it belongs to. */
  #citesArticleOfNone(citation: Citation, home: Branch): boolean {
    const [first] = citation.steps;
    return (
      first?.unit === "article" &&
      this.#instrument.articles.length === 0 &&
      this.#scopeOf(home, citation).articles.length === 0
    );
  }

  #external(reading: Reading, depth: number, label: CitedLabel | undefined): Resolution {
    const { citation, home, flat, mentioned } = reading;
    const { owner } = citation;
    const own = citation.steps[depth];
    const chain = own === undefined ? [] : [...citation.steps.slice(0, depth), narrowed(own, label)];
    if (mentioned?.resolution.type === "external") {
      return { ...mentioned.resolution, chain: [...mentioned.resolution.chain, ...chain.slice(1)] };
    }
    const amending = this.#instrument.branch.instrument?.amending === true;
    const quoted = isQuoted(home);
    const words = owner.type === "unstated" ? undefined : flat.range(owner.words.start, owner.words.end);
    const kind = owner.type === "unstated" ? undefined : owner.kind;
    // `осы Келісімнің`, `Келісімнің` and nothing at all mean the treaty that speaks, or is spoken of.
    const base = owner.type === "other" ? owner.namedBefore && kind !== "otherAct" && !quoted : kind !== "otherAct";
    return {
      type: "external",
      instrument: { words, kind, baseTreaty: amending && base },
      chain: quoted ? inQuotedArticle(chain, home) : chain,
    };
  }

  #resolve(reading: Reading, depth: number, label: CitedLabel | undefined): Resolution {
    const { citation } = reading;
    const [first] = citation.steps;
    let containers: readonly Branch[] = first === undefined ? [] : this.#context(first, reading);
    for (const [index, step] of citation.steps.entries()) {
      const found =
        step.relative === undefined
          ? containers.flatMap((container) =>
              (index === depth && label !== undefined ? [label] : step.labels).flatMap((each) =>
                this.#memberOfLabel(container, step, each, reading.home, index),
              ),
            )
          : this.#relativeTargets(step, reading);
      if (found.length === 0) {
        return this.#missing(step, reading, index === depth, label, containers[0]);
      }
      containers = found;
      if (index === depth) {
        return { type: "internal", targets: found, through: [] };
      }
    }
    return { type: "missing", within: this.#instrument.branch, certain: false };
  }

  /** A level further out that is missing is reported there, once. */
  #missing(
    step: CitedStep,
    reading: Reading,
    own: boolean,
    label: CitedLabel | undefined,
    within: Branch = this.#instrument.branch,
  ): Resolution {
    const certain = reading.certain && own && this.#canBeMissed(step, reading, label, within);
    return { type: "missing", within, certain };
  }

  /** Whether it tells something that a provision is not found: not where others might be meant, or kept elsewhere. */
  #canBeMissed(
    step: CitedStep,
    { citation, home, language, mentioned }: Reading,
    label: CitedLabel | undefined,
    within: Branch,
  ): boolean {
    const { unit } = step;
    // Ordinal words may count what has no number; `4.2` may be a paragraph of any article.
    const plain = label?.style !== "ordinal" || unit === "article";
    if (!plain || isLettered(label) || label?.key.includes(".") === true || mentioned !== undefined) {
      return false;
    }
    if (unit === "annex") {
      // Annexes may be kept in other files: only beside numbered ones, and by the treaty's own name, is one missing.
      const named = citation.owner.type === "this" && citation.owner.kind !== undefined;
      return named && Number(label?.key) > this.#instrument.annexesInOrder;
    }
    if (unit === "article") {
      return citation.owner.type !== "unstated" || !this.#namesOther(home, language);
    }
    if (!CERTAIN_UNITS.has(unit)) {
      return false;
    }
    const article = enclosing(within, "article");
    const present = labelsOf(within, unit);
    const key = label?.key ?? "";
    if (
      article === undefined ||
      present.some((other) => other.startsWith(`${key}.`)) ||
      this.#labelsInside(article).has(key) ||
      (label?.style === "number" && Number(key) >= LEAST_ROMAN_LETTER)
    ) {
      return false;
    }
    const [first] = citation.steps;
    // `paragraph 3` alone speaks of its own article if that numbers its paragraphs, else of something round it.
    return (
      first?.unit === "article" || (enclosing(home, "article") === article && (first !== step || present.length > 0))
    );
  }

  /** Whether the provision, or the introduction of its list, names another instrument: an article may be that one's. */
  #namesOther(home: Branch, language: LanguageId): boolean {
    let others = this.#othersNamed.get(home);
    if (others === undefined) {
      const { kind } = this.#instrument.branch.instrument ?? {};
      const grammar = languageById(language).references;
      // `Regarding the office, the Parties waive under the Vienna Convention` stands where a title may stand.
      const text = leafOf(home, "text") ?? leafOf(home, "headingTitle");
      const words =
        text === undefined
          ? ""
          : FlatText.of(this.#folded, text.start, Math.min(text.end, text.start + LONGEST_SENTENCE)).text;
      others =
        [...words.matchAll(/(?<!\p{L})(?<before>\p{L}{1,20})(?=\s(?<noun>\p{L}{3,20})(?!\p{L}))/gu)].some(
          ({ groups }) => {
            const { before = "", noun = "" } = groups ?? {};
            const named = grammar.ownerOf(noun.toLowerCase());
            if (named === undefined || grammar.thisWord.test(before.toLowerCase())) {
              return false;
            }
            // `Vienna Convention`, `Вена конвенциясы` have a name of their own, whatever their kind.
            const name = /^\p{Lu}\p{Ll}{3}/u.test(before);
            const own = kind === undefined ? named.kind !== "otherAct" : named.kind === kind;
            return name || (/^\p{Lu}/u.test(noun) && !own);
          },
        ) ||
        (home.parent !== undefined && home.kind !== "article" && this.#namesOther(home.parent, language));
      this.#othersNamed.set(home, others);
    }
    return others;
  }

  /** What a step without a number stands for. */
  #relativeTargets(step: CitedStep, { home, flat, mentioned }: Reading): readonly Branch[] {
    const { relative, unit, plural } = step;
    if (relative === "mentioned") {
      return mentioned?.resolution.type === "internal" ? mentioned.resolution.targets : [];
    }
    if (relative === "next" && (this.#instrument.branch.instrument?.amending === true || flat.text.endsWith(":"))) {
      // `to add the following paragraph:`
      return [];
    }
    const own = unit === "sentence" ? this.#sentenceAt(home, flat.toDocument(step.start)) : relativeTarget(unit, home);
    if (relative === "own" || relative === undefined) {
      const annex = unit === "annex" ? this.#instrument.onlyAnnex : undefined;
      return [own ?? annex].filter((branch) => branch !== undefined);
    }
    if (own === undefined || (unit !== "article" && own.kind === "article")) {
      return [];
    }
    const others = beside(own, relative, this.#scopes.get(partOf(own)) ?? this.#instrument);
    return plural ? others : relative === "previous" ? others.slice(-1) : others.slice(0, 1);
  }

  #sentenceAt(home: Branch, offset: number): Branch {
    return sentencesOf(home, this.#folded).find(({ start, end }) => start <= offset && offset < end) ?? home;
  }

  /** Where the first step of a chain is looked for. */
  #context(step: CitedStep, { home, citation }: Reading): readonly Branch[] {
    if (step.relative !== undefined || UNIT_RANK[step.unit] <= UNIT_RANK.article) {
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
    label: CitedLabel,
    home: Branch,
    index: number,
  ): readonly Branch[] {
    const found = this.#member(container, step, label.key, home, index);
    if (found !== undefined) {
      return [found];
    }
    const other =
      label.alternative === undefined ? undefined : this.#member(container, step, label.alternative, home, index);
    const inline = step.unit === "subparagraph" && this.#labelsInside(container).has(label.key) ? container : undefined;
    // `subparagraph 2 c) of this Article` counts its paragraphs.
    const loose =
      step.unit === "subparagraph" && label.style === "number" && container.kind === "article"
        ? memberOf(container, "paragraph", label.key)
        : undefined;
    return [other ?? inline ?? loose].filter((branch) => branch !== undefined);
  }

  /** The labels of a list within one line: `мыналарға келісті: а) …; б) …`. A comma stands in citations, not here. */
  #labelsInside(container: Branch): ReadonlySet<string> {
    let labels = this.#inlineLabels.get(container);
    if (labels === undefined) {
      const text = this.#folded.slice(container.start, container.end);
      labels = new Set(
        [...text.matchAll(INNER_LABEL)].map(({ groups }) =>
          groups?.letter === undefined ? (groups?.number ?? "") : labelKey("letter", groups.letter),
        ),
      );
      this.#inlineLabels.set(container, labels);
    }
    return labels;
  }

  #member(container: Branch, step: CitedStep, key: string, home: Branch, index: number): Branch | undefined {
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
    if (step.unit === "protocol") {
      return this.#protocols.get(key)?.branch;
    }
    if (step.unit === "sentence") {
      return counted(sentencesOf(container, this.#folded), key, undefined);
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

const LONGEST_SENTENCE = 4000;

/** `paragraph C` is read as a Roman hundred; no article has so many paragraphs. */
const LEAST_ROMAN_LETTER = 50;

/** A label after a sentence's mark within a line, or at the beginning of a line that the parser took for text. */
const INNER_LABEL =
  /(?:(?<=[:;.]\s{1,2}\(?)(?=(?:\d{1,2}|\p{Ll})\))|(?<=[\r\n]\s{0,12}\(?))(?:(?<number>\d{1,2})|(?<letter>\p{Ll}))[).]/gu;

const RENAMING = /(?<!\p{L})(?:бұдан\sәрі|далее|hereinafter|hereafter)(?!\p{L})/giu;
const CALLED =
  /^[^\p{L}«"“]{0,4}(?:(?:referred\sto\sas|called|именуем\p{L}{1,5}|the)[\s,]{1,2}){0,3}[^\p{L}]{0,4}(?:the\s)?(?<name>\p{Lu}\p{Ll}+)[»”"'’]?\s?[).,;]/u;
/** `осы Келісім (бұдан әрі – Келісім)`: its own name. */
const OWN_NAME = /(?<!\p{L})(?:осы|настоящ\p{L}{2,4}|this|the\spresent)\s\p{L}+[,\s(]{0,3}$/iu;

function renamedKinds(instrument: Branch, folded: string): ReadonlySet<InstrumentKind> {
  const text = folded.slice(instrument.start, instrument.end);
  const kinds = new Set<InstrumentKind>();
  for (const { 0: opening, index } of text.matchAll(RENAMING)) {
    const name = CALLED.exec(text.slice(index + opening.length, index + opening.length + 80))?.groups?.name;
    const own = OWN_NAME.test(text.slice(Math.max(0, index - 40), index));
    for (const language of name === undefined || own ? [] : LANGUAGES) {
      const kind = language.kindOf(name ?? "");
      if (kind !== undefined) {
        kinds.add(kind);
      }
    }
  }
  return kinds;
}

/** The instrument or the annex whose numbers count for a branch. */
function partOf(branch: Branch): Branch {
  return enclosing(branch, "annex") ?? enclosing(branch, "instrument") ?? branch;
}

/** `Келісім мынадай мазмұндағы 9-1-баппен толықтырылсын:` — whatever its title, the instrument changes another one there. */
function instructsToAmend(text: string, home: Branch, language: LanguageId): boolean {
  const quotes = home.children.some((child) => isBranch(child) && child.kind === "quotation");
  return quotes && text.endsWith(":") && languageById(language).parts.amendingInstruction.test(text);
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
  const step = articleStep(key, first);
  if (first.relative === "own" && first.unit === "article") {
    return [step, ...rest];
  }
  return first.relative === undefined && UNIT_RANK[first.unit] > UNIT_RANK.article ? [step, ...chain] : chain;
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
    case "protocol":
      return undefined;
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
