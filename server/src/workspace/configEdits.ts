// Changes to a kelisim.json that leave everything else in it as it is, comments and layout included.
import { applyEdits, type Edit as JsonEdit, modify, type ParseError, parseTree } from "jsonc-parser";
import type { Edit } from "../rules/rule.ts";
import type { Silence } from "./silencing.ts";

/** Undefined where the text is no JSON: its writer must mend it first. */
export function silenceEdits(text: string, file: string, silence: Silence): Edit[] | undefined {
  const { rule, text: words, before, after } = silence;
  const entry = { file, rule, text: words, before, after };
  const list = valueAt(text, "silenced");
  return list?.type === "array"
    ? editsFor(text, ["silenced", list.children?.length ?? 0], entry, true)
    : editsFor(text, ["silenced"], [entry]);
}

/** A rule that has parameters there keeps them. */
export function severityEdits(text: string, rule: string, severity: string): Edit[] | undefined {
  const rules = valueAt(text, "rules");
  const given = rules?.children?.find(({ children }) => children?.[0]?.value === rule)?.children?.[1];
  return editsFor(text, given?.type === "object" ? ["rules", rule, "severity"] : ["rules", rule], severity);
}

/** A new kelisim.json. */
export function newConfig(edits: (text: string) => Edit[] | undefined): string {
  const start = "{}\n";
  return applyEdits(start, (edits(start) ?? []).map(asJsonEdit));
}

function asJsonEdit({ start, end, newText }: Edit): JsonEdit {
  return { offset: start, length: end - start, content: newText };
}

function valueAt(text: string, key: string) {
  return parseTree(text)?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

function editsFor(
  text: string,
  path: (string | number)[],
  value: unknown,
  isArrayInsertion = false,
): Edit[] | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 && text.trim() !== "") {
    return undefined;
  }
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const indented = /^(?<indent>[ \t]+)\S/mu.exec(text)?.groups?.indent ?? "  ";
  const formattingOptions = { insertSpaces: !indented.startsWith("\t"), tabSize: Math.max(1, indented.length), eol };
  return modify(text, path, value, { isArrayInsertion, formattingOptions }).map(({ offset, length, content }) => ({
    start: offset,
    end: offset + length,
    newText: content,
  }));
}
