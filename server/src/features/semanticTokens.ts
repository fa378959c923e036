// Semantic tokens: what the words of a treaty are, for colours that the grammar alone cannot know.
import type { Position } from "vscode-languageserver-types";
import { datesIn } from "../languages/dates.ts";
import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { NAME_WORDS } from "../languages/names.ts";
import type { TermName } from "../model/definitions.ts";
import type { TermUse } from "../model/pieceText.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, isBranch, type Leaf, leaves } from "../syntax/tree.ts";
import { isBlank, isLineEnd } from "../text/characters.ts";
import { FlatText } from "../text/flatText.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { KINDS, type Kind, TOKEN_LEGEND, TYPES } from "./announced.ts";
import { isContainer } from "./containers.ts";

/** Within one line; positions and lengths in UTF-16 units, as the protocol counts them. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  /** Indexes of the legend. */
  readonly type: number;
  readonly modifiers: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The tokens between two offsets, in order; no two overlap and none goes over a line end. */
export function semanticTokens(
  document: TreatyDocument,
  { start, end }: Span = { start: 0, end: document.text.length },
): SemanticToken[] {
  const { textDocument } = document;
  const [from, to] = [textDocument.positionAt(start), textDocument.positionAt(end)];
  const tokens: SemanticToken[] = [];
  const found = new Found(document);
  for (const stretch of stretchesOf(document)) {
    const inside = found.in(stretch);
    if (stretch.end <= start || stretch.start >= end) {
      continue;
    }
    for (const token of stretch.part === undefined
      ? newTokens(document, stretch, inside)
      : keptTokens(document, stretch, stretch.part, inside)) {
      const ends = { line: token.line, character: token.character + token.length };
      if (isBefore(from, ends) && isBefore(token, to)) {
        tokens.push(token);
      }
    }
  }
  return tokens;
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}

/** A part of the document that holds text, or what stands between two of them. */
interface StretchOfText extends Span {
  readonly part: Branch | undefined;
  readonly leaves: () => readonly Leaf[];
  /** That of the instrument in which it stands. */
  readonly language: LanguageId | undefined;
}

/** The whole document, in order. */
function stretchesOf({ treaty }: TreatyDocument): readonly StretchOfText[] {
  const stretches: StretchOfText[] = [];
  let start = 0;
  let between: Leaf[] = [];
  const close = (end: number, language: LanguageId | undefined) => {
    const own = between;
    if (own.length > 0) {
      stretches.push({ start, end, part: undefined, leaves: () => own, language });
    }
    between = [];
    start = end;
  };
  const visit = (container: Branch, around: LanguageId | undefined) => {
    const language = container.instrument?.language ?? around;
    for (const child of container.children) {
      if (!isBranch(child)) {
        if (child.kind !== "space") {
          between.push(child);
        }
        continue;
      }
      close(child.start, language);
      if (isContainer(child)) {
        visit(child, language);
      } else {
        stretches.push({ start: child.start, end: child.end, part: child, leaves: () => leaves(child), language });
        start = child.end;
      }
    }
    close(container.end, language);
  };
  visit(treaty.document.root, undefined);
  return stretches;
}

/** What the model knows of a stretch. */
interface Inside {
  readonly references: readonly Reference[];
  readonly uses: readonly TermUse[];
  readonly definitions: readonly TermName[];
  readonly languages: readonly LanguageId[];
  /** That of the instrument in which it stands. */
  readonly language: LanguageId | undefined;
  readonly titles: readonly Span[];
  readonly formulae: readonly Span[];
}

/** What the model knows of the document, by stretches that are asked for in order. */
class Found {
  readonly #references: InOrder<Reference>;
  readonly #uses: InOrder<TermUse>;
  readonly #definitions: InOrder<TermName>;
  readonly #languages: readonly LanguageId[];
  readonly #titles: InOrder<Span>;
  readonly #formulae: InOrder<Span>;

  constructor({ treaty: { document, instruments, languages } }: TreatyDocument) {
    this.#references = new InOrder(instruments.flatMap(({ references }) => references));
    this.#uses = new InOrder(instruments.flatMap(({ terms }) => terms.uses));
    this.#definitions = new InOrder(instruments.flatMap(({ terms }) => terms.all.flatMap(({ names }) => names)));
    this.#languages = languages;
    this.#titles = new InOrder(instruments.flatMap((instrument) => instrument.part("title") ?? []));
    this.#formulae = new InOrder(instruments.flatMap((instrument) => formulaeOf(instrument, document.folded)));
  }

  in({ end, language }: StretchOfText): Inside {
    return {
      references: this.#references.before(end),
      uses: this.#uses.before(end),
      definitions: this.#definitions.before(end),
      languages: this.#languages,
      language,
      titles: this.#titles.before(end),
      formulae: this.#formulae.before(end),
    };
  }
}

class InOrder<Item extends Span> {
  readonly #items: readonly Item[];
  #next = 0;

  constructor(items: readonly Item[]) {
    this.#items = items.toSorted((left, right) => left.start - right.start);
  }

  /** Those that begin before an offset and have not been asked for. */
  before(offset: number): readonly Item[] {
    const from = this.#next;
    while ((this.#items[this.#next]?.start ?? Number.POSITIVE_INFINITY) < offset) {
      this.#next++;
    }
    return from === this.#next ? NONE : this.#items.slice(from, this.#next);
  }
}

const NONE: readonly never[] = [];

/** The tokens of a part of the document, and what they come from besides its own words. */
interface Kept {
  readonly inside: Inside;
  readonly line: number;
  readonly tokens: readonly SemanticToken[];
}

const kept = new WeakMap<Branch, Kept>();

function keptTokens(
  document: TreatyDocument,
  stretch: StretchOfText,
  part: Branch,
  inside: Inside,
): readonly SemanticToken[] {
  const { line } = document.textDocument.positionAt(stretch.start);
  const known = kept.get(part);
  if (known === undefined || !isSame(known.inside, inside)) {
    const tokens = newTokens(document, stretch, inside);
    kept.set(part, { inside, line, tokens });
    return tokens;
  }
  if (known.line === line) {
    return known.tokens;
  }
  const tokens = known.tokens.map(
    (token): SemanticToken => ({
      line: token.line + line - known.line,
      character: token.character,
      length: token.length,
      type: token.type,
      modifiers: token.modifiers,
    }),
  );
  kept.set(part, { inside, line, tokens });
  return tokens;
}

function isSame(left: Inside, right: Inside): boolean {
  return (
    sameItems(left.references, right.references) &&
    sameItems(left.uses, right.uses) &&
    sameItems(left.definitions, right.definitions) &&
    sameItems(left.languages, right.languages) &&
    left.language === right.language
  );
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left === right || (left.length === right.length && left.every((item, index) => item === right[index]));
}

function newTokens(document: TreatyDocument, stretch: StretchOfText, inside: Inside): SemanticToken[] {
  return tokensOf(document, paint(document, stretch, inside), stretch.start);
}

/** For each character of the stretch what it belongs to: 0 for nothing, else one more than the kind's index. */
function paint(document: TreatyDocument, stretch: StretchOfText, inside: Inside): Uint8Array {
  const { start, end } = stretch;
  const colours = new Uint8Array(end - start);
  const spans = spansOf(document, stretch, inside);
  for (const [index, kind] of KINDS.entries()) {
    for (const span of spans[kind]) {
      if (span.end > start && span.start < end) {
        colours.fill(index + 1, Math.max(0, span.start - start), Math.min(end, span.end) - start);
      }
    }
  }
  return colours;
}

function tokensOf({ text, textDocument }: TreatyDocument, colours: Uint8Array, base: number): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const isBlankAt = (index: number) => isBlank(text.charCodeAt(base + index));
  const isEndAt = (index: number) => isLineEnd(text.charCodeAt(base + index));
  for (let index = 0; index < colours.length; ) {
    const colour = colours[index] ?? 0;
    if (colour === 0 || isBlankAt(index) || isEndAt(index)) {
      index++;
      continue;
    }
    let next = index + 1;
    while (next < colours.length && colours[next] === colour && !isEndAt(next)) {
      next++;
    }
    let last = next;
    while (isBlankAt(last - 1)) {
      last--;
    }
    const kind = KINDS[colour - 1] ?? "reference";
    const { line, character } = textDocument.positionAt(base + index);
    const type = TOKEN_LEGEND.tokenTypes.indexOf(TYPES[kind]);
    tokens.push({ line, character, length: last - index, type, modifiers: kind === "definition" ? 1 : 0 });
    index = next;
  }
  return tokens;
}

function spansOf(
  { treaty }: TreatyDocument,
  stretch: StretchOfText,
  inside: Inside,
): Readonly<Record<Kind, readonly Span[]>> {
  const words = treaty.document.folded.slice(stretch.start, stretch.end);
  const marked = stretch.leaves();
  return {
    formula: inside.formulae,
    date: inside.languages.flatMap((language) => datesIn(words, language).map((date) => moved(date, stretch.start))),
    party: partiesIn(words, inside.language).map((party) => moved(party, stretch.start)),
    title: inside.titles,
    heading: marked.filter(({ kind }) => kind === "heading" || kind === "headingTitle"),
    label: marked.filter(({ kind }) => kind === "label"),
    term: inside.uses.flatMap((use) => (use.embedded ? [] : use.words)),
    definition: inside.definitions,
    reference: inside.references,
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** `Тараптар`, `Сторонами`, `either Party`, with the adjective before it. */
function partiesIn(words: string, language: LanguageId | undefined): Span[] {
  return language === undefined
    ? []
    : [...words.matchAll(NAME_WORDS[language].party)].map(({ 0: party, index }) => ({
        start: index,
        end: index + party.length,
      }));
}

/** The enacting formula ends the preamble; the testimonium is a paragraph of the closing. */
function formulaeOf(instrument: Instrument, folded: string): Span[] {
  const language = instrument.branch.instrument?.language;
  if (language === undefined) {
    return [];
  }
  const { enactingFormula, testimonium } = languageById(language).parts;
  const enacting = lastTextOf(instrument.part("preamble")).flatMap((leaf) => {
    const flat = FlatText.of(folded, leaf.start, leaf.end);
    const match = enactingFormula.exec(flat.text);
    return match === null ? [] : [flat.range(match.index, flat.text.length)];
  });
  const closing = textsOf(instrument.part("closing")).filter(({ start, end }) =>
    testimonium.test(FlatText.of(folded, start, end).text),
  );
  return [...enacting, ...closing];
}

function textsOf(branch: Branch | undefined): readonly Leaf[] {
  return branch === undefined ? [] : leaves(branch).filter(({ kind }) => kind === "text");
}

function lastTextOf(branch: Branch | undefined): readonly Leaf[] {
  return textsOf(branch).slice(-1);
}
