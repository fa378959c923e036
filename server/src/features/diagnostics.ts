// Problems as LSP diagnostics.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { LanguageId } from "../languages/language.ts";
import { localize } from "../localization/message.ts";
import type { Problem } from "../rules/engine.ts";
import type { Severity } from "../rules/rule.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
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
  return document.problems(settings).map((problem) => toDiagnostic(document, problem, language, rulePages));
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
