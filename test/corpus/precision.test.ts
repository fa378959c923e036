// The rules find no less and cry wolf no more than when their findings were last reviewed. `KELISIM_UPDATE=1` writes the
// reviewed numbers anew.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { skipWithoutDefects } from "./defects.ts";
import { counts, report, scores } from "./precision.ts";

const REVIEWED = fileURLToPath(new URL("precision.txt", import.meta.url));
const SCORE = /^(?<rule>[a-z-]+): certain (?<certain>\d+)\/\d+, judgement (?<judged>\d+)\/\d+, beside (?<beside>\d+)$/u;
const COUNT = /^(?<key>\S+ (?:error|warning) \S+): (?<count>\d+)$/u;

test("as many marked defects are found as before, and no more beside them", { skip: skipWithoutDefects }, () => {
  if (process.env.KELISIM_UPDATE === "1") {
    writeFileSync(REVIEWED, `${report().join("\n")}\n`);
  }
  const now = scores();
  const worse = reviewed(SCORE).flatMap(({ rule = "", certain, judged, beside }) => {
    const score = now.get(rule);
    const lost = (score?.certainFound ?? 0) < Number(certain) || (score?.judgedFound ?? 0) < Number(judged);
    return lost || (score?.beside ?? 0) > Number(beside) ? [`${rule}: ${JSON.stringify(score)}`] : [];
  });
  assert.deepEqual(worse, []);
});

test("nearly all certain defects are found", { skip: skipWithoutDefects }, () => {
  const all = [...scores()].filter(([rule]) => rule !== "displaced-link").map(([, score]) => score);
  const certain = all.reduce((sum, score) => sum + score.certain, 0);
  const found = all.reduce((sum, score) => sum + score.certainFound, 0);
  assert.ok(found >= certain * 0.95, `${found} of ${certain}`);
});

test("no text has more errors and warnings than were reviewed", { skip: skipWithoutDefects }, () => {
  const known = new Map(reviewed(COUNT).map(({ key = "", count }) => [key, Number(count)]));
  const more = [...counts()].filter(
    ([key, count]) => / (?:error|warning) /u.test(key) && count > (known.get(key) ?? 0),
  );
  assert.deepEqual(more, []);
});

function reviewed(pattern: RegExp): readonly Record<string, string>[] {
  const lines = readFileSync(REVIEWED, "utf8").trimEnd().split("\n");
  const found = lines.map((line) => pattern.exec(line)?.groups).filter((groups) => groups !== undefined);
  assert.ok(found.length > 0, `nothing reviewed in ${REVIEWED}`);
  return found;
}
