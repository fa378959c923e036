// The references of a treaty: what each number that it cites, or word without a number, stands for.
import type { InstrumentKind, LanguageId, Unit } from "../languages/language.ts";
import type { Branch } from "../syntax/tree.ts";
import type { FlatText } from "../text/flatText.ts";
import type { CitedLabel } from "./citations/labels.ts";
import type { CitedStep, FlatSpan } from "./citations/steps.ts";
import type { TextRange } from "./definitions.ts";
import type { Between } from "./scopes.ts";

/** Words that cite something. */
export interface CitingText {
  readonly flat: FlatText;
  /** The branch in which they stand. */
  readonly home: Branch;
  readonly language: LanguageId;
}

/** One cited thing: a member of a list, at one level of a chain. It stands where its words stand, wherever those move. */
export class Reference {
  readonly unit: Unit;
  readonly label: CitedLabel | undefined;
  readonly resolution: Resolution;
  readonly #text: CitingText;
  readonly #start: number;
  readonly #end: number;
  readonly #owner: FlatSpan | undefined;
  readonly #list: readonly Reference[] | undefined;
  readonly #opening: Reference | undefined;

  /** In the flat text; `list` is given where it is one, `opening` where it ends the range that this one begins. */
  constructor(
    text: CitingText,
    unit: Unit,
    label: CitedLabel | undefined,
    start: number,
    end: number,
    owner: FlatSpan | undefined,
    resolution: Resolution,
    list: readonly Reference[] | undefined,
    opening: Reference | undefined,
  ) {
    this.unit = unit;
    this.label = label;
    this.resolution = resolution;
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#owner = owner;
    this.#list = list;
    this.#opening = opening;
  }

  /** The branch in which the citation stands. */
  get home(): Branch {
    return this.#text.home;
  }

  get language(): LanguageId {
    return this.#text.language;
  }

  get start(): number {
    return this.#text.flat.toDocument(this.#start);
  }

  get end(): number {
    return this.#text.flat.range(this.#start, this.#end).end;
  }

  /** The list that it is a member of, itself included, in order; alone where it is no list. */
  get list(): readonly Reference[] {
    return this.#list ?? [this];
  }

  /** Whether it stands before another one of the same text. */
  isBefore(other: Reference): boolean {
    return this.#start < other.#start;
  }

  /** Where the number itself stands, undefined for a relative reference. */
  get labelRange(): TextRange | undefined {
    return this.label === undefined ? undefined : this.#text.flat.range(this.label.start, this.label.end);
  }

  /** The words that it stands among, as one line, and where it stands there. */
  get context(): TextRange & { readonly text: string } {
    return { text: this.#text.flat.text, start: this.#start, end: this.#end };
  }

  /** The words that say whose provision it is: `осы Келісімнің`; undefined where none do. */
  get ownerRange(): TextRange | undefined {
    return this.#owner === undefined ? undefined : this.#text.flat.range(this.#owner.start, this.#owner.end);
  }

  /** Where the range begins that it ends: `3` of `3 – 5-баптары`. */
  get rangeStart(): number | undefined {
    return this.#opening?.labelRange?.start;
  }
}

export type Resolution =
  | InternalResolution
  /** Another instrument's, or one cannot tell whose. */
  | { readonly type: "external"; readonly instrument: CitedInstrument; readonly chain: readonly CitedStep[] }
  /** This treaty's, and not there. `certain` where nothing else can be meant. */
  | { readonly type: "missing"; readonly within: Branch; readonly certain: boolean };

export class InternalResolution {
  readonly type: "internal" = "internal";
  readonly targets: readonly Branch[];
  /** What lies between the ends of the range that the reference closes. */
  readonly between: Between;

  constructor(targets: readonly Branch[], between: Between) {
    this.targets = targets;
    this.between = between;
  }

  /** What lies between the ends of the range that the reference closes: article 4 of `3 – 5-баптары`. */
  get through(): readonly Branch[] {
    return this.between.branches;
  }

  leadsTo(branch: Branch): boolean {
    return this.targets.includes(branch) || this.between.has(branch);
  }
}

/** What the text tells of another instrument that it cites. */
export class CitedInstrument {
  readonly kind: InstrumentKind | undefined;
  /** The treaty that this protocol amends: cited as such, or in the wording that the protocol gives it. */
  readonly baseTreaty: boolean;
  readonly #flat: FlatText;
  readonly #words: FlatSpan | undefined;

  constructor(flat: FlatText, words: FlatSpan | undefined, kind: InstrumentKind | undefined, baseTreaty: boolean) {
    this.kind = kind;
    this.baseTreaty = baseTreaty;
    this.#flat = flat;
    this.#words = words;
  }

  /** The words that may name it, those beside the name included; empty where the text names none there. */
  get words(): string {
    return this.#words === undefined ? "" : this.#flat.text.slice(this.#words.start, this.#words.end);
  }
}
