// What Kelisim makes of a text, in lines that hold none of its words: numbers, places and kinds. Lines and columns count
// from 1, columns in UTF-16 units.
import type { Reference } from "../../server/src/model/references.ts";
import { type Branch, branchesOf } from "../../server/src/syntax/tree.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";

export function survey(text: string): readonly string[] {
  const document = TreatyDocument.of(text);
  return [
    "# outline",
    ...outlineBelow(document, document.treaty.document.root, 0),
    "# references",
    ...document.treaty.instruments.flatMap(({ references }) =>
      references.map((reference) => describeReference(document, reference)),
    ),
    "# diagnostics",
    ...diagnosticsOf(document),
  ];
}

export function diagnosticsOf(document: TreatyDocument): readonly string[] {
  return document.problems().map(({ finding: { start, end }, severity, code }) => {
    return `${place(document, start)}-${place(document, end)} ${severity} ${code}`;
  });
}

/** The headings of articles with their numbers, in order. */
export function articlesOf(document: TreatyDocument): readonly string[] {
  return document.treaty.instruments.flatMap(({ scope, annexes }) =>
    [scope, ...annexes].flatMap(({ articles }) => articles.map(({ heading }) => heading?.number ?? "")),
  );
}

/** What is cited and whether it is there, in order. */
export function referencesOf(text: string): readonly string[] {
  return TreatyDocument.of(text).treaty.instruments.flatMap(({ references }) =>
    references.map(({ unit, label, resolution }) => `${unit} ${label?.key ?? "this"} ${resolution.type}`),
  );
}

export function place(document: TreatyDocument, offset: number): string {
  const { line, character } = document.textDocument.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function outlineBelow(document: TreatyDocument, parent: Branch, depth: number): string[] {
  return branchesOf(parent).flatMap((branch) => [
    `${"  ".repeat(depth)}${lineOf(document, branch.start)}-${lineOf(document, branch.end)} ${nameOf(branch)}`,
    ...outlineBelow(document, branch, depth + 1),
  ]);
}

function nameOf({ kind, heading, label, instrument }: Branch): string {
  const details = [
    heading?.number,
    heading?.quoted === true ? "quoted" : undefined,
    label?.key,
    label?.style,
    instrument?.kind,
    instrument?.language,
    instrument?.amending === true ? "amending" : undefined,
  ];
  return [kind, ...details.filter((detail) => detail !== undefined && detail !== "")].join(" ");
}

function describeReference(document: TreatyDocument, { start, unit, label, resolution }: Reference): string {
  const cited = `${place(document, start)} ${unit} ${label === undefined ? "this" : label.key}`;
  switch (resolution.type) {
    case "internal":
      return `${cited} -> ${resolution.targets.map((target) => lineOf(document, target.start)).join(", ")}`;
    case "external":
      return `${cited} external`;
    case "missing":
      return `${cited} missing${resolution.certain ? "" : ", uncertain"}`;
  }
}

function lineOf(document: TreatyDocument, offset: number): number {
  return document.textDocument.positionAt(offset).line + 1;
}
