// Breaks a flowing text into lines and pages as a PDF does; the inverse of unwrapping.
import type { PlacedBlock } from "../model/style.ts";
import { Style } from "../model/style.ts";
import { Treaty } from "../model/treaty.ts";

export interface Sheet {
  /** The most characters of a line. */
  readonly width: number;
  /** Lines after which a page ends; its end leaves three blank lines. */
  readonly page: number;
  readonly trailingSpaces: boolean;
}

/** Gives every paragraph of a draft the indent by which a PDF's text shows where it begins. */
export function indented(text: string): string {
  const treaty = Treaty.of(text);
  const starts = new Set(
    treaty.instruments
      .flatMap(({ branch }) => Style.of(treaty.document, branch).blocks)
      .filter(({ role }) => role !== "article" && role !== "chapter" && role !== "title")
      .map(({ block }: PlacedBlock) => block.firstLine),
  );
  return text
    .split("\n")
    .map((line, index) => (starts.has(index) ? `      ${line.trimStart()}` : line))
    .join("\n");
}

export function wrap(text: string, { width, page, trailingSpaces }: Sheet): string {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    const wrapped = wrapParagraph(paragraph, width);
    for (const [index, line] of wrapped.entries()) {
      // Between sentences nothing tells a page's end from a new paragraph that lacks its indent.
      const inside = index > 0 && (lines.length + 1) % page === 0 && !/[.;:]\s?$/u.test(lines.at(-1) ?? "");
      lines.push(...(inside ? ["", "", ""] : []), trailingSpaces && line !== "" ? `${line} ` : line);
    }
  }
  return lines.join("\n");
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lead = /^ */.exec(paragraph)?.[0] ?? "";
  const lines: string[] = [];
  let line = lead;
  for (const word of paragraph.slice(lead.length).split(" ")) {
    if (line.trim() !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line.trim() === "" ? line + word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
