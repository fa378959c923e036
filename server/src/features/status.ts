// What the status item of the editor shows.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { localize, type Message, message } from "../localization/message.ts";
import { kindOf, type PartyLevel, type TreatyKind } from "../model/treatyKind.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

/** Parameters of the notification `kelisim/status`. */
export interface TreatyStatus {
  readonly uri: string;
  readonly languages: readonly LanguageId[];
  /** In the language of messages: `Agreement between two governments`. */
  readonly kind: string | undefined;
  /** Articles of all instruments, quoted ones not counted. */
  readonly articles: number;
  /** As many as the editor lists: hints are not counted. */
  readonly problems: number;
}

const NOUNS: Readonly<Record<InstrumentKind, Message>> = {
  agreement: message("Agreement"),
  treaty: message("Treaty"),
  protocol: message("Protocol"),
  convention: message("Convention"),
  memorandum: message("Memorandum"),
  charter: message("Charter"),
  declaration: message("Declaration"),
  otherAct: message("Other act"),
};

/** `Agreement between two governments`; undefined where nothing tells what the document is. */
function describe(noun: Message | undefined, kind: TreatyKind): Message | undefined {
  switch (kind.type) {
    case "additional-protocol":
      return message("Additional protocol");
    case "bilateral":
      return between(noun ?? NOUNS.treaty, kind.level);
    case "multilateral":
      return message("{0} (multilateral)", noun ?? NOUNS.treaty);
    case "amending-protocol":
      return message("{0} (amends another treaty)", noun ?? NOUNS.protocol);
    default:
      return noun;
  }
}

function between(noun: Message, level: PartyLevel): Message {
  switch (level) {
    case "states":
      return message("{0} between two States", noun);
    case "governments":
      return message("{0} between two governments", noun);
    case "departments":
      return message("{0} between two departments", noun);
  }
}

export function statusOf(document: TreatyDocument, settings: CheckSettings, language: LanguageId): TreatyStatus {
  const { treaty } = document;
  const [main] = treaty.instruments;
  const noun = main?.branch.instrument?.kind;
  const { blocks, folded } = treaty.document;
  const kind = main && describe(noun && NOUNS[noun], kindOf(main, blocks, folded));
  return {
    uri: document.uri,
    languages: treaty.languages,
    kind: kind === undefined ? undefined : localize(language, kind),
    articles: treaty.instruments.reduce((sum, { scope }) => sum + scope.articles.length, 0),
    problems: document.problems(settings).filter(({ severity }) => severity !== "hint").length,
  };
}
