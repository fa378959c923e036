import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { articleCompletions } from "./articleCompletion.ts";

const RUSSIAN = `
  СОГЛАШЕНИЕ
  об архивах

  согласились о нижеследующем:

  Статья 1
  Предмет

  Стороны сотрудничают.

  Статья 2
  Формы

  1. Стороны обмениваются опытом.
  2. Стороны проводят семинары.
`;

/** What is offered on the line that says `HERE`. */
function expectOffers(source: string, check: (offers: ReturnType<typeof offersIn>, eol: string) => void): void {
  withLineEnds(source, ({ text }) => {
    check(offersIn(text), text.includes("\r\n") ? "\r\n" : "\n");
  });
}

function offersIn(marked: string) {
  const text = marked.replace("HERE", "");
  const document = TreatyDocument.of(text);
  const position = document.textDocument.positionAt(marked.indexOf("HERE"));
  return articleCompletions(document, position, true, "ru").map(({ label, textEdit }) => ({
    label,
    newText: textEdit?.newText ?? "",
  }));
}

test("after the last article come the standard articles with the next number, set as the articles are", () => {
  expectOffers(`${RUSSIAN}\n  HERE\n`, (offers) => {
    const expenses = offers.find(({ label }) => label.includes("Расходы"));
    assert.equal(expenses?.label, "Статья 3 Расходы");
    assert.match(expenses.newText, /^Статья 3\r?\nРасходы\r?\n\r?\nСтороны самостоятельно/u);
    const entry = offers.find(({ label }) => label.includes("Вступление"));
    assert.ok(entry?.newText.startsWith("Статья 3"));
  });
});

test("what the treaty lacks comes first", () => {
  const source = `${RUSSIAN}\n  Статья 3\n  Расходы\n\n  Стороны самостоятельно несут расходы.\n\n  HERE\n`;
  expectOffers(source, (offers) => {
    const place = (words: string) => offers.findIndex(({ label }) => label.includes(words));
    assert.ok(place("Вступление") >= 0 && place("Вступление") < place("Расходы"));
  });
});

test("the blank lines that part articles are made up", () => {
  const close = RUSSIAN.trimEnd();
  expectOffers(`${close}\n  HERE\n`, (offers, eol) => {
    const articles = offers.filter(({ label }) => label.startsWith("Статья"));
    assert.ok(articles.length > 0 && articles.every(({ newText }) => newText.startsWith(`${eol}Статья 3`)));
  });
  expectOffers(RUSSIAN.replace("  Статья 2\n", "  HERE\n  Статья 2\n"), (offers, eol) => {
    assert.ok(offers.length > 0 && offers.every(({ newText }) => /^Статья 2/u.test(newText) && newText.endsWith(eol)));
  });
});

test("at last comes the end of the treaty, where it has none and no article follows", () => {
  expectOffers(`${RUSSIAN}\n  HERE\n`, (offers) => {
    assert.equal(offers.at(-1)?.label, "Заключительная часть и подписи");
    assert.match(offers.at(-1)?.newText ?? "", /^Совершено в городе/u);
  });
  const done = "Совершено в городе Астане 1 мая 2026 года в двух экземплярах.";
  for (const source of [`${RUSSIAN}\n  HERE\n\n  ${done}\n`, RUSSIAN.replace("  Статья 2\n", "  HERE\n  Статья 2\n")]) {
    expectOffers(source, (offers) =>
      assert.ok(offers.length > 0 && offers.every(({ label }) => label.startsWith("Статья"))),
    );
  }
});

test("behind the enacting formula comes the first article, with its number", () => {
  const heads = [
    ["КЕЛІСІМ", "төмендегілер туралы келісті:", "1-бап. Негізгі ұғымдар"],
    ["СОГЛАШЕНИЕ", "согласились о нижеследующем:", "Статья 1. Основные понятия"],
    ["AGREEMENT", "Have agreed as follows:", "Article 1. Definitions"],
  ];
  for (const [title = "", formula = "", label = ""] of heads) {
    expectOffers(`${title}\n\n${formula}\nHERE\n`, (offers, eol) => {
      assert.equal(offers[0]?.label, label);
      assert.ok(offers[0]?.newText.startsWith(`${eol}${label}${eol}`));
      assert.equal(offers.filter(({ label: each }) => each.includes("1")).length, offers.length);
    });
  }
});

test("an empty text is offered the head of a treaty, first in the language that its file's name tells", () => {
  const labels = (uri: string) =>
    articleCompletions(TreatyDocument.of("\n", uri), { line: 0, character: 0 }, true, "ru").map(({ label }) => label);
  const [kk, ru, en] = ["Келісімнің басы", "Начало соглашения", "Head of the agreement"];
  assert.deepEqual(labels("file:///a/b.en.treaty"), [en, ru, kk]);
  assert.deepEqual(labels("file:///a/b.kk.treaty"), [kk, ru, en]);
  assert.deepEqual(labels("file:///a/kk.treaty"), [ru, kk, en]);
});

test("a client without snippets gets the head with what it proposes, wherever that stands again", () => {
  const [head] = articleCompletions(
    TreatyDocument.of("", "file:///a.kk.treaty"),
    { line: 0, character: 0 },
    false,
    "en",
  );
  const text = head?.textEdit?.newText ?? "";
  assert.equal(text.split("… Республикасының Үкіметі").length, 3);
  assert.equal(text.split("… саласындағы ынтымақтастық").length, 3);
  assert.ok(!text.includes("$"));
});

test("amid an article, beside words, in an annex and before the formula nothing is offered", () => {
  for (const source of [
    RUSSIAN.replace("  2. Стороны", "  HERE\n  2. Стороны"),
    RUSSIAN.replace("  согласились", "  HERE\n  согласились"),
    `${RUSSIAN}\n  слово HERE\n`,
    `${RUSSIAN}\n  Приложение 1\n\n  Перечень.\n\n  HERE\n`,
  ]) {
    expectOffers(source, (offers) => assert.deepEqual(offers, []));
  }
});
