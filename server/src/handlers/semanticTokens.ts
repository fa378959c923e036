// Semantic tokens, whole, as changes since the last answer, and for a part of the document.
import { type Range, type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import { type SemanticToken, semanticTokens } from "../features/semanticTokens.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import type { Session } from "./session.ts";

export function serveSemanticTokens(session: Session): void {
  const { connection, texts } = session;
  const nothing: SemanticTokens = { data: [] };
  /** Each remembers what the client was told of one document. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string) => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  texts.onDidClose(({ document: { uri } }) => builders.delete(uri));

  const { semanticTokens: tokens } = connection.languages;
  tokens.on(({ textDocument: { uri } }, token) =>
    session.answer(uri, token, nothing, ({ document }) => {
      // A new builder: an answer in full starts anew.
      builders.delete(uri);
      const builder = builderOf(uri);
      push(builder, semanticTokens(document));
      return builder.build();
    }),
  );
  tokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    session.answer(uri, token, nothing, ({ document }) => {
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      push(builder, semanticTokens(document));
      return builder.buildEdits();
    }),
  );
  tokens.onRange(({ textDocument: { uri }, range }, token) =>
    session.answerAt(uri, token, nothing, ({ document }) => {
      const builder = new SemanticTokensBuilder();
      push(builder, semanticTokens(document, offsetsOf(document, range)));
      return { data: builder.build().data };
    }),
  );
}

function push(builder: SemanticTokensBuilder, tokens: readonly SemanticToken[]): void {
  for (const { line, character, length, type, modifiers } of tokens) {
    builder.push(line, character, length, type, modifiers);
  }
}

function offsetsOf({ textDocument }: TreatyDocument, { start, end }: Range) {
  return { start: textDocument.offsetAt(start), end: textDocument.offsetAt(end) };
}
