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
    assert.ok(offers.every(({ newText }) => newText.startsWith(`${eol}Статья 3`)));
  });
  expectOffers(RUSSIAN.replace("  Статья 2\n", "  HERE\n  Статья 2\n"), (offers, eol) => {
    assert.ok(offers.length > 0 && offers.every(({ newText }) => /^Статья 2/u.test(newText) && newText.endsWith(eol)));
  });
});

test("amid an article, beside words, in an annex and before the first article nothing is offered", () => {
  for (const source of [
    RUSSIAN.replace("  2. Стороны", "  HERE\n  2. Стороны"),
    RUSSIAN.replace("  согласились", "  HERE\n  согласились"),
    `${RUSSIAN}\n  слово HERE\n`,
    `${RUSSIAN}\n  Приложение 1\n\n  Перечень.\n\n  HERE\n`,
  ]) {
    expectOffers(source, (offers) => assert.deepEqual(offers, []));
  }
});
