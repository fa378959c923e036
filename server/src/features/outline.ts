// Document symbols: the outline, breadcrumbs and sticky scroll of the editor.
import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { LANGUAGES } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { type Branch, branchesOf, leafOf } from "../syntax/tree.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { isContainer } from "./containers.ts";
import { inParts } from "./inParts.ts";
import { firstWords, nameOf } from "./names.ts";

/** Titles of laws that ratify are long. */
const LONGEST_TITLE = 1000;

const KINDS: Partial<Record<Branch["kind"], SymbolKind>> = {
  envelope: SymbolKind.Package,
  instrument: SymbolKind.Module,
  title: SymbolKind.File,
  note: SymbolKind.String,
  preamble: SymbolKind.Namespace,
  chapter: SymbolKind.Module,
  article: SymbolKind.Class,
  paragraph: SymbolKind.Property,
  subparagraph: SymbolKind.EnumMember,
  closing: SymbolKind.Event,
  signatures: SymbolKind.Key,
  certification: SymbolKind.Event,
  annex: SymbolKind.Module,
};

interface Manner {
  readonly language: LanguageId;
  /** Articles, and what else holds text, show their paragraphs. */
  readonly detailed: boolean;
}

interface Said extends Manner {
  readonly symbol: DocumentSymbol;
}

/** What was said last of a part of a document. */
const said = new WeakMap<Branch, Said>();

/**
 * The parts of a document as a tree. A document with one instrument shows the parts at the top; where several stand in
 * one file each is a branch of its own. That of a long text goes as far as the articles.
 */
export function outline(document: TreatyDocument, language: LanguageId): DocumentSymbol[] {
  const { root, blocks } = document.treaty.document;
  const manner = { language, detailed: blocks.length <= document.limits.outlined };
  const sections = branchesOf(root);
  const instruments = sections.filter(({ kind }) => kind === "instrument").length;
  // A draft just begun has no instrument yet, and is no act round one either.
  const begun = instruments > 0 || sections.some((section) => isAct(document, section));
  const symbols = (begun ? sections : []).flatMap((section) =>
    section.kind === "instrument" && instruments === 1
      ? symbolsBelow(document, section, manner)
      : [symbolOf(document, section, manner)],
  );
  return inParts(symbols);
}

function isAct(document: TreatyDocument, section: Branch): boolean {
  const words = firstWords(document, section, LONGEST_TITLE);
  return LANGUAGES.some(({ parts }) => parts.envelopeTitle.test(words));
}

/** The outline as a list, for clients that know no hierarchy. */
export function flattenOutline(
  symbols: readonly DocumentSymbol[],
  uri: string,
  container?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flattenOutline(children, uri, name),
  ]);
}

/** Parts and indents have no names of their own: what they contain moves up; so do the words of a quotation. */
function symbolsBelow(document: TreatyDocument, branch: Branch, manner: Manner): DocumentSymbol[] {
  return branchesOf(branch).flatMap((child) =>
    KINDS[child.kind] === undefined || (child.kind === "subparagraph" && leafOf(child, "label") === undefined)
      ? symbolsBelow(document, child, manner)
      : [symbolOf(document, child, manner)],
  );
}

/** The symbol of a branch: the same object as in the version before if it says the same. */
function symbolOf(document: TreatyDocument, branch: Branch, manner: Manner): DocumentSymbol {
  if (isContainer(branch)) {
    return newSymbolOf(document, branch, manner);
  }
  const known = said.get(branch);
  const symbol =
    known?.language === manner.language && known.detailed === manner.detailed
      ? moved(known.symbol, document.textDocument.positionAt(branch.start).line - known.symbol.range.start.line)
      : newSymbolOf(document, branch, manner);
  if (symbol !== known?.symbol) {
    said.set(branch, { ...manner, symbol });
  }
  return symbol;
}

/** The same so many lines further down. */
function moved(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  return lines === 0
    ? symbol
    : {
        ...symbol,
        range: movedRange(symbol.range, lines),
        selectionRange: movedRange(symbol.selectionRange, lines),
        ...(symbol.children === undefined ? {} : { children: symbol.children.map((child) => moved(child, lines)) }),
      };
}

function movedRange({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

function newSymbolOf(document: TreatyDocument, branch: Branch, manner: Manner): DocumentSymbol {
  const heading = leafOf(branch, "heading");
  const title = leafOf(branch, "headingTitle");
  const label = leafOf(branch, "label");
  const firstText = leafOf(branch, "text");
  const selection =
    heading !== undefined ? { start: heading.start, end: title?.end ?? heading.end } : (label ?? firstText ?? branch);
  // A title, and an instrument that is called by its title, say everything in their names.
  const named = title !== undefined || branch.kind === "title" || branchesOf(branch)[0]?.kind === "title";
  const detail = named ? "" : firstWords(document, branch);
  const children = manner.detailed || isContainer(branch) ? symbolsBelow(document, branch, manner) : [];
  return {
    name: nameOf(document, branch, manner.language) || "…",
    ...(detail === "" ? {} : { detail }),
    kind: KINDS[branch.kind] ?? SymbolKind.Object,
    range: document.range(branch),
    selectionRange: document.range(selection),
    ...(children.length > 0 ? { children: isContainer(branch) ? inParts(children) : children } : {}),
  };
}
