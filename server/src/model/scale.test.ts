// Time grows with the length of a text and no faster: a text four times as long takes no sixteen times as long.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectLinearGrowth } from "../testing/growth.ts";
import { surveyClauses } from "./clauses.ts";
import { Treaty } from "./treaty.ts";

const BEGINNING = "Көлік туралы\nКЕЛІСІМ\nТараптар төмендегілер туралы келісті:\n1-бап\n";
const END = "\n2-бап\nМәтін.\n2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды.\n";

const REPEATED: Readonly<Record<string, string>> = {
  headings: "1-бап\n",
  titles: "КЕЛІСІМ\n1-бап\n",
  formulae: "КЕЛІСІМ\nтөмендегілер туралы келісті:\n",
  testimonia: "2030 жылғы 1 қаңтарда Астана қаласында екі данада жасалды\n",
  signatures: "Үкіметі үшін\n",
  guillemets: "«",
  "quoted articles": "«1-бап\n",
  amendments: "1-бап\nжазылсын:\n«2-бап\n",
  "sub-paragraphs": "1) осы баптың 1) тармақшасы;\n",
  numbers: "1, ",
  brackets: "2-бабының (",
  references: "осы Келісімнің 1-бабының 1-тармағы ",
  neighbours: "1) алдыңғы тармақшада және 1) – 3) тармақшаларда;\n",
  "the last of many": "1. осы баптың соңғы тармағы мен осы сөйлем. ",
  "missing paragraphs": "1. осы баптың 77-тармағы\n",
  "ranges of articles": "1-бап\n1 – 9-баптар мен алдыңғы баптар\n",
  annexes: "1-қосымша\nосы қосымшаның 1-бабы\n",
  chapters: "1-тарау\n1-тарауда\n",
  "one long word": "дана",
  "one long line": "келісім ",
  "wrapped lines": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
  definitions: "«жүк» – зат (бұдан әрі – Зат);\n",
  shortenings: "кеңес (бұдан әрі – Кеңес) ",
  "one long list of terms": "«жүк» немесе «зат» терминi ",
  "lone letters": "а б ",
};

const SIZE = 40_000;
const FACTOR = 4;

function timeOf(text: string): number {
  const start = performance.now();
  const treaty = Treaty.of(text);
  for (const instrument of treaty.instruments) {
    instrument.references.length;
    instrument.terms.uses.length;
  }
  const [main] = treaty.instruments;
  if (main !== undefined) {
    surveyClauses(main, treaty.document.blocks, treaty.document.folded);
  }
  return performance.now() - start;
}

for (const [name, unit] of Object.entries(REPEATED)) {
  test(`time grows linearly: ${name}`, () => {
    for (const place of [
      (body: string) => body,
      (body: string) => BEGINNING + body + END,
      (body: string) => BEGINNING + END + body,
    ]) {
      const small = place(unit.repeat(SIZE / unit.length));
      const large = place(unit.repeat((SIZE * FACTOR) / unit.length));
      expectLinearGrowth(
        () => timeOf(small),
        () => timeOf(large),
      );
    }
  });
}

test("a number before more dashes than a call can nest cites nothing and stops nothing", () => {
  const { instruments } = Treaty.of(`${BEGINNING}1-бабында 2${"-".repeat(100_000)}${END}`);
  assert.deepEqual(
    instruments.flatMap(({ references }) => references.map(({ label }) => label?.key)),
    ["1"],
  );
});
