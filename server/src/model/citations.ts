// Finds what a text cites: chains such as `осы Келісімнің 3-бабының 2-тармағының 1) тармақшасында`,
// `подпункт 1) пункта 2 статьи 3`, `Article 27(1)(b)`. Pure grammar: what a chain points at is resolved elsewhere.
import {
  type InstrumentKind,
  type ReferenceGrammar,
  type Relative,
  UNIT_RANK,
  type Unit,
  type UnitForm,
} from "../languages/language.ts";
import { isDash } from "../text/characters.ts";
import {
  bareLetterAt,
  type CitedLabel,
  type CitedList,
  listAt,
  ordinalAt,
  separatorAt,
  skipSpace,
  splitRange,
} from "./citationLabels.ts";
import { type Token, tokenize } from "./tokens.ts";

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

export interface Citation {
  /** Outermost first, whatever the order of the language. */
  readonly steps: readonly CitedStep[];
  readonly owner: Owner;
  readonly start: number;
  readonly end: number;
}

/** The step that cites an article by the number of a heading. */
export function articleStep(key: string, { start, end }: FlatSpan): CitedStep {
  const label = { style: "number", key, alternative: undefined, start, end, endsRange: false } as const;
  return { unit: "article", labels: [label], relative: undefined, plural: false, start, end };
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
  /** Written from the outside in though its language does otherwise: `Article 7, paragraph 4`. */
  readonly inward: boolean;
  /** Of the noun that comes first. */
  readonly form: UnitForm;
}

interface ReadStep {
  readonly steps: readonly CitedStep[];
  readonly form: UnitForm;
  readonly next: number;
}

/** `Article 27(1)(b)(ii)` */
const MOST_ATTACHED = 3;

const ATTACHING_UNITS = new Set<Unit>(["article", "paragraph", "subparagraph"]);

/** Units whose numbers have no bracket of their own. */
const UNBRACKETED = new Set<Unit>(["article", "paragraph", "annex", "chapter"]);

/** How many tokens the name of an instrument may take. */
const LONGEST_NAME = 80;
/** How many tokens lead to what is left out. */
const LONGEST_EXCEPTION = 10;
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
      if (this.#tokens[index]?.kind === "space") {
        index++;
        continue;
      }
      let chain = this.#grammar.order === "outermost-first" ? this.#kazakhChain(index) : this.#chain(index);
      index++;
      while (chain !== undefined) {
        chains.push(this.#inherit(chains, chain));
        index = Math.max(index, chain.next);
        chain = this.#grammar.order === "outermost-first" ? undefined : this.#continuedChain(chain);
      }
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
    const first =
      this.#kazakhStep(index) ?? this.#relativeStep(index) ?? this.#bareStep(index) ?? this.#soleAnnexStep(index);
    if (first === undefined) {
      return undefined;
    }
    const steps = [...first.steps];
    let { form, next } = first;
    while (form.links) {
      const following = this.#kazakhStep(this.#skipComma(next));
      if (
        following === undefined ||
        !isInside(following.steps[0], steps.at(-1)) ||
        (following.form.unit === form.unit && this.#tokens[skipSpace(this.#tokens, next)]?.text === ",")
      ) {
        break;
      }
      steps.push(...following.steps);
      ({ form, next } = following);
    }
    if (isVague(steps)) {
      return undefined;
    }
    const owner = this.#ownerBefore(index, steps[0]?.unit, first.form);
    return { steps, first: index, next, owner, inward: false, form: first.form };
  }

  #kazakhStep(index: number): ReadStep | undefined {
    const list = listAt(this.#tokens, index, this.#grammar) ?? bareLetterAt(this.#tokens, index, this.#grammar);
    if (list === undefined) {
      return undefined;
    }
    const attached = this.#attachedTo(list);
    const noun = this.#nounAfter(attached?.next ?? list.next);
    if (noun === undefined) {
      return undefined;
    }
    const { form, token, spaced, hyphenated } = noun;
    const [firstLabel] = list.labels;
    const written = this.#tokens[index]?.text ?? "";
    // `3 тармақтан тұрады` counts paragraphs; `12 бабына` is a slip for `12-бабына`; `12-ші бапқа` says which one.
    const ordinal = UNBRACKETED.has(form.unit) && form.unit !== "chapter" && endsAsOrdinal(list.labels.at(-1));
    const counts = spaced && firstLabel?.style === "number" && !form.possessive && /^\d/.test(written) && !ordinal;
    const bareLetter = this.#grammar.bareLetters.test(written) && list.next === index + 1;
    if (
      counts ||
      (bareLetter && form.unit !== "subparagraph") ||
      (firstLabel?.style === "capital" && !spaced && !hyphenated) ||
      (form.unit === "protocol" && !numbersProtocol(firstLabel, spaced && written !== "№"))
    ) {
      return undefined;
    }
    const labels = list.labels.flatMap((label) => (form.plural ? splitRange(label) : [label]));
    const step = stepOf(form, labels, labels[0]?.start ?? token.start, token.end);
    if (attached === undefined) {
      return { steps: [step], form, next: noun.next };
    }
    // `2(1)-бабында`
    const inner = stepOf({ ...form, unit: "paragraph" }, attached.labels, attached.labels[0]?.start ?? 0, token.end);
    return form.unit === "article"
      ? {
          steps: [{ ...step, end: labels[0]?.end ?? step.end }, inner],
          form: { ...form, unit: "paragraph" },
          next: noun.next,
        }
      : undefined;
  }

  /** The bracketed label at a single number: `2(1)-бабында`. */
  #attachedTo(list: CitedList): CitedList | undefined {
    const single = list.labels.length === 1 && list.labels[0]?.style === "number";
    return single && this.#tokens[list.next]?.text === "(" ? listAt(this.#tokens, list.next, this.#grammar) : undefined;
  }

  /** The unit's noun after a label, with or without a hyphen between them. */
  #nounAfter(index: number) {
    let next = skipSpace(this.#tokens, index);
    let spaced = next > index;
    const dash = this.#tokens[next];
    const hyphenated = dash?.kind === "mark" && isDash(dash.text.charCodeAt(0));
    if (hyphenated) {
      next = skipSpace(this.#tokens, next + 1);
      spaced = false;
    }
    const token = this.#tokens[next];
    const form = token?.kind === "word" ? this.#grammar.unitOf(token.lower) : undefined;
    return token === undefined || form === undefined ? undefined : { token, form, spaced, hyphenated, next: next + 1 };
  }

  /** `осы баптың`, `алдыңғы тармақта`, `настоящей статьи`, `that Article` */
  #relativeStep(index: number): ReadStep | undefined {
    const word = this.#tokens[index];
    const relative = word?.kind === "word" ? this.#grammar.relativeOf(word.lower) : undefined;
    const next = skipSpace(this.#tokens, index + 1);
    if (word === undefined || relative === undefined || next === index + 1) {
      return undefined;
    }
    const [form, after] = this.#nounAt(next);
    // `осы Хаттаманың`, `осы Қосымша хаттаманың` own what follows; `provided that paragraph 2` names paragraph 2.
    if (
      form === undefined ||
      form.unit === "protocol" ||
      (form.unit === "annex" && this.#qualifiesInstrument(form, after)) ||
      (relative !== "own" && this.#labelsFollow(after))
    ) {
      return undefined;
    }
    const end = this.#tokens[after - 1]?.end ?? word.end;
    return { steps: [{ ...stepOf(form, [], word.start, end), relative }], form, next: after };
  }

  #labelsFollow(afterNoun: number): boolean {
    return (
      this.#grammar.labels === "after-noun" &&
      listAt(this.#tokens, skipSpace(this.#tokens, afterNoun), this.#grammar) !== undefined
    );
  }

  /** `Қосымша хаттама` is an additional protocol: the noun is an adjective to the instrument's. */
  #qualifiesInstrument(form: UnitForm, after: number): boolean {
    const next = this.#tokens[skipSpace(this.#tokens, after)];
    return form.links && !form.possessive && next?.kind === "word" && this.#grammar.ownerOf(next.lower) !== undefined;
  }

  /** `осы Келісімге қосымшада`, `осы Шарттың қосымшасына`: the annex of a treaty that has one, without a number. */
  #soleAnnexStep(index: number): ReadStep | undefined {
    const noun = this.#tokens[index];
    const form = noun?.kind === "word" ? this.#grammar.unitOf(noun.lower) : undefined;
    // In the nominative `қосымша` may be `additional`, or `in addition`.
    if (noun === undefined || form?.unit !== "annex" || form.plural || (form.links && !form.possessive)) {
      return undefined;
    }
    const owner = this.#ownerBefore(index, form.unit, form);
    return owner.type === "this" && owner.kind !== undefined
      ? { steps: [{ ...stepOf(form, [], noun.start, noun.end), relative: "own" }], form, next: index + 1 }
      : undefined;
  }

  /** `баптың (1)-тармағына`: the noun alone stands for its own article when a deeper step follows. */
  #bareStep(index: number): ReadStep | undefined {
    const noun = this.#tokens[index];
    const form = noun?.kind === "word" ? this.#grammar.unitOf(noun.lower) : undefined;
    if (noun === undefined || form === undefined || !form.links || form.possessive || form.plural) {
      return undefined;
    }
    const following = this.#kazakhStep(skipSpace(this.#tokens, index + 1));
    if (form.unit === "protocol" || following === undefined || UNIT_RANK[following.form.unit] <= UNIT_RANK[form.unit]) {
      return undefined;
    }
    const step: CitedStep = { ...stepOf(form, [], noun.start, noun.end), relative: "own" };
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
    if (this.#tokens[open]?.text !== "(" || listAt(this.#tokens, open, this.#grammar) !== undefined) {
      return open;
    }
    for (let close = open + 1; close < Math.min(this.#tokens.length, open + 60); close++) {
      if (this.#tokens[close]?.text === ")") {
        return skipSpace(this.#tokens, close + 1);
      }
    }
    return open;
  }

  #ownerBefore(index: number, unit: Unit | undefined, owned?: UnitForm): Owner {
    const at = this.#skipBackOverBrackets(this.#spaceBefore(index));
    const word = this.#tokens[at];
    if (word === undefined || word.kind !== "word") {
      return { type: "unstated" };
    }
    if (this.#grammar.thisWord.test(word.lower)) {
      return { type: "this", kind: undefined, words: word };
    }
    const owner = this.#ownerOf(word, unit);
    const words = { start: this.#nameStart(at), end: word.end };
    if (owner === undefined) {
      return this.#grammar.foreignOwner.test(word.text)
        ? { type: "other", kind: undefined, words, namedBefore: this.#grammar.namedBefore.test(word.lower) }
        : { type: "unstated" };
    }
    const determiner = this.#tokens[this.#spaceBefore(at)];
    const { kind } = owner;
    const own = this.#thisBefore(at, owner.possessed);
    if (own !== undefined) {
      return { type: "this", kind, words: { start: own.start, end: word.end } };
    }
    if (owner.nominative === true && owned !== undefined && !owned.possessive) {
      return { type: "unstated" };
    }
    const qualified = determiner?.kind === "word" && this.#grammar.qualifiers.has(determiner.lower);
    const capital = /^\p{Lu}/u.test(word.text);
    return owner.possessed || qualified || !capital
      ? { type: "other", kind, words, namedBefore: this.#grammar.namedBefore.test(determiner?.lower ?? "") }
      : { type: "instrument", kind, words: word };
  }

  /** The `осы` of `осы Келісімнің`, of `осы Қосымша хаттаманың`: an instrument that is somebody's has no such name. */
  #thisBefore(noun: number, possessed: boolean): Token | undefined {
    const before = this.#spaceBefore(noun);
    const name = this.#tokens[before];
    const named =
      !possessed &&
      name?.kind === "word" &&
      /^\p{Lu}/u.test(name.text) &&
      this.#grammar.ownerOf(name.lower) === undefined;
    return [name, named ? this.#tokens[this.#spaceBefore(before)] : undefined].find(
      (word) => word !== undefined && this.#grammar.thisWord.test(word.lower),
    );
  }

  /** The instrument that a word names as an owner; only annexes and protocols are attached *to* one. */
  #ownerOf(word: Token, unit: Unit | undefined) {
    const owner = this.#grammar.ownerOf(word.lower);
    return owner?.annexed === true && !isAttached(unit) ? undefined : owner;
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
    return first === undefined ? undefined : this.#chainFrom(first, index);
  }

  #chainFrom(first: ReadStep, index: number): Chain | undefined {
    let steps = [...first.steps];
    let { next } = first;
    for (;;) {
      const outer = this.#stepAt(this.#skipOf(next));
      if (outer === undefined || !isInside(steps[0], outer.steps.at(-1))) {
        break;
      }
      steps = [...outer.steps, ...steps];
      ({ next } = outer);
    }
    const inward = first.next === next;
    if (inward) {
      ({ steps, next } = this.#innerSteps(steps, next));
    }
    if (isVague(steps) || (first.form.chained === true && steps.length === 1)) {
      return undefined;
    }
    const after = this.#ownerAfter(next, steps[0]?.unit, inward && steps.length > 1);
    const owner = after.type === "unstated" ? this.#ownerInFront(index) : after;
    return { steps, first: index, next, owner, inward: inward && steps.length > 1, form: first.form };
  }

  /**
   * `Articles 2(1) and 4(2)`: the plural noun goes on after the brackets. What follows is a chain of its own.
   */
  #continuedChain({ form, next }: Chain): Chain | undefined {
    const separator =
      form.plural && form.unit === "article" ? separatorAt(this.#tokens, next, this.#grammar) : undefined;
    const list = separator === undefined ? undefined : listAt(this.#tokens, separator.next, this.#grammar);
    const [label] = list?.labels ?? [];
    if (separator === undefined || list === undefined || label?.style !== "number") {
      return undefined;
    }
    const labels = list.labels.flatMap(splitRange);
    const step = stepOf(form, labels, label.start, labels.at(-1)?.end ?? label.end);
    const inner = this.#attachedSteps(step, list.next);
    return this.#chainFrom({ steps: inner.steps, form, next: inner.next }, separator.next);
  }

  /**
   * `Article 7, paragraph 4`, `Article 7 (paragraph 4)`: written outermost first after all, unless what follows has an
   * article of its own.
   */
  #innerSteps(steps: CitedStep[], next: number): { steps: CitedStep[]; next: number } {
    let read = { steps, next };
    for (;;) {
      const mark = skipSpace(this.#tokens, read.next);
      const marked = this.#tokens[mark]?.text === "," || this.#tokens[mark]?.text === "(";
      const inner = this.#stepAt(marked ? skipSpace(this.#tokens, mark + 1) : mark);
      if (
        inner === undefined ||
        inner.steps[0]?.relative !== undefined ||
        rankOf(inner.steps[0]) <= rankOf(read.steps.at(-1)) ||
        this.#stepAt(this.#skipOf(inner.next)) !== undefined
      ) {
        return read;
      }
      read = { steps: [...read.steps, ...inner.steps], next: inner.next };
    }
  }

  #stepAt(index: number): ReadStep | undefined {
    const token = this.#tokens[index];
    if (token?.kind !== "word") {
      return undefined;
    }
    const relative = this.#relativeStep(index);
    if (relative !== undefined) {
      return relative;
    }
    if (ordinalAt(this.#tokens, index, this.#grammar) !== undefined) {
      return this.#ordinalStep(index);
    }
    const [form, afterNoun] = this.#nounAt(index);
    if (form === undefined) {
      return undefined;
    }
    const at = skipSpace(this.#tokens, afterNoun);
    const list = listAt(this.#tokens, at, this.#grammar) ?? this.#bareLetter(form, at);
    if (list === undefined || !this.#canBeLabel(form, list)) {
      return undefined;
    }
    const written = UNBRACKETED.has(form.unit) && this.#isInBrackets(index) ? withoutBracket(list.labels) : list.labels;
    const labels = written.flatMap((label) => (form.plural ? splitRange(label) : [label]));
    const unit = this.#meansParagraphs(token, list) ? "paragraph" : form.unit;
    const step = stepOf({ ...form, unit }, labels, token.start, labels.at(-1)?.end ?? token.end);
    const inner = this.#attachedSteps(step, list.next);
    return { steps: inner.steps, form, next: inner.next };
  }

  /** Whether a bracket is open before a token: the one that closes in `(Article 20)` belongs to it. */
  #isInBrackets(index: number): boolean {
    for (let before = index - 1; before >= Math.max(0, index - LONGEST_NAME); before--) {
      const [inner, token] = [this.#tokens[before - 1], this.#tokens[before]];
      const ofLabel = inner?.kind === "number" || /^\p{L}$/u.test(inner?.text ?? "");
      if (token?.text === "(" || (token?.text === ")" && !ofLabel)) {
        return token.text === "(";
      }
    }
    return false;
  }

  #canBeLabel(form: UnitForm, { labels: [first] }: CitedList): boolean {
    if (form.unit === "protocol") {
      return numbersProtocol(first, false);
    }
    return first?.style !== "capital" || form.unit === "annex";
  }

  /** `подпункт б пункта 2`, `item a of`: only where another unit or a link follows. */
  #bareLetter(form: UnitForm, index: number): CitedList | undefined {
    const list = form.unit === "subparagraph" ? bareLetterAt(this.#tokens, index, this.#grammar) : undefined;
    const after = list === undefined ? index : skipSpace(this.#tokens, list.next);
    const followed = this.#skipOf(after) > after || this.#nounAt(after)[0] !== undefined;
    return followed ? list : undefined;
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
    if (form === undefined || form.unit === "protocol") {
      return undefined;
    }
    // `first part` is a part of a paragraph; `Part 1` a chapter.
    const unit = form.unit === "chapter" ? "part" : form.unit;
    const end = this.#tokens[next - 1]?.end ?? 0;
    return { steps: [stepOf({ ...form, unit }, list.labels, list.labels[0]?.start ?? 0, end)], form, next };
  }

  #nounAt(index: number): [UnitForm | undefined, number] {
    const token = this.#tokens[index];
    if (token?.kind !== "word") {
      return [undefined, index];
    }
    const sub = token.lower === "sub" ? this.#grammar.unitOf(`sub${this.#tokens[index + 2]?.lower}`) : undefined;
    if (sub !== undefined && /^[ -]$/u.test(this.#tokens[index + 1]?.text ?? "")) {
      return [sub, index + 3];
    }
    const [open, plural, close] = this.#tokens.slice(index + 1, index + 4);
    if (open?.text === "(" && plural?.text === "s" && close?.text === ")") {
      // `Article(s) 4 and 5`
      const form = this.#grammar.unitOf(`${token.lower}s`);
      return [form, index + 4];
    }
    const [stop, again, secondStop] = this.#tokens.slice(index + 1, index + 4);
    if (stop?.text === "." && again?.lower === token.lower && secondStop?.text === ".") {
      // `ст.ст. 2–4`
      const form = this.#grammar.unitOf(`${token.lower}.`);
      return form === undefined ? [undefined, index] : [{ ...form, plural: true }, index + 4];
    }
    const abbreviated = this.#grammar.labels === "after-noun" && this.#tokens[index + 1]?.text === ".";
    const abbreviation = abbreviated ? this.#grammar.unitOf(`${token.lower}.`) : undefined;
    return abbreviation === undefined ? [this.#grammar.unitOf(token.lower), index + 1] : [abbreviation, index + 2];
  }

  /** `Article 27(1)(b)`, `Article 27 (1)`, `Article 27(1) and (2)`: what stands in brackets at the number. */
  #attachedSteps(step: CitedStep, index: number): { steps: CitedStep[]; next: number } {
    const steps = [step];
    let next = index;
    while (steps.length <= MOST_ATTACHED && ATTACHING_UNITS.has(step.unit)) {
      const list = this.#attachedList(next);
      const [first] = list?.labels ?? [];
      if (list === undefined || first === undefined) {
        break;
      }
      const numbered = /^\d+$/.test(first.key) && !/[ivxIVX]/u.test(this.#tokens[list.next - 2]?.text ?? "");
      const unit = step.unit === "article" && steps.length === 1 && numbered ? "paragraph" : "subparagraph";
      const form = { unit, plural: list.labels.length > 1 } as const;
      steps.push(stepOf(form, list.labels, first.start, list.labels.at(-1)?.end ?? first.end));
      ({ next } = list);
    }
    return { steps, next };
  }

  /** `(1)`, ` (b)`, ` a)`, and the `:5` of `Article XXVI:5`. */
  #attachedList(index: number): CitedList | undefined {
    if (this.#tokens[index]?.text === ":" && this.#tokens[index + 1]?.kind === "number") {
      return listAt(this.#tokens, index + 1, this.#grammar);
    }
    const open = skipSpace(this.#tokens, index);
    const letter = /^\p{Ll}$/u.test(this.#tokens[open]?.text ?? "") && this.#tokens[open + 1]?.text === ")";
    return letter || this.#tokens[open]?.text === "(" ? listAt(this.#tokens, open, this.#grammar) : undefined;
  }

  #isLink({ lower }: Token): boolean {
    return this.#grammar.links.includes(lower);
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

  /** `Annex 1 to the Convention`, `приложение 1 к Соглашению` */
  #skipTo(index: number, unit: Unit | undefined): number {
    return isAttached(unit) && this.#grammar.attaching.has(this.#tokens[index]?.lower ?? "")
      ? this.#skipOf(index + 1)
      : index;
  }

  /** `Bonn Convention, Article IV`, `the Treaty (Article VII)`, `its Articles 40 to 50` */
  #ownerInFront(index: number): Owner {
    const before = this.#spaceBefore(index);
    const word = this.#tokens[before];
    if (word !== undefined && this.#grammar.possessors.has(word.lower)) {
      return { type: "other", kind: undefined, words: word, namedBefore: true };
    }
    const marked = word?.text === "," || word?.text === "(";
    const at = this.#spaceBefore(before);
    const owner = marked ? this.#ownerBefore(at + 1, undefined) : undefined;
    return owner !== undefined && "kind" in owner && owner.kind !== undefined ? owner : { type: "unstated" };
  }

  /** Past `inclusive`, and past the comma of `Article 40, paragraph 2, of the Convention`. */
  #skipAside(index: number, inward: boolean): number {
    const word = skipSpace(this.#tokens, index);
    const past = this.#grammar.inclusive.has(this.#tokens[word]?.lower ?? "")
      ? skipSpace(this.#tokens, word + 1)
      : word;
    const afterComma = this.#tokens[past]?.text === "," ? skipSpace(this.#tokens, past + 1) : past;
    return inward || this.#tokens[afterComma]?.lower === this.#grammar.ownerMark ? afterComma : past;
  }

  #ownerAfter(index: number, unit: Unit | undefined, inward: boolean): Owner {
    const afterTitle = this.#skipAside(this.#skipTitle(index), inward);
    const { ownerMark } = this.#grammar;
    const mark = this.#tokens[afterTitle]?.lower ?? "";
    const marked =
      ownerMark === undefined || mark === ownerMark || (isAttached(unit) && this.#grammar.attaching.has(mark));
    const next = this.#skipTo(this.#skipOf(afterTitle), unit);
    const first = this.#tokens[next];
    if (first === undefined || (first.kind !== "word" && !marked)) {
      return { type: "unstated" };
    }
    const noun = this.#tokens[skipSpace(this.#tokens, next + 1)];
    if (this.#grammar.thisWord.test(first.lower)) {
      const kind = this.#grammar.ownerOf(noun?.lower ?? "")?.kind;
      return { type: "this", kind, words: { start: first.start, end: (kind && noun?.end) || first.end } };
    }
    if (/^(?:hereof|herein|hereto)$/.test(first.lower)) {
      return { type: "this", kind: undefined, words: first };
    }
    const owner = this.#ownerOf(first, unit);
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
    if (before !== undefined && this.#excepted(before, chain)) {
      const rank = rankOf(chain.steps[0]);
      const outer = before.steps.filter((step) => rankOf(step) < rank);
      return { ...chain, steps: [...outer, ...chain.steps], owner: before.owner };
    }
    if (before === undefined || !this.#joined(before.next, chain.first)) {
      return chain;
    }
    if (this.#grammar.order === "outermost-first") {
      return completed(chain, before);
    }
    const inherited = before.inward && !chain.inward ? completed(chain, before) : chain;
    chains[chains.length - 1] = before.inward ? owned(before, chain) : completed(before, chain);
    return owned(inherited, before);
  }

  /** `статьи 1 (за исключением пункта 3)`: the part left out is that article's. */
  #excepted({ steps, next, owner }: Chain, chain: Chain): boolean {
    const [outermost] = steps;
    return (
      this.#grammar.exceptions !== undefined &&
      chain.first - next <= LONGEST_EXCEPTION &&
      outermost?.unit === "article" &&
      outermost.labels.length === 1 &&
      (chain.owner.type === "unstated" || chain.owner.type === owner.type) &&
      rankOf(chain.steps[0]) > rankOf(outermost) &&
      this.#grammar.exceptions.test(
        this.#tokens
          .slice(next, chain.first)
          .map(({ lower }) => lower)
          .join(""),
      )
    );
  }

  #joined(from: number, to: number): boolean {
    let words = 0;
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      if (token === undefined || token.kind === "space" || token.text === "," || this.#isLink(token)) {
        continue;
      }
      if (token.kind !== "word" || !this.#grammar.and.has(token.lower) || ++words > 1) {
        return false;
      }
    }
    return to > from;
  }
}

function stepOf(
  { unit, plural }: Pick<UnitForm, "unit" | "plural">,
  labels: readonly CitedLabel[],
  start: number,
  end: number,
): CitedStep {
  // `paragraphs (a) and (b) of paragraph 1`
  const lettered = unit === "paragraph" && labels[0]?.style === "bracketed" && /^\p{L}$/u.test(labels[0].key);
  return { unit: lettered ? "subparagraph" : unit, labels, relative: undefined, plural, start, end };
}

/** Whether a step can stand inside another one: deeper, or an item of an item. */
function isInside(inner: CitedStep | undefined, outer: CitedStep | undefined): boolean {
  return (
    rankOf(inner) > rankOf(outer) ||
    (inner?.unit === "subparagraph" && outer?.unit === "subparagraph" && inner.labels.length + outer.labels.length > 0)
  );
}

/** A list whose last number is read without the bracket that closes round it. */
function withoutBracket(labels: readonly CitedLabel[]): readonly CitedLabel[] {
  return labels.map((label, index) =>
    index === labels.length - 1 && label.style === "bracketed" && label.end - label.start === label.key.length + 1
      ? { ...label, style: "number" as const, end: label.end - 1 }
      : label,
  );
}

/** `2-ші`: the label takes its ending with it. */
function endsAsOrdinal(label: CitedLabel | undefined): boolean {
  return label?.style === "number" && /^\d[\d.-]*$/u.test(label.key) && label.end - label.start > label.key.length;
}

/** `1-хаттама`, `№ 1 хаттама`, `Protocol 1`, but neither `3 хаттама` nor `Protocol 2000`. */
function numbersProtocol(label: CitedLabel | undefined, spaced: boolean): boolean {
  return label?.style === "number" && label.key.length < 3 && !spaced;
}

/** A chain with the owner that it lacks taken from another one. */
function owned(chain: Chain, source: Chain): Chain {
  return chain.owner.type === "unstated" ? { ...chain, owner: source.owner } : chain;
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
    (only.unit !== "article" || only.labels[0]?.key === "last") &&
    (only.labels[0]?.style === "ordinal" || (only.unit === "sentence" && only.relative === undefined))
  );
}

function isAttached(unit: Unit | undefined): boolean {
  return unit === "annex" || unit === "protocol";
}

function rankOf(step: CitedStep | undefined): number {
  return step === undefined ? Number.POSITIVE_INFINITY : UNIT_RANK[step.unit];
}
