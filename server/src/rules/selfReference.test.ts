import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, problemsOf } from "../testing/problems.ts";

const ID = "self-reference";

function fixed(text: string): string {
  const [problem] = problemsOf(text).filter(({ code }) => code === ID);
  return applyEdits(text, problem?.finding.fixes?.[0]?.edits ?? []);
}

test("an article that cites its own number", () => {
  expectProblems(
    `
    1-бап

    Мәтін.

    2-бап

    1. Мәтін.
    2. Осы Келісімнің 2-бабының 1-тармағына және 1-бабына сәйкес.
                      ^^^^^^^^^ self-reference
    `,
    ID,
  );
});

test("lists, ranges, relative references and other articles", () => {
  expectNoProblems(
    `
    1-бап

    Осы Келісімнің 1 және 2-баптарына, 1 – 2-баптарына, осы бапқа, 2-бапқа сәйкес.

    2-бап

    БҰҰ Жарғысының 2-бабына сәйкес.
    `,
    ID,
  );
});

test("the fix names the article as the one that the words stand in", () => {
  const kazakh = (cited: string) => `1-бап\n\n1. Мәтін.\n2. Тараптар ${cited} сәйкес.\n\n2-бап\n\nМәтін.`;
  assert.equal(fixed(kazakh("осы Келісімнің 1-бабының 1-тармағына")), kazakh("осы баптың 1-тармағына"));
  assert.equal(fixed(kazakh("1-бапқа")), kazakh("осы бапқа"));
  assert.equal(fixed(kazakh("осы Келісімнің 1-бабына")), kazakh("осы бапқа"));
  const russian = (cited: string) => `Статья 1\n\n1. Текст.\n2. Стороны действуют ${cited}.\n\nСтатья 2\n\nТекст.`;
  assert.equal(
    fixed(russian("согласно пункту 1 статьи 1 настоящего Соглашения")),
    russian("согласно пункту 1 настоящей статьи"),
  );
  assert.equal(fixed(russian("согласно статье 1")), russian("согласно настоящей статье"));
  const english = (cited: string) => `Article 1\n\n1. Text.\n2. The Parties act under ${cited}.\n\nArticle 2\n\nText.`;
  assert.equal(fixed(english("paragraph 1 of Article 1 of this Agreement")), english("paragraph 1 of this Article"));
  assert.equal(fixed(english("Article 1")), english("this Article"));
  assert.equal(fixed(english("Article 1(1)")), english("Article 1(1)"));
});
