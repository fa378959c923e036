// What holds for every text, whatever stands in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Treaty } from "../model/treaty.ts";
import { joinLeaves, sketch } from "../testing/sketch.ts";
import { expectTiled } from "../testing/tiles.ts";
import { FlatText } from "../text/flatText.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import { splitLines } from "./lines.ts";
import { parse } from "./parser.ts";

/** What treaties are made of, and what nobody expects in them. */
const FRAGMENTS = [
  ..."КЕЛІСІМ,СОГЛАШЕНИЕ,AGREEMENT ON TRADE,туралы,арасындағы,ХАТТАМА,Қосымша,1-қосымша,Annex A".split(","),
  ..."1-бап,2-бап.,27-1-бап. Атауы,4-бапЖол,5.2-бап,IV бап,Статья 3,Article 2,1-тарау,РАЗДЕЛ I,ЖАЛПЫ ЕРЕЖЕЛЕР".split(
    ",",
  ),
  ..."1.,2. Мәтін,2-1.,(1),1),а),a),(iii),–,1/".split(","),
  "Бұдан әрі Тараптар деп аталатын",
  "төмендегілер туралы келісті:",
  "согласились о нижеследующем:",
  "have agreed as follows:",
  "мынадай редакцияда жазылсын:",
  "осы Келісімнің 2-бабының 1-тармағының а) тармақшасында",
  "Шарттың 4-бабы",
  "3-",
  "бабына",
  "пункт 2 статьи 3 настоящего Соглашения",
  "Article 2(1)(b)",
  "1, 2 және 3-баптарда",
  "2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды",
  "Совершено в городе Астане",
  "Үкіметі үшін",
  "О ратификации Соглашения",
  "О с ы  К е л і с і м",
  "Yкiметi",
  ...["«", "»", '"', "“", "”", "(", ")", "; ", ". ", ":", ",", " ", "  ", "\t", "\u00a0", "\u00ad", "\u200b"],
  ...[
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n\n\n\n",
    "\n      ",
    "\u2028",
    "\ufeff",
    "\0",
    "\ud800",
    "\udc00",
    "😀",
  ],
];

const documents = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200, size: "max" }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 80, size: "max" }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40, size: "max" }).map((parts) => parts.join("\n")),
);

/** `KELISIM_RUNS=50000` looks longer. */
const RUNS = { numRuns: Number(process.env.KELISIM_RUNS ?? 400) };

test("nothing is lost: the leaves, joined, are the document, and children tile their parents", () => {
  fc.assert(
    fc.property(documents, (text) => {
      assert.equal(joinLeaves(text), text);
      expectTiled(parse(text).root);
    }),
    RUNS,
  );
});

test("parsing a text again gives the same tree", () => {
  fc.assert(
    fc.property(documents, (text) => assert.equal(sketch(text), sketch(text))),
    RUNS,
  );
});

test("the line ends of a text do not change its outline", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const lines = text.split(/\r\n|\r|\n/);
      assert.equal(sketch(lines.join("\r\n")), sketch(lines.join("\n")));
    }),
    RUNS,
  );
});

test("references lie in the text and in the branch they stand in; their targets are the treaty's own", () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const { branch, references } of Treaty.of(text).instruments) {
        for (const { start, end, labelRange, home, resolution } of references) {
          assert.ok(home.start <= start && start < end && end <= home.end);
          assert.ok(labelRange === undefined || (start <= labelRange.start && labelRange.end <= end));
          if (resolution.type === "internal") {
            assert.ok(resolution.targets.length > 0);
            assert.ok(resolution.targets.every((target) => branch.start <= target.start && target.end <= branch.end));
          }
        }
      }
    }),
    RUNS,
  );
});

test("lines tile the text; folding keeps its length; a flat text maps into its block", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const lines = splitLines(text);
      assert.equal(lines.map(({ start, end }) => text.slice(start, end)).join(""), text);
      assert.equal(foldHomoglyphs(text).length, text.length);
      const flat = FlatText.of(text, 0, text.length);
      for (let offset = 1; offset <= flat.text.length; offset++) {
        assert.ok(flat.toDocument(offset - 1) < flat.toDocument(offset));
      }
      assert.ok(flat.toDocument(flat.text.length) <= text.length);
    }),
    RUNS,
  );
});
