import assert from "node:assert/strict";
import { test } from "node:test";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { termCompletions } from "./termCompletion.ts";

const KAZAKH =
  "Көлік туралы\nКЕЛІСІМ\n\nТөмендегілер туралы келісті:\n\n1-бап\n\nОрган (бұдан әрі – уәкілетті орган) мен үкіметтер (бұдан әрі – Тараптар) бар.\n\n2-бап\n\n";
const RUSSIAN =
  "СОГЛАШЕНИЕ\nо транспорте\n\nсогласились о нижеследующем:\n\nСтатья 1\n\nОрган (далее – уполномоченный орган) есть.\n\nСтатья 2\n\n";
const ENGLISH =
  'AGREEMENT\non Transport\n\nHave agreed as follows:\n\nArticle 1\n\nThe body (hereinafter "the competent authority") acts.\n\nArticle 2\n\n';

/** What is offered at the end of the text, as the line would read. */
function offered(text: string): string[] {
  const document = TreatyDocument.of(text);
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return termCompletions(document, document.textDocument.positionAt(text.length)).map(({ textEdit, filterText }) => {
    assert.ok(textEdit !== undefined && "range" in textEdit);
    const typed = document.textDocument.getText(textEdit.range);
    assert.ok(filterText?.startsWith(typed), "the editor's own filter lets it through");
    return lastLine.slice(0, lastLine.length - typed.length) + textEdit.newText;
  });
}

test("after some letters of a term its name", () => {
  assert.deepEqual(offered(`${KAZAKH}Осы уәк`), ["Осы уәкілетті орган"]);
  assert.deepEqual(offered(`${KAZAKH}Уәкілетті `), ["Уәкілетті орган"]);
  assert.deepEqual(offered(`${RUSSIAN}Каждый упо`), ["Каждый уполномоченный орган"]);
  assert.deepEqual(offered(`${ENGLISH}Each comp`), ["Each competent authority"]);
});

test("the forms that go on with what has been typed", () => {
  const forms = offered(`${KAZAKH}уәкілетті органн`);
  assert.deepEqual(forms, ["уәкілетті органның", "уәкілетті органнан"]);
  assert.deepEqual(offered(`${ENGLISH}competent authorit`), ["competent authority", "competent authorities"]);
  assert.deepEqual(offered(`${KAZAKH}Тараптард`).slice(0, 2), ["Тараптардың", "Тараптарды"]);
});

test("in Russian the forms that the treaty has already", () => {
  const used = `${RUSSIAN}О запросе уполномоченного органа. Уполномоченного органа. Уполномоченным органом.\n\n`;
  assert.deepEqual(offered(`${used}Решение упол`), [
    "Решение уполномоченный орган",
    "Решение уполномоченного органа",
    "Решение уполномоченным органом",
  ]);
  assert.deepEqual(offered(`${used}Решение уполномоченного `), ["Решение уполномоченного органа"]);
  assert.deepEqual(offered(`${used}Уполномоченны`), ["Уполномоченный орган", "Уполномоченным органом"]);
});

test("nothing after few letters, inside a word, with a small letter for a capital, or outside a treaty", () => {
  assert.deepEqual(offered(`${KAZAKH}уә`), []);
  assert.deepEqual(offered(`${KAZAKH}тара`), []);
  assert.deepEqual(offered(`${KAZAKH}Мәтін. `), []);
  assert.deepEqual(offered("уәкіл"), []);
  const text = `${KAZAKH}уәкілетті`;
  const document = TreatyDocument.of(text);
  assert.deepEqual(termCompletions(document, document.textDocument.positionAt(text.length - 4)), []);
});
