// The bundles hold every sentence that the server and the client say, with the same placeholders, and no other.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../scripts/lib/project.mts";
import { sentencesOf, sourcesOf } from "../../../scripts/lib/sentences.mts";

const said = { server: sentencesOf("server"), client: sentencesOf("client") };
const all = new Set([...said.server, ...said.client]);

for (const language of ["kk", "ru"] as const) {
  const file = join(root, `l10n/bundle.l10n.${language}.json`);
  const bundle: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
  const keys = Object.keys(bundle);

  test(`${language}: every sentence is translated`, () => {
    assert.deepEqual(
      [...all].filter((sentence) => !(sentence in bundle)),
      [],
    );
  });

  test(`${language}: nothing is translated that nobody says`, () => {
    assert.deepEqual(
      keys.filter((sentence) => !all.has(sentence)),
      [],
    );
  });

  test(`${language}: a translation has the placeholders of its sentence`, () => {
    for (const [sentence, translation] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(translation), placeholders(sentence), sentence);
    }
  });

  test(`${language}: a translation is one, not empty and without stray spaces`, () => {
    for (const [sentence, translation] of Object.entries(bundle)) {
      assert.notEqual(translation, sentence);
      assert.doesNotMatch(translation, / {2}(?!\s*[-<\p{L}])|^\s|[^\S\n]$/u, sentence);
      assert.equal(translation.endsWith("\n"), sentence.endsWith("\n"), sentence);
    }
  });

  test(`${language}: the sentences are in order and stand once`, () => {
    assert.deepEqual(keys, [...keys].sort(inOrder));
    const written = [...readFileSync(file, "utf8").matchAll(/^\s*("(?:[^"\\]|\\.)*"):/gmu)].map(([, key]) => key);
    assert.equal(written.length, keys.length);
  });
}

test("a message that names a command names it as the command palette does", () => {
  for (const language of ["kk", "ru"] as const) {
    const bundle: Record<string, string> = JSON.parse(
      readFileSync(join(root, `l10n/bundle.l10n.${language}.json`), "utf8"),
    );
    const [english, titles] = ["package.nls.json", `package.nls.${language}.json`].map(
      (file): Record<string, string> => JSON.parse(readFileSync(join(root, file), "utf8")),
    );
    const named = [...all].flatMap((sentence) =>
      [...sentence.matchAll(/“Kelisim: (?<title>[^”]+)”/gu)].map(({ groups }) => ({ sentence, title: groups?.title })),
    );
    assert.ok(named.length > 0);
    for (const { sentence, title } of named) {
      const key = Object.keys(english ?? {}).find((each) => each.startsWith("command.") && english?.[each] === title);
      assert.ok(key, title);
      assert.ok(bundle[sentence]?.includes(`«Kelisim: ${titles?.[key]}»`), `${language}: ${bundle[sentence]}`);
    }
  }
});

test("both bundles hold the same sentences", () => {
  const [kazakh, russian] = (["kk", "ru"] as const).map((language) =>
    Object.keys(JSON.parse(readFileSync(join(root, `l10n/bundle.l10n.${language}.json`), "utf8"))),
  );
  assert.deepEqual(kazakh, russian);
});

test("the sources are read: server and client say a good number of sentences", () => {
  assert.ok(said.server.length > 30, String(said.server.length));
  assert.ok(said.client.length > 5, String(said.client.length));
});

test("a message is always a literal, so that it can be collected", () => {
  for (const file of sourcesOf("server")) {
    const text = readFileSync(join(root, file), "utf8");
    for (const match of text.matchAll(/(?<![\p{L}.])message\(\s*(?<next>.)/gu)) {
      const next = match.groups?.next ?? "";
      assert.ok(
        "\"'`".includes(next) || text.slice(match.index).startsWith("message(text: string"),
        `${file}: ${next}`,
      );
    }
  }
});

/** Capitals and small letters apart, as code units order them. */
function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d+\}/gu) ?? [])].sort();
}
