// Problems as LSP diagnostics.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize, message } from "../localization/message.ts";
import type { Problem } from "../rules/engine.ts";
import type { Severity } from "../rules/rule.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import { OF_OPEN_TEXTS } from "../workspace/limits.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `rulePages` is the address of the folder with a page for each rule, where the client opens it. */
export function diagnostics(
  document: TreatyDocument,
  settings: CheckSettings,
  language: LanguageId,
  rulePages?: string,
): Diagnostic[] {
  return [
    ...document.problems(settings).map((problem) => toDiagnostic(document, problem, language, rulePages)),
    ...(settings.ignored ? [] : unread(document, language)),
  ];
}

/** Where a text goes on that is too long to be read to its end. */
function unread(document: TreatyDocument, language: LanguageId): Diagnostic[] {
  const { endOfReading: start } = document;
  if (start === undefined) {
    return [];
  }
  const count = new Intl.NumberFormat(language);
  const words = message(
    "Of a text no more than {0} characters and {1} lines are read. From here on nothing is checked, listed in the outline or found. Divide the text into several files.",
    count.format(OF_OPEN_TEXTS.characters),
    count.format(OF_OPEN_TEXTS.lines),
  );
  return [
    {
      range: document.range({ start, end: start + 1 }),
      severity: DiagnosticSeverity.Warning,
      source: "kelisim",
      message: localize(language, words),
    },
  ];
}

export function toDiagnostic(
  document: TreatyDocument,
  problem: Problem,
  language: LanguageId,
  rulePages?: string,
): Diagnostic {
  const { finding, code, severity, rule } = problem;
  return {
    range: document.range(finding),
    severity: SEVERITIES[severity],
    source: "kelisim",
    code,
    ...(rulePages === undefined ? {} : { codeDescription: { href: `${rulePages}/${rule.metadata.id}.md` } }),
    message: localize(language, finding.message),
    ...(finding.unnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related === undefined
      ? {}
      : {
          relatedInformation: finding.related.map((place) => ({
            location: { uri: document.uri, range: document.range(place) },
            message: localize(language, place.message),
          })),
        }),
  };
}
