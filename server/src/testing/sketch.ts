// A tree in few words, for tests: one line for each branch, indented by its depth.
//
//     instrument agreement kk
//       title
//       article 2 "Definitions"
//         paragraph 1
import { type ParsedDocument, parse } from "../syntax/parser.ts";
import { type Branch, branchesOf, leafOf, leaves } from "../syntax/tree.ts";

/** The sketch of a text's tree, without the document itself. */
export function sketch(text: string): string {
  const document = parse(text);
  return branchesOf(document.root)
    .flatMap((branch) => sketchOf(branch, document, ""))
    .join("\n");
}

/** The numbers of a text's articles in order, quoted ones in guillemets, each with its title if it has one. */
export function articlesOf(text: string): readonly string[] {
  return sketch(text)
    .split("\n")
    .filter((line) => /^\s*article/.test(line))
    .map((line) => line.trim().slice("article ".length));
}

/** The texts of the leaves, joined: the document, if nothing is lost. */
export function joinLeaves(text: string): string {
  return leaves(parse(text).root)
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

function sketchOf(branch: Branch, document: ParsedDocument, indent: string): string[] {
  const { kind, heading, label, instrument } = branch;
  const title = leafOf(branch, "headingTitle");
  const words = [
    kind,
    heading?.number ?? label?.key,
    title && `"${document.text.slice(title.start, title.end).replace(/\s+/gu, " ")}"`,
    instrument?.kind,
    instrument?.language,
    instrument?.amending === true ? "amending" : undefined,
  ];
  const line = indent + words.filter((word) => word !== undefined && word !== "").join(" ");
  return [line, ...branchesOf(branch).flatMap((child) => sketchOf(child, document, `${indent}  `))];
}
