// The methods that help to write: completion and the quick fixes.
import { CompletionTriggerKind } from "vscode-languageserver";
import { articleCompletions } from "../features/articleCompletion.ts";
import { codeActions, problemsAt } from "../features/codeActions.ts";
import { completions } from "../features/completion.ts";
import { configActions, explanations, gradeActions, gradeEdit } from "../features/configActions.ts";
import { termCompletions } from "../features/termCompletion.ts";
import type { Session } from "./session.ts";

/** Asks for the change to kelisim.json by which a rule is graded otherwise for a document's folder. */
const GRADE_EDIT = "kelisim/gradeEdit";

interface GradeEditParams {
  readonly uri: string;
  readonly code: string;
  readonly severity: string;
}

export function serveEditing(session: Session): void {
  const { connection } = session;
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    session.answerAt(uri, token, [], ({ document, client, language }) => [
      ...completions(document, position, client.snippets),
      ...termCompletions(document, position),
      ...(context?.triggerKind === CompletionTriggerKind.TriggerCharacter
        ? []
        : articleCompletions(document, position, client.snippets, language)),
    ]),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }, token) =>
    session.answerAt(uri, token, [], async ({ document, settings, language, client }) => {
      const { snippetEdits, changeAnnotations, createsFiles, opensRules, asksForGrade, rulePages } = client;
      const query = { range, only, settings, language, snippetEdits, changeAnnotations, rulePages };
      const here = problemsAt(document, query);
      const config = here.length === 0 ? undefined : await session.files.configPlace(uri);
      const decides = config !== undefined && (config.text !== undefined || createsFiles);
      return [
        ...codeActions(document, query),
        ...(decides ? configActions(document, here, config, language, rulePages) : []),
        ...(opensRules ? explanations(here, language) : []),
        ...(decides ? gradeActions(uri, here, config, language, asksForGrade) : []),
      ];
    }),
  );
  connection.onRequest(GRADE_EDIT, async ({ uri, code, severity }: GradeEditParams) => {
    const config = await session.files.configPlace(uri);
    return (config && gradeEdit(config, code, severity)) ?? null;
  });
}
