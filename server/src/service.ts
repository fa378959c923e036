// What the command line uses of the service. In Node both stand on one bundle: `dist/server.js` exports these names, and
// the build points every import of this file from the command line at it.
export { localize, type Message, message } from "./localization/message.ts";
export type { Severity } from "./rules/rule.ts";
export { VERSION } from "./version.ts";
export { messageLanguage } from "./workspace/settings.ts";
export { TreatyDocument } from "./workspace/treatyDocument.ts";
