// The rules about wording: dates, terms, "and/or", commas, spelling.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

function mended(text: string, rule: string): string {
  return applyEdits(text, problemsOf(text).find(({ code }) => code === rule)?.finding.fixes?.[0]?.edits ?? []);
}

test("date-form: digits and quoted days; not numbers of sections and not English", () => {
  const article = (sentence: string) => `1-бап\n\n${sentence}`;
  assert.equal(
    mended(article("Тараптар 29.11.2017 ж. қол қойды."), "date-form"),
    article("Тараптар 2017 жылғы 29 қараша қол қойды."),
  );
  assert.equal(
    mended("Статья 1\n\nСтороны подписали 05.03.2019 г. протокол.", "date-form"),
    "Статья 1\n\nСтороны подписали 5 марта 2019 года протокол.",
  );
  assert.equal(
    mended(article("2019 жылғы «25» қазанда жасалды."), "date-form"),
    article("2019 жылғы 25 қазанда жасалды."),
  );
  expectNoProblems(article("2017 жылғы 29 қараша, 1.12.2 тармағы, 45.13.2017 нөмірі."), "date-form");
  expectNoProblems("Article 1\n\nThe Parties signed it on 05.03.2019 in Astana.", "date-form");
});

test("date-form: quoted wording of another treaty is left alone, in an article and right in the instrument", () => {
  const protocol = (body: string) =>
    `Келісімге өзгерістер енгізу туралы\nХАТТАМА\n\nТараптар төмендегілер туралы келісті:\n\n${body}`;
  const quotation = "«7-бап. Күшіне ену\n\n1. Келісім 29.11.2017 күні күшіне енеді.»";
  expectNoProblems(protocol(`${quotation}\n`), "date-form");
  expectNoProblems(
    protocol(`1-бап\n\nКелісім мынадай мазмұндағы баппен толықтырылсын:\n\n${quotation}\n`),
    "date-form",
  );
});

test("number-in-words: where other terms have words, in case and gender", () => {
  expectProblems(
    `
    1-бап

    1. Жауап 60 (алпыс) күн ішінде беріледі.
    2. Тізбе 45 күн ішінде жіберіледі.
             ^^ number-in-words
    `,
    "number-in-words",
  );
  assert.match(
    mended("Статья 1\n\nОтвет дается за 6 (шесть) месяцев.\nУведомление в течение 30 дней.", "number-in-words"),
    /в течение 30 \(тридцати\) дней/u,
  );
  assert.match(
    mended("Article 1\n\nNotice of six (6) or 6 (six) months.\nA reply within 45 days.", "number-in-words"),
    /within 45 \(forty-five\) days/u,
  );
  expectNoProblems("1-бап\n\nТізбе 45 күн ішінде, жауап 30 күн ішінде.", "number-in-words");
});

test("and-or: in brackets, in Kazakh and Russian", () => {
  assert.equal(
    mended("Тараптар консультациялар және/немесе келіссөздер", "and-or"),
    "Тараптар консультациялар және (немесе) келіссөздер",
  );
  assert.equal(
    mended("если вес и/или габариты груженного автомобиля", "and-or"),
    "если вес и (или) габариты груженного автомобиля",
  );
  expectNoProblems("the weight and/or the dimensions of the vehicle", "and-or");
});

test("stray-comma: between words that belong together, in each language", () => {
  expectProblems(
    `
    Осы Келісім, шеңберінде алынған ақпарат
               ^ stray-comma
    `,
    "stray-comma",
  );
  expectProblems(
    `
    в соответствии с положениями настоящего, Соглашения
                                           ^ stray-comma
    `,
    "stray-comma",
  );
  expectProblems(
    `
    in accordance with the provisions of this, Agreement
                                             ^ stray-comma
    `,
    "stray-comma",
  );
  expectNoProblems("осы Келісім, оның қосымшалары, бап, тармақ шеңберінде", "stray-comma");
});

test("known-misspelling: through endings, with capitals kept", () => {
  expectProblems(
    `
    Тараптардың ынтамақтастығы алдын-ала туралы, күніне енуі
                ^^^^^^^^^^^^^^ known-misspelling
                               ^^^^^^^^^ known-misspelling
                                                 ^^^^^^^^^^^^ known-misspelling
    `,
    "known-misspelling",
  );
  assert.equal(mended("Нұр-Сүлтан қаласында жасалды", "known-misspelling"), "Нұр-Сұлтан қаласында жасалды");
  // Behind a comma that may be one too many, and without a space.
  assert.equal(mended("осы келісім,алдын-ала хабарлайды", "known-misspelling"), "осы келісім,алдын ала хабарлайды");
  assert.equal(
    mended("Стороны развивают СОТРУДНЕЧЕСТВО в области", "known-misspelling"),
    "Стороны развивают СОТРУДНИЧЕСТВО в области",
  );
  assert.equal(
    mended("The Goverment shall notify the other Party", "known-misspelling"),
    "The Government shall notify the other Party",
  );
  expectNoProblems("ынтымақтастық, алдын ала, күшіне енуі, күніне енгізу, сондай-ақ, кез келген", "known-misspelling");
});
