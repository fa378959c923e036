import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { hover } from "./hover.ts";
import "../testing/translations.ts";

interface Asked {
  readonly markdown?: boolean;
  readonly language?: "kk" | "ru" | "en";
}

/** What the hover at the first cursor of a source says, and the words that it is about. */
function hoverAt(source: string, { markdown = false, language = "en" }: Asked = {}): string | undefined {
  const said = new Set<string | undefined>();
  withLineEnds(source, ({ text, cursors: [cursor] }) => {
    const document = TreatyDocument.of(text);
    const found = hover(document, document.textDocument.positionAt(cursor ?? 0), language, markdown);
    assert.deepEqual(
      found === undefined ? undefined : Object.keys(found.contents),
      found === undefined ? undefined : ["kind", "value"],
    );
    said.add(found === undefined ? undefined : (found.contents as { value: string }).value);
  });
  assert.equal(said.size, 1, "the line ends change the answer");
  return [...said][0];
}

test("the cited provision stands there word for word, below the name of its place", () => {
  assert.equal(
    hoverAt(
      `
      4-бап. Нысандары

      1. Тараптар мынадай нысандарда  ынтымақтасады:
      1) тәжірибе алмасу;
      2) кадрлар даярлау.
      2. Тараптар хабардар етеді.

      5-бап

      Осы Келісімнің 4-бабының 1-тармағына сәйкес.
                               |
      `,
    ),
    [
      "4-бап. Нысандары › 1.",
      "1. Тараптар мынадай нысандарда ынтымақтасады:",
      "1) тәжірибе алмасу;",
      "2) кадрлар даярлау.",
    ].join("\n\n"),
  );
});

test("every target of a relative or an attached reference", () => {
  assert.equal(
    hoverAt(
      `
      Article 4

      1. First.
      2. Second.

      Article 5

      In accordance with paragraph 2 of Article 4.
                         |
      `,
    ),
    "Article 4 › 2.\n\n2. Second.",
  );
});

test("hard-wrapped words come as one line", () => {
  assert.equal(
    hoverAt(
      `
      1-бап

      Осы Келісімге Тараптардың өзара уағдаластығы бойынша осы Келісімнің ажырамас
      бөлігі болып табылатын өзгерістер мен толықтырулар енгізілуі мүмкін, олар осы
      Келісімде айқындалған тәртіппен күшіне енеді.

      2-бап

      Осы Келісімнің 1-бабына сәйкес.
                     |
      `,
    )?.split("\n").length,
    3,
  );
});

test("what a treaty does not have is said in the language of the messages", () => {
  const source = `
      1-бап

      Осы Келісімнің 9-бабына сәйкес.
                     |
      `;
  assert.equal(hoverAt(source), "This treaty has no such provision.");
  const answers = (["kk", "ru", "en"] as const).map((language) => hoverAt(source, { language }));
  assert.equal(new Set(answers).size, 3);
});

test("nothing is said of other instruments, nor beside a reference", () => {
  assert.equal(hoverAt("БҰҰ Жарғысының 51-бабына сәйкес.\n               |"), undefined);
  assert.equal(hoverAt("1-бап\n\nТараптар ынтымақтасады.\n |"), undefined);
});

test("the range is that of the reference", () => {
  const text = "1-бап\n\nМәтін.\n\n2-бап\n\nОсы Келісімнің 1-бабына сәйкес.";
  const document = TreatyDocument.of(text);
  const found = hover(document, document.textDocument.positionAt(text.indexOf("1-бабына") + 3), "en", true);
  assert.equal(document.textDocument.getText(found?.range), "1-бабына");
});

test("words of the treaty are words, not Markdown, HTML or commands", () => {
  const tricks = "<script>alert(1)</script> [сілтеме](command:x) *қалың* _көлбеу_ `код` &amp; ![a](b) ~~жоқ~~ | кесте";
  const source = `
      1-бап

      ${tricks}

      2-бап

      Осы Келісімнің 1-бабына сәйкес.
                     |
      `;
  assert.equal(hoverAt(source), `1-бап\n\n${tricks}`);
  const markdown = hoverAt(source, { markdown: true }) ?? "";
  assert.equal(markdown.split("\n\n")[0], "**1-бап**");
  assert.equal(unescaped(markdown.split("\n\n")[1] ?? ""), tricks);
  assert.doesNotMatch(markdown.split("\n\n")[1] ?? "", /(?<!\\)[<>[\]`*_~|&]/u);
});

test("labels, dashes and signs at the beginning of a line open no Markdown list, heading or quotation", () => {
  for (const start of [
    "1. Бірінші",
    "12) Бірінші",
    "- Бірінші",
    "– Бірінші",
    "# Бірінші",
    "+ Бірінші",
    "> Бірінші",
    "=== x",
  ]) {
    const source = `1-бап\n\nКіріспе:\n${start}.\n\n2-бап\n\nОсы Келісімнің 1-бабына сәйкес.\n               |`;
    const paragraph = (hoverAt(source, { markdown: true }) ?? "")
      .split("\n\n")
      .find((each) => each.includes(start.slice(-3)));
    assert.ok(paragraph, start);
    assert.doesNotMatch(paragraph, /^\s*(?:[-+#>=]|\d+[.)])/u);
    assert.equal(unescaped(paragraph), `${start}.`);
  }
});

test("a long article is cut, at its end, with a sign of it", () => {
  const sentence = "Тараптар ынтымақтасады және хабардар етеді. ";
  const source = `1-бап\n\n${sentence.repeat(200).trim()}\n\n2-бап\n\nОсы Келісімнің 1-бабына сәйкес.\n               |`;
  const said = hoverAt(source) ?? "";
  assert.ok(said.length < 2000 && said.endsWith("…"), String(said.length));
  assert.ok(said.startsWith(`1-бап\n\n${sentence}`));
});

test("of many paragraphs those that fit are shown whole", () => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, index) => `${index + 1}. ${"Тараптар ынтымақтасады. ".repeat(4).trim()}`,
  );
  const said =
    hoverAt(`1-бап\n\n${paragraphs.join("\n")}\n\n2-бап\n\nОсы Келісімнің 1-бабына сәйкес.\n               |`) ?? "";
  const shown = said.split("\n\n").slice(1);
  assert.deepEqual(shown.slice(0, -1), paragraphs.slice(0, shown.length - 1));
  assert.ok(shown.length > 5 && shown.length < 30);
  assert.match(shown.at(-1) ?? "", /…$/u);
});

function unescaped(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>|~&\-+#=.)!])/gu, "$1");
}

const LISTED = `
    1-бап

    Біріншісі.

    2-бап

    1. Бір. Екінші сөйлем.
    2. Екі.

    3-бап

    Үшіншісі.

    4-бап

`;

test("in a list: one member on its number, all of them on the noun or between them", () => {
  const sentence = "    Осы Келісімнің 1, 2 және 3-баптарына сәйкес.\n";
  const at = (column: number) =>
    hoverAt(`${LISTED}${sentence}${" ".repeat(4 + column)}|`)
      ?.split("\n\n---\n\n")
      .map(place);
  assert.deepEqual(at("Осы Келісімнің 1, ".length), ["2-бап"]);
  assert.deepEqual(at("Осы Келісімнің 1, 2 және 3-бап".length), ["1-бап", "2-бап", "3-бап"]);
  assert.deepEqual(at("Осы Келісімнің 1, 2 жә".length), ["1-бап", "2-бап", "3-бап"]);
});

test("on the noun of a range: what lies between is shown too", () => {
  const sentence = "    Осы Келісімнің 1 – 3-баптарына сәйкес.\n";
  const at = (column: number) =>
    hoverAt(`${LISTED}${sentence}${" ".repeat(4 + column)}|`)
      ?.split("\n\n---\n\n")
      .map(place);
  assert.deepEqual(new Set(at("Осы Келісімнің 1 – 3-бап".length)), new Set(["1-бап", "2-бап", "3-бап"]));
});

test("a counted sentence is shown alone", () => {
  const sentence = "    Осы Келісімнің 2-бабы 1-тармағының екінші сөйлемі.\n";
  const said = hoverAt(`${LISTED}${sentence}${" ".repeat(4 + sentence.indexOf("сөйлемі") - 4)}|`);
  assert.equal(said, "2-бап › 1.\n\nЕкінші сөйлем.");
});

function place(said: string): string {
  return said.split("\n")[0] ?? "";
}
