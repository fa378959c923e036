// Real treaties as they are being typed: cut off at each line end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";
import { realTexts, skipWithoutCorpus } from "../grammar/corpus.ts";
import { place } from "./survey.ts";

test("there are real texts to cut", { skip: skipWithoutCorpus }, () => {
  assert.ok(realTexts.length > 0);
});

for (const { name, text } of realTexts) {
  test(`${name}: half of it brings no error that the whole has not`, () => {
    const whole = TreatyDocument.of(text);
    const known = new Set(errorsOf(whole).map(({ key }) => key));
    const unexpected = new Set<string>();
    for (const match of text.matchAll(/\r\n|\r|\n/gu)) {
      const prefix = TreatyDocument.of(text.slice(0, match.index));
      for (const { key, code, start, end } of errorsOf(prefix)) {
        const dueToTheCut =
          code === "broken-reference" ? leadsPast(whole, start, match.index) : endsWithTheText(prefix, end);
        if (!known.has(key) && !dueToTheCut) {
          unexpected.add(`cut at ${place(whole, match.index)}: ${place(whole, start)} ${code}`);
        }
      }
    }
    assert.deepEqual([...unexpected], []);
  });
}

interface FoundError {
  readonly key: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

function errorsOf(document: TreatyDocument): readonly FoundError[] {
  return document.problems().flatMap(({ code, severity, finding: { start, end } }) => {
    const { line } = document.textDocument.positionAt(start);
    return severity === "error" ? [{ key: `${line} ${code}`, code, start, end }] : [];
  });
}

/** The whole text has what the reference cites, past the cut. */
function leadsPast(whole: TreatyDocument, start: number, cut: number): boolean {
  return whole.treaty
    .referencesAt(start)
    .some(({ resolution }) => resolution.type === "internal" && resolution.targets.some((target) => target.end > cut));
}

/** The finding stands in the last paragraph, which is cut in two. */
function endsWithTheText({ treaty: { document } }: TreatyDocument, offset: number): boolean {
  const last = document.blocks.at(-1);
  return last !== undefined && last.start <= offset;
}
