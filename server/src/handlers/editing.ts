// The methods that help to write: completion and the quick fixes.
import { CodeActionKind, type ServerCapabilities } from "vscode-languageserver";
import { codeActions, FIX_ALL } from "../features/codeActions.ts";
import { completions, TRIGGER_CHARACTERS } from "../features/completion.ts";
import { termCompletions } from "../features/termCompletion.ts";
import { UNWRAP } from "../features/unwrapAction.ts";
import type { Session } from "./session.ts";

export const EDITING_CAPABILITIES: ServerCapabilities = {
  completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, UNWRAP] },
};

export function serveEditing(session: Session): void {
  const { connection } = session;
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], ({ document, client }) => [
      ...completions(document, position, client.snippets),
      ...termCompletions(document, position),
    ]),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }, token) =>
    session.answerAt(uri, token, [], ({ document, settings, language, client: { snippetEdits, changeAnnotations } }) =>
      codeActions(document, { range, only, settings, language, snippetEdits, changeAnnotations }),
    ),
  );
}
