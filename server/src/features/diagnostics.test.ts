import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { readFixture } from "../testing/fixture.ts";
import { withRules } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { diagnostics } from "./diagnostics.ts";
import "../testing/translations.ts";

const { text: TEXT } = readFixture(`
  1-бап

  1.Тараптар  ынтымақтасады.

  1-бап

  Мәтін.
`);

test("a problem becomes a diagnostic with its range, code, severity and source", () => {
  for (const text of [TEXT, TEXT.replaceAll("\n", "\r\n")]) {
    assert.deepEqual(
      diagnostics(TreatyDocument.of(text), withRules({}), "en").map(({ relatedInformation, ...rest }) => rest),
      [
        {
          range: { start: { line: 2, character: 1 }, end: { line: 2, character: 3 } },
          severity: DiagnosticSeverity.Warning,
          source: "kelisim",
          code: "missing-space",
          message: "A space is missing in “1.Тараптар”.",
        },
        {
          range: { start: { line: 2, character: 10 }, end: { line: 2, character: 12 } },
          severity: DiagnosticSeverity.Warning,
          source: "kelisim",
          code: "double-space",
          message: "2 spaces between words; one is enough.",
        },
        {
          range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } },
          severity: DiagnosticSeverity.Error,
          source: "kelisim",
          code: "article-numbering",
          message: "Two articles have the number 1. Renumber one of them.",
        },
      ],
    );
  }
});

test("the other place of a double points at it", () => {
  const [, , duplicate] = diagnostics(TreatyDocument.of(TEXT, "file:///draft.treaty"), withRules({}), "en");
  assert.deepEqual(duplicate?.relatedInformation, [
    {
      location: {
        uri: "file:///draft.treaty",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      },
      message: "The first article 1 is here.",
    },
  ]);
});

test("settings change severities and leave rules out", () => {
  const found = diagnostics(
    TreatyDocument.of(TEXT),
    withRules({ "double-space": "hint", "missing-space": "off" }),
    "en",
  );
  assert.deepEqual(
    found.map(({ code, severity }) => [code, severity]),
    [
      ["double-space", DiagnosticSeverity.Hint],
      ["article-numbering", DiagnosticSeverity.Error],
    ],
  );
});

test("every message speaks each of the three languages, its arguments in place", () => {
  const document = TreatyDocument.of(readSample("draft-with-problems.kk"));
  const [kazakh, russian, english] = (["kk", "ru", "en"] as const).map((language) =>
    diagnostics(document, withRules({}), language).map(({ message }) => String(message)),
  );
  assert.ok(kazakh && russian && english && english.length > 10);
  for (const [index, message] of english.entries()) {
    const others: readonly string[] = [kazakh[index] ?? "", russian[index] ?? ""];
    assert.equal(new Set([message, ...others]).size, 3, message);
    for (const each of [message, ...others]) {
      assert.doesNotMatch(each, /\{\d\}/u);
    }
    for (const quoted of message.match(/(?<=“)[^”]+(?=”)/gu) ?? []) {
      assert.ok(
        others.every((other) => other.includes(quoted)),
        `${quoted} in ${others.join(" / ")}`,
      );
    }
  }
  assert.ok(kazakh.every((message) => /[әғқңөұүһі]/iu.test(message)));
  assert.ok(russian.every((message) => /\p{Script=Cyrillic}/u.test(message)));
});
