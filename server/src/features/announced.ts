// What the client is told of the features before any of them is loaded. The token types are the protocol's own, so that every
// theme colours them; the manifest maps them to the grammar's scopes.
import {
  CodeActionKind,
  SemanticTokenModifiers,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from "vscode-languageserver-types";

/** Characters after which the editor asks for completions by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [" ", "-", "\u00a0"];

/** The character after which the editor asks for edits. */
export const ENTER = "\n";

/** The kind that editors run on save when the user asks them to. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kelisim`;

export const UNWRAP = `${CodeActionKind.RefactorRewrite}.kelisim.unwrap`;

/** What is coloured, from the least to the most telling: where two meet, the later one counts. */
export const KINDS = [
  "formula",
  "date",
  "party",
  "title",
  "heading",
  "label",
  "term",
  "definition",
  "reference",
] as const;
export type Kind = (typeof KINDS)[number];

export const TYPES: Readonly<Record<Kind, SemanticTokenTypes>> = {
  formula: SemanticTokenTypes.macro,
  date: SemanticTokenTypes.number,
  party: SemanticTokenTypes.parameter,
  title: SemanticTokenTypes.namespace,
  heading: SemanticTokenTypes.class,
  label: SemanticTokenTypes.keyword,
  term: SemanticTokenTypes.type,
  definition: SemanticTokenTypes.type,
  reference: SemanticTokenTypes.enumMember,
};

export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...new Set(KINDS.map((kind) => TYPES[kind]))],
  tokenModifiers: [SemanticTokenModifiers.definition],
};
