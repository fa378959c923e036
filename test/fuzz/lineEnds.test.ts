// Whatever line ends a text has, and whether or not it begins with a mark of byte order: a change changes the same, and
// everything else stays as it was. So a change of a text with other line ends is the change, with those line ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { rename } from "../../server/src/features/rename.ts";
import { applyEdits } from "../../server/src/formatting/edits.ts";
import { allSafeEdits } from "../../server/src/formatting/fixes.ts";
import { formatText } from "../../server/src/formatting/format.ts";
import { unwrapText } from "../../server/src/formatting/unwrap.ts";
import { readSample, type SampleName } from "../../server/src/testing/samples.ts";
import { wrap } from "../../server/src/testing/wrap.ts";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { Dice } from "./dice.ts";
import { Typist } from "./typist.ts";

const SAMPLES: readonly SampleName[] = [
  "draft-with-problems.kk",
  "cooperation.ru",
  "cooperation.en",
  "protocol-amending.kk",
];
/** Drafts as drafters leave them: so many edits of each sample, and so many of those. */
const EDITS = 12;
const DRAFTS = 12;

/** What may be done to a text as a whole; each gives the text that comes of it. */
const CHANGES: Readonly<Record<string, (text: string) => readonly string[]>> = {
  "all safe fixes": (text) => [applyEdits(text, allSafeEdits(TreatyDocument.of(text)))],
  "each fix alone": (text) =>
    TreatyDocument.of(text)
      .problems()
      .flatMap(({ finding }) => finding.fixes ?? [])
      .map(({ edits }) => applyEdits(text, edits)),
  formatting: (text) => [formatText(text)],
  unwrapping: (text) => [unwrapText(text)],
  "the new name of each term": (text) => renamed(text),
};

/** How the same lines may end; a mixture is drawn anew for each text. */
const LINE_ENDS: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  "CR LF": (text) => text.replaceAll("\n", "\r\n"),
  CR: (text) => text.replaceAll("\n", "\r"),
  mixed: (text, dice) => text.replaceAll("\n", () => (dice.once(2) ? "\r\n" : "\n")),
};

function renamed(text: string): string[] {
  const document = TreatyDocument.of(text);
  return document.treaty.instruments.flatMap(({ terms }) =>
    terms.all.flatMap(({ names: [name] }) => {
      const answer = rename(document, document.range(name).start, `${name.text}лар`);
      const edits = answer?.type === "edit" ? (answer.edit.changes?.[document.uri] ?? []) : [];
      return edits.length === 0 ? [] : TextDocument.applyEdits(document.textDocument, edits);
    }),
  );
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n");
}

function* drafts(): Generator<string> {
  const library = SAMPLES.map(readSample);
  for (let seed = 0; seed < DRAFTS; seed++) {
    const dice = new Dice(seed);
    const sample = withLineFeeds(dice.pick(library, "")).slice(0, 4_000);
    const text = seed % 4 === 3 ? wrap(sample, { width: 70, page: 30, trailingSpaces: false }) : sample;
    const typist = new Typist(text, library, 6_000, dice);
    let draft = text;
    for (let edit = 0; edit < EDITS; edit++) {
      draft = typist.next();
    }
    // A mark of byte order amid a text is a matter of its own.
    yield withLineFeeds(draft).replaceAll("\ufeff", "");
  }
}

for (const [name, change] of Object.entries(CHANGES)) {
  test(`${name}: other line ends stay, and make no other change`, () => {
    let changes = 0;
    for (const [index, draft] of [...drafts()].entries()) {
      const expected = change(draft);
      changes += expected.filter((each) => each !== draft).length;
      for (const [kind, convert] of Object.entries(LINE_ENDS)) {
        const converted = convert(draft, new Dice(index));
        const found = change(converted);
        assert.deepEqual(found.map(withLineFeeds), expected, `${kind}, draft ${index}`);
        for (const each of found) {
          assert.equal(foreign(converted, each), undefined, `a line end that ${kind} has not, draft ${index}`);
        }
      }
      assert.deepEqual(
        change(`\ufeff${draft}`),
        expected.map((each) => `\ufeff${each}`),
        `a mark, draft ${index}`,
      );
    }
    assert.ok(changes > 0, "nothing was changed");
  });
}

/** A kind of line end that a text has got by a change. */
function foreign(before: string, after: string): string | undefined {
  const kinds = (text: string) => new Set(text.match(/\r\n|\r|\n/gu) ?? []);
  const known = kinds(before);
  return [...kinds(after)].find((kind) => !known.has(kind));
}
