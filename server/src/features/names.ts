// What outline, hover and messages call the parts of a treaty.
import type { LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import { type Branch, isBranch, leafOf } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

const PART_NAMES: Partial<Record<Branch["kind"], Message>> = {
  envelope: message("Accompanying act"),
  instrument: message("Treaty"),
  title: message("Title"),
  note: message("Note on entry into force"),
  preamble: message("Preamble"),
  closing: message("Closing provisions"),
  signatures: message("Signatures"),
  certification: message("Certification"),
};

const LONGEST_NAME = 160;
const LONGEST_DETAIL = 80;

/**
 * The name of a branch: its heading as written with the title (`12-бап Тоқтата тұру`), its label (`2.`), the words of
 * a title, or what the part is called in the language.
 */
export function nameOf(document: TreatyDocument, branch: Branch, language: LanguageId): string {
  const heading = leafOf(branch, "heading");
  if (heading !== undefined) {
    const title = leafOf(branch, "headingTitle");
    const words = title === undefined ? "" : flatten(document, title.start, title.end);
    return shorten([flatten(document, heading.start, heading.end), words].join(" ").trim(), LONGEST_NAME);
  }
  const label = leafOf(branch, "label");
  if (label !== undefined) {
    return flatten(document, label.start, label.end);
  }
  if (branch.kind === "instrument") {
    const title = branch.children.filter(isBranch).find(({ kind }) => kind === "title");
    return title === undefined ? localize(language, message("Treaty")) : nameOf(document, title, language);
  }
  if (branch.kind === "title") {
    return shorten(flatten(document, branch.start, branch.end), LONGEST_NAME);
  }
  const name = PART_NAMES[branch.kind];
  return name === undefined ? firstWords(document, branch, LONGEST_DETAIL) : localize(language, name);
}

/** The first words of a branch's text, for branches that have no title. */
export function firstWords(document: TreatyDocument, branch: Branch, longest = LONGEST_DETAIL): string {
  for (const child of branch.children) {
    if (!isBranch(child) && child.kind === "text") {
      return shorten(flatten(document, child.start, Math.min(child.end, child.start + 4 * longest)), longest);
    }
    if (isBranch(child)) {
      return firstWords(document, child, longest);
    }
  }
  return "";
}

/** The document's own characters as one line. */
export function flatten(document: TreatyDocument, start: number, end: number): string {
  return FlatText.of(document.text, start, end).text;
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const cut = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1)}…`;
}
