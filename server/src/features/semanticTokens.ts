// Semantic tokens: what the words of a treaty are, for colours that the grammar alone cannot know.
import type { Position } from "vscode-languageserver-types";
import { datesIn } from "../languages/dates.ts";
import { languageById } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { NAME_WORDS } from "../languages/names.ts";
import type { ResolvedPart } from "../model/citingParts.ts";
import { type Content, contentOf, type Piece } from "../model/pieces.ts";
import type { Meant, PieceText } from "../model/pieceText.ts";
import { isBranch, type Leaf, leaves, type SyntaxNode } from "../syntax/tree.ts";
import { Attached } from "../text/attached.ts";
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
  for (const stretch of stretchesOf(document)) {
    const { piece } = stretch;
    if (piece.end <= start || piece.start >= end) {
      continue;
    }
    for (const token of tokensIn(document, stretch)) {
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

/** A piece of an instrument, or of what stands outside. */
interface Stretch {
  readonly piece: Piece;
  readonly inside: Inside;
}

/** What the model knows of a piece. It leads to no version of the document. */
interface Inside {
  readonly cited: ResolvedPart | undefined;
  readonly text: PieceText | undefined;
  readonly meant: Meant | undefined;
  /** That of the instrument in which it stands. */
  readonly language: LanguageId | undefined;
  /** The first of its kind: the instrument's title, preamble or closing. */
  readonly first: boolean;
}

/** The whole document, in order. */
function* stretchesOf({ treaty }: TreatyDocument): Generator<Stretch> {
  const instruments = new Map(treaty.instruments.map((instrument) => [instrument.branch, instrument]));
  for (const section of treaty.document.root.children) {
    const instrument = isBranch(section) ? instruments.get(section) : undefined;
    if (instrument === undefined) {
      yield* outside(section);
      continue;
    }
    const { outline, referencesByPart, terms } = instrument;
    const { texts, meant } = terms;
    const language = instrument.branch.instrument?.language;
    for (const [index, piece] of outline.pieces.entries()) {
      const first = isBranch(piece) && instrument.part(piece.kind) === piece;
      const [cited, text] = [referencesByPart[index], texts[index]];
      yield { piece, inside: { cited, text, meant: meant[index], language, first } };
    }
  }
}

function* outside(node: SyntaxNode): Generator<Stretch> {
  if (isBranch(node) && isContainer(node)) {
    for (const child of node.children) {
      yield* outside(child);
    }
  } else if (isBranch(node) || node.kind !== "space") {
    yield { piece: node, inside: OUTSIDE };
  }
}

const OUTSIDE: Inside = { cited: undefined, text: undefined, meant: undefined, language: undefined, first: false };

/** The tokens of a piece, and what they come from besides its own words. */
interface Kept {
  readonly inside: Inside;
  readonly languages: readonly LanguageId[];
  readonly line: number;
  readonly tokens: readonly SemanticToken[];
}

const kept = new Attached<Content, Kept>();

function tokensIn(document: TreatyDocument, { piece, inside }: Stretch): readonly SemanticToken[] {
  const key = contentOf(piece);
  const { line } = document.textDocument.positionAt(piece.start);
  const { languages } = document.treaty;
  const known = kept.get(key);
  const isKnown = known !== undefined && isSame(known.inside, inside) && isAlike(known.languages, languages);
  if (isKnown && known.line === line) {
    return known.tokens;
  }
  const tokens = isKnown
    ? known.tokens.map((token) => movedDown(token, line - known.line))
    : tokensOf(document, paint(document, piece, inside), piece.start);
  kept.set(key, { inside, languages, line, tokens });
  return tokens;
}

function isSame(left: Inside, right: Inside): boolean {
  return (
    left.cited === right.cited &&
    left.text === right.text &&
    left.meant === right.meant &&
    left.language === right.language &&
    left.first === right.first
  );
}

function isAlike(left: readonly LanguageId[], right: readonly LanguageId[]): boolean {
  return left.length === right.length && left.every((language, index) => language === right[index]);
}

function movedDown({ line, character, length, type, modifiers }: SemanticToken, lines: number): SemanticToken {
  return { line: line + lines, character, length, type, modifiers };
}

/** For each character of a piece what it belongs to: 0 for nothing, else one more than the kind's index. */
function paint(document: TreatyDocument, piece: Piece, inside: Inside): Uint8Array {
  const { start, end } = piece;
  const colours = new Uint8Array(end - start);
  const spans = spansOf(document, piece, inside);
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

function spansOf({ treaty }: TreatyDocument, piece: Piece, inside: Inside): Readonly<Record<Kind, readonly Span[]>> {
  const { cited, text, meant, language, first } = inside;
  const { folded } = treaty.document;
  const words = folded.slice(piece.start, piece.end);
  const marked = isBranch(piece) ? leaves(piece) : [piece];
  return {
    formula: first ? formulaeIn(piece, language, folded) : [],
    date: treaty.languages.flatMap((each) => datesIn(words, each).map((date) => moved(date, piece.start))),
    party: partiesIn(words, language).map((party) => moved(party, piece.start)),
    title: first && piece.kind === "title" ? [piece] : [],
    heading: marked.filter(({ kind }) => kind === "heading" || kind === "headingTitle"),
    label: marked.filter(({ kind }) => kind === "label"),
    term: meant?.uses.flatMap((use) => (use.embedded ? [] : use.words)) ?? [],
    definition: text?.terms.flatMap(({ names }) => names) ?? [],
    reference: cited?.references ?? [],
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
function formulaeIn(piece: Piece, language: LanguageId | undefined, folded: string): readonly Span[] {
  if (language === undefined || !isBranch(piece)) {
    return [];
  }
  const { enactingFormula, testimonium } = languageById(language).parts;
  const texts = leaves(piece).filter(({ kind }) => kind === "text");
  const flat = ({ start, end }: Leaf) => FlatText.of(folded, start, end);
  switch (piece.kind) {
    case "preamble":
      return texts.slice(-1).flatMap((leaf) => {
        const words = flat(leaf);
        const match = enactingFormula.exec(words.text);
        return match === null ? [] : [words.range(match.index, words.text.length)];
      });
    case "closing":
      return texts.filter((leaf) => testimonium.test(flat(leaf).text));
    default:
      return [];
  }
}
