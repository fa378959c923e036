import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { completions } from "./completion.ts";

/** What is offered at the cursor: the label and the words beside it. */
function expectOffers(source: string, expected: readonly string[], check?: (newText: string[]) => void): void {
  withLineEnds(source, ({ text, cursors: [cursor = 0] }) => {
    const document = TreatyDocument.of(text);
    const offers = completions(document, document.textDocument.positionAt(cursor), true);
    assert.deepEqual(
      offers.map(({ label, labelDetails }) => `${label} ${labelDetails?.description ?? ""}`.trim()),
      expected,
    );
    check?.(offers.map(({ textEdit }) => textEdit?.newText ?? ""));
  });
}

test("after осы Келісімнің come the articles, each in the cases of a genitive's provision", () => {
  expectOffers(
    `
    1-бап. Мақсаты

    Тараптар осы Келісімнің  сәйкес ынтымақтасады.
                            |

    2-бап. Нысандары

    Мәтін.
    `,
    ["1-бап Мақсаты", "2-бап Нысандары"],
    (texts) => assert.equal(texts[1], `2-\${1|бабына,бабында,бабының,бабын,бабынан,бабымен,бабы|}`),
  );
});

test("after an article's genitive come its paragraphs", () => {
  expectOffers(
    `
    1-бап

    Осы Келісімнің 2-бабының 
                             |

    2-бап

    1. Тараптар кеңеседі.
    2. Тараптар хабардар етеді.
    `,
    ["1-тармақ Тараптар кеңеседі.", "2-тармақ Тараптар хабардар етеді."],
  );
});

test("осы баптың means the article that it stands in", () => {
  expectOffers(
    `
    1-бап

    1. Бірінші.
    2. Осы баптың 1
                   |
    `,
    ["1-тармақ Бірінші.", "2-тармақ Осы баптың 1"],
  );
});

test("осы баптың at the end of an article means that article", () => {
  expectOffers(
    `
    1-бап

    1. Бірінші.

    Тараптар осы баптың 
                        |

    2-бап

    1. Мәтін.

    2. Мәтін.
    `,
    ["1-тармақ Бірінші."],
  );
});

test("Russian and English numbers", () => {
  expectOffers(
    `
    Статья 1. Цель

    В соответствии со статьёй 
                              |

    Статья 2. Формы

    Текст.
    `,
    ["1 Цель", "2 Формы"],
    (texts) => assert.deepEqual(texts, ["1", "2"]),
  );
  expectOffers(
    `
    Article 1. Purpose

    The Parties act under Article 
                                  |

    Article 2. Forms

    Text.
    `,
    ["1 Purpose", "2 Forms"],
  );
});

test("amid prose nothing is offered", () => {
  expectOffers(
    `
    1-бап

    Тараптар ынтымақтасады және 
                                |
    `,
    [],
  );
});

test("after a paragraph's genitive come its sub-paragraphs", () => {
  const offers = ["1) тармақша тәжірибе алмасу;", "2) тармақша кадрлар даярлау."];
  for (const before of ["осы Келісімнің 1-бабы 1-тармағының ", "Осы тармақтың "]) {
    const sentence = `1. Тараптар ${before}`;
    expectOffers(
      `
    1-бап

    ${sentence}
    ${" ".repeat(sentence.length)}|
    1) тәжірибе алмасу;
    2) кадрлар даярлау.
    `,
      offers,
      (texts) => assert.match(texts[0] ?? "", /^1\) \$\{1\|тармақшасына,/u),
    );
  }
});

test("the words behind the cursor ask for a case", () => {
  for (const [behind, form] of [
    ["сәйкес", "бабына"],
    ["көзделген", "бабында"],
    ["ережелері", "бабының"],
    ["қоспағанда", "бабын"],
  ]) {
    expectOffers(
      `
    1-бап

    Тараптар осы Келісімнің  ${behind}
                            |
    `,
      [`1-бап Тараптар осы Келісімнің ${behind}`],
      (texts) => assert.ok(texts[0]?.startsWith(`1-\${1|${form},`), texts[0]),
    );
  }
});

test("Russian and English paragraphs are those of the article itself", () => {
  expectOffers(
    `
    Статья 1

    1. Стороны сотрудничают.
    2. Формы определяются пунктом 
                                  |

    Статья 2

    Текст.
    `,
    ["1 Стороны сотрудничают.", "2 Формы определяются пунктом"],
    (texts) => assert.deepEqual(texts, ["1 настоящей статьи", "2 настоящей статьи"]),
  );
  expectOffers(
    `
    Article 1

    1. The Parties cooperate.
    2. As provided in paragraph 
                                |

    Article 2

    Text.
    `,
    ["1 The Parties cooperate.", "2 As provided in paragraph"],
    (texts) => assert.deepEqual(texts, ["1 of this Article", "2 of this Article"]),
  );
});

test("after paragraph 2 of come the articles", () => {
  expectOffers(
    `
    Article 1. Purpose

    As provided in paragraph 2 of 
                                  |

    Article 2. Forms

    Text.
    `,
    ["Article 1 Purpose", "Article 2 Forms"],
    (texts) => assert.deepEqual(texts, ["Article 1", "Article 2"]),
  );
});
