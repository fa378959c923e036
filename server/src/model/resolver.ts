// Resolves what a treaty cites: to its own articles, paragraphs and sub-paragraphs, to another instrument, or to
// something that is not there.
import { UNIT_RANK, type Unit } from "../languages/language.ts";
import { divisionIn } from "../syntax/headings.ts";
import { type Branch, enclosing } from "../syntax/tree.ts";
import { Certainty } from "./certainty.ts";
import { type CitedLabel, rangeIn } from "./citations/labels.ts";
import { articleStep, type Chain, type Citation, type CitedStep } from "./citations/steps.ts";
import { type CitingPart, isContainer, type Passage, ResolvedPart } from "./citingParts.ts";
import { type Ownership, ownershipOf } from "./ownership.ts";
import { CitedInstrument, type CitingText, InternalResolution, Reference, type Resolution } from "./references.ts";
import { Between, between, type Scope } from "./scopes.ts";
import { Place, type Surroundings } from "./surroundings.ts";
import { contextOf, labelledIn, NOTHING, numberedIn, relativeTargets } from "./targets.ts";

/**
 * What a chain that another document cites means in this instrument: nothing where a level is not there. Relative
 * steps mean nothing outside their own document.
 */
export function provisionsOf(chain: readonly CitedStep[], around: Surroundings): readonly Branch[] {
  let containers: readonly Branch[] = [around.instrument.branch];
  for (const [index, step] of chain.entries()) {
    containers = containers.flatMap((container) =>
      step.labels.flatMap((label) => labelledIn(container, step.unit, label, undefined, index === 0, around) ?? []),
    );
  }
  return containers;
}

/** A citation with what its sentence and its place say of it. */
interface Reading {
  readonly text: CitingText;
  readonly citation: Chain;
  readonly place: Place;
  readonly ownership: Ownership;
  /** Nothing else can be meant. */
  readonly certain: boolean;
  /** What `аталған бап`, `that Article` point back at. */
  readonly mentioned: Reference | undefined;
}

/** Where the labels of a step are looked for: in what the steps outside it named, or nowhere as one of them is missing. */
interface Outer {
  readonly containers: readonly Branch[];
  readonly missing: Resolution | undefined;
}

/** Every resolving of a part has a number of its own. */
let resolvings = 0;

/** Resolves the references of one part after another. */
export class Resolver {
  readonly #around: Surroundings;
  readonly #certainty: Certainty;
  /** The part that holds a branch in this version. */
  readonly #partOf: (branch: Branch) => CitingPart | undefined;
  /** The latest reference to each unit in the article that is being read. */
  readonly #latest = new Map<Unit, Reference>();
  #parts: CitingPart[] = [];
  #containers: Branch[] = [];
  #numbers: string[] = [];
  #ordered = false;
  #unsettled = false;

  constructor(around: Surroundings, partOf: (branch: Branch) => CitingPart | undefined) {
    this.#around = around;
    this.#certainty = new Certainty(around);
    this.#partOf = partOf;
  }

  resolve(part: CitingPart): ResolvedPart {
    this.#latest.clear();
    resolvings++;
    this.#parts = [];
    this.#containers = [];
    this.#numbers = [];
    this.#ordered = false;
    this.#unsettled = false;
    const references: Reference[] = [];
    for (const passage of part.passages) {
      this.#resolvePassage(passage, references);
    }
    return new ResolvedPart(references, this.#parts, this.#containers, this.#numbers, this.#ordered, this.#unsettled);
  }

  #resolvePassage(passage: Passage, references: Reference[]): void {
    const { home, citations } = passage;
    const place = new Place(home);
    const ownerships = citations.map((citation) => ownershipOf(citation, passage, place, this.#around));
    const othersNamed = ownerships.includes("external");
    // Neighbours may share their outer steps.
    const seen = citations.some(({ borrows }) => borrows) ? new Set<CitedStep>() : undefined;
    const found: Reference[] = [];
    for (const [index, citation] of citations.entries()) {
      const ownership = ownerships[index] ?? "external";
      const certain = ownership === "this" || (ownership === "implied" && !othersNamed);
      const mentioned = this.#mentioned(citation, place);
      // `аталған баптың 2-тармағы` where no article was cited cites nothing.
      if (mentioned !== undefined || citation.steps[0]?.relative !== "mentioned") {
        this.#resolveChain({ text: passage, citation, ownership, certain, place, mentioned }, found, seen);
      }
    }
    putInOrder(found);
    for (const reference of found) {
      references.push(reference);
    }
  }

  /** Notes that the references of the part hang on a branch. */
  #leadTo(branch: Branch): void {
    const part = this.#partOf(branch);
    if (part === undefined) {
      if (!isContainer(branch)) {
        this.#unsettled = true;
      } else if (!this.#containers.includes(branch)) {
        this.#containers.push(branch);
      }
    } else if (part.ledFrom !== resolvings) {
      part.ledFrom = resolvings;
      this.#parts.push(part);
    }
  }

  /** What the first step points back at, if it does: the latest reference to that unit in the same article. */
  #mentioned({ steps: [first] }: Citation, { article }: Place): Reference | undefined {
    const latest = first?.relative === "mentioned" ? this.#latest.get(first.unit) : undefined;
    return article !== undefined && enclosing(latest?.home, "article") === article ? latest : undefined;
  }

  #resolveChain(reading: Reading, found: Reference[], seen: Set<CitedStep> | undefined): void {
    const { citation, place } = reading;
    const { steps } = citation;
    const [first] = steps;
    let outer: Outer = {
      containers: first === undefined ? NOTHING : [contextOf(first, citation, place, this.#around)],
      missing: undefined,
    };
    for (const [depth, step] of steps.entries()) {
      const isNew = seen?.has(step) !== true;
      seen?.add(step);
      if (isNew) {
        this.#resolveStep(reading, depth, step, outer, found);
      }
      if (depth < steps.length - 1 && !isExternal(reading)) {
        outer = this.#within(reading, depth, step, outer);
      }
    }
  }

  /** Where the step inside a step is looked for. A level further out that is missing is reported there, once. */
  #within(reading: Reading, depth: number, step: CitedStep, outer: Outer): Outer {
    if (outer.missing !== undefined) {
      return outer;
    }
    // `Articles 3 and 7, paragraph 1`, `Articles 3 and 7(1)`: what follows belongs to the last one.
    const labels = reading.citation.inward ? step.labels.slice(-1) : step.labels;
    const containers = this.#find(reading, depth, step, outer.containers, labels);
    if (containers.length > 0) {
      return { containers, missing: undefined };
    }
    const within = outer.containers[0] ?? this.#around.instrument.branch;
    this.#leadTo(within);
    return { containers, missing: { type: "missing", within, certain: false } };
  }

  #resolveStep(reading: Reading, depth: number, step: CitedStep, outer: Outer, found: Reference[]): void {
    const { owner } = reading.citation;
    const ownerWords = owner.type === "unstated" ? undefined : owner.words;
    const labels: readonly (CitedLabel | undefined)[] =
      step.relative === undefined ? this.#knownLabels(reading, depth, step, outer) : NO_LABEL;
    const list: Reference[] | undefined = labels.length > 1 ? [] : undefined;
    let latest: Reference | undefined;
    for (const [position, label] of labels.entries()) {
      const resolution = this.#resolutionOf(reading, depth, step, label, outer);
      if (resolution.type === "missing" && step.relative !== undefined) {
        // `the preceding paragraph` of the first one, `this Article` outside of any: nothing is cited.
        return;
      }
      // The first label reaches back to the step's beginning, the last one takes the noun with it.
      const start = position === 0 ? step.start : (label?.start ?? step.start);
      const end = position === labels.length - 1 ? step.end : (label?.end ?? step.end);
      const opening = label?.endsRange === true ? latest : undefined;
      const whole = opening === undefined ? resolution : this.#through(opening.resolution, resolution);
      latest = new Reference(reading.text, step.unit, label, start, end, ownerWords, whole, list, opening);
      list?.push(latest);
      found.push(latest);
    }
    if (latest !== undefined) {
      this.#latest.set(step.unit, latest);
    }
  }

  /**
   * `3-5-бабында` with a singular noun is the inserted article 3-5, unless that is not there while articles 3 and 5 are.
   */
  #knownLabels(reading: Reading, depth: number, step: CitedStep, outer: Outer): readonly CitedLabel[] {
    if (reading.ownership === "external") {
      return step.labels;
    }
    const isThere = (label: CitedLabel) => this.#resolutionOf(reading, depth, step, label, outer).type === "internal";
    let labels: CitedLabel[] | undefined;
    for (const [index, label] of step.labels.entries()) {
      const ends = rangeIn(label);
      if (ends !== undefined && !isThere(label) && ends.every(isThere)) {
        labels ??= step.labels.slice(0, index);
        labels.push(...ends);
      } else {
        labels?.push(label);
      }
    }
    return labels ?? step.labels;
  }

  #resolutionOf(
    reading: Reading,
    depth: number,
    step: CitedStep,
    label: CitedLabel | undefined,
    outer: Outer,
  ): Resolution {
    if (isExternal(reading)) {
      return this.#external(reading, depth, label);
    }
    if (outer.missing !== undefined) {
      return outer.missing;
    }
    const targets = this.#find(reading, depth, step, outer.containers, label === undefined ? step.labels : [label]);
    if (targets.length > 0) {
      return new InternalResolution(targets, Between.NOTHING);
    }
    const within = outer.containers[0] ?? this.#around.instrument.branch;
    const { citation, mentioned, text } = reading;
    this.#leadTo(within);
    const certain =
      reading.certain &&
      mentioned === undefined &&
      this.#certainty.canBeMissed(step, label, within, citation, text.home);
    return { type: "missing", within, certain };
  }

  #find(
    reading: Reading,
    depth: number,
    step: CitedStep,
    containers: readonly Branch[],
    labels: readonly CitedLabel[],
  ): readonly Branch[] {
    const { flat, language } = reading.text;
    const division = step.unit === "chapter" ? divisionIn(flat.text.slice(step.start, step.end), language) : undefined;
    if (step.relative !== undefined) {
      const { mentioned } = reading;
      const before = mentioned?.resolution.type === "internal" ? mentioned.resolution.targets : NOTHING;
      const targets = relativeTargets(step, reading.text, division, before, this.#around);
      this.#ordered ||= step.relative === "previous" || step.relative === "next";
      for (const target of targets) {
        this.#leadTo(target);
      }
      return targets;
    }
    const { article } = reading.place;
    const found: Branch[] = [];
    for (const container of containers) {
      for (const label of labels) {
        const target = labelledIn(container, step.unit, label, article, depth === 0, this.#around, division);
        if (step.unit === "article") {
          this.#noteNumber(label.key);
          this.#noteNumber(label.alternative);
        }
        if (isContainer(container) && !isTold(target, step.unit, label.key, this.#around.scopeOf(container))) {
          this.#unsettled = true;
        }
        if (target !== undefined) {
          this.#leadTo(target);
          found.push(target);
        }
      }
    }
    return found;
  }

  /** Notes that the references of the part hang on which article has a number. */
  #noteNumber(key: string | undefined): void {
    if (key !== undefined) {
      this.#numbers.push(key);
      const dot = key.indexOf(".");
      if (dot >= 0) {
        // `4.2` may be paragraph 2 of article 4.
        this.#numbers.push(key.slice(0, dot));
      }
    }
  }

  #through(opening: Resolution, closing: Resolution): Resolution {
    const [first] = opening.type === "internal" ? opening.targets : [];
    const [last] = closing.type === "internal" ? closing.targets : [];
    if (closing.type !== "internal" || first === undefined || last === undefined) {
      return closing;
    }
    const inner = between(first, last, this.#around.scopeOf(numberedIn(first)));
    this.#ordered ||= first.kind === "article";
    if (inner.isWide) {
      this.#unsettled = true;
    } else {
      for (const branch of inner.branches) {
        this.#leadTo(branch);
      }
    }
    return new InternalResolution(closing.targets, inner);
  }

  #external(reading: Reading, depth: number, label: CitedLabel | undefined): Resolution {
    const { citation, mentioned, place, text } = reading;
    const { owner } = citation;
    const chain = chainTo(citation.steps, depth, label);
    if (mentioned?.resolution.type === "external") {
      return { ...mentioned.resolution, chain: [...mentioned.resolution.chain, ...chain.slice(1)] };
    }
    const quoted = place.quotation !== undefined;
    const words = owner.type === "unstated" ? undefined : owner.words;
    const kind = owner.type === "unstated" ? undefined : owner.kind;
    // `осы Келісімнің`, `Келісімнің` and nothing at all mean the treaty that speaks, or is spoken of.
    const base = owner.type === "other" ? owner.namedBefore && kind !== "otherAct" && !quoted : kind !== "otherAct";
    return {
      type: "external",
      instrument: new CitedInstrument(text.flat, words, kind, this.#around.amending && base),
      chain: quoted ? inQuotedArticle(chain, place) : chain,
    };
  }
}

const NO_LABEL: readonly undefined[] = [undefined];

/** Whether the numbers of the parts tell what is found in a container: not where it is found, or missed, deeper down. */
function isTold(target: Branch | undefined, unit: Unit, key: string, scope: Scope): boolean {
  switch (unit) {
    case "article":
      return target === undefined ? !key.includes(".") : target.kind === "article";
    case "annex":
      return true;
    case "chapter":
      return target === undefined ? scope.chapters.length > 0 : target.kind === "chapter" || target.label?.key === key;
    case "paragraph":
      return target?.kind === "paragraph" && target.label?.key === key;
    default:
      return false;
  }
}

function isExternal({ ownership, mentioned }: Reading): boolean {
  return ownership === "external" || mentioned?.resolution.type === "external";
}

/** Nearly always they are in order, as the words of a chain are in Kazakh. */
function putInOrder(references: Reference[]): void {
  let before: Reference | undefined;
  let inOrder = true;
  for (const reference of references) {
    inOrder &&= before === undefined || !reference.isBefore(before);
    before = reference;
  }
  if (!inOrder) {
    references.sort((left, right) => left.start - right.start);
  }
}

/** The steps down to one, of which one label alone is meant. */
function chainTo(steps: readonly CitedStep[], depth: number, label: CitedLabel | undefined): readonly CitedStep[] {
  const step = steps[depth];
  if (step === undefined || label === undefined || step.labels.length === 1) {
    return depth === steps.length - 1 ? steps : steps.slice(0, depth + 1);
  }
  return [...steps.slice(0, depth), { ...step, labels: [label] }];
}

/** `осы баптың 2-тармағы` within `«7-бап …»` means article 7 of the treaty that is quoted. */
function inQuotedArticle(chain: readonly CitedStep[], { article, quotation }: Place): readonly CitedStep[] {
  const [first, ...rest] = chain;
  const key = article?.heading?.number;
  if (first === undefined || key === undefined || article === enclosing(quotation, "article")) {
    return chain;
  }
  const step = articleStep(key, first);
  if (first.relative === "own" && first.unit === "article") {
    return [step, ...rest];
  }
  return first.relative === undefined && UNIT_RANK[first.unit] > UNIT_RANK.article ? [step, ...chain] : chain;
}
