import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import { type Agreement, agreement, citedName, titleFacts } from "./instrumentNames.ts";

interface Titled {
  readonly language: LanguageId;
  readonly kind: InstrumentKind;
  readonly title: string;
  readonly date?: string;
  /** Passages and how far they name the instrument. */
  readonly cited: readonly (readonly [string, Agreement])[];
}

const TITLES: readonly Titled[] = [
  {
    language: "kk",
    kind: "agreement",
    title:
      "Қазақстан Республикасының Үкіметі мен Арканзия Республикасының Үкіметі арасындағы байланыс саласындағы ынтымақтастық туралы келісім",
    date: "2011-07-26",
    cited: [
      [
        "сәйкес Арканзия Республикасының Үкіметі мен Қазақстан Республикасының Үкіметі арасындағы байланыс саласындағы ынтымақтастық туралы келісімнің",
        "certain",
      ],
      [
        "2011 жылғы 26 шілдеде Тирас қаласында қол қойылған байланыс саласындағы ынтымақтастық туралы келісімге",
        "certain",
      ],
      ["байланыс саласындағы ынтымақтастық туралы келісімде", "likely"],
      ["2012 жылғы 26 шілдедегі байланыс саласындағы ынтымақтастық туралы келісімге", "none"],
      ["ынтымақтастық туралы келісімге", "none"],
      ["ғарыштық байланыс саласындағы ынтымақтастық туралы келісімге", "likely"],
      ["ғарыш және байланыс саласындағы ынтымақтастық туралы келісімге", "none"],
      [
        "Қазақстан Республикасының Үкіметі мен Беларусь Республикасының Үкіметі арасындағы байланыс саласындағы ынтымақтастық туралы келісімге",
        "none",
      ],
      ["байланыс саласындағы ынтымақтастық туралы шартқа", "none"],
    ],
  },
  {
    language: "ru",
    kind: "agreement",
    title:
      "Соглашение между Правительством Республики Казахстан и Правительством Республики Арканзия о сотрудничестве в области культуры",
    cited: [
      [
        "Соглашения между Правительством Республики Арканзия и Правительством Республики Казахстан о сотрудничестве в области культуры от 17 мая 1996 года применяется",
        "certain",
      ],
      ["Соглашением о сотрудничестве в области культуры", "likely"],
      ["Соглашения о сотрудничестве в области культуры и искусства", "none"],
      [
        "Соглашения между Правительством Республики Казахстан и Правительством Республики Арканзия о сотрудничестве",
        "none",
      ],
      ["Протокола о сотрудничестве в области культуры", "none"],
    ],
  },
  {
    language: "en",
    kind: "agreement",
    title:
      "Agreement between the Government of the Republic of Kazakhstan and the Government of Arcanzia on Cooperation",
    cited: [
      [
        "Agreement between the Government of Arcanzia and the Government of the Republic of Kazakhstan on cooperation signed at Tiras on 5 May 1998 shall apply",
        "certain",
      ],
      ["Agreement on Cooperation", "likely"],
      [
        "Agreement between the Government of Arcanzia and the Government of the Republic of Kazakhstan on cooperation in the field of culture",
        "none",
      ],
    ],
  },
];

describe("agreement", () => {
  for (const { language, kind, title, date, cited } of TITLES) {
    const facts = titleFacts(title, language, kind, date);
    for (const [passage, expected] of cited) {
      it(`${expected}: ${passage}`, () => {
        const name = citedName(passage, language);
        assert.equal(name === undefined ? "no name" : agreement(name, facts), expected);
      });
    }
  }

  it("is none with a passage that names no instrument", () => {
    assert.equal(citedName("Тараптар кеңеседі", "kk"), undefined);
  });
});
