// The methods that only defined terms answer: declaration and rename.
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { prepareRename, rename } from "../features/rename.ts";
import { termDefinition } from "../features/termNavigation.ts";
import { localize } from "../localization/message.ts";
import { asClientTakes, type Session } from "./session.ts";

export function serveTerms(session: Session): void {
  const { connection } = session;
  connection.onDeclaration(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, [], ({ document, client }) =>
      asClientTakes(termDefinition(document, position), client.declarationLinks),
    ),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    session.answerAt(uri, token, null, ({ document }) => prepareRename(document, position) ?? null),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
    session.answerAt(uri, token, null, ({ document, language }) => {
      const answer = rename(document, position, newName);
      if (answer?.type === "refusal") {
        throw new ResponseError(LSPErrorCodes.RequestFailed, localize(language, answer.reason));
      }
      return answer?.edit ?? null;
    }),
  );
}
