// Whose provision a citation cites, told from the words round it: `осы Келісімнің`, `настоящего Соглашения`,
// `of the Vienna Convention`, `its`.
import type { InstrumentKind, OwnerForm, Unit, UnitForm } from "../../languages/language.ts";
import { MARK, NUMBER, SPACE } from "../tokens.ts";
import { listAt } from "./labels.ts";
import { type FlatSpan, isAttached, type Owner, UNSTATED } from "./steps.ts";
import { CLOSING_BRACKET, COMMA, FULL_STOP, isClauseMark, OPENING_BRACKET, type Tokens } from "./tokens.ts";

/** How many tokens the name of an instrument may take. */
export const LONGEST_NAME = 80;
/** How many tokens a title in brackets may take. */
const LONGEST_TITLE = 60;

/** The owner that stands right before a token; `owned` is the form of the noun that would be its. */
export function ownerBefore(tokens: Tokens, index: number, unit: Unit | undefined, owned?: UnitForm): Owner {
  const { grammar } = tokens;
  const at = skipBackOverBrackets(tokens, tokens.before(index));
  if (!tokens.isWord(at)) {
    return UNSTATED;
  }
  const word = tokens.meaning(at);
  if (word.isThis) {
    return { type: "this", kind: undefined, words: spanOf(tokens, at, at) };
  }
  const owner = ownerForm(word.owner, unit);
  const determiner = tokens.meaning(tokens.before(at)).lower;
  if (owner === undefined) {
    return grammar.foreignOwner.test(word.text)
      ? {
          type: "other",
          kind: undefined,
          words: nameTo(tokens, at),
          namedBefore: grammar.namedBefore.test(word.lower),
        }
      : UNSTATED;
  }
  const { kind } = owner;
  const own = thisBefore(tokens, at, owner.possessed);
  if (own !== undefined) {
    return { type: "this", kind, words: spanOf(tokens, own, at) };
  }
  if (owner.nominative === true && owned !== undefined && !owned.possessive) {
    return UNSTATED;
  }
  return owner.possessed || grammar.qualifiers.has(determiner) || !word.beginsUpper
    ? { type: "other", kind, words: nameTo(tokens, at), namedBefore: grammar.namedBefore.test(determiner) }
    : { type: "instrument", kind, words: spanOf(tokens, at, at) };
}

/**
 * The `осы` of `осы Келісімнің`, of `осы Қосымша хаттаманың`: an instrument that is somebody's has no such name.
 */
function thisBefore(tokens: Tokens, noun: number, possessed: boolean): number | undefined {
  const at = tokens.before(noun);
  const name = tokens.meaning(at);
  if (name.isThis) {
    return at;
  }
  const further = tokens.before(at);
  const named = !possessed && name.beginsUpper && name.owner === undefined;
  return named && tokens.meaning(further).isThis ? further : undefined;
}

/** Only annexes and protocols are attached *to* an instrument. */
function ownerForm(owner: OwnerForm | undefined, unit: Unit | undefined): OwnerForm | undefined {
  return owner?.annexed === true && !isAttached(unit) ? undefined : owner;
}

function spanOf(tokens: Tokens, first: number, last: number): FlatSpan {
  return { start: tokens.start(first), end: tokens.end(last) };
}

/** The words that may name an instrument before its noun: from the last mark that parts clauses. */
function nameTo(tokens: Tokens, noun: number): FlatSpan {
  return spanOf(tokens, nameLimit(tokens, noun, -1), noun);
}

/** The words that may name an instrument from its noun on. */
function nameFrom(tokens: Tokens, noun: number): FlatSpan {
  return spanOf(tokens, noun, nameLimit(tokens, noun, 1));
}

/** The last token on one side of an instrument's noun before a mark that parts clauses or another citation. */
function nameLimit(tokens: Tokens, noun: number, step: 1 | -1): number {
  let limit = noun;
  for (let distance = 1; distance < LONGEST_NAME; distance++) {
    const at = noun + step * distance;
    const kind = tokens.kind(at);
    const word = tokens.meaning(at);
    if (kind === 0 || (kind === MARK && isClauseMark(tokens.mark(at))) || word.unit !== undefined) {
      break;
    }
    if (kind !== SPACE && !word.isAnd) {
      limit = at;
    }
  }
  return limit;
}

function skipBackOverBrackets(tokens: Tokens, index: number): number {
  if (tokens.mark(index) !== CLOSING_BRACKET) {
    return index;
  }
  for (let open = index - 1; open >= Math.max(0, index - LONGEST_TITLE); open--) {
    if (tokens.mark(open) === OPENING_BRACKET) {
      return tokens.before(open);
    }
  }
  return index;
}

/** Past a title in brackets: `2-бабы (Конвенция қолданылатын салықтар) 3-тармағының`. */
export function skipTitle(tokens: Tokens, index: number): number {
  const open = tokens.skipSpace(index);
  if (tokens.mark(open) !== OPENING_BRACKET || listAt(tokens, open) !== undefined) {
    return open;
  }
  for (let close = open + 1; close < Math.min(tokens.count, open + LONGEST_TITLE); close++) {
    if (tokens.mark(close) === CLOSING_BRACKET) {
      return tokens.skipSpace(close + 1);
    }
  }
  return open;
}

/** Past the words that may stand between a unit and what contains it: `of the`. */
export function skipLinks(tokens: Tokens, index: number): number {
  let next = tokens.skipSpace(index);
  for (const word of tokens.grammar.links) {
    if (tokens.meaning(next).lower === word) {
      next = tokens.skipSpace(next + 1);
    }
  }
  return next;
}

/** `Bonn Convention, Article IV`, `the Treaty (Article VII)`, `its Articles 40 to 50` */
export function ownerInFront(tokens: Tokens, index: number): Owner {
  const before = tokens.before(index);
  if (tokens.grammar.possessors.has(tokens.meaning(before).lower)) {
    return { type: "other", kind: undefined, words: spanOf(tokens, before, before), namedBefore: true };
  }
  const mark = tokens.mark(before);
  const marked = mark === COMMA || mark === OPENING_BRACKET;
  const owner = marked ? ownerBefore(tokens, tokens.before(before) + 1, undefined) : UNSTATED;
  return "kind" in owner && owner.kind !== undefined ? owner : UNSTATED;
}

/**
 * `this Agreement, including Articles 2 and 3 thereof`, `настоящее Соглашение и его статья 2`: what was named last may be
 * this instrument.
 */
export function pointedBack(tokens: Tokens, index: number, owner: Owner): Owner {
  if (owner.type !== "other" || !owner.namedBefore || owner.kind !== undefined) {
    return owner;
  }
  for (let at = tokens.before(index); index - at < LONGEST_NAME && tokens.kind(at) !== 0; at = tokens.before(at)) {
    const kind = tokens.meaning(at).owner?.kind;
    if (kind !== undefined) {
      return thisBefore(tokens, at, false) === undefined ? owner : { type: "this", kind, words: owner.words };
    }
    if (tokens.mark(at) === FULL_STOP) {
      break;
    }
  }
  return owner;
}

/** `of this Agreement`, `Соглашения между …`, `hereof`: the owner that follows; `inward` chains may part it by a comma. */
export function ownerAfter(tokens: Tokens, index: number, unit: Unit | undefined, inward: boolean): Owner {
  const { grammar } = tokens;
  const afterTitle = skipAside(tokens, skipTitle(tokens, index), inward);
  const mark = tokens.meaning(afterTitle).lower;
  const attached = isAttached(unit) && grammar.attaching.has(mark);
  const marked = grammar.ownerMark === undefined || mark === grammar.ownerMark || attached;
  const next = skipAttaching(tokens, skipLinks(tokens, afterTitle), unit);
  if (tokens.kind(next) === 0 || (!tokens.isWord(next) && !marked)) {
    return UNSTATED;
  }
  const first = tokens.meaning(next);
  const noun = tokens.skipSpace(next + 1);
  if (first.isThis) {
    const kind = tokens.meaning(noun).owner?.kind;
    return { type: "this", kind, words: spanOf(tokens, next, kind === undefined ? next : noun) };
  }
  if (grammar.ownedHere.has(first.lower)) {
    return { type: "this", kind: undefined, words: spanOf(tokens, next, next) };
  }
  const owner = ownerForm(first.owner, unit);
  if (owner !== undefined) {
    const { kind } = owner;
    return grammar.qualifiers.has(tokens.meaning(noun).lower) || !first.beginsUpper
      ? { type: "other", kind, words: nameFrom(tokens, next), namedBefore: false }
      : { type: "instrument", kind, words: spanOf(tokens, next, next) };
  }
  // `of the 1961 Convention`; `Article 15 thereof`, `Article 15 TRIPS`
  const dated = grammar.ownerMark !== undefined && marked && tokens.is(next, NUMBER);
  const foreign = grammar.foreignOwner.test(first.text) && (marked || grammar.unmarkedOwner.test(first.text));
  if (!dated && !foreign) {
    return UNSTATED;
  }
  const kind = kindAfter(tokens, next);
  return { type: "other", kind, words: nameFrom(tokens, next), namedBefore: grammar.namedBefore.test(first.lower) };
}

/** Past `inclusive`, and past the comma of `Article 40, paragraph 2, of the Convention`. */
function skipAside(tokens: Tokens, index: number, inward: boolean): number {
  const word = tokens.skipSpace(index);
  const past = tokens.grammar.inclusive.has(tokens.meaning(word).lower) ? tokens.skipSpace(word + 1) : word;
  const afterComma = tokens.mark(past) === COMMA ? tokens.skipSpace(past + 1) : past;
  const { ownerMark } = tokens.grammar;
  return inward || (ownerMark !== undefined && tokens.meaning(afterComma).lower === ownerMark) ? afterComma : past;
}

/** `Annex 1 to the Convention`, `приложение 1 к Соглашению` */
function skipAttaching(tokens: Tokens, index: number, unit: Unit | undefined): number {
  return isAttached(unit) && tokens.grammar.attaching.has(tokens.meaning(index).lower)
    ? skipLinks(tokens, index + 1)
    : index;
}

/** The kind of `1961 Vienna Convention`, `вышеуказанного Соглашения`: the first instrument's noun among a few words. */
function kindAfter(tokens: Tokens, index: number): InstrumentKind | undefined {
  for (let at = index; at < index + 8; at++) {
    const kind = tokens.meaning(at).owner?.kind;
    if (kind !== undefined || tokens.is(at, MARK)) {
      return kind;
    }
  }
  return undefined;
}
