// The methods that set a treaty in order: formatting, Enter in a list, text from elsewhere.
import { ENTER } from "../features/announced.ts";
import { formatAfterEnter, formatDocument, formatRange } from "../features/formatting.ts";
import { pastedText } from "../formatting/pastedText.ts";
import type { Session } from "./session.ts";

/** Asks for a text as it should be pasted into a document. */
const PASTED_TEXT = "kelisim/pastedText";

interface PastedTextParams {
  readonly uri: string;
  readonly text: string;
}

export function serveFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(({ textDocument: { uri }, options }, token) =>
    session.answerAt(uri, token, [], ({ document, settings }) => formatDocument(document, options, settings)),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) =>
    session.answerAt(uri, token, [], ({ document, settings }) => formatRange(document, range, settings)),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }, token) =>
    session.answerAt(uri, token, [], ({ document }) => (ch === ENTER ? formatAfterEnter(document, position) : [])),
  );
  connection.onRequest(PASTED_TEXT, async ({ uri, text }: PastedTextParams) =>
    pastedText(text, await session.settingsOf(uri)),
  );
}
