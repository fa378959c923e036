import { LABEL, OPENING_QUOTE } from "./numbers.mts";
import { KK_LABELLED_REFERENCE } from "./references.mts";
import { captured, type Rule } from "./rule.mts";
import { SCOPES } from "./scopes.mts";

/**
 * What a line begins with when it is a paragraph, a sub-paragraph or an item. A quotation mark may stand before the
 * label: in an amending protocol it opens the new wording. A hard-wrapped line that begins with
 * `1) тармақшасында` goes on with a reference and has no label.
 */
const LINE_START = String.raw`^(\s*)(${OPENING_QUOTE}?)(?!${KK_LABELLED_REFERENCE})`;

/** `1.`, `2-1.`, `5.2.`, also `1.Тараптар` without its space; not the first part of `6.12` or of a date in digits. */
const PARAGRAPH = String.raw`\d{1,3}(?:[.-]\d{1,3}){0,3}\.(?!\d)`;

/** `1/`, an old form of `1)`; not a fraction. */
const SLASHED = String.raw`\d{1,3}/(?=\s|\p{L})`;

export const labels: readonly Rule[] = [
  captured(`${LINE_START}(${PARAGRAPH})`, "", SCOPES.openingQuote, SCOPES.paragraphLabel),
  captured(`${LINE_START}(${LABEL}|${SLASHED})`, "", SCOPES.openingQuote, SCOPES.subparagraphLabel),
  captured(String.raw`^(\s*)([-–—•])(?=\s+\S)`, "", SCOPES.dashLabel),
];
