// Edits as the protocol writes them.
import type { TextEdit } from "vscode-languageserver-types";
import type { Edit } from "../rules/rule.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

export function toTextEdits(document: TreatyDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: document.range({ start, end }), newText }));
}
