import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readsLikeTreaty } from "./readsLikeTreaty.ts";

const KAZAKH = `Қазақстан Республикасының Үкіметі мен Қиыр Республикасының Үкіметі арасындағы мұрағат ісі туралы
КЕЛІСІМ

Бұдан әрі Тараптар деп аталатын Үкіметтер төмендегілер туралы келісті:

1-бап

Тараптар мұрағат құжаттарымен алмасады.

2-бап. Күшіне енуі

Осы Келісім қол қойылған күнінен бастап күшіне енеді.
`;

const RUSSIAN = `СОГЛАШЕНИЕ
между Правительством Республики Казахстан и Правительством Дальней Республики

Правительства, далее именуемые Сторонами, согласились о нижеследующем:

Статья 1

Стороны обмениваются копиями архивных документов.
`;

const ENGLISH = `AGREEMENT
between the Government of the Republic of Kazakhstan and the Government of the Far Republic

The Governments, hereinafter referred to as "the Parties", have agreed as follows:

Article 1. Purpose

The Parties shall exchange copies of archival documents.
`;

describe("readsLikeTreaty", () => {
  const treaties: Readonly<Record<string, string>> = {
    "a Kazakh agreement": KAZAKH,
    "a Russian agreement": RUSSIAN,
    "an English agreement": ENGLISH,
    "CRLF line ends": KAZAKH.replaceAll("\n", "\r\n"),
    "a byte-order mark": `\uFEFF${ENGLISH}`,
    "Latin letters in Cyrillic words": KAZAKH.replaceAll("і", "i").replaceAll("Ү", "Y").replaceAll("е", "e"),
    "Roman numbers": `${KAZAKH.replace("1-бап", "I бап").replace("2-бап", "ІІ бап")}`,
    "articles without an enacting formula": KAZAKH.replace("төмендегілер туралы келісті", "осымен"),
    "an enacting formula without articles": KAZAKH.replaceAll(/^\d-бап/gm, ""),
  };
  for (const [what, text] of Object.entries(treaties)) {
    it(`accepts ${what}`, () => assert.equal(readsLikeTreaty(text), true));
  }

  const others: Readonly<Record<string, string>> = {
    "an empty text": "",
    "a Kazakh letter": "Құрметті әріптестер! Келісім бойынша жиналыс ертең өтеді. Тараптар хабардар етілді.\n",
    "a Kazakh law": "Қазақстан Республикасының Заңы\n\n1-бап. Ұғымдар\n\nМәтін.\n\n2-бап. Мақсаттар\n\nМәтін.\n",
    "a Russian law": "Закон Республики Казахстан\n\nСтатья 1. Понятия\n\nТекст.\n\nСтатья 2. Цели\n\nТекст.\n",
    "news of a treaty":
      "Правительство Республики Казахстан подписало соглашение. Стороны договорились о встрече.\n" +
      "Статья 12 соглашения предусматривает консультации; об этом сообщили вчера.\n",
    "news of a treaty in English":
      "The Government signed an agreement yesterday. Both parties were content.\nArticle 12 of it was long debated.\n",
    "a readme": "# Parser\n\nThis package parses a protocol. See the license agreement of third parties.\n\n## Usage\n",
    "a log": "2026-01-12T10:00:00Z INFO protocol negotiated\n2026-01-12T10:00:01Z WARN state changed\n".repeat(50),
    "source code":
      "export class Agreement {\n  readonly parties: Party[] = [];\n  state = State.Draft; // article 1\n}\n",
    "a treaty that begins too late to be seen": `${"Күнделік. ".repeat(2100)}\n${KAZAKH}`,
  };
  for (const [what, text] of Object.entries(others)) {
    it(`leaves ${what} alone`, () => assert.equal(readsLikeTreaty(text), false));
  }

  it("takes no longer than a moment over hostile texts", () => {
    const hostile = ["1-бап ", "1-", "    ", "төмендегілер ", "have agreed ", "article i", "ivx"];
    const started = performance.now();
    for (const piece of hostile) {
      readsLikeTreaty(`келісім тараптар үкімет agreement parties republic ${piece.repeat(20_000)}`);
    }
    assert.ok(performance.now() - started < 500);
  });
});

const corpus = resolve(
  fileURLToPath(new URL("../..", import.meta.url)),
  process.env.KELISIM_CORPUS ?? join("..", "shared"),
);

describe("readsLikeTreaty on real treaties", { skip: existsSync(corpus) ? false : `no corpus in ${corpus}` }, () => {
  /** Bare acts of approval, whose treaty was published apart, and amendments cut into points instead of articles. */
  const withoutArticles = new Set(["20543.txt", "33159.txt"]);
  for (const folder of ["seeds", "corpus/kk", "corpus/ru"]) {
    for (const name of readdirSync(join(corpus, folder)).filter((entry) => entry.endsWith(".txt"))) {
      if (!withoutArticles.has(name)) {
        it(`accepts ${folder}/${name}`, () => {
          assert.equal(readsLikeTreaty(readFileSync(join(corpus, folder, name), "utf8")), true);
        });
      }
    }
  }
});
