// Semantic tokens: what the words of a treaty are, for colours that the grammar alone cannot know.
import { datesIn } from "../languages/dates.ts";
import { languageById } from "../languages/index.ts";
import { NAME_WORDS } from "../languages/names.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, type Leaf, leaves } from "../syntax/tree.ts";
import { isBlank, isLineEnd } from "../text/characters.ts";
import { FlatText } from "../text/flatText.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { KINDS, type Kind, TOKEN_LEGEND, TYPES } from "./announced.ts";

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
  return tokensOf(document, paint(document, start, end), start);
}

/** For each character from `start` to `end` what it belongs to: 0 for nothing, else one more than the kind's index. */
function paint(document: TreatyDocument, start: number, end: number): Uint8Array {
  const colours = new Uint8Array(end - start);
  const spans = spansOf(document, { start, end });
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

function spansOf({ treaty }: TreatyDocument, wanted: Span): Readonly<Record<Kind, readonly Span[]>> {
  const { document, instruments, languages } = treaty;
  const { folded, root } = document;
  const words = folded.slice(wanted.start, wanted.end);
  const marked = [...leaves(root)];
  return {
    formula: instruments.flatMap((instrument) => formulaeOf(instrument, folded)),
    date: languages.flatMap((language) => datesIn(words, language).map((date) => moved(date, wanted.start))),
    party: instruments.flatMap((instrument) => partiesOf(instrument, folded, wanted)),
    title: instruments.flatMap((instrument) => instrument.part("title") ?? []),
    heading: marked.filter(({ kind }) => kind === "heading" || kind === "headingTitle"),
    label: marked.filter(({ kind }) => kind === "label"),
    term: instruments.flatMap(({ terms }) => terms.uses.flatMap((use) => (use.embedded ? [] : use.words))),
    definition: instruments.flatMap(({ terms }) => terms.all.flatMap(({ names }) => names)),
    reference: instruments.flatMap(({ references }) => references),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** `Тараптар`, `Сторонами`, `either Party`, with the adjective before it. */
function partiesOf({ branch }: Instrument, folded: string, wanted: Span): Span[] {
  const language = branch.instrument?.language;
  const start = Math.max(branch.start, wanted.start);
  const end = Math.min(branch.end, wanted.end);
  return language === undefined || end <= start
    ? []
    : [...folded.slice(start, end).matchAll(NAME_WORDS[language].party)].map((match) =>
        moved({ start: match.index, end: match.index + match[0].length }, start),
      );
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
