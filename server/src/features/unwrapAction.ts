// "Unwrap imported text" as an action of the editor: every change with its kind, so that the drafter accepts them one by
// one or kind by kind.
import type { ChangeAnnotation, CodeAction, WorkspaceEdit } from "vscode-languageserver-types";
import { certainEdits, type Mending, type MendingKind, mendings } from "../formatting/unwrap.ts";
import type { LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { UNWRAP } from "./announced.ts";
import { toTextEdits } from "./textEdits.ts";

const TITLE = message("Unwrap imported text");

const LABELS: Readonly<Record<MendingKind, Message>> = {
  "line-end": message("Line ends inside paragraphs"),
  "page-break": message("Page breaks"),
  "page-furniture": message("Page numbers and running headers"),
  hyphenation: message("Hyphens at line ends"),
  punctuation: message("Punctuation marks parted from their words"),
  "letter-spacing": message("Letters parted by spaces"),
  "displaced-link": message("Displaced references: please check"),
  columns: message("Signatures in two columns: please check"),
};

/** The action, or none where there is nothing to unwrap. `kind` is the one under which it is asked for. */
export function unwrapAction(
  document: TreatyDocument,
  language: LanguageId,
  annotates: boolean,
  kind: string = UNWRAP,
): CodeAction | undefined {
  const all = mendings(document);
  const edit = annotates ? annotatedEdit(document, all, language) : plainEdit(document, all);
  return edit === undefined ? undefined : { title: localize(language, TITLE), kind, edit };
}

/** For editors without a preview: what is certain. */
function plainEdit(document: TreatyDocument, all: readonly Mending[]): WorkspaceEdit | undefined {
  const edits = toTextEdits(document, certainEdits(all));
  return edits.length === 0 ? undefined : { changes: { [document.uri]: edits } };
}

function annotatedEdit(
  document: TreatyDocument,
  all: readonly Mending[],
  language: LanguageId,
): WorkspaceEdit | undefined {
  if (all.length === 0) {
    return undefined;
  }
  const { uri, version } = document.textDocument;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const { kind } of all) {
    changeAnnotations[kind] = { label: localize(language, LABELS[kind]), needsConfirmation: true };
  }
  const edits = all.flatMap((mending) =>
    toTextEdits(document, mending.edits).map((edit) => ({ ...edit, annotationId: mending.kind })),
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits }], changeAnnotations };
}
