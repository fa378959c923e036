// Chains with the noun before its labels, innermost first, as Russian and English write them: `подпункт 1) пункта 2 статьи
// 3`, `Article 27(1)(b)`, and from the outside in after all: `Article 7, paragraph 4`.
import type { Unit, UnitForm } from "../../languages/language.ts";
import { NUMBER } from "../tokens.ts";
import { bareLetterAt, type CitedLabel, listAt, ordinalAt, separatorAt, splitRanges } from "./labels.ts";
import { nounAt, relativeStepAt } from "./nouns.ts";
import { LONGEST_NAME, ownerAfter, ownerInFront, pointedBack, skipLinks } from "./owners.ts";
import {
  type Chain,
  type CitedStep,
  isInside,
  isVague,
  numbersProtocol,
  type ReadStep,
  rankOf,
  relativeStepOf,
  stepOf,
} from "./steps.ts";
import { CLOSING_BRACKET, COLON, COMMA, FULL_STOP, OPENING_BRACKET, type Tokens } from "./tokens.ts";

/** `Article 27(1)(b)(ii)` */
const MOST_ATTACHED = 3;

const ATTACHING_UNITS = new Set<Unit>(["article", "paragraph", "subparagraph"]);

/** Units whose numbers have no bracket of their own. */
const UNBRACKETED = new Set<Unit>(["article", "paragraph", "annex", "chapter"]);

export function nounFirstChain(tokens: Tokens, index: number): Chain | undefined {
  const first = stepAt(tokens, index);
  return first === undefined ? undefined : chainFrom(tokens, first, index);
}

/**
 * `Articles 2(1) and 4(2)`, `paragraphs 2(a) and 3(b)`: the plural noun goes on after the brackets. What follows is a
 * chain of its own.
 */
export function continuedChain(tokens: Tokens, { form, next, steps }: Chain): Chain | undefined {
  const goesOn = form.unit === "article" || (ATTACHING_UNITS.has(form.unit) && steps.at(-2)?.unit === "paragraph");
  if (!form.plural || !goesOn || separatorAt(tokens, next) === undefined) {
    return undefined;
  }
  const first = tokens.next;
  const list = listAt(tokens, first);
  const [label] = list ?? [];
  if (list === undefined || label?.style !== "number") {
    return undefined;
  }
  const labels = splitRanges(list);
  const step = stepOf(form, labels, label.start, labels.at(-1)?.end ?? label.end);
  const attached = attachedSteps(tokens, step, tokens.next);
  return chainFrom(tokens, { steps: attached, form, next: tokens.next }, first);
}

function chainFrom(tokens: Tokens, first: ReadStep, index: number): Chain | undefined {
  let { steps, next } = first;
  for (;;) {
    const outer = stepAt(tokens, skipLinks(tokens, next));
    if (
      outer === undefined ||
      !(isInside(steps[0], outer.steps.at(-1)) || areDivisions(tokens, steps[0], outer.steps.at(-1)))
    ) {
      break;
    }
    steps = [...outer.steps, ...steps];
    ({ next } = outer);
  }
  const alone = first.next === next;
  if (alone) {
    ({ steps, next } = innerSteps(tokens, steps, next));
  }
  if (isVague(steps) || (first.form.chained === true && steps.length === 1)) {
    return undefined;
  }
  const inward = alone && steps.length > 1;
  const after = ownerAfter(tokens, next, steps[0]?.unit, inward);
  const stated = after.type === "unstated" ? ownerInFront(tokens, index) : after;
  const owner = steps[0]?.unit === "article" ? pointedBack(tokens, index, stated) : stated;
  return { steps, owner, first: index, next, inward, borrows: false, form: first.form };
}

/**
 * `Article 7, paragraph 4`, `Article 7 (paragraph 4)`: written outermost first after all, unless what follows has an
 * article of its own.
 */
function innerSteps(tokens: Tokens, first: readonly CitedStep[], afterFirst: number): Omit<ReadStep, "form"> {
  let steps = first;
  let next = afterFirst;
  for (;;) {
    const mark = tokens.skipSpace(next);
    const marked = tokens.mark(mark) === COMMA || tokens.mark(mark) === OPENING_BRACKET;
    const inner = stepAt(tokens, marked ? tokens.skipSpace(mark + 1) : mark);
    if (
      inner === undefined ||
      inner.steps[0]?.relative !== undefined ||
      !(rankOf(inner.steps[0]) > rankOf(steps.at(-1)) || areDivisions(tokens, inner.steps[0], steps.at(-1))) ||
      stepAt(tokens, skipLinks(tokens, inner.next)) !== undefined
    ) {
      return { steps, next };
    }
    steps = [...steps, ...inner.steps];
    ({ next } = inner);
  }
}

/** `Part III, section 2`, `глава 1 раздела II`: a chapter of another name may stand in one. */
function areDivisions(tokens: Tokens, inner: CitedStep | undefined, outer: CitedStep | undefined): boolean {
  return (
    inner?.unit === "chapter" &&
    outer?.unit === "chapter" &&
    inner.relative === undefined &&
    initialsOf(tokens, inner) !== initialsOf(tokens, outer)
  );
}

/** Nouns of chapters that begin alike are one. */
function initialsOf({ text }: Tokens, { start }: CitedStep): string {
  return text.slice(start, start + 3).toLowerCase();
}

function stepAt(tokens: Tokens, index: number): ReadStep | undefined {
  if (!tokens.meaning(index).opens) {
    return undefined;
  }
  const relative = relativeStepAt(tokens, index);
  if (relative !== undefined) {
    return relative;
  }
  if (ordinalAt(tokens, index, false) !== undefined) {
    return ordinalStep(tokens, index);
  }
  const form = nounAt(tokens, index);
  if (form === undefined) {
    return undefined;
  }
  const afterNoun = tokens.next;
  const at = tokens.skipSpace(afterNoun);
  const list = listAt(tokens, at) ?? bareLetter(tokens, form, at);
  const { next } = tokens;
  if (list === undefined || !canBeLabels(form, list)) {
    return soleAnnex(tokens, index, form, afterNoun);
  }
  const written = UNBRACKETED.has(form.unit) && isInBrackets(tokens, index) ? withoutBracket(list) : list;
  const labels = form.plural ? splitRanges(written) : written;
  const unit = meansParagraphs(tokens, index, list, next) ? "paragraph" : form.unit;
  const [start, end] = [tokens.start(index), labels.at(-1)?.end ?? tokens.end(index)];
  const steps = attachedSteps(tokens, stepOf({ unit, plural: form.plural }, labels, start, end), next);
  return { steps, form, next: tokens.next };
}

/** `the Annex to this Agreement`, `приложения к настоящему Соглашению`: the annex of a treaty that has one. */
function soleAnnex(tokens: Tokens, index: number, form: UnitForm, next: number): ReadStep | undefined {
  if (form.unit !== "annex" || form.plural) {
    return undefined;
  }
  const owner = ownerAfter(tokens, next, form.unit, false);
  return owner.type === "this" && owner.kind !== undefined
    ? { steps: [relativeStepOf(form, "own", tokens.start(index), tokens.end(next - 1))], form, next }
    : undefined;
}

/** Whether a bracket is open before a token: the one that closes in `(Article 20)` belongs to it. */
function isInBrackets(tokens: Tokens, index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - LONGEST_NAME); before--) {
    const mark = tokens.mark(before);
    if (mark === OPENING_BRACKET) {
      return true;
    }
    if (mark === CLOSING_BRACKET && !tokens.is(before - 1, NUMBER) && !isLetter(tokens, before - 1)) {
      return false;
    }
  }
  return false;
}

function isLetter(tokens: Tokens, index: number): boolean {
  return /^\p{L}$/u.test(tokens.meaning(index).text);
}

function canBeLabels(form: UnitForm, [first]: readonly CitedLabel[]): boolean {
  if (form.unit === "protocol") {
    return numbersProtocol(first, false);
  }
  return first?.style !== "capital" || form.unit === "annex";
}

/** `подпункт б пункта 2`, `item a of`: only where another unit or a link follows. */
function bareLetter(tokens: Tokens, form: UnitForm, index: number): readonly CitedLabel[] | undefined {
  const list = form.unit === "subparagraph" ? bareLetterAt(tokens, index) : undefined;
  if (list === undefined) {
    return undefined;
  }
  const { next } = tokens;
  const after = tokens.skipSpace(next);
  const followed = skipLinks(tokens, after) > after || nounAt(tokens, after) !== undefined;
  tokens.next = next;
  return followed ? list : undefined;
}

/** `пп. 1 и 2 ст. 3` is the plural of `п. 1`; `пп. 1 и 2 п. 1`, `пп. 1)` are sub-paragraphs. */
function meansParagraphs(tokens: Tokens, noun: number, list: readonly CitedLabel[], next: number): boolean {
  return (
    list.length > 1 &&
    list[0]?.style === "number" &&
    tokens.meaning(noun).lower === tokens.grammar.doubledParagraph &&
    stepAt(tokens, tokens.skipSpace(next))?.form.unit !== "paragraph"
  );
}

/** `second paragraph`, `второго абзаца` */
function ordinalStep(tokens: Tokens, index: number): ReadStep | undefined {
  const labels = listAt(tokens, index);
  if (labels === undefined) {
    return undefined;
  }
  const form = nounAt(tokens, tokens.skipSpace(tokens.next));
  const { next } = tokens;
  if (form === undefined || form.unit === "protocol") {
    return undefined;
  }
  // `first part` is a part of a paragraph; `Part 1` a chapter.
  const unit = form.unit === "chapter" ? "part" : form.unit;
  const step = stepOf({ unit, plural: form.plural }, labels, labels[0]?.start ?? 0, tokens.end(next - 1));
  return { steps: [step], form, next };
}

/** `Article 27(1)(b)`, `Article 27 (1)`, `Article 27(1) and (2)`: what stands in brackets at the number. */
function attachedSteps(tokens: Tokens, step: CitedStep, index: number): readonly CitedStep[] {
  const steps = [step];
  let next = index;
  while (steps.length <= MOST_ATTACHED && ATTACHING_UNITS.has(step.unit)) {
    const labels = attachedList(tokens, next);
    const [first] = labels ?? [];
    if (labels === undefined || first === undefined) {
      break;
    }
    ({ next } = tokens);
    const numbered = /^\d+$/.test(first.key) && !/[ivxIVX]/u.test(tokens.written(next - 2));
    const unit = step.unit === "article" && steps.length === 1 && numbered ? "paragraph" : "subparagraph";
    const plural = labels.length > 1;
    steps.push(stepOf({ unit, plural }, labels, first.start, labels.at(-1)?.end ?? first.end));
  }
  const [first, ...inner] = steps;
  const named =
    first !== undefined && inner.length > 0 && first.unit === "subparagraph" && first.labels[0]?.style === "number";
  const numbered = named && stepAt(tokens, skipLinks(tokens, next))?.form.unit !== "paragraph";
  tokens.next = next;
  // `subparagraphs 2 (a) and (b)` are those of paragraph 2.
  return numbered ? [{ ...first, unit: "paragraph" }, ...inner] : steps;
}

/** `(1)`, ` (b)`, ` a)`, the `.b` of `paragraph 2.b` and the `:5` of `Article XXVI:5`. */
function attachedList(tokens: Tokens, index: number): readonly CitedLabel[] | undefined {
  if (tokens.mark(index) === COLON && tokens.is(index + 1, NUMBER)) {
    return listAt(tokens, index + 1);
  }
  if (tokens.mark(index) === FULL_STOP && tokens.mark(index + 2) !== FULL_STOP) {
    return bareLetterAt(tokens, index + 1);
  }
  const open = tokens.skipSpace(index);
  const bracketed = tokens.mark(open) === OPENING_BRACKET;
  const lettered = tokens.mark(open + 1) === CLOSING_BRACKET && /^\p{Ll}$/u.test(tokens.meaning(open).text);
  return bracketed || lettered ? listAt(tokens, open) : undefined;
}

/** A list whose last number is read without the bracket that closes round it. */
function withoutBracket(labels: readonly CitedLabel[]): readonly CitedLabel[] {
  return labels.map((label, index) =>
    index === labels.length - 1 && label.style === "bracketed" && label.end - label.start === label.key.length + 1
      ? { ...label, style: "number" as const, end: label.end - 1 }
      : label,
  );
}
