// Finds what a text cites: chains such as `осы Келісімнің 3-бабының 2-тармағының 1) тармақшасында`,
// `подпункт 1) пункта 2 статьи 3`, `Article 27(1)(b)`. Pure grammar: what a chain points at is resolved elsewhere.
import {
  type InstrumentKind,
  type ReferenceGrammar,
  UNIT_RANK,
  type Unit,
  type UnitForm,
} from "../languages/language.ts";
import { isDash } from "../text/characters.ts";
import { type CitedLabel, type CitedList, listAt, skipSpace, splitRange } from "./citationLabels.ts";
import { type Token, tokenize } from "./tokens.ts";

/** One level of a chain. Offsets are those of the flat text. */
export interface CitedStep {
  readonly unit: Unit;
  /** Empty where the step is relative: `осы баптың`. */
  readonly labels: readonly CitedLabel[];
  /** The article, paragraph … in which the citation stands. */
  readonly relative: boolean;
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

export interface Citation {
  /** Outermost first, whatever the order of the language. */
  readonly steps: readonly CitedStep[];
  readonly owner: Owner;
  readonly start: number;
  readonly end: number;
}

/** All citations of a flat text, in order. */
export function findCitations(text: string, grammar: ReferenceGrammar): Citation[] {
  return grammar.hint.test(text) ? new CitationFinder(text, grammar).find() : [];
}

interface Chain {
  readonly steps: readonly CitedStep[];
  readonly first: number;
  readonly next: number;
  readonly owner: Owner;
}

interface ReadStep {
  readonly steps: readonly CitedStep[];
  readonly form: UnitForm;
  readonly next: number;
}

/** `Article 27(1)(b)(ii)` */
const MOST_ATTACHED = 3;

/** How many tokens the name of an instrument may take. */
const LONGEST_NAME = 80;
const CLAUSE_MARKS = ",;:.";

class CitationFinder {
  readonly #tokens: readonly Token[];
  readonly #grammar: ReferenceGrammar;

  constructor(text: string, grammar: ReferenceGrammar) {
    this.#tokens = tokenize(text);
    this.#grammar = grammar;
  }

  find(): Citation[] {
    const chains: Chain[] = [];
    let index = 0;
    while (index < this.#tokens.length) {
      const chain = this.#grammar.order === "outermost-first" ? this.#kazakhChain(index) : this.#chain(index);
      if (chain === undefined) {
        index++;
        continue;
      }
      chains.push(this.#inherit(chains, chain));
      index = Math.max(index + 1, chain.next);
    }
    return chains.map(({ steps, owner }) => ({
      steps,
      owner,
      start: Math.min(...steps.map((step) => step.start)),
      end: Math.max(...steps.map((step) => step.end)),
    }));
  }

  // --- Kazakh: labels before the noun, outermost first -------------------------------------------------------------

  #kazakhChain(index: number): Chain | undefined {
    const first = this.#kazakhStep(index) ?? this.#relativeStep(index) ?? this.#bareStep(index);
    if (first === undefined) {
      return undefined;
    }
    const steps = [...first.steps];
    let { form, next } = first;
    while (form.links) {
      const following = this.#kazakhStep(this.#skipComma(next));
      if (following === undefined || UNIT_RANK[following.form.unit] <= UNIT_RANK[form.unit]) {
        break;
      }
      steps.push(...following.steps);
      ({ form, next } = following);
    }
    if (isVague(steps)) {
      return undefined;
    }
    return { steps, first: index, next, owner: this.#ownerBefore(index) };
  }

  #kazakhStep(index: number): ReadStep | undefined {
    const list = listAt(this.#tokens, index, this.#grammar);
    if (list === undefined) {
      return undefined;
    }
    let next = skipSpace(this.#tokens, list.next);
    let spaced = next > list.next;
    const dash = this.#tokens[next];
    const hyphenated = dash?.kind === "mark" && isDash(dash.text.charCodeAt(0));
    if (hyphenated) {
      next = skipSpace(this.#tokens, next + 1);
      spaced = false;
    }
    const noun = this.#tokens[next];
    const form = noun?.kind === "word" ? this.#grammar.unitOf(noun.lower) : undefined;
    if (noun === undefined || form === undefined) {
      return undefined;
    }
    const [firstLabel] = list.labels;
    // `3 тармақтан тұрады` counts paragraphs; `12 бабына` is a slip for `12-бабына`.
    const counts =
      spaced && firstLabel?.style === "number" && !form.possessive && /^\d/.test(this.#tokens[index]?.text ?? "");
    if (counts || (firstLabel?.style === "capital" && !spaced && !hyphenated)) {
      return undefined;
    }
    const labels = list.labels.flatMap((label) => (form.plural ? splitRange(label) : [label]));
    const step = { unit: form.unit, labels, relative: false, start: labels[0]?.start ?? noun.start, end: noun.end };
    return { steps: [step], form, next: next + 1 };
  }

  /** `осы баптың`, `осы тармақтың` */
  #relativeStep(index: number): ReadStep | undefined {
    const word = this.#tokens[index];
    if (word?.kind !== "word" || !this.#grammar.thisWord.test(word.lower)) {
      return undefined;
    }
    const next = skipSpace(this.#tokens, index + 1);
    const noun = this.#tokens[next];
    const form = noun?.kind === "word" ? this.#grammar.unitOf(noun.lower) : undefined;
    if (noun === undefined || form === undefined || next === index + 1) {
      return undefined;
    }
    const step = { unit: form.unit, labels: [], relative: true, start: word.start, end: noun.end };
    return { steps: [step], form, next: next + 1 };
  }

  /** `баптың (1)-тармағына`: the noun alone stands for its own article when a deeper step follows. */
  #bareStep(index: number): ReadStep | undefined {
    const noun = this.#tokens[index];
    const form = noun?.kind === "word" ? this.#grammar.unitOf(noun.lower) : undefined;
    if (noun === undefined || form === undefined || !form.links || form.possessive || form.plural) {
      return undefined;
    }
    const following = this.#kazakhStep(skipSpace(this.#tokens, index + 1));
    if (following === undefined || UNIT_RANK[following.form.unit] <= UNIT_RANK[form.unit]) {
      return undefined;
    }
    const step = { unit: form.unit, labels: [], relative: true, start: noun.start, end: noun.end };
    return { steps: [step], form, next: index + 1 };
  }

  /** `2-бап, 1-тармақ`: a comma may stand between two steps. */
  #skipComma(index: number): number {
    const after = this.#skipTitle(index);
    return this.#tokens[after]?.text === "," ? skipSpace(this.#tokens, after + 1) : after;
  }

  /** Past a title in brackets between two steps: `2-бабы (Конвенция қолданылатын салықтар) 3-тармағының`. */
  #skipTitle(index: number): number {
    const open = skipSpace(this.#tokens, index);
    if (this.#tokens[open]?.text !== "(" || this.#tokens[open + 2]?.text === ")") {
      return open;
    }
    for (let close = open + 1; close < Math.min(this.#tokens.length, open + 60); close++) {
      if (this.#tokens[close]?.text === ")") {
        return skipSpace(this.#tokens, close + 1);
      }
    }
    return open;
  }

  #ownerBefore(index: number): Owner {
    const at = this.#skipBackOverBrackets(this.#spaceBefore(index));
    const word = this.#tokens[at];
    if (word === undefined || word.kind !== "word") {
      return { type: "unstated" };
    }
    if (this.#grammar.thisWord.test(word.lower)) {
      return { type: "this", kind: undefined, words: word };
    }
    const owner = this.#grammar.ownerOf(word.lower);
    const words = { start: this.#nameStart(at), end: word.end };
    if (owner === undefined) {
      return this.#grammar.foreignOwner.test(word.text)
        ? { type: "other", kind: undefined, words, namedBefore: this.#grammar.namedBefore.test(word.lower) }
        : { type: "unstated" };
    }
    const determiner = this.#tokens[this.#spaceBefore(at)];
    const { kind } = owner;
    if (determiner !== undefined && this.#grammar.thisWord.test(determiner.lower)) {
      return { type: "this", kind, words: { start: determiner.start, end: word.end } };
    }
    const qualified = determiner?.kind === "word" && this.#grammar.qualifiers.has(determiner.lower);
    const capital = /^\p{Lu}/u.test(word.text);
    return owner.possessed || qualified || !capital
      ? { type: "other", kind, words, namedBefore: this.#grammar.namedBefore.test(determiner?.lower ?? "") }
      : { type: "instrument", kind, words: word };
  }

  /** Where the words may begin that name the instrument before its noun: after the last mark that parts clauses. */
  #nameStart(noun: number): number {
    return this.#tokens[this.#nameLimit(noun, -1)]?.start ?? 0;
  }

  /** Where the words may end that name the instrument after its noun. */
  #nameEnd(noun: number): number {
    return this.#tokens[this.#nameLimit(noun, 1)]?.end ?? 0;
  }

  /** The last token on one side of an instrument's noun before a mark that parts clauses or another citation. */
  #nameLimit(noun: number, step: 1 | -1): number {
    let limit = noun;
    for (let distance = 1; distance < LONGEST_NAME; distance++) {
      const token = this.#tokens[noun + step * distance];
      if (token === undefined || CLAUSE_MARKS.includes(token.text) || this.#grammar.unitOf(token.lower) !== undefined) {
        break;
      }
      if (token.kind !== "space" && !this.#grammar.and.has(token.lower)) {
        limit = noun + step * distance;
      }
    }
    return limit;
  }

  #spaceBefore(index: number): number {
    return this.#tokens[index - 1]?.kind === "space" ? index - 2 : index - 1;
  }

  #skipBackOverBrackets(index: number): number {
    if (this.#tokens[index]?.text !== ")") {
      return index;
    }
    for (let open = index - 1; open >= Math.max(0, index - 60); open--) {
      if (this.#tokens[open]?.text === "(") {
        return this.#spaceBefore(open);
      }
    }
    return index;
  }

  // --- Russian and English: labels after the noun, innermost first -------------------------------------------------

  #chain(index: number): Chain | undefined {
    const first = this.#stepAt(index);
    if (first === undefined) {
      return undefined;
    }
    let steps = [...first.steps];
    let { next } = first;
    for (;;) {
      const outer = this.#stepAt(this.#skipOf(next));
      if (outer === undefined || rankOf(outer.steps.at(-1)) >= rankOf(steps[0])) {
        break;
      }
      steps = [...outer.steps, ...steps];
      ({ next } = outer);
    }
    if (isVague(steps)) {
      return undefined;
    }
    if (first.next === next) {
      ({ steps, next } = this.#innerAfterMark(steps, next));
    }
    return { steps, first: index, next, owner: this.#ownerAfter(next) };
  }

  /**
   * `Article 7, paragraph 4`, `Article 7 (paragraph 4)`: written outermost first after all, unless what follows has an
   * article of its own.
   */
  #innerAfterMark(steps: CitedStep[], next: number): { steps: CitedStep[]; next: number } {
    const mark = skipSpace(this.#tokens, next);
    if (this.#tokens[mark]?.text !== "," && this.#tokens[mark]?.text !== "(") {
      return { steps, next };
    }
    const inner = this.#stepAt(skipSpace(this.#tokens, mark + 1));
    if (inner === undefined || rankOf(inner.steps[0]) <= rankOf(steps.at(-1))) {
      return { steps, next };
    }
    const outer = this.#stepAt(this.#skipOf(inner.next));
    return outer === undefined ? { steps: [...steps, ...inner.steps], next: inner.next } : { steps, next };
  }

  #stepAt(index: number): ReadStep | undefined {
    const token = this.#tokens[index];
    if (token?.kind !== "word") {
      return undefined;
    }
    if (this.#grammar.thisWord.test(token.lower)) {
      return this.#relativeStep(index);
    }
    const ordinal = this.#grammar.ordinalOf(token.lower);
    if (ordinal !== undefined) {
      return this.#ordinalStep(index);
    }
    const [form, afterNoun] = this.#nounAt(index);
    if (form === undefined) {
      return undefined;
    }
    const list = listAt(this.#tokens, skipSpace(this.#tokens, afterNoun), this.#grammar);
    if (list === undefined || (list.labels[0]?.style === "capital" && form.unit !== "annex")) {
      return undefined;
    }
    const labels = list.labels.flatMap((label) => (form.plural ? splitRange(label) : [label]));
    const unit = this.#meansParagraphs(token, list) ? "paragraph" : form.unit;
    const step = { unit, labels, relative: false, start: token.start, end: labels.at(-1)?.end ?? token.end };
    const inner = this.#attachedSteps(step, list.next);
    return { steps: inner.steps, form, next: inner.next };
  }

  /** `пп. 1 и 2 ст. 3` is the plural of `п. 1`; `пп. 1 и 2 п. 1`, `пп. 1)` are sub-paragraphs. */
  #meansParagraphs(noun: Token, list: CitedList): boolean {
    return (
      noun.lower === "пп" &&
      list.labels.length > 1 &&
      list.labels[0]?.style === "number" &&
      this.#stepAt(skipSpace(this.#tokens, list.next))?.form.unit !== "paragraph"
    );
  }

  /** `second paragraph`, `второго абзаца` */
  #ordinalStep(index: number): ReadStep | undefined {
    const list = listAt(this.#tokens, index, this.#grammar);
    if (list === undefined) {
      return undefined;
    }
    const [form, next] = this.#nounAt(skipSpace(this.#tokens, list.next));
    const end = this.#tokens[next - 1]?.end ?? 0;
    return form === undefined
      ? undefined
      : {
          // `first part` is a part of a paragraph; `Part 1` a chapter.
          steps: [
            {
              unit: form.unit === "chapter" ? "part" : form.unit,
              labels: list.labels,
              relative: false,
              start: list.labels[0]?.start ?? 0,
              end,
            },
          ],
          form,
          next,
        };
  }

  #nounAt(index: number): [UnitForm | undefined, number] {
    const token = this.#tokens[index];
    if (token?.kind !== "word") {
      return [undefined, index];
    }
    if (token.lower === "sub" && this.#tokens[index + 1]?.text === "-") {
      const rest = this.#tokens[index + 2];
      return [rest === undefined ? undefined : this.#grammar.unitOf(`sub${rest.lower}`), index + 3];
    }
    const abbreviation = this.#tokens[index + 1]?.text === "." ? this.#grammar.unitOf(`${token.lower}.`) : undefined;
    return abbreviation === undefined ? [this.#grammar.unitOf(token.lower), index + 1] : [abbreviation, index + 2];
  }

  /** `Article 27(1)(b)`, `Article 27 (1)`: what stands in brackets at the number. */
  #attachedSteps(step: CitedStep, index: number): { steps: CitedStep[]; next: number } {
    const steps = [step];
    let next = index;
    while (steps.length <= MOST_ATTACHED && (step.unit === "article" || step.unit === "paragraph")) {
      const open = skipSpace(this.#tokens, next);
      const [label] = this.#tokens[open]?.text === "(" ? (listAt(this.#tokens, open, this.#grammar)?.labels ?? []) : [];
      if (label === undefined) {
        break;
      }
      const numbered = /^\d/.test(this.#tokens[open + 1]?.text ?? "");
      const unit = step.unit === "article" && steps.length === 1 && numbered ? "paragraph" : "subparagraph";
      steps.push({ unit, labels: [label], relative: false, start: label.start, end: label.end });
      next = open + 3;
    }
    return { steps, next };
  }

  #skipOf(index: number): number {
    let next = skipSpace(this.#tokens, index);
    for (const word of this.#grammar.links) {
      if (this.#tokens[next]?.lower === word) {
        next = skipSpace(this.#tokens, next + 1);
      }
    }
    return next;
  }

  #ownerAfter(index: number): Owner {
    const afterTitle = this.#skipTitle(index);
    const { ownerMark } = this.#grammar;
    const marked = ownerMark === undefined || this.#tokens[afterTitle]?.lower === ownerMark;
    const next = this.#skipOf(afterTitle);
    const first = this.#tokens[next];
    if (first === undefined || (first.kind !== "word" && !marked)) {
      return { type: "unstated" };
    }
    const noun = this.#tokens[skipSpace(this.#tokens, next + 1)];
    if (this.#grammar.thisWord.test(first.lower)) {
      const kind = this.#grammar.ownerOf(noun?.lower ?? "")?.kind;
      return { type: "this", kind, words: { start: first.start, end: (kind && noun?.end) || first.end } };
    }
    if (/^(?:hereof|herein)$/.test(first.lower)) {
      return { type: "this", kind: undefined, words: first };
    }
    const owner = this.#grammar.ownerOf(first.lower);
    const words = { start: first.start, end: this.#nameEnd(next) };
    if (owner !== undefined) {
      const { kind } = owner;
      const qualified = noun?.kind === "word" && this.#grammar.qualifiers.has(noun.lower);
      const capital = /^\p{Lu}/u.test(first.text);
      return qualified || !capital
        ? { type: "other", kind, words, namedBefore: false }
        : { type: "instrument", kind, words: first };
    }
    // `of the 1961 Convention`; `Article 15 thereof`, `Article 15 TRIPS`
    const dated = ownerMark !== undefined && marked && first.kind === "number";
    const unmarked = /^(?:thereof|\p{Lu}{2,8})$/u.test(first.text);
    if (!dated && !(this.#grammar.foreignOwner.test(first.text) && (marked || unmarked))) {
      return { type: "unstated" };
    }
    const kind = this.#kindAfter(next);
    return { type: "other", kind, words, namedBefore: this.#grammar.namedBefore.test(first.lower) };
  }

  /** The kind of `1961 Vienna Convention`, `вышеуказанного Соглашения`: the first instrument's noun among a few words. */
  #kindAfter(index: number): InstrumentKind | undefined {
    for (const token of this.#tokens.slice(index, index + 8)) {
      const kind = token.kind === "word" ? this.#grammar.ownerOf(token.lower)?.kind : undefined;
      if (kind !== undefined || token.kind === "mark") {
        return kind;
      }
    }
    return undefined;
  }

  // --- Neighbouring chains ----------------------------------------------------------------------------------------

  /**
   * `3-бабының 1-тармағында және 2-тармағында`: what a chain leaves unsaid, the chain joined to it says. Kazakh says
   * it in the chain before, Russian and English in the one after.
   */
  #inherit(chains: Chain[], chain: Chain): Chain {
    const before = chains.at(-1);
    if (before === undefined || !this.#joined(before.next, chain.first)) {
      return chain;
    }
    if (this.#grammar.order === "innermost-first") {
      chains[chains.length - 1] = completed(before, chain);
      return chain.owner.type === "unstated" && before.owner.type !== "unstated"
        ? { ...chain, owner: before.owner }
        : chain;
    }
    return completed(chain, before);
  }

  #joined(from: number, to: number): boolean {
    let words = 0;
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      if (token === undefined || token.kind === "space" || token.text === ",") {
        continue;
      }
      if (token.kind !== "word" || !this.#grammar.and.has(token.lower) || ++words > 1) {
        return false;
      }
    }
    return to > from;
  }
}

/** A chain with the outer steps and the owner that it lacks taken from another one. */
function completed(chain: Chain, source: Chain): Chain {
  if (chain.owner.type !== "unstated" && chain.owner !== source.owner) {
    return chain;
  }
  const rank = rankOf(chain.steps[0]);
  // Only a chain that has a step of the same level can say where the other one belongs: `пункту 1 и статье 5` does not.
  const alike = source.steps.some((step) => rankOf(step) === rank);
  const outer = alike && rank > UNIT_RANK.article ? source.steps.filter((step) => rankOf(step) < rank) : [];
  return { ...chain, steps: [...outer, ...chain.steps], owner: source.owner };
}

/** `екінші бөлігі` alone may be any second part of anything; so may `предложения 5`. Articles alone are plain enough. */
function isVague(steps: readonly CitedStep[]): boolean {
  const [only] = steps;
  return (
    steps.length === 1 &&
    only !== undefined &&
    only.unit !== "article" &&
    (only.labels[0]?.style === "ordinal" || (only.unit === "sentence" && !only.relative))
  );
}

function rankOf(step: CitedStep | undefined): number {
  return step === undefined ? Number.POSITIVE_INFINITY : UNIT_RANK[step.unit];
}
