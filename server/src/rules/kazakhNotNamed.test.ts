import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { problemsOf } from "../testing/problems.ts";
import { readSample, type SampleName } from "../testing/samples.ts";

const ID = "kazakh-not-named";

/** What replaces the languages of a sample's testimonium, and what the fix makes of it; undefined: nothing is found. */
const CASES: readonly { sample: SampleName; own: RegExp; written: string; mended: string | undefined }[] = [
  {
    sample: "cooperation.kk",
    own: /қазақ, ағылшын және орыс тілдерінде/u,
    written: "ағылшын және орыс тілдерінде",
    mended: "қазақ, ағылшын және орыс тілдерінде",
  },
  {
    sample: "cooperation.kk",
    own: /қазақ, ағылшын және орыс тілдерінде/u,
    written: "орыс тілінде",
    mended: "қазақ және орыс тілдерінде",
  },
  {
    sample: "cooperation.kk",
    own: /қазақ, ағылшын және орыс тілдерінде/u,
    written: "мемлекеттік тілде және орыс тілінде",
    mended: undefined,
  },
  {
    sample: "cooperation.ru",
    own: /казахском, английском и русском языках/u,
    written: "английском и русском языках",
    mended: "казахском, английском и русском языках",
  },
  {
    sample: "cooperation.ru",
    own: /казахском, английском и русском языках/u,
    written: "русском языке",
    mended: "казахском и русском языках",
  },
];

for (const { sample, own, written, mended } of CASES) {
  test(`${sample} done “${written}”`, () => {
    const whole = readSample(sample);
    assert.match(whole, own);
    const text = whole.replace(own, written);
    const found = problemsOf(text).filter(({ code }) => code === ID);
    if (mended === undefined) {
      assert.deepEqual(found, []);
      return;
    }
    const [problem] = found;
    assert.ok(problem !== undefined && found.length === 1);
    assert.equal(text.slice(problem.finding.start, problem.finding.end), written);
    const fixed = applyEdits(text, problem.finding.fixes?.[0]?.edits ?? []);
    assert.equal(fixed, whole.replace(own, mended));
    assert.deepEqual(problemsOf(fixed), []);
  });
}

test("an English text that names no Kazakh", () => {
  const text = readSample("cooperation.en").replace(/in the Kazakh, /u, "in the ");
  assert.notEqual(text, readSample("cooperation.en"));
  const found = problemsOf(text).filter(({ code }) => code === ID);
  assert.equal(found.length, 1);
});

test("a treaty between other States is none of Kazakhstan's", () => {
  const text = readSample("cooperation.kk")
    .replace("қазақ, ағылшын және орыс тілдерінде", "ағылшын және орыс тілдерінде")
    .replaceAll("Қазақстан", "Барания");
  assert.deepEqual(
    problemsOf(text).filter(({ code }) => code === ID),
    [],
  );
});

test("a multilateral treaty is made in the languages that its parties agree on", () => {
  const text = `Экономикалық ынтымақтастық туралы
КЕЛІСІМ

Осы Келісімге қатысушы мемлекеттер, бұдан әрі Тараптар деп аталатын, Қазақстан Республикасының Үкіметі де,
төмендегілер туралы келісті:

1-бап

Мәтін.

2030 жылғы 1 мамырда Астана қаласында орыс тілінде бір данада жасалды.
`;
  assert.deepEqual(
    problemsOf(text).filter(({ code }) => code === ID),
    [],
  );
});

test("a draft without a testimonium", () => {
  assert.deepEqual(
    problemsOf("1-бап\n\nҚазақстан орыс тілінде жұмыс істейді.").filter(({ code }) => code === ID),
    [],
  );
});
