// The JSON schema of kelisim.json. Schema files know no languages, so each description speaks all three.
import { localize, type Message } from "../../server/src/localization/message.ts";
import { RULES } from "../../server/src/rules/registry.ts";
import type { RuleMetadata } from "../../server/src/rules/rule.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Said once: there are many rules, and they may stand in two places. */
const SEVERITY: Schema = { $ref: "#/definitions/severity" };
const RULES_LIST: Schema = { $ref: "#/definitions/rules" };

export function configSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "kelisim.json",
    description: inThreeLanguages(
      "How Kelisim checks the treaties in this folder and below.",
      "Kelisim осы қалтадағы және оның ішіндегі шарттарды қалай тексереді.",
      "Как Kelisim проверяет договоры в этой папке и вложенных.",
    ),
    type: "object",
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    definitions: { severity: { enum: ["error", "warning", "information", "hint", "off"] }, rules: rules() },
    properties: {
      $schema: { type: "string" },
      root: {
        type: "boolean",
        default: false,
        description: inThreeLanguages(
          "Whether a kelisim.json of an outer folder has nothing to say here.",
          "Сыртқы қалталардың kelisim.json файлдары мұнда қолданылмайды.",
          "Файлы kelisim.json внешних папок здесь не действуют.",
        ),
      },
      language: language(),
      rules: RULES_LIST,
      ignore: {
        ...patterns(),
        description: inThreeLanguages(
          "Files and folders that are not checked, written as in .gitignore.",
          "Тексерілмейтін файлдар мен қалталар; .gitignore файлындағыдай жазылады.",
          "Файлы и папки, которые не проверяются; пишутся как в .gitignore.",
        ),
      },
      overrides: {
        type: "array",
        description: inThreeLanguages(
          "Other settings for some files.",
          "Кейбір файлдарға арналған басқа параметрлер.",
          "Другие параметры для некоторых файлов.",
        ),
        items: {
          type: "object",
          required: ["files"],
          additionalProperties: false,
          properties: { files: patterns(), language: language(), rules: RULES_LIST },
        },
      },
      silenced: {
        type: "array",
        description: inThreeLanguages(
          "Findings that are not reported: the rule and the words found fault with. The quick fix “Silence this finding” writes them.",
          "Көрсетілмейтін ескертулер: ереже және ол табылған сөздер. Оларды «Осы ескертуді көрсетпеу» түзетуі жазады.",
          "Замечания, которые не показываются: правило и слова, к которым оно относится. Их записывает быстрое исправление «Не показывать это замечание».",
        ),
        items: {
          type: "object",
          required: ["file", "rule", "text"],
          additionalProperties: false,
          properties: {
            file: { type: "string" },
            rule: { type: "string" },
            text: { type: "string" },
            before: { type: "string" },
            after: { type: "string" },
            reason: { type: "string" },
          },
        },
      },
    },
  };
}

function language(): Schema {
  return {
    enum: ["auto", "kk", "ru", "en"],
    default: "auto",
    description: inThreeLanguages("Language of messages.", "Хабарламалардың тілі.", "Язык сообщений."),
  };
}

function patterns(): Schema {
  return { type: "array", items: { type: "string", minLength: 1 } };
}

function rules(): Schema {
  return {
    type: "object",
    description: inThreeLanguages(
      "How severe each check is, and its parameters.",
      "Әр ереженің деңгейі мен параметрлері.",
      "Уровень каждого правила и его параметры.",
    ),
    properties: Object.fromEntries(RULES.map(({ metadata }) => [metadata.id, rule(metadata)])),
    // A finding's own code: missing-clause/title.
    patternProperties: { "^[a-z-]+/": SEVERITY },
    additionalProperties: false,
  };
}

function rule({ severity, summary, parameters = [] }: RuleMetadata): Schema {
  const described = { description: said(summary), default: severity };
  const properties = Object.fromEntries(
    parameters.map(({ name, schema, description, default: value }) => [
      name,
      { ...schema, default: value, description: said(description) },
    ]),
  );
  const options = { type: "object", properties: { severity: SEVERITY, ...properties }, additionalProperties: false };
  return { ...described, anyOf: [SEVERITY, options] };
}

function said(words: Message): string {
  return inThreeLanguages(localize("en", words), localize("kk", words), localize("ru", words));
}

function inThreeLanguages(english: string, kazakh: string, russian: string): string {
  return [english, kazakh, russian].join("\n");
}
