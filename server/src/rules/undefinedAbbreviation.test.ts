import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "undefined-abbreviation";

test("unknown abbreviations, each where it stands first", () => {
  expectProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап

    Тараптар мәліметтерді ЖҚХ арқылы және ЖҚХ-ның желісімен жібереді.
                          ^^^ undefined-abbreviation
    `,
    ID,
  );
  expectProblems(
    `
    СОГЛАШЕНИЕ
    о транспорте

    согласились о нижеследующем:

    Статья 1

    Стороны передают сведения через ЕЖС и сеть ТПЦ.
                                    ^^^ undefined-abbreviation
                                               ^^^ undefined-abbreviation
    `,
    ID,
  );
  expectProblems(
    `
    AGREEMENT
    on Transport

    Have agreed as follows:

    Article 1

    The Parties shall exchange data through the JTQ.
                                                ^^^ undefined-abbreviation
    `,
    ID,
  );
});

test("expanded before or after, agreed, quoted, well-known, Roman, in capitals throughout", () => {
  expectNoProblems(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    I БӨЛІМ ЖАЛПЫ ЕРЕЖЕЛЕР

    1-бап

    Жедел қатынас хаты (ЖҚХ) бар. ЖҚХ арқылы. ТПЦ (теміржол пункті) бар. ТПЦ желісі.
    Орталық (бұдан әрі – ОРТ) ашылады. ОРТ-ның мекенжайы. «ҚТЖ» компаниясы, БҰҰ, ТМД-ға, XIV тарау, ІV бап.
    Тараптар ЖӘНЕ органдар, және өзгелер.
    `,
    ID,
  );
});

test("a value that a formula names is said below it", () => {
  const head =
    "AGREEMENT\non Trade\n\nHave agreed as follows:\n\nArticle 1\n\nThe content is calculated so: RQV = TQV – VNQ, where:\n";
  expectNoProblems(`${head}RQV: the content;\nTQV is the value of the good;\nVNQ means the value of materials.`, ID);
});

test("the act round the treaty, its signatures and quotations are not judged", () => {
  expectNoProblems(
    `
    Келісімді бекіту туралы

    ЖҚХ арқылы жіберілсін.

    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап

    Мәтін.
    `,
    ID,
  );
});

test("ordinary words that the preamble and the testimonium set in capitals are no abbreviations", () => {
  expectNoProblems(
    `
    AGREEMENT
    between the Government of Arcania and the Government of Borduria on Archives

    The Government of Arcania and the Government of Borduria, hereinafter referred to as "the Parties",
    HAVE agreed as follows:

    Article 1

    The Parties shall cooperate.

    DONE at Arcanburg on 1 May 2030, in duplicate, in the English language.

    For the Government of Arcania

    For the Government of Borduria
    `,
    ID,
  );
});

/** A number as letters that no word has. */
function abbreviationOf(number: number): string {
  return [...String(1_000 + number)].map((digit) => "АБВГДЕЖЗИК".charAt(Number(digit))).join("");
}

test("of many abbreviations in many articles those that are said in full somewhere are told", () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const articles = numbers.map((number) => {
    const abbreviation = abbreviationOf(number);
    const full = number % 3 === 0 ? `Тараптар желіні (${abbreviation}) құрады.` : "Тараптар келісті.";
    return `${number + 1}-бап\n\nТараптар мәліметті ${abbreviation} арқылы жібереді.\n\n${full}\n`;
  });
  const draft = (count: number) => `КЕЛІСІМ\n\n${articles.slice(0, count).join("\n")}`;
  for (const count of [20, 60]) {
    const found = problemsOf(draft(count)).filter(({ code }) => code === ID);
    assert.equal(found.length, numbers.slice(0, count).filter((number) => number % 3 !== 0).length);
  }
});
