// Formatting: an instrument's own style made uniform. Never changes a word, never joins or splits paragraphs; what has no
// clear habit stays as it is, and so do envelopes, titles, signatures and quotations but for the blanks at their line ends.

import { COLUMNS, type PlacedBlock, Style } from "../model/style.ts";
import type { Problem } from "../rules/engine.ts";
import type { Edit } from "../rules/rule.ts";
import { isBlankLine, type Line, lineEndOf } from "../syntax/lines.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { type Branch, descendants } from "../syntax/tree.ts";
import { CHECK_BY_DEFAULT, type CheckSettings } from "../workspace/fileSettings.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { applyEdits, composeEdits, movedOffset, trimEdits } from "./edits.ts";
import { safeEdits } from "./fixes.ts";

export interface FormatRequest {
  readonly settings: CheckSettings;
  /** UTF-16 offsets; only blocks that it touches are formatted. Undefined for the whole document. */
  readonly range?: { readonly start: number; readonly end: number };
  /** Asked for by the editor; each only where the text does not say it itself. */
  readonly insertFinalNewline?: boolean;
  readonly trimFinalNewlines?: boolean;
}

/** A pass may bring to light what the next one mends; a text that is not at rest by then is left as it is then. */
const MOST_PASSES = 8;

/** The edits that format a document, in order, none overlapping. */
export function formatEdits(document: TreatyDocument, request: FormatRequest): Edit[] {
  const { text } = document;
  let current = document;
  let edits: Edit[] = [];
  let scope = scopeOf(document.treaty.document, request.range);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const spacing = spacingEdits(current, request.settings, scope);
    const step = spacing.length > 0 ? spacing : styleEdits(current, scope, request);
    if (step.length === 0) {
      break;
    }
    edits = composeEdits(text.length, edits, step);
    scope = { start: movedOffset(scope.start, step), end: movedOffset(scope.end, step) };
    current = TreatyDocument.of(applyEdits(current.text, step));
  }
  return trimEdits(text, edits);
}

/** The formatted text, for the command line. */
export function formatText(text: string, settings: CheckSettings = CHECK_BY_DEFAULT): string {
  const document = TreatyDocument.of(text);
  return applyEdits(document.text, formatEdits(document, { settings }));
}

interface Scope {
  readonly start: number;
  readonly end: number;
}

/** From the beginning of the first line of the first block that a range touches to the end of the last one's last line. */
function scopeOf({ blocks, lines, text }: ParsedDocument, range: FormatRequest["range"]): Scope {
  if (range === undefined) {
    return { start: 0, end: text.length };
  }
  const touched = blocks.filter(({ start, end }) => start <= range.end && range.start <= end);
  const first = lines[touched[0]?.firstLine ?? -1];
  const last = lines[touched.at(-1)?.lastLine ?? -1];
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: first.start, end: endOfBlanks(text, last) };
}

function within({ start, end }: Scope, edit: Edit): boolean {
  return start <= edit.start && edit.end <= end;
}

/** Safe fixes that change nothing but blanks: of those rules that the settings leave on. */
function spacingEdits(document: TreatyDocument, settings: CheckSettings, scope: Scope): Edit[] {
  const { text } = document;
  const fitting = document.problems(settings).filter((problem) => {
    const edits = editsOf(problem);
    return edits.every((edit) => within(scope, edit)) && changesOnlyBlanks(text, edits) && !partsColumns(text, edits);
  });
  const all = safeEdits(fitting);
  const inLines = fitting.filter((problem) => !editsOf(problem).some((edit) => crossesLines(text, edit)));
  // A mark that moves to the line before may have been all that kept two lines together.
  return inLines.length === fitting.length || keepsStructure(document, all) ? all : safeEdits(inLines);
}

function editsOf({ finding: { fixes } }: Problem): readonly Edit[] {
  return fixes?.[0]?.edits ?? [];
}

/** Stands at a line's end or beginning, or takes a line end away. */
function crossesLines(text: string, { start, end }: Edit): boolean {
  return start === 0 || end === text.length || /[\r\n]/u.test(text.slice(start - 1, end + 1));
}

function changesOnlyBlanks(text: string, edits: readonly Edit[]): boolean {
  const before = edits.map(({ start, end }) => text.slice(start, end)).join("");
  const after = edits.map(({ newText }) => newText).join("");
  return visible(before) === visible(after);
}

function partsColumns(text: string, edits: readonly Edit[]): boolean {
  return edits.some(({ start, end }) => end > start && COLUMNS.test(text.slice(start - 1, end + 1)));
}

function visible(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Indents, blank lines, headings and the blanks at line ends: as much of them as leaves the structure what it is. */
function styleEdits(document: TreatyDocument, scope: Scope, request: FormatRequest): Edit[] {
  const parsed = document.treaty.document;
  const { text } = parsed;
  const styles = document.treaty.instruments.map(({ branch }) => Style.of(parsed, branch));
  const always = [...trailingBlanks(parsed), ...finalNewlines(parsed, request)];
  const marks = styles.flatMap((style) => headingMarks(style, text));
  const indents = styles.flatMap((style) => leads(style, parsed));
  const gaps = styles.flatMap((style) => blankLines(style, parsed));
  for (const wanted of [[marks, indents, gaps], [marks, indents], [marks], []]) {
    const edits = inOrder([...always, ...wanted.flat()].filter((edit) => within(scope, edit)));
    if (wanted.length === 0 || edits.length === 0 || keepsStructure(document, edits)) {
      return edits;
    }
  }
  return [];
}

function keepsStructure({ treaty, text }: TreatyDocument, edits: readonly Edit[]): boolean {
  return structureOf(TreatyDocument.of(applyEdits(text, edits)).treaty.document) === structureOf(treaty.document);
}

/** What formatting must not change: the tree's branches and each block's characters, the marks of headings apart. */
function structureOf({ root, blocks }: ParsedDocument): string {
  const branches = descendants(root).map(({ kind, heading, label }: Branch) =>
    [kind, heading?.number, label?.style, label?.key].join(" "),
  );
  const texts = blocks.map(({ text, heading }) => {
    const mark = heading?.punctuated === true ? heading.labelEnd - 1 : -1;
    return visible(mark < 0 ? text : text.slice(0, mark) + text.slice(mark + 1));
  });
  return [...branches, ...texts].join("\n");
}

/** In order; where two meet, such as the blanks of a line that goes altogether, the wider one stays. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(edit);
    }
  }
  return kept;
}

/** Spaces and tabs; not a form feed, a soft hyphen or the mark of byte order. */
const TRAILING = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

function endOfBlanks(text: string, { contentEnd, end }: Line): number {
  let offset = contentEnd;
  while (offset < end && TRAILING.test(text.charAt(offset))) {
    offset++;
  }
  return offset;
}

export function trailingBlanks({ lines, text }: ParsedDocument): Edit[] {
  return lines.flatMap((line) => {
    const first = afterMark(text, line);
    const end = first + text.slice(first, line.end).search(/[\r\n]|$/u);
    let start = end;
    while (start > first && TRAILING.test(text.charAt(start - 1))) {
      start--;
    }
    return end > start ? [{ start, end, newText: "" }] : [];
  });
}

/** The beginning of a line, after the mark of byte order where it has one. */
function afterMark(text: string, { start }: Line): number {
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

function finalNewlines({ lines, text }: ParsedDocument, request: FormatRequest): Edit[] {
  const last = lines.findLast((line) => !isBlankLine(line));
  if (last === undefined) {
    return [];
  }
  if (request.trimFinalNewlines === true && last.end < text.length) {
    return [{ start: last.end, end: text.length, newText: "" }];
  }
  const ended = last.end > last.contentEnd && /[\r\n]$/u.test(text);
  return request.insertFinalNewline === true && !ended
    ? [{ start: text.length, end: text.length, newText: lineEndOf(text) }]
    : [];
}

function headingMarks(style: Style, text: string): Edit[] {
  return style.blocks.flatMap(({ block: { start, heading }, mark }) => {
    const wanted = heading === undefined || mark === undefined ? undefined : style.headingMark(heading);
    if (heading === undefined || heading.glued || wanted === undefined || wanted === mark) {
      return [];
    }
    const end = start + heading.labelEnd;
    // `1-БАП:МАҚСАТЫ` would run together without its mark.
    const runsOn = wanted === "" && /\S/u.test(text.charAt(end));
    return runsOn ? [] : [{ start: end - (mark === "" ? 0 : 1), end, newText: wanted }];
  });
}

function leads(style: Style, { lines, text, layout }: ParsedDocument): Edit[] {
  return style.blocks.flatMap(({ block, role, lead }) => {
    const wanted = style.lead(role);
    const line = lines[block.firstLine];
    // In a hard-wrapped text the indent alone tells the first line of a paragraph from the others.
    const tells = layout.hardWrapped && (lead === "" || wanted === "");
    return line === undefined || wanted === undefined || wanted === lead || tells
      ? []
      : [{ start: afterMark(text, line), end: block.start, newText: wanted }];
  });
}

function blankLines(style: Style, parsed: ParsedDocument): Edit[] {
  return style.blocks.flatMap((placed, index) => {
    const wanted = style.blanksBetween(style.blocks[index - 1], placed);
    return wanted === undefined ? [] : gapEdit(parsed, placed, wanted);
  });
}

/** Makes the blank lines before a block as many as wanted; a page number among them goes only where it may. */
export function gapEdit(
  { lines, text }: ParsedDocument,
  { block }: PlacedBlock,
  wanted: number,
  dropsPageNumbers = false,
): Edit[] {
  const { firstLine, blanksBefore } = block;
  const line = lines[firstLine];
  const before = lines[firstLine - 1];
  if (line === undefined || before === undefined || wanted === blanksBefore) {
    return [];
  }
  const start = lines[firstLine - blanksBefore]?.start ?? line.start;
  // A form feed is a page's end that its author set.
  if (!dropsPageNumbers && /\S|\f/u.test(text.slice(start, line.start))) {
    return [];
  }
  const lineEnd = /\r\n$|.$/su.exec(text.slice(before.start, before.end))?.[0] ?? "\n";
  return trimEdits(text, [{ start, end: line.start, newText: lineEnd.repeat(wanted) }]);
}
