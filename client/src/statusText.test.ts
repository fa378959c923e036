import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { statusParts, type Translate } from "./statusText.ts";

/** `vscode.l10n.t`, on the bundles from which the extension's are made. */
function translator(language: "en" | "kk" | "ru"): Translate {
  const path = new URL(`../../l10n/bundle.l10n.${language}.json`, import.meta.url);
  const bundle: Record<string, string> = language === "en" ? {} : JSON.parse(readFileSync(path, "utf8"));
  return (sentence, ...args) =>
    (bundle[sentence] ?? sentence).replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
}

const status = { uri: "file:///a.treaty", languages: ["kk"], articles: 17, problems: 3 } as const;

describe("statusParts", () => {
  it("is in the editor's language", () => {
    assert.deepEqual(statusParts(status, translator("en")), ["Kazakh", "17 articles", "3 problems"]);
    assert.deepEqual(statusParts(status, translator("kk")), ["Қазақша", "17 бап", "3 ескерту"]);
    assert.deepEqual(statusParts(status, translator("ru")), ["Казахский", "статей: 17", "замечаний: 3"]);
  });

  it("counts one", () => {
    const one = { ...status, articles: 1, problems: 1 };
    assert.deepEqual(statusParts(one, translator("en")).slice(1), ["1 article", "1 problem"]);
    assert.deepEqual(statusParts(one, translator("ru")).slice(1), ["1 статья", "1 замечание"]);
  });

  it("names every language of a text, and none where none is known", () => {
    assert.equal(statusParts({ ...status, languages: ["kk", "ru"] }, translator("en"))[0], "Kazakh, Russian");
    assert.equal(statusParts({ ...status, languages: [] }, translator("en"))[0], "17 articles");
  });
});
