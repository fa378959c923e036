// What the status item of the editor shows.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

/** Parameters of the notification `kelisim/status`. */
export interface TreatyStatus {
  readonly uri: string;
  readonly languages: readonly LanguageId[];
  /** In the language of messages: `Agreement`. */
  readonly kind: string | undefined;
  /** Articles of all instruments, quoted ones not counted. */
  readonly articles: number;
  /** As many as the editor lists: hints are not counted. */
  readonly problems: number;
}

const KINDS: Readonly<Record<InstrumentKind, Message>> = {
  agreement: message("Agreement"),
  treaty: message("Treaty"),
  protocol: message("Protocol"),
  convention: message("Convention"),
  memorandum: message("Memorandum"),
  charter: message("Charter"),
  declaration: message("Declaration"),
  otherAct: message("Other act"),
};

export function statusOf(document: TreatyDocument, settings: CheckSettings, language: LanguageId): TreatyStatus {
  const { treaty } = document;
  const kind = treaty.instruments[0]?.branch.instrument?.kind;
  return {
    uri: document.uri,
    languages: treaty.languages,
    kind: kind === undefined ? undefined : localize(language, KINDS[kind]),
    articles: treaty.instruments.reduce((sum, { scope }) => sum + scope.articles.length, 0),
    problems: document.problems(settings).filter(({ severity }) => severity !== "hint").length,
  };
}
