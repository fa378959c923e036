import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../testing/problems.ts";
import { readSample, type SampleName } from "../testing/samples.ts";

const ID = "party-names";

/** What is found after a change of a sound sample. */
function foundIn(sample: SampleName, from: RegExp, to: string): string[] {
  const whole = readSample(sample);
  const text = whole.replace(from, to);
  assert.notEqual(text, whole, "the sample is changed");
  return problemsOf(text)
    .filter(({ code }) => code === ID)
    .map(({ finding }) => text.slice(finding.start, finding.end).replace(/\s+/gu, " "));
}

test("a State in the preamble that the title does not name", () => {
  assert.deepEqual(foundIn("cooperation.kk", /(?<=деп аталатын .*мен )Аркания/u, "Барания"), [
    "Барания Республикасының",
  ]);
  assert.deepEqual(foundIn("cooperation.ru", /(?<=^Правительство .* Республики )Аркания(?=,)/mu, "Барания"), [
    "Республики Барания",
  ]);
  assert.deepEqual(foundIn("cooperation.en", /(?<=^The Government .* Republic of )Arcania(?=,)/mu, "Barania"), [
    "Republic of Barania",
  ]);
});

test("a State in the signatures that the title does not name", () => {
  assert.deepEqual(foundIn("cooperation.kk", /Аркания(?= Республикасының\nҮкіметі үшін)/u, "Барания"), [
    "Барания Республикасының",
  ]);
});

test("another level than in the title", () => {
  assert.deepEqual(
    foundIn("cooperation.kk", /(?<=деп аталатын ).*(?=,\n)/u, "Қазақстан Республикасы мен Аркания Республикасы"),
    ["Қазақстан Республикасы"],
  );
  assert.deepEqual(
    foundIn(
      "cooperation.en",
      /^The Government .*(?=, hereinafter)/mu,
      "The Republic of Kazakhstan and the Republic of Arcania",
    ),
    ["Republic of Kazakhstan"],
  );
});

test("cases, homoglyphs and line ends make no difference", () => {
  assert.deepEqual(foundIn("cooperation.kk", /(?<=деп аталатын .*мен )Аркания/u, "Apкaния"), []);
  assert.deepEqual(
    foundIn("cooperation.kk", /(?<=деп аталатын .*мен Аркания) Республикасының/u, "\nРеспубликасының"),
    [],
  );
});

test("a title that does not name both States is not judged", () => {
  assert.deepEqual(foundIn("cooperation.kk", /^.*арасындағы (?=архив)/u, ""), []);
});
