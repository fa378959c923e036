import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { paradigm, stems } from "./kazakhMorphology.ts";

/** The reviewed table stands outside the project; its folder is given where it is there. */
const corpus = resolve(import.meta.dirname, "../../..", process.env.KELISIM_CORPUS ?? "../shared");
const table = join(corpus, "design", "paradigms.json");

const CASES: Readonly<Record<string, string>> = {
  nom: "nominative",
  gen: "genitive",
  dat: "dative",
  acc: "accusative",
  loc: "locative",
  abl: "ablative",
  ins: "instrumental",
  loc_attr: "locativeAttributive",
};

test("every form of the reviewed paradigms", {
  skip: existsSync(table) ? false : `no ${table}: set KELISIM_CORPUS to compare the paradigms with it`,
}, () => {
  const nouns: Record<string, Record<string, Record<string, string>>> = JSON.parse(readFileSync(table, "utf8"));
  for (const [noun, numbers] of Object.entries(nouns)) {
    const forms = paradigm(noun);
    const expected = Object.entries(numbers).flatMap(([number, cases]) =>
      Object.entries(cases).map(([name, form]) => ({ number, name, form })),
    );
    assert.equal(forms.size, new Set(expected.map(({ form }) => form)).size, noun);
    for (const { number, name, form } of expected) {
      const found = forms.get(form);
      assert.ok(found, `${noun}: ${form}`);
      assert.equal(found.plural, number.startsWith("pl"), form);
      assert.equal(found.possessive, number.endsWith("_poss"), form);
      assert.equal(found.case, CASES[name], form);
    }
  }
});

test("harmony, softening and the sound before the ending", () => {
  const expected: readonly [noun: string, ...forms: string[]][] = [
    ["бап", "баптың", "бапқа", "бабына", "баптан", "баппен", "баптарында", "бабындағы"],
    ["тармақ", "тармақтың", "тармаққа", "тармағының", "тармақтардағы"],
    ["тармақша", "тармақшаның", "тармақшаға", "тармақшасында", "тармақшалары"],
    ["бөлік", "бөліктің", "бөлікке", "бөлігінің", "бөліктердегі"],
    ["сөйлем", "сөйлемнің", "сөйлемге", "сөйлемінен", "сөйлеммен"],
    ["тарау", "тараудың", "тарауға", "тарауымен", "тараулар"],
    ["келісім", "келісімнің", "келісімге", "келісімінің", "келісімдер"],
  ];
  for (const [noun, ...forms] of expected) {
    for (const form of forms) {
      assert.ok(paradigm(noun).has(form), form);
    }
  }
});

test("stems", () => {
  assert.deepEqual(stems("бап"), ["бап", "баб"]);
  assert.deepEqual(stems("тармақ"), ["тармақ", "тармағ"]);
  assert.deepEqual(stems("тарау"), ["тарау"]);
});
