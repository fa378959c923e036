// "Paste as treaty text": what is copied from a PDF, from Word or from a page of the web, as lines of a treaty.
import type { CheckSettings } from "../workspace/fileSettings.ts";
import { formatText } from "./format.ts";
import { unwrapText } from "./unwrap.ts";

/**
 * The text with one paragraph per line: broken lines and pages closed, spaces where they belong, and what a word
 * processor puts in between made plain – its line breaks inside paragraphs, the tabs after its numbers. No word changes.
 */
export function pastedText(text: string, settings: CheckSettings): string {
  const plain = text
    .replace(/\v|\u2028|\u2029/gu, "\n")
    .replace(/^([^\S\r\n]{0,40}(?:\S{1,8}[.)]|[-\u2010-\u2015•·]))\t+/gmu, "$1 ");
  return formatText(unwrapText(plain), settings);
}
