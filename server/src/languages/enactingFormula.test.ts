import assert from "node:assert/strict";
import { test } from "node:test";
import { languageById } from "./index.ts";
import type { LanguageId } from "./language.ts";

const FORMULAE: Readonly<Record<LanguageId, readonly string[]>> = {
  kk: [
    "төмендегілер туралы келісті:",
    "осы Келісімді жасасуға келісті:",
    "осы Шартты жасасу туралы шешім қабылдады және төмендегіні бекітті:",
    "төмендегі мәселелер бойынша өзара түсіністікке қол жеткізді:",
  ],
  ru: [
    "согласились о нижеследующем:",
    "решили заключить настоящее Соглашение и достигли договоренности:",
    "договорились, руководствуясь сказанным выше, заключить нижеследующий Договор:",
  ],
  en: [
    "have agreed as follows:",
    "HAVE DECIDED, in pursuit of the above, to conclude the following Agreement (hereinafter called “this Agreement”):",
    "Have agreed to conclude this Treaty:",
    "HAVE DECIDED AS FOLLOWS:",
    "TO CONCLUDE THIS AGREEMENT:",
  ],
};

const OTHERS: Readonly<Record<LanguageId, readonly string[]>> = {
  kk: ["осы Келісімді жасасудың маңызын түсіне отырып,", "келісім жасасуға ұмтыла отырып,"],
  ru: [
    "решили заключить настоящий Договор и с этой целью назначили своими уполномоченными:",
    "стремясь заключить настоящее Соглашение,",
  ],
  en: [
    "Have decided to conclude this Treaty and to this end have designated as their Plenipotentiaries:",
    "Desiring to conclude an Agreement on trade,",
  ],
};

test("the words with which the Parties agree end the preamble; recitals and full powers do not", () => {
  for (const id of ["kk", "ru", "en"] as const) {
    const { enactingFormula } = languageById(id).parts;
    for (const words of FORMULAE[id]) {
      assert.match(words, enactingFormula);
    }
    for (const words of OTHERS[id]) {
      assert.doesNotMatch(words, enactingFormula);
    }
  }
});
