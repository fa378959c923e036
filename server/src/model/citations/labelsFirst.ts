// Chains with their labels before the noun, outermost first, as Kazakh writes them: `3-бабының 2-тармағының 1) тармақшасы`.
import { UNIT_RANK, type Unit, type UnitForm } from "../../languages/language.ts";
import { NUMBER } from "../tokens.ts";
import { bareLetterAt, type CitedLabel, listAt, splitRanges } from "./labels.ts";
import { relativeStepAt } from "./nouns.ts";
import { ownerBefore, skipTitle } from "./owners.ts";
import { type Chain, isInside, isVague, numbersProtocol, type ReadStep, relativeStepOf, stepOf } from "./steps.ts";
import { COMMA, NUMERO, OPENING_BRACKET, type Tokens } from "./tokens.ts";

/** Units whose numbers have no bracket of their own and may count: `3 тармақтан тұрады`. */
const ORDINALLY_NUMBERED = new Set<Unit>(["article", "paragraph", "annex"]);

export function labelsFirstChain(tokens: Tokens, index: number): Chain | undefined {
  const first =
    labelledStep(tokens, index) ?? relativeStepAt(tokens, index) ?? bareStep(tokens, index) ?? soleAnnex(tokens, index);
  if (first === undefined) {
    return undefined;
  }
  let { steps, form, next } = first;
  while (form.links) {
    const following = labelledStep(tokens, skipComma(tokens, next));
    if (
      following === undefined ||
      !isInside(following.steps[0], steps.at(-1)) ||
      (following.form.unit === form.unit && tokens.mark(tokens.skipSpace(next)) === COMMA)
    ) {
      break;
    }
    steps = [...steps, ...following.steps];
    ({ form, next } = following);
  }
  if (isVague(steps)) {
    return undefined;
  }
  const owner = ownerBefore(tokens, index, steps[0]?.unit, first.form);
  return { steps, owner, first: index, next, inward: false, borrows: false, form: first.form };
}

function labelledStep(tokens: Tokens, index: number): ReadStep | undefined {
  const list = listAt(tokens, index) ?? bareLetterAt(tokens, index);
  if (list === undefined) {
    return undefined;
  }
  const afterList = tokens.next;
  const attached = attachedTo(tokens, list, afterList);
  const afterLabels = attached === undefined ? afterList : tokens.next;
  const spaceEnd = tokens.skipSpace(afterLabels);
  const hyphenated = tokens.isDash(spaceEnd);
  const spaced = !hyphenated && spaceEnd > afterLabels;
  // The unit's noun stands after a label, with or without a hyphen between them.
  const noun = hyphenated ? tokens.skipSpace(spaceEnd + 1) : spaceEnd;
  const form = tokens.meaning(noun).unit;
  if (form === undefined || !canBeLabels(tokens, index, list, form, { spaced, hyphenated, next: afterList })) {
    return undefined;
  }
  const [start, end] = [list[0]?.start ?? 0, tokens.end(noun)];
  const labels = form.plural ? splitRanges(list) : list;
  const next = noun + 1;
  if (attached === undefined) {
    return { steps: [stepOf(form, labels, start, end)], form, next };
  }
  // `2(1)-бабында`
  const paragraphs = { ...form, unit: "paragraph" } as const;
  return form.unit === "article"
    ? {
        steps: [
          stepOf(form, labels, start, labels[0]?.end ?? end),
          stepOf(paragraphs, attached, attached[0]?.start ?? 0, end),
        ],
        form: paragraphs,
        next,
      }
    : undefined;
}

interface Gap {
  readonly spaced: boolean;
  readonly hyphenated: boolean;
  /** The token after the labels. */
  readonly next: number;
}

function canBeLabels(
  tokens: Tokens,
  index: number,
  labels: readonly CitedLabel[],
  form: UnitForm,
  { spaced, hyphenated, next }: Gap,
): boolean {
  const [first] = labels;
  switch (first?.style) {
    case "number": {
      // `3 тармақтан тұрады` counts paragraphs; `12 бабына` is a slip for `12-бабына`; `12-ші бапқа` says which one.
      const counts = spaced && !form.possessive && tokens.is(index, NUMBER);
      if (counts && !(ORDINALLY_NUMBERED.has(form.unit) && endsAsOrdinal(labels.at(-1)))) {
        return false;
      }
      break;
    }
    case "capital":
      if (!spaced && !hyphenated) {
        return false;
      }
  }
  // A letter alone, without a bracket, names a sub-paragraph only.
  if (form.unit !== "subparagraph" && next === index + 1 && tokens.meaning(index).isBareLetter) {
    return false;
  }
  return form.unit !== "protocol" || numbersProtocol(first, spaced && tokens.mark(index) !== NUMERO);
}

/** `2-ші`: the label takes its ending with it. */
function endsAsOrdinal(label: CitedLabel | undefined): boolean {
  return label?.style === "number" && label.end - label.start > label.key.length && /^\d[\d.-]*$/u.test(label.key);
}

/** The bracketed labels at a single number: `2(1)-бабында`. */
function attachedTo(tokens: Tokens, list: readonly CitedLabel[], next: number): readonly CitedLabel[] | undefined {
  return tokens.mark(next) === OPENING_BRACKET && list.length === 1 && list[0]?.style === "number"
    ? listAt(tokens, next)
    : undefined;
}

/** `осы Келісімге қосымшада`, `осы Шарттың қосымшасына`: the annex of a treaty that has one, without a number. */
function soleAnnex(tokens: Tokens, index: number): ReadStep | undefined {
  const form = tokens.meaning(index).unit;
  // In the nominative `қосымша` may be `additional`, or `in addition`.
  if (form?.unit !== "annex" || form.plural || (form.links && !form.possessive)) {
    return undefined;
  }
  const owner = ownerBefore(tokens, index, form.unit, form);
  return owner.type === "this" && owner.kind !== undefined
    ? { steps: [relativeStepOf(form, "own", tokens.start(index), tokens.end(index))], form, next: index + 1 }
    : undefined;
}

/** `баптың (1)-тармағына`: the noun alone stands for its own article when a deeper step follows. */
function bareStep(tokens: Tokens, index: number): ReadStep | undefined {
  const form = tokens.meaning(index).unit;
  if (form === undefined || !form.links || form.possessive || form.plural || form.unit === "protocol") {
    return undefined;
  }
  const following = labelledStep(tokens, tokens.skipSpace(index + 1));
  return following === undefined || UNIT_RANK[following.form.unit] <= UNIT_RANK[form.unit]
    ? undefined
    : { steps: [relativeStepOf(form, "own", tokens.start(index), tokens.end(index))], form, next: index + 1 };
}

/** `2-бап, 1-тармақ`: a comma may stand between two steps. */
function skipComma(tokens: Tokens, index: number): number {
  const after = skipTitle(tokens, index);
  return tokens.mark(after) === COMMA ? tokens.skipSpace(after + 1) : after;
}
