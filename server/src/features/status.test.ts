import assert from "node:assert/strict";
import { test } from "node:test";
import { withRules } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { statusOf } from "./status.ts";

test("the status counts articles and what the editor lists", () => {
  const document = TreatyDocument.of(readSample("draft-with-problems.kk"), "file:///draft.treaty");
  assert.deepEqual(statusOf(document, withRules({}), "en"), {
    uri: "file:///draft.treaty",
    languages: ["kk"],
    kind: "Agreement between two governments",
    articles: 8,
    problems: document.problems().filter(({ severity }) => severity !== "hint").length,
  });
});

test("hints are no problems", () => {
  const document = TreatyDocument.of("1-бап\n\nТараптар  ынтымақтасады.");
  assert.equal(statusOf(document, withRules({}), "en").problems, 1);
  assert.equal(statusOf(document, withRules({ "double-space": "information" }), "en").problems, 1);
  assert.equal(statusOf(document, withRules({ "double-space": "hint" }), "en").problems, 0);
});

test("quoted articles do not count", () => {
  const { kind, articles, problems } = statusOf(
    TreatyDocument.of(readSample("protocol-amending.kk")),
    withRules({}),
    "en",
  );
  assert.deepEqual(
    { kind, articles, problems },
    { kind: "Protocol (amends another treaty)", articles: 4, problems: 0 },
  );
});

test("languages of the samples", () => {
  for (const language of ["kk", "ru", "en"] as const) {
    const status = statusOf(TreatyDocument.of(readSample(`cooperation.${language}`)), withRules({}), "en");
    assert.deepEqual(
      [status.languages, status.kind, status.articles],
      [[language], "Agreement between two governments", 15],
    );
  }
});

test("an empty document", () => {
  assert.deepEqual(statusOf(TreatyDocument.of("", "untitled:1"), withRules({}), "en"), {
    uri: "untitled:1",
    languages: [],
    kind: undefined,
    articles: 0,
    problems: 0,
  });
});
