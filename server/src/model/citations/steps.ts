// What a citation says: the levels of a chain, and whose provision it cites.
import { type InstrumentKind, type Relative, UNIT_RANK, type Unit, type UnitForm } from "../../languages/language.ts";
import { type CitedLabel, numberLabel } from "./labels.ts";

/** One level of a chain. Offsets are those of the flat text. */
export interface CitedStep {
  readonly unit: Unit;
  /** Empty where the step is relative: `осы баптың`. */
  readonly labels: readonly CitedLabel[];
  readonly relative: Relative | undefined;
  /** `алдыңғы тармақтарда` */
  readonly plural: boolean;
  readonly start: number;
  readonly end: number;
}

/** Offsets of the flat text, `[start, end)`. */
export interface FlatSpan {
  readonly start: number;
  readonly end: number;
}

/** Whose provision is cited, as far as the words say. */
export type Owner =
  /** `осы Келісімнің`; no kind where the treaty is not named: `осы баптың`, `hereof`. */
  | { readonly type: "this"; readonly kind: InstrumentKind | undefined; readonly words: FlatSpan }
  /** `Келісімнің`, `Шарттың`: this treaty or another one of that kind. */
  | { readonly type: "instrument"; readonly kind: InstrumentKind; readonly words: FlatSpan }
  /** Another instrument for certain, or nobody knows whose. */
  | {
      readonly type: "other";
      readonly kind: InstrumentKind | undefined;
      readonly words: FlatSpan;
      /** One that was named before: `аталған Келісімнің`, `вышеуказанного Соглашения`, `thereof`. */
      readonly namedBefore: boolean;
    }
  | { readonly type: "unstated" };

export const UNSTATED: Owner = { type: "unstated" };

export interface Citation {
  /** Outermost first, whatever the order of the language. */
  readonly steps: readonly CitedStep[];
  readonly owner: Owner;
}

/** A citation amid its text. */
export interface Chain extends Citation {
  /** Outer steps of it are those of a neighbour. */
  readonly borrows: boolean;
  /** The tokens `[first, next)`. */
  readonly first: number;
  readonly next: number;
  /** Written from the outside in though its language does otherwise: `Article 7, paragraph 4`. */
  readonly inward: boolean;
  /** Of the noun that comes first. */
  readonly form: UnitForm;
}

export interface ReadStep {
  readonly steps: readonly CitedStep[];
  readonly form: UnitForm;
  readonly next: number;
}

/** The step that cites an article by the number of a heading. */
export function articleStep(key: string, { start, end }: FlatSpan): CitedStep {
  const labels = [numberLabel(key, start, end, false)];
  return { unit: "article", labels, relative: undefined, plural: false, start, end };
}

export function stepOf(
  { unit, plural }: Pick<UnitForm, "unit" | "plural">,
  labels: readonly CitedLabel[],
  start: number,
  end: number,
): CitedStep {
  // `paragraphs (a) and (b) of paragraph 1`
  const lettered = unit === "paragraph" && labels[0]?.style === "bracketed" && ONE_LETTER.test(labels[0].key);
  return { unit: lettered ? "subparagraph" : unit, labels, relative: undefined, plural, start, end };
}

const ONE_LETTER = /^\p{L}$/u;

export function relativeStepOf({ unit, plural }: UnitForm, relative: Relative, start: number, end: number): CitedStep {
  return { unit, labels: NO_LABELS, relative, plural, start, end };
}

const NO_LABELS: readonly CitedLabel[] = [];

/** Whether a step can stand inside another one: deeper, or an item of an item. */
export function isInside(inner: CitedStep | undefined, outer: CitedStep | undefined): boolean {
  return (
    rankOf(inner) > rankOf(outer) ||
    (inner?.unit === "subparagraph" && outer?.unit === "subparagraph" && inner.labels.length + outer.labels.length > 0)
  );
}

/** `екінші бөлігі` alone may be any second part of anything; so may `предложения 5`. Articles alone are plain enough. */
export function isVague(steps: readonly CitedStep[]): boolean {
  const [only] = steps;
  return (
    steps.length === 1 &&
    only !== undefined &&
    ((only.unit !== "article" && only.unit !== "chapter") || only.labels[0]?.key === "last") &&
    (only.labels[0]?.style === "ordinal" || (only.unit === "sentence" && only.relative === undefined))
  );
}

/** `1-хаттама`, `№ 1 хаттама`, `Protocol 1`, but neither `3 хаттама` nor `Protocol 2000`. */
export function numbersProtocol(label: CitedLabel | undefined, spaced: boolean): boolean {
  return label?.style === "number" && label.key.length < 3 && !spaced;
}

export function isAttached(unit: Unit | undefined): boolean {
  return unit === "annex" || unit === "protocol";
}

export function rankOf(step: CitedStep | undefined): number {
  return step === undefined ? Number.POSITIVE_INFINITY : UNIT_RANK[step.unit];
}
