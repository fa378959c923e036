// Workspace symbols: titles, articles and defined terms of every treaty in the workspace, searched the way that editors
// search: the letters of the query in order, wherever they stand.
import { type Range, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-protocol";
import type { FileSummary, NamedPlace } from "../workspace/summary.ts";
import { fileNameOf } from "../workspace/textSource.ts";

/** More than anybody reads; editors ask again with each letter. */
const MOST_ANSWERS = 500;

const KINDS: Readonly<Record<NamedPlace["kind"], SymbolKind>> = {
  title: SymbolKind.Module,
  article: SymbolKind.Class,
  chapter: SymbolKind.Module,
  annex: SymbolKind.Module,
  term: SymbolKind.Constant,
};

/** What a symbol found without its place tells to find the place later. */
export interface SymbolData {
  readonly range: Range;
}

/**
 * The places whose names fit the query, the best first. `resolves`: the client asks for the range of the one that is
 * chosen.
 */
export function workspaceSymbols(
  summaries: readonly FileSummary[],
  query: string,
  resolves: boolean,
): WorkspaceSymbol[] {
  const wanted = folded(query);
  const found: { readonly uri: string; readonly place: NamedPlace; readonly rank: number }[] = [];
  for (const { uri, places } of summaries) {
    for (const place of places) {
      const rank = rankOf(folded(place.name), wanted);
      if (rank !== undefined) {
        found.push({ uri, place, rank });
      }
    }
  }
  return found
    .sort((left, right) => left.rank - right.rank)
    .slice(0, MOST_ANSWERS)
    .map(({ uri, place: { name, kind, range, container } }) => ({
      name,
      kind: KINDS[kind],
      containerName: container ?? fileNameOf(uri),
      ...(resolves ? { location: { uri }, data: { range } satisfies SymbolData } : { location: { uri, range } }),
    }));
}

/** The place of a symbol that was found without it. */
export function resolveWorkspaceSymbol(symbol: WorkspaceSymbol): WorkspaceSymbol {
  const { data, location } = symbol;
  return isSymbolData(data) ? { ...symbol, location: { uri: location.uri, range: data.range } } : symbol;
}

function isSymbolData(data: unknown): data is SymbolData {
  return typeof data === "object" && data !== null && "range" in data;
}

/** Small letters without blanks, as the query of a hurried reader has them. */
function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, "");
}

/** 0 where the name begins with the query, 1 where it has it, 2 where it has its letters in order. */
function rankOf(name: string, query: string): number | undefined {
  const index = name.indexOf(query);
  if (index >= 0) {
    return index === 0 ? 0 : 1;
  }
  let from = 0;
  for (const letter of query) {
    const at = name.indexOf(letter, from);
    if (at < 0) {
      return undefined;
    }
    from = at + letter.length;
  }
  return 2;
}
