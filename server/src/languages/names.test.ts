import assert from "node:assert/strict";
import { test } from "node:test";
import type { LanguageId } from "./language.ts";
import { NAME_WORDS } from "./names.ts";

/** Forms of one word each: their stems agree. */
const WORDS: Readonly<Record<LanguageId, readonly string[]>> = {
  kk: [
    "үкімет үкіметі үкіметінің үкіметіне үкіметімен үкіметтің үкіметті",
    "республика республикасы республикасының республикасында республиканы республикалар",
    "қазақстан қазақстанның қазақстанға қазақстанмен",
    "ынтымақтастық ынтымақтастығы ынтымақтастықтың ынтымақтастығын",
    "салалары саласында саласындағы салалар",
    "министрлігі министрлігінің министрлік министрліктің",
  ],
  ru: [
    "республика республики республике республику республикой",
    "правительство правительства правительством правительству",
    "федерация федерации федерацией федерацию",
    "сотрудничество сотрудничества сотрудничестве",
    "беларусь беларуси беларусью",
    "российская российской российскую",
  ],
  en: ["government governments government’s", "party parties", "good goods"],
};

for (const [language, words] of Object.entries(WORDS) as [LanguageId, readonly string[]][]) {
  for (const forms of words) {
    test(`the forms of one word have one stem: ${forms}`, () => {
      const stems = new Set(forms.split(" ").map((form) => NAME_WORDS[language].stem(form)));
      assert.equal(stems.size, 1, [...stems].join());
    });
  }
}

test("the names of different states stay apart", () => {
  const states: Readonly<Record<LanguageId, string>> = {
    kk: "қазақстан өзбекстан тәжікстан түрікменстан қырғызстан ауғанстан ирак иран австрия австралия словакия словения",
    ru: "казахстан узбекистан таджикистан туркменистан ирак иран австрия австралия словакия словения нигер нигерия",
    en: "kazakhstan uzbekistan iraq iran austria australia slovakia slovenia niger nigeria",
  };
  for (const [language, names] of Object.entries(states) as [LanguageId, string][]) {
    const all = names.split(" ");
    assert.equal(new Set(all.map((name) => NAME_WORDS[language].stem(name))).size, all.length, language);
  }
});

test("an instrument is known in every form, and what only sounds like one is not", () => {
  for (const [language, word, kind] of [
    ["kk", "келісімге", "agreement"],
    ["kk", "келісімнің", "agreement"],
    ["kk", "келісімшартқа", "otherAct"],
    ["kk", "шартына", "treaty"],
    ["kk", "келісті", undefined],
    ["ru", "соглашением", "agreement"],
    ["ru", "договорились", undefined],
    ["ru", "договорам", "treaty"],
    ["en", "treaties", "treaty"],
    ["en", "agreed", undefined],
  ] as const) {
    assert.equal(NAME_WORDS[language].kindOf(word), kind, word);
  }
});
