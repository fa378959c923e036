import assert from "node:assert/strict";
import { test } from "node:test";
import { localize } from "../localization/message.ts";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { prepareRename, rename } from "./rename.ts";
import "../testing/translations.ts";

const KAZAKH = "Көлік туралы\nКЕЛІСІМ\n\nТөмендегілер туралы келісті:\n\n1-бап\n\n";
const RUSSIAN = "СОГЛАШЕНИЕ\nо транспорте\n\nсогласились о нижеследующем:\n\nСтатья 1\n\n";
const ENGLISH = "AGREEMENT\non Transport\n\nHave agreed as follows:\n\nArticle 1\n\n";

/** What becomes of the body when its first term is renamed, or the reason against it. */
function renamed(frame: string, body: string, newName: string): string {
  const text = frame + body;
  const document = TreatyDocument.of(text);
  const [term] = document.treaty.instruments[0]?.terms.all ?? [];
  assert.ok(term, "a term");
  const answer = rename(document, document.textDocument.positionAt(term.names[0].start + 1), newName);
  assert.ok(answer);
  if (answer.type === "refusal") {
    return localize("en", answer.reason);
  }
  const edits = answer.edit.changes?.[document.uri] ?? [];
  let result = text;
  for (const { range, newText } of edits.toReversed()) {
    const { textDocument } = document;
    result =
      result.slice(0, textDocument.offsetAt(range.start)) + newText + result.slice(textDocument.offsetAt(range.end));
  }
  return result.slice(frame.length);
}

test("Kazakh forms keep their case, number and possessive; harmony is computed anew", () => {
  assert.equal(
    renamed(
      KAZAKH,
      "Органдар (бұдан әрі – уәкілетті органдар) бар. Уәкілетті органның; уәкілетті органдарға; уәкілетті органымен; уәкілетті органдарындағы.",
      "құзыретті мекемелер",
    ),
    "Органдар (бұдан әрі – құзыретті мекемелер) бар. Құзыретті мекеменің; құзыретті мекемелерге; құзыретті мекемесімен; құзыретті мекемелеріндегі.",
  );
  assert.equal(
    renamed(KAZAKH, "Сұрау (бұдан әрі – сұрау салу) бар. Сұрау салудың, сұрау салуларға, сұрау салуда.", "өтініш"),
    "Сұрау (бұдан әрі – өтініш) бар. Өтініштің, өтініштерге, өтініште.",
  );
  assert.equal(
    renamed(
      KAZAKH,
      "1. «тасымалдаушы» термині тұлғаны білдіреді. Тасымалдаушының, тасымалдаушыға, тасымалдаушылары.",
      "жүргізуші",
    ),
    "1. «жүргізуші» термині тұлғаны білдіреді. Жүргізушінің, жүргізушіге, жүргізушілері.",
  );
  assert.equal(
    renamed(
      KAZAKH,
      "Құрал (бұдан әрі – шифрлау құралдары) бар. Шифрлау құралдарын, шифрлау құралының.",
      "қорғау тәсілдері",
    ),
    "Құрал (бұдан әрі – қорғау тәсілдері) бар. Қорғау тәсілдерін, қорғау тәсілінің.",
  );
});

test("Kazakh names whose form is not certain are refused, with the place and the reason", () => {
  const body = "Орган (бұдан әрі – уәкілетті орган) бар.\n\nУәкілетті органның";
  for (const [name, reason] of [
    ["субъект", "do not follow from its letters"],
    ["БҰҰ", "do not follow from its letters"],
    ["office", "do not follow from its letters"],
    ["құзыретті мекемелер", "in the plural"],
  ] as const) {
    const said = renamed(KAZAKH, body, name);
    assert.match(
      said,
      new RegExp(
        `“уәкілетті орган” cannot be renamed to “${name}”: it stands as “Уәкілетті органның” in line 10, and .*${reason}`,
        "u",
      ),
    );
  }
});

test("Russian endings are kept where the new words are declined alike", () => {
  assert.equal(
    renamed(
      RUSSIAN,
      "Рейс (далее – каботажная перевозка) есть. Каботажной перевозки, каботажные перевозки, каботажными перевозками.",
      "внутренняя поставка",
    ),
    "“каботажная перевозка” cannot be renamed to “внутренняя поставка”: it stands as “каботажная перевозка” in line 8, and the new name is not certain to be declined like the old one. Change it by hand, or choose another name.",
  );
  assert.equal(
    renamed(
      RUSSIAN,
      "Рейс (далее – каботажная перевозка) есть. Каботажной перевозки, каботажные перевозки, каботажными перевозками.",
      "местная поставка",
    ),
    "Рейс (далее – местная поставка) есть. Местной поставки, местные поставки, местными поставками.",
  );
  assert.equal(
    renamed(RUSSIAN, "1. Термин «перевозчик» означает лицо. Перевозчика, перевозчикам.", "поставщик"),
    "1. Термин «поставщик» означает лицо. Поставщика, поставщикам.",
  );
  assert.equal(
    renamed(RUSSIAN, "Союз (далее – Комиссия) есть. Комиссией, Комиссии.", "ЕЭК"),
    "Союз (далее – ЕЭК) есть. ЕЭК, ЕЭК.",
  );
});

test("Russian names that are declined otherwise are refused", () => {
  assert.match(renamed(RUSSIAN, "1. Термин «перевозчик» означает лицо. Перевозчика.", "организация"), /declined/u);
  assert.match(renamed(RUSSIAN, "1. Термин «перевозчик» означает лицо. Перевозчика.", "документ"), /declined/u);
  assert.match(
    renamed(RUSSIAN, "1. Термин «перевозчик» означает лицо. Перевозчика.", "местный перевозчик"),
    /equally many words/u,
  );
});

test("English plurals, articles and capitals of headings", () => {
  assert.equal(
    renamed(ENGLISH, 'The body (hereinafter "the carrier") acts. A carrier; Carriers; the carrier’s.', "operator"),
    'The body (hereinafter "the operator") acts. An operator; Operators; the operator’s.',
  );
  assert.equal(
    renamed(
      ENGLISH,
      'Bodies (hereinafter "the competent authorities") act.\n\nArticle 2. Competent Authorities\n\nThe competent authority.',
      "responsible bodies",
    ),
    'Bodies (hereinafter "the responsible bodies") act.\n\nArticle 2. Responsible Bodies\n\nThe responsible body.',
  );
  assert.match(renamed(ENGLISH, 'The body (hereinafter "the carrier") acts. Carriers.', "chairman"), /do not follow/u);
  assert.match(renamed(ENGLISH, 'The body (hereinafter "the carrier") acts. A carrier.', "unit"), /not certain/u);
});

test("names that are forms of each other change together", () => {
  const frame = "СОГЛАШЕНИЕ\nо транспорте\n\n";
  const body = (plural: string, singular: string, dative: string) =>
    `Правительства, далее именуемые «${plural}», а по отдельности – «${singular}»,\nсогласились о нижеследующем:\n\nСтатья 1\n\nПомогать ${dative}.`;
  assert.equal(
    renamed(
      frame,
      body("Договаривающиеся Стороны", "Договаривающаяся Сторона", "Договаривающимся Сторонам"),
      "Участвующие Стороны",
    ),
    body("Участвующие Стороны", "Участвующая Сторона", "Участвующим Сторонам"),
  );
});

test("a line end between two words stays, and words that stay are not touched", () => {
  withLineEnds(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап

    Органдар (бұдан әрі – уәкілетті органдар) бар. Осы Келісімді іске асыруға жауапты уәкілетті
    органның атауы өзгерген жағдайда хабарланады.
    `,
    ({ text }) => {
      const document = TreatyDocument.of(text);
      const answer = rename(
        document,
        document.textDocument.positionAt(text.indexOf("уәкілетті")),
        "уәкілетті мекемелер",
      );
      assert.ok(answer?.type === "edit");
      const edits = answer.edit.changes?.[document.uri] ?? [];
      assert.deepEqual(
        edits.map(({ range, newText }) => [document.textDocument.getText(range), newText]),
        [
          ["органдар", "мекемелер"],
          ["органның", "мекеменің"],
        ],
      );
    },
  );
});

test("what is no name, and a name that is taken, are refused in three languages", () => {
  const text = `${KAZAKH}Органдар (бұдан әрі – органдар) мен кеңес (бұдан әрі – Кеңес) бар.`;
  const document = TreatyDocument.of(text);
  const position = document.textDocument.positionAt(text.indexOf("органдар)"));
  for (const name of ["", " ", "«орган»", "орган, кеңес", "1-орган", "кеңес"]) {
    const answer = rename(document, position, name);
    assert.ok(answer?.type === "refusal", name);
    const { reason } = answer;
    assert.equal(new Set((["kk", "ru", "en"] as const).map((language) => localize(language, reason))).size, 3, name);
  }
});

test("rename is offered on terms only, with the name as defined", () => {
  const text = `${KAZAKH}Органдар (бұдан әрі – уәкілетті органдар) бар. Уәкілетті органның атауы.`;
  const document = TreatyDocument.of(text);
  const at = (word: string) => prepareRename(document, document.textDocument.positionAt(text.indexOf(word)));
  const found = at("Уәкілетті органның");
  assert.equal(found?.placeholder, "уәкілетті органдар");
  assert.equal(document.textDocument.getText(found?.range), "Уәкілетті органның");
  assert.equal(at("атауы"), undefined);
  assert.equal(rename(document, { line: 0, character: 0 }, "мекеме"), undefined);
});
