// The paragraphs of a document and their lines, as the rules see that judge them one by one. What such a rule finds in a
// paragraph is kept with it: in later versions of a document only the paragraphs that an edit touched are judged again.
import type { LanguageId } from "../languages/language.ts";
import type { Block } from "../syntax/blocks.ts";
import { isBlankLine } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import type { BranchKind } from "../syntax/tree.ts";
import { type LetterSpacedRun, letterSpacedIn } from "../text/letterSpacing.ts";
import type { RuleContext, Surroundings } from "./context.ts";
import type { ParameterReader } from "./parameters.ts";
import { PlacedFinding } from "./placing.ts";
import type { Finding, LocalRule, ReferenceRule } from "./rule.ts";
import { SIGN, signsOf } from "./signs.ts";

/** Words, and all that a rule may know of the place that they stand in. */
abstract class Words implements Surroundings {
  /** As the document has it. */
  readonly text: string;
  /** The signs that are there. */
  readonly signs: number;
  readonly #surroundings: Surroundings;

  constructor(text: string, signs: number, surroundings: Surroundings) {
    this.text = text;
    this.signs = signs;
    this.#surroundings = surroundings;
  }

  get part(): BranchKind {
    return this.#surroundings.part;
  }

  get language(): LanguageId | undefined {
    return this.#surroundings.language;
  }

  get documentLanguage(): LanguageId | undefined {
    return this.#surroundings.documentLanguage;
  }

  get quoted(): boolean {
    return this.#surroundings.quoted;
  }
}

/** The content of a line with visible characters. */
export class LineOfText extends Words {
  /** The text with homoglyphs folded, character for character. */
  readonly folded: string;
  /** Where it begins in its paragraph. */
  readonly from: number;
  /** The number of lines of its paragraph before it, blank ones included. */
  readonly index: number;

  constructor(words: Words, text: string, signs: number, folded: string, from: number, index: number) {
    super(text, signs, words);
    this.folded = folded;
    this.from = from;
    this.index = index;
  }

  get letterSpaced(): readonly LetterSpacedRun[] {
    return this.signs & SIGN.singleLetters ? letterSpacedIn(this.text) : [];
  }
}

export class Paragraph extends Words {
  readonly block: Block;
  readonly #document: ParsedDocument;
  #lines: readonly LineOfText[] | undefined;

  constructor(block: Block, document: ParsedDocument, text: string, signs: number, surroundings: Surroundings) {
    super(text, signs, surroundings);
    this.block = block;
    this.#document = document;
  }

  /** The lines that are not blank. */
  get lines(): readonly LineOfText[] {
    this.#lines ??= this.#splitLines();
    return this.#lines;
  }

  #splitLines(): readonly LineOfText[] {
    const { lines, text, folded } = this.#document;
    const { firstLine, lastLine, start } = this.block;
    const found: LineOfText[] = [];
    for (let index = firstLine; index <= lastLine; index++) {
      const line = lines[index];
      if (line === undefined || isBlankLine(line)) {
        continue;
      }
      const from = line.contentStart - start;
      const to = line.contentEnd - start;
      const signs = firstLine === lastLine ? this.signs : signsOf(text, line.contentStart, line.contentEnd);
      const words = folded.slice(line.contentStart, line.contentEnd);
      found.push(new LineOfText(this, this.text.slice(from, to), signs, words, from, index - firstLine));
    }
    return found;
  }
}

/** Something that a rule found in a paragraph, or in a line of it. */
export class Located<Found> {
  /** The rule's place among those that are asked. */
  readonly order: number;
  readonly block: Block;
  readonly found: Found;
  readonly #from: number;
  readonly #line: number;
  #finding: Finding | undefined;

  constructor(order: number, block: Block, found: Found, from = 0, line = 0) {
    this.order = order;
    this.block = block;
    this.found = found;
    this.#from = from;
    this.#line = line;
  }

  /** What is made of it once and for all versions of the document. */
  once(make: () => Finding): Finding {
    this.#finding ??= make();
    return this.#finding;
  }

  /** Where the words begin in which it was found. */
  get start(): number {
    return this.block.start + this.#from;
  }

  /** The number of lines before that in which it was found. */
  get line(): number {
    return this.block.firstLine + this.#line;
  }
}

interface Local<Words, Found> extends Pick<LocalRule, "metadata" | "signs" | "parts"> {
  find(words: Words, setting: ParameterReader): Iterable<Found>;
  /** What all that was found in a document, in order, comes to; `placed` takes it as it is. */
  conclude(found: readonly Located<Found>[], context: RuleContext): Iterable<Finding>;
}

/** A rule that looks at one line at a time. Offsets of what it finds are those of the line's text. */
export function lineRule<Found>(rule: Local<LineOfText, Found>): LocalRule {
  return {
    ...rule,
    *locate(paragraph, order, setting) {
      for (const line of paragraph.lines) {
        if (line.signs & rule.signs) {
          for (const found of rule.find(line, setting)) {
            yield new Located(order, paragraph.block, found, line.from, line.index);
          }
        }
      }
    },
  };
}

/** A rule that looks at one paragraph at a time. Offsets of what it finds are those of the paragraph's text. */
export function paragraphRule<Found>(rule: Local<Paragraph, Found>): LocalRule {
  return {
    ...rule,
    *locate(paragraph, order, setting) {
      for (const found of rule.find(paragraph, setting)) {
        yield new Located(order, paragraph.block, found);
      }
    },
  };
}

/** A rule that looks at one reference at a time. */
export function referenceRule<Found>(rule: ReferenceRule<Found>): ReferenceRule {
  return rule;
}

/** The findings in the document. */
export function placed(all: readonly Located<Finding>[]): readonly Finding[] {
  return all.map((located) => located.once(() => new PlacedFinding(located, located.found)));
}
