// What the grades of findings are called in menus and reports.
import { type Message, message } from "../localization/message.ts";
import type { Severity } from "./rule.ts";

export const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
  error: message("error"),
  warning: message("warning"),
  information: message("note"),
  hint: message("hint"),
};
