import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { expectNoProblems, expectProblems, expectSoundFix, problemsOf } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";

const ID = "homoglyph";

test("Latin letters inside Kazakh and Russian words", () => {
  expectProblems(
    `
    Қазақстан Республикасының Yкiметi мен Әзербайжан Республикасының Үкiметi арасындағы
                              ^^^^^^^                                ^^^^^^^ homoglyph
    осы Келiсiмнiң ережелері, cонымен бірге
        ^^^^^^^^^^            ^^^^^^^ homoglyph
    `,
    ID,
  );
  expectProblems(
    `
    В целях настоящего Соглашения Cтатья 6 и Стaтья 7 применяются совместно
                                  ^^^^^^     ^^^^^^ homoglyph
    `,
    ID,
  );
});

test("Cyrillic letters inside Latin words", () => {
  expectProblems(
    `
    Тhe Government of the Republic and the other Рarties shall cooperate
    ^^^                                          ^^^^^^^ homoglyph
    `,
    ID,
  );
});

test("the fix writes the word in the script that it is in", () => {
  for (const [wrong, right] of [
    ["осы Yкiметi шеңберінде", "осы Үкіметі шеңберінде"],
    ["заключены на aнглийском языке", "заключены на английском языке"],
    ["the Govеrnmеnt of Arcania", "the Government of Arcania"],
    ["shall apply to Тhe other", "shall apply to The other"],
    ["осы Cот шешімдері", "осы Сот шешімдері"],
  ] as const) {
    const [problem] = problemsOf(wrong);
    assert.equal(applyEdits(wrong, problem?.finding.fixes?.[0]?.edits ?? []), right);
  }
});

test("Roman numerals of both scripts mixed", () => {
  expectNoProblems("ІV бап және XIІ тарау, ХХI ғасырда, IХ баптың", ID);
});

test("foreign words with Kazakh endings, and names of two scripts", () => {
  expectNoProblems("SMSте, GovTechтің, ҚазTransGas, eGovтан, IT-технологиялар, COVID-19, e-mailға", ID);
});

test("one script throughout", () => {
  expectNoProblems("Қазақстан Республикасының Үкіметі мен the Government of the Republic; Правительство", ID);
});

test("in a Russian treaty Y stands for У, and letters without a twin stay", () => {
  const text = readSample("cooperation.ru").replace(
    "\n\nСтатья 2",
    "\nYчреждение в городе Астанаi и hаркив.\n\nСтатья 2",
  );
  const problems = problemsOf(text).filter(({ code }) => code === ID);
  assert.deepEqual(
    problems.map(({ finding }) => text.slice(finding.start, finding.end)),
    ["Yчреждение"],
  );
  const edits = problems.flatMap(({ finding }) => finding.fixes?.[0]?.edits ?? []);
  assert.equal(applyEdits(text, edits), text.replace("Y", "У"));
});

test("a text that does so throughout gets one finding with one fix", () => {
  const text = Array.from({ length: 40 }, (_, index) => `${index + 1}. Осы Келiсiм Yкiметке берiледi.`).join("\n");
  const found = problemsOf(text).filter(({ code }) => code === ID);
  assert.equal(found.length, 1);
  const [problem] = found;
  assert.ok(problem);
  assert.equal(text.slice(problem.finding.start, problem.finding.end), "Келiсiм");
  expectSoundFix(text, problem);
  assert.equal(
    applyEdits(text, problem.finding.fixes?.[0]?.edits ?? []),
    text.replaceAll("i", "і").replaceAll("Y", "Ү"),
  );
});

test("whole words of Latin letters are found where the text has them in Cyrillic, and Russian prepositions", () => {
  expectProblems(
    `
    Осы уақыт ішінде OPTA немесе ОРТА Азия
                     ^^^^ homoglyph
    `,
    "homoglyph",
  );
  expectProblems(
    `
    в соответствии c настоящим Соглашением
                   ^ homoglyph
    его предмет и o его действии
                  ^ homoglyph
    `,
    "homoglyph",
  );
  expectNoProblems("подпункт c настоящей статьи, COMECE, XX ғасыр, ICAO және ИКАО, a) тармақша", "homoglyph");
  // Of more words than are looked for one by one.
  const latin = [..."ABCEHKMOPT"].flatMap((first) => [`${first}AT`, `${first}OX`]);
  const found = problemsOf(`Осы КОХ, ТАТ ұғымдары.\nОсы ${latin.join(" және ")} ұғымдары.`).filter(
    ({ code }) => code === ID,
  );
  assert.deepEqual(
    found.map(({ finding: { fixes } }) => fixes?.[0]?.edits.map(({ newText }) => newText).join("")),
    ["КОХ", "ТАТ"],
  );
});
