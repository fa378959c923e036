import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { localize } from "../localization/message.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "broken-reference";

test("an article that the treaty does not have", () => {
  expectProblems(
    `
    1-бап

    Тараптар осы Келісімнің 9-бабына сәйкес әрекет етеді.
                            ^^^^^^^^ broken-reference

    2-бап

    Осы Келісімнің 1-бабы, 2 және 5-баптары қолданылады, 7-бапта айтылған.
                                  ^^^^^^^^^              ^^^^^^^ broken-reference
    `,
    ID,
  );
  expectProblems(
    `
    Статья 1

    Стороны действуют в соответствии со статьей 9 настоящего Соглашения.
                                        ^^^^^^^^^ broken-reference

    Статья 2

    Применяются статьи 1 и 2 и статья 5 настоящего Соглашения.
                               ^^^^^^^^ broken-reference
    `,
    ID,
  );
  expectProblems(
    `
    Article 1

    The Parties act in accordance with Article 9 of this Agreement.
                                       ^^^^^^^^^ broken-reference

    Article 2

    Article 1 and Article 5 shall apply.
                  ^^^^^^^^^ broken-reference
    `,
    ID,
  );
});

test("a paragraph and a sub-paragraph that the article does not have", () => {
  expectProblems(
    `
    1-бап

    1. Тараптар мынадай нысандарда ынтымақтасады:
    1) тәжірибе алмасу;
    2) кадрлар даярлау.
    2. Осы баптың 3-тармағында және 1-тармағының 4) тармақшасында көзделген нысандар.
                  ^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^ broken-reference

    2-бап

    Осы Келісімнің 1-бабының 5-тармағына және 1-бабы 1-тармағының 2) тармақшасына сәйкес.
                             ^^^^^^^^^^^ broken-reference
    `,
    ID,
  );
  expectProblems(
    `
    Статья 1

    1. Стороны сотрудничают в следующих формах:
    1) обмен опытом;
    2) подготовка кадров.
    2. Формы, указанные в подпункте 3) пункта 1 настоящей статьи.
                          ^^^^^^^^^^^^ broken-reference

    Статья 2

    В соответствии с пунктом 4 статьи 1 настоящего Соглашения.
                     ^^^^^^^^^ broken-reference
    `,
    ID,
  );
  expectProblems(
    `
    Article 1

    1. The Parties cooperate.
    2. The forms are determined under paragraph 3 of this Article.
                                      ^^^^^^^^^^^ broken-reference

    Article 2

    In accordance with paragraph 1 of Article 1 and paragraph 4 of Article 1.
                                                    ^^^^^^^^^^^ broken-reference

    Article 3

    In accordance with Article 1(4) and Article 1(2).
                                ^^^ broken-reference
    `,
    ID,
  );
});

test("the level that is missing is reported once, not what hangs below it", () => {
  expectProblems(
    `
    1-бап

    1. Осы Келісімнің 8-бабының 2-тармағының 1) тармақшасына сәйкес.
                      ^^^^^^^^^ broken-reference

    2-бап

    Мәтін.
    `,
    ID,
  );
});

test("the message names what is there", () => {
  const text = "1-бап.\n\n1. Бірінші.\n2. Осы баптың 5-тармағына және 9-бапқа сәйкес.\n\n2-бап\n\nМәтін.";
  assert.deepEqual(
    problemsOf(text).map(({ finding }) => localize("en", finding.message)),
    [
      "There is no paragraph 5 in “1-бап”; there are: 1, 2.",
      "There is no article 9 in this treaty; it has articles 1–2.",
    ],
  );
});

test("a paragraph or an item that stands amid a line is there", () => {
  const article =
    "Article 1\n\n1. The Parties act. 2. Paragraph 1 applies. 3. The measures under paragraph 2 of this Article end.";
  expectNoProblems(`${article}\n\nArticle 2\n\nText.`, ID);
  const items =
    "Article 1\n\n1. The Parties: (i) act; (ii) tell; (iii) under sub-paragraph (ii) of this Article, end.\n2. Text.";
  expectNoProblems(`${items}\n\nArticle 2\n\nText.`, ID);
});

test("sub-paragraphs are called as they are written", () => {
  const said = (text: string) => problemsOf(text).map(({ finding }) => localize("en", finding.message));
  assert.deepEqual(said("1-бап\n\n1) бірінші;\n2) осы баптың 5) тармақшасына сәйкес.\n\n2-бап\n\nМәтін."), [
    "There is no sub-paragraph 5) in “1-бап”; there are: 1), 2).",
  ]);
  assert.deepEqual(
    said(
      "Article 1\n\nThe Parties:\n(a) act;\n(b) tell.\n\nArticle 2\n\nSee subparagraph (f) of Article 1 of this Agreement.",
    ),
    ["There is no sub-paragraph (f) in “Article 1”; there are: (a), (b)."],
  );
});

test("the fixes offer the nearest numbers and change the number alone", () => {
  const text = "1-бап\n\nМәтін.\n\n2-бап\n\nМәтін.\n\n3-бап\n\nОсы Келісімнің 8-бабына және 12-бабының 1-тармағына.";
  const fixes = problemsOf(text).map(({ finding }) =>
    (finding.fixes ?? []).map(({ edits }) => applyEdits(text, edits)),
  );
  assert.deepEqual(fixes, [
    [text.replace("8-бабына", "3-бабына"), text.replace("8-бабына", "2-бабына")],
    [text.replace("12-бабының", "3-бабының"), text.replace("12-бабының", "2-бабының")],
  ]);
});

test("references to other instruments are never broken", () => {
  expectNoProblems(
    `
    1-бап

    БҰҰ Жарғысының 51-бабына және Қазақстан Республикасы Заңының 8-бабының 1) тармақшасына сәйкес.

    2-бап

    1961 жылғы 18 сәуірдегі Дипломатиялық қатынастар туралы Вена конвенциясының 22-бабы қолданылады.
    `,
    ID,
  );
  expectNoProblems(
    `
    Статья 1

    В соответствии со статьей 51 Устава ООН и пунктом 8 статьи 40 Закона Республики Казахстан.

    Статья 2

    Применяется статья 22 Венской конвенции о дипломатических сношениях.
    `,
    ID,
  );
  expectNoProblems(
    `
    Article 1

    In accordance with Article 51 of the Charter of the United Nations.

    Article 2

    Article 22 of the Vienna Convention on Diplomatic Relations shall apply.
    `,
    ID,
  );
});

test("a protocol that amends a treaty cites that one", () => {
  expectProblems(
    `
    Келісімге өзгерістер енгізу туралы
    ХАТТАМА

    Тараптар төмендегілер туралы келісті:

    1-бап

    Келісімнің 7-бабының 3-тармағы мынадай редакцияда жазылсын:
    «3. Осы баптың 9-тармағына және осы Келісімнің 40-бабына сәйкес.».

    2-бап

    Келісімнің 15-бабы алып тасталсын.

    3-бап

    Осы Хаттаманың 6-бабына сәйкес ол Келісімнің 20-бабында айқындалған тәртіппен күшіне енеді.
                   ^^^^^^^^ broken-reference
    `,
    ID,
  );
});

test("a reference inside the treaty's own lists, ranges and ordinals", () => {
  expectNoProblems(
    `
    1-бап

    1. Тараптар мынадай нысандарда ынтымақтасады:
    1) тәжірибе алмасу;
    2) кадрлар даярлау;
    3) семинарлар.
    2. Осы баптың 1-тармағының 1) және 3) тармақшаларында, 1) – 3) тармақшаларында көзделген нысандар.
    3. Осы тармақтың бірінші бөлігіне, осы бапқа, 1 және 2-тармақтарға сәйкес.

    2-бап

    Осы Келісімнің 1 – 3-баптарында, 1-бабының бірінші абзацында.

    3-бап

    Осы Келісімнің
    2-бабына сәйкес.
    `,
    ID,
  );
});

test("letters count as the same in both scripts", () => {
  expectProblems(
    `
    1-бап

    Тараптар:
    a) бірінші;
    b) екінші;
    c) үшінші.

    2-бап

    Осы Келісімнің 1-бабының а) және с) тармақшалары, b) тармақшасы және f) тармақшасы.
                                                                         ^^^^^^^^^^^^^ broken-reference
    `,
    ID,
  );
});

test("a fragment with a single article cannot tell what the treaty has", () => {
  expectNoProblems("3-бап\n\nОсы Келісімнің 12-бабына сәйкес.", ID);
});

test("an old text with Latin letters throughout", () => {
  expectProblems(
    `
    1-бап

    Осы Келiсiмнiң 2-бабына және 8-бабына сәйкес әрекет етедi.
                                 ^^^^^^^^ broken-reference

    2-бап

    Осы Келiсiмнiң 1-бабы қолданылады.
    `,
    ID,
  );
});

test("an annex looks for articles in itself and then in the treaty", () => {
  expectNoProblems(
    `
    1-бап

    Мәтін.

    2-бап

    Мәтін.

    3-бап

    Мәтін.

    1-қосымша

    1-бап

    2-бапқа сәйкес.

    2-бап

    Келісімнің 3-бабына сәйкес.
    `,
    ID,
  );
});

test("a list may be lettered by letters alone", () => {
  expectNoProblems(
    `
    Article 1

    1 The Council shall:

    a adopt its rules; and

    b approve the budget.

    2 Article 1, paragraph 1.b, and Article 1(1)(a) apply.
    `,
    ID,
  );
});
