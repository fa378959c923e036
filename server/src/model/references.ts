// The references of a treaty: what each number that it cites, or word without a number, stands for.
import type { InstrumentKind, LanguageId, Unit } from "../languages/language.ts";
import { Askable } from "../syntax/askable.ts";
import type { Branch } from "../syntax/tree.ts";
import type { FlatText } from "../text/flatText.ts";
import type { CitedLabel } from "./citations/labels.ts";
import type { CitedStep, FlatSpan } from "./citations/steps.ts";

/** A stretch of the document. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that cite something. */
export interface CitingText {
  readonly flat: FlatText;
  /** The branch in which they stand. */
  readonly home: Branch;
  readonly language: LanguageId;
}

/** One cited thing: a member of a list, at one level of a chain. It stands where its words stand, wherever those move. */
export class Reference extends Askable {
  readonly unit: Unit;
  readonly label: CitedLabel | undefined;
  /** The branch in which the citation stands. */
  readonly home: Branch;
  readonly language: LanguageId;
  readonly resolution: Resolution;
  /** The list that it is a member of, itself included, in order; alone where it is no list. */
  readonly list: readonly Reference[];
  readonly #flat: FlatText;
  readonly #words: FlatSpan;
  readonly #owner: FlatSpan | undefined;
  readonly #opening: Reference | undefined;

  /** `opening` is the one that begins the range which this one ends. */
  constructor(
    { flat, home, language }: CitingText,
    { unit, label, words, owner }: Cited,
    resolution: Resolution,
    list: readonly Reference[],
    opening: Reference | undefined,
  ) {
    super();
    this.unit = unit;
    this.label = label;
    this.home = home;
    this.language = language;
    this.resolution = resolution;
    this.list = list;
    this.#flat = flat;
    this.#words = words;
    this.#owner = owner;
    this.#opening = opening;
  }

  get start(): number {
    return this.#flat.toDocument(this.#words.start);
  }

  get end(): number {
    return this.#flat.range(this.#words.start, this.#words.end).end;
  }

  /** Where the number itself stands, undefined for a relative reference. */
  get labelRange(): Stretch | undefined {
    return this.label === undefined ? undefined : this.#flat.range(this.label.start, this.label.end);
  }

  /** The words that it stands among, as one line, and where it stands there. */
  get context(): Stretch & { readonly text: string } {
    return { text: this.#flat.text, start: this.#words.start, end: this.#words.end };
  }

  /** The words that say whose provision it is: `осы Келісімнің`; undefined where none do. */
  get ownerRange(): Stretch | undefined {
    return this.#owner === undefined ? undefined : this.#flat.range(this.#owner.start, this.#owner.end);
  }

  /** Where the range begins that it ends: `3` of `3 – 5-баптары`. */
  get rangeStart(): number | undefined {
    return this.#opening?.labelRange?.start;
  }
}

/** What is cited, by the words. */
export interface Cited {
  readonly unit: Unit;
  readonly label: CitedLabel | undefined;
  readonly words: FlatSpan;
  readonly owner: FlatSpan | undefined;
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

  /** The words that may name it, those beside the name included; undefined where the text names none there. */
  get words(): Stretch | undefined {
    return this.#words === undefined ? undefined : this.#flat.range(this.#words.start, this.#words.end);
  }
}
