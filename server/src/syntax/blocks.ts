// Blocks: the paragraphs of the page, put together from the lines that a PDF or a typist broke them into.
import { LANGUAGES, languageById } from "../languages/index.ts";
import { FlatText, flatten, flatWords } from "../text/flatText.ts";
import type { Wording } from "../text/wording.ts";
import { Askable } from "./askable.ts";
import { type Heading, headingOf } from "./headings.ts";
import { type Label, labelOf } from "./labels.ts";
import { beginsLowerCase, endsSentence, isBlankLine, type Line } from "./lines.ts";

export class Block extends Askable {
  /** Number of blank lines before it. */
  readonly blanksBefore: number;
  readonly heading: Heading | undefined;
  readonly label: Label | undefined;
  /** The folded text from `start` to `end`. */
  readonly wording: Wording;
  readonly #first: Line;
  readonly #last: Line;
  #flat: FlatText | undefined;

  constructor(wording: Wording, first: Line, last: Line, blanksBefore: number, heading: Heading | undefined) {
    super();
    this.wording = wording;
    this.#first = first;
    this.#last = last;
    this.blanksBefore = blanksBefore;
    this.heading = heading;
    this.label = heading === undefined ? wording.ask(labelOf) : undefined;
  }

  /** Document offsets of the visible text, without the blanks around it. */
  get start(): number {
    return this.#first.contentStart;
  }

  get end(): number {
    return this.#last.contentEnd;
  }

  /** Length of the visible text in the document. */
  get length(): number {
    return this.end - this.start;
  }

  get firstLine(): number {
    return this.#first.index;
  }

  get lastLine(): number {
    return this.#last.index;
  }

  /** Width of the indent of the first line. */
  get indent(): number {
    return this.#first.indent;
  }

  /** The block as one line, for whatever looks for words. */
  get flat(): FlatText {
    this.#flat ??= new FlatText(this.wording.ask(flatten), this);
    return this.#flat;
  }

  get text(): string {
    return flatWords(this.wording);
  }

  get opensQuotation(): boolean {
    return OPENING_QUOTES.includes(this.wording.text.charAt(0));
  }
}

const OPENING_QUOTES = '«"“„';

interface BlockBounds {
  readonly first: Line;
  last: Line;
  readonly blanksBefore: number;
}

/** How a document lays its paragraphs out. */
export interface Layout {
  /** Sentences are broken over lines, as in text extracted from a PDF. */
  readonly hardWrapped: boolean;
  /** Paragraphs begin with an indent; a line without one continues the paragraph. */
  readonly indented: boolean;
  /** Number of line ends that break a sentence. */
  readonly brokenSentences: number;
  /** The first line whose end breaks a sentence. */
  readonly firstBrokenLine: number | undefined;
}

/** A line shorter than this does not reach the margin, so its end is its author's. */
const MARGIN = 40;
const INDENT = 2;

interface LineFacts {
  readonly line: Line;
  readonly index: number;
  readonly wording: Wording;
  readonly text: string;
  readonly heading: Heading | undefined;
}

export function layOut(folded: string, lines: readonly Line[]): { layout: Layout; blocks: Block[] } {
  const facts: LineFacts[] = [];
  for (const line of lines) {
    if (!isBlankLine(line)) {
      const { index, wording } = line;
      facts.push({ line, index, wording, text: wording.text, heading: wording.ask(headingOf) });
    }
  }
  const layout = measure(facts);
  const blocks: Block[] = [];
  let open: { bounds: BlockBounds; heading: Heading | undefined } | undefined;
  let closing = false;
  const close = () => {
    if (open !== undefined) {
      const { first, last, blanksBefore } = open.bounds;
      const wording = first.wording.through(folded, first.contentStart, last.contentEnd);
      blocks.push(new Block(wording, first, last, blanksBefore, open.heading));
    }
  };
  for (const [position, current] of facts.entries()) {
    const previous = facts[position - 1];
    const citation = isCitation(current, previous, facts[position + 1]);
    const heading = citation ? undefined : acceptHeading(current, previous, facts[position + 1]);
    if (open !== undefined && previous !== undefined && heading === undefined) {
      const continues =
        open.heading === undefined
          ? citation ||
            (continuesBlock(current, previous, layout) &&
              !(closing && beginsSignature(current, previous)) &&
              !(isBareArticle(blocks.at(-1)?.heading) && beginsNumbering(current)))
          : wrapsTitle(current, previous, open);
      if (continues) {
        open.bounds.last = current.line;
        continue;
      }
    }
    close();
    const blanksBefore = current.index - (previous?.index ?? -1) - 1;
    open = { bounds: { first: current.line, last: current.line, blanksBefore }, heading };
    closing = heading === undefined && (closing || isTestimonium(current));
  }
  close();
  return { layout, blocks };
}

/** A heading stands for itself: one that is not capitalised does not stand amid text. */
function acceptHeading(
  current: LineFacts,
  previous: LineFacts | undefined,
  next: LineFacts | undefined,
): Heading | undefined {
  const { heading } = current;
  if (heading?.doubtful !== true) {
    return heading;
  }
  const adjacent = previous?.index === current.index - 1;
  const alone = !adjacent && (next === undefined || next.index > current.index + 1);
  return alone && !endsSentence(current.text) ? heading : undefined;
}

/**
 * Whether a line that looks like a heading goes on with the sentence of the line before. Kazakh and Russian cite
 * articles in other cases than they head them, so only a heading with loose words after it can be meant; English
 * (`set out in` / `Article 12.`) has but one form.
 */
function isCitation(current: LineFacts, previous: LineFacts | undefined, next: LineFacts | undefined): boolean {
  const { heading } = current;
  if (heading === undefined || previous?.index !== current.index - 1 || previous.heading !== undefined) {
    return false;
  }
  if (languageById(heading.language).headings.unfinished.test(previous.text)) {
    return true;
  }
  const atMargin =
    previous.text.length >= MARGIN && /[\p{Ll}\d,(–-]$/u.test(previous.text) && !beginsBlockByIndent(current, previous);
  if (!atMargin) {
    return false;
  }
  const alone = heading.titleStart === undefined && heading.bodyStart === undefined;
  // Written with a small letter at the margin, `ст. 5` goes on with the sentence whatever follows; `туралы келісімге`
  // `1-қосымша` is the last line of an annex's heading.
  if (/^\p{Ll}/u.test(current.text) && heading.kind !== "annex") {
    return true;
  }
  if (heading.language === "en") {
    const ended = next === undefined || next.index > current.index + 1 || !beginsLowerCase(next.text);
    return !(alone && !heading.punctuated && ended);
  }
  return !(alone || heading.punctuated);
}

function beginsBlockByIndent(current: LineFacts, previous: LineFacts): boolean {
  return current.line.indent >= INDENT && current.line.indent > previous.line.indent;
}

function measure(facts: readonly LineFacts[]): Layout {
  let brokenSentences = 0;
  let firstBrokenLine: number | undefined;
  let indentedLines = 0;
  for (const [position, current] of facts.entries()) {
    const previous = facts[position - 1];
    if (current.line.indent >= INDENT) {
      indentedLines++;
    }
    if (previous?.index === current.index - 1 && breaksSentence(current, previous)) {
      brokenSentences++;
      firstBrokenLine ??= previous.index;
    }
  }
  const hardWrapped = brokenSentences > 0 && brokenSentences >= facts.length * 0.1;
  return {
    hardWrapped,
    indented: hardWrapped && indentedLines >= Math.max(2, facts.length * 0.05),
    brokenSentences,
    firstBrokenLine,
  };
}

/** A line that reaches the margin ends amid a sentence, and the next one goes on with a small letter. */
function breaksSentence(current: LineFacts, previous: LineFacts): boolean {
  return (
    previous.heading === undefined &&
    previous.text.length >= MARGIN &&
    current.line.indent < INDENT &&
    /[\p{L}\d-]$/u.test(endOf(previous.text)) &&
    /^\(?\p{Ll}/u.test(current.text) &&
    current.wording.ask(labelOf) === undefined
  );
}

/** The last characters of a line: a pattern that ends there would be tried at each character before them. */
function endOf(text: string): string {
  return text.slice(-3);
}

/** Whether a line end stands amid a citation: `3-` / `бабына`, `осы Келісімнің` / `12-бабына`, `статьи` / `5`. */
function breaksCitation(before: string, after: string): boolean {
  const ending = endOf(before);
  if (/\d\s?[-\u2010-\u2015]$/u.test(ending)) {
    return /^\p{Ll}/u.test(after);
  }
  if (!/[\p{L}\d,)]$/u.test(ending)) {
    return false;
  }
  const numbered = /^[\d.-]{1,9}\s?[-\u2010-\u2015)]\s?(?<noun>\p{Ll}{2,24})/u.exec(after.slice(0, 60))?.groups?.noun;
  if (numbered !== undefined) {
    return LANGUAGES.some(({ references }) => references.labels === "before-noun" && references.unitOf(numbered));
  }
  if (!/^\d/u.test(after)) {
    return false;
  }
  const noun = /(?<=\P{L})\p{L}{2,20}$/u.exec(before.slice(-24))?.[0].toLowerCase();
  return (
    noun !== undefined &&
    LANGUAGES.some(({ references }) => references.labels === "after-noun" && references.unitOf(noun))
  );
}

/** Whether a line goes on with the paragraph of the line before it. */
function continuesBlock(current: LineFacts, previous: LineFacts, layout: Layout): boolean {
  const gap = current.index - previous.index - 1;
  const adjacent = gap === 0;
  if (adjacent && (/^(?:[,;)»]|\.(?![.\p{L}\d]))/u.test(current.text) || breaksCitation(previous.text, current.text))) {
    return true;
  }
  const ended = endsSentence(previous.text);
  const label = current.wording.ask(labelOf);
  if (!layout.hardWrapped || current.line.indent >= INDENT) {
    // A lone line end amid a sentence.
    return adjacent && breaksSentence(current, previous);
  }
  if (adjacent) {
    if (label !== undefined) {
      return (
        !ended &&
        previous.text.length >= MARGIN &&
        /[\p{Ll}\d,(]$/u.test(endOf(previous.text)) &&
        (label.style !== "dash" || layout.indented)
      );
    }
    // A line that could have gone on ends its paragraph; one in capitals heads what follows.
    const full = !ended || (previous.text.length >= MARGIN && /\p{Ll}/u.test(current.text));
    return (layout.indented && full) || !ended || beginsLowerCase(current.text);
  }
  // A page break leaves blank lines inside a sentence.
  const dashed = label?.style === "dash" && layout.indented && /[\p{L}\d,]$/u.test(endOf(previous.text));
  const broken = !ended && previous.text.length >= MARGIN && (label === undefined || dashed);
  if (gap >= 3) {
    return broken || (layout.indented && beginsLowerCase(current.text) && !ended);
  }
  return layout.indented && broken && beginsLowerCase(current.text) && !/,$/.test(previous.text);
}

function isBareArticle(heading: Heading | undefined): boolean {
  return heading?.kind === "article" && heading.titleStart === undefined && heading.bodyStart === undefined;
}

/** `1. Стороны …` below the title of an article, which no full stop need end. */
function beginsNumbering({ wording }: LineFacts): boolean {
  const label = wording.ask(labelOf);
  return label?.key === "1" && label.style !== "dash";
}

function isTestimonium({ text }: LineFacts): boolean {
  return LANGUAGES.some(({ parts }) => parts.testimonium.test(text));
}

/** `За Правительство` right below the testimonium: signatures need neither an indent nor a blank line. */
function beginsSignature({ text }: LineFacts, previous: LineFacts): boolean {
  return (
    endsSentence(previous.text) &&
    !/[.,;]$/u.test(text) &&
    LANGUAGES.some(({ id, parts }) => id !== "kk" && parts.signature.test(text))
  );
}

/** The second line of a title: `7-бап Тараптардың … құқықтары мен` / `міндеттемелері`. */
function wrapsTitle(
  current: LineFacts,
  previous: LineFacts,
  open: { readonly bounds: BlockBounds; readonly heading: Heading | undefined },
): boolean {
  return (
    open.heading?.titleStart !== undefined &&
    current.index === previous.index + 1 &&
    current.index - open.bounds.first.index <= 3 &&
    current.line.indent < INDENT &&
    previous.text.length >= MARGIN &&
    !/[.;:,]$/u.test(previous.text) &&
    beginsLowerCase(current.text) &&
    current.wording.ask(labelOf) === undefined
  );
}
