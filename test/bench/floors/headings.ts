// A server that lists headings and no more: what an outline costs at the least.
import { SymbolKind } from "vscode-languageserver-types";
import { serveFloor } from "./floor.ts";

serveFloor((document) => {
  const heading = /^\d+-бап\..*$/gmu;
  return Array.from(document.getText().matchAll(heading), ({ 0: name, index }) => {
    const range = { start: document.positionAt(index), end: document.positionAt(index + name.length) };
    return { name, kind: SymbolKind.Class, range, selectionRange: range };
  });
});
