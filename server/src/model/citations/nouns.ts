// The nouns of units, and those that stand without a number: `осы баптың`, `настоящей статьи`, `that Article`.
import type { UnitForm } from "../../languages/language.ts";
import { SPACE } from "../tokens.ts";
import { listAt } from "./labels.ts";
import { type ReadStep, relativeStepOf } from "./steps.ts";
import { CLOSING_BRACKET, FULL_STOP, HYPHEN, OPENING_BRACKET, type Tokens } from "./tokens.ts";

/** The unit that the words at a token name; `tokens.next` tells where they end. */
export function nounAt(tokens: Tokens, index: number): UnitForm | undefined {
  const word = tokens.meaning(index);
  const { grammar } = tokens;
  const parted = tokens.isBlank(index + 1) || tokens.mark(index + 1) === HYPHEN;
  if (parted && grammar.nounPrefix !== undefined && word.lower === grammar.nounPrefix) {
    const form = grammar.unitOf(`${word.lower}${tokens.meaning(index + 2).lower}`);
    if (form !== undefined) {
      tokens.next = index + 3;
      return form;
    }
  }
  const mark = tokens.mark(index + 1);
  if (mark === OPENING_BRACKET && word.plural !== undefined && isPluralEnding(tokens, index + 2)) {
    // `Article(s) 4 and 5`
    tokens.next = index + 4;
    return word.plural;
  }
  if (mark === FULL_STOP) {
    if (word.lower !== "" && word.lower === tokens.meaning(index + 2).lower && tokens.mark(index + 3) === FULL_STOP) {
      // `ст.ст. 2–4`
      const form = grammar.unitOf(`${word.lower}.`);
      tokens.next = form === undefined ? index : index + 4;
      return form === undefined ? undefined : { ...form, plural: true };
    }
    if (word.abbreviated !== undefined) {
      tokens.next = index + 2;
      return word.abbreviated;
    }
  }
  tokens.next = index + 1;
  return word.unit;
}

/** The `s)` of `Article(s)` */
function isPluralEnding(tokens: Tokens, index: number): boolean {
  return tokens.meaning(index).text === tokens.grammar.pluralEnding && tokens.mark(index + 1) === CLOSING_BRACKET;
}

/** `осы баптың`, `алдыңғы тармақта`, `настоящей статьи`, `that Article` */
export function relativeStepAt(tokens: Tokens, index: number): ReadStep | undefined {
  const { relative } = tokens.meaning(index);
  if (relative === undefined || !tokens.is(index + 1, SPACE)) {
    return undefined;
  }
  const form = nounAt(tokens, index + 2);
  const { next } = tokens;
  // `осы Хаттаманың`, `осы Қосымша хаттаманың` own what follows; `provided that paragraph 2` names paragraph 2.
  if (
    form === undefined ||
    form.unit === "protocol" ||
    (form.unit === "annex" && qualifiesInstrument(tokens, form, next)) ||
    (relative !== "own" && labelsFollow(tokens, next))
  ) {
    return undefined;
  }
  return { steps: [relativeStepOf(form, relative, tokens.start(index), tokens.end(next - 1))], form, next };
}

function labelsFollow(tokens: Tokens, afterNoun: number): boolean {
  return tokens.grammar.labels === "after-noun" && listAt(tokens, tokens.skipSpace(afterNoun)) !== undefined;
}

/** `Қосымша хаттама` is an additional protocol: the noun is an adjective to the instrument's. */
function qualifiesInstrument(tokens: Tokens, form: UnitForm, after: number): boolean {
  return form.links && !form.possessive && tokens.meaning(tokens.skipSpace(after)).owner !== undefined;
}
