// The bundle's patterns have classes of their own for `\p{L}` and the like: that they say the same, and that the core of the
// bundle reads texts as its sources do.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { classes, EXACT, withClasses } from "../../scripts/lib/characterClasses.mts";
import * as sources from "../../server/src/service.ts";
import { readSample } from "../../server/src/testing/samples.ts";
import { Dice } from "../fuzz/dice.ts";
import { Typist } from "../fuzz/typist.ts";
import { realTexts } from "../grammar/corpus.ts";
import { ensureBuilt, ROOT } from "./built.ts";

before(ensureBuilt);

/** Characters that have the property and are not in the class (`lost`), and the other way round (`gained`). */
function differences(property: string): { readonly lost: string; readonly gained: string } {
  const unicode = new RegExp(`^\\p{${property}}$`, "u");
  const written = new RegExp(`^[${classes().get(property)}]$`, "u");
  const different = { lost: "", gained: "" };
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (unicode.test(character) !== written.test(character)) {
      assert.ok(
        !EXACT.some(([first, last]) => first <= code && code <= last),
        `\\p{${property}}: U+${code.toString(16)}`,
      );
      different[unicode.test(character) ? "lost" : "gained"] += character;
    }
  }
  return different;
}

test("a letter is what Unicode calls one; of other scripts, marks and digits are letters too", () => {
  const { lost, gained } = differences("L");
  // Among them letters that are symbols of mathematics or units, and letters in blocks of punctuation.
  assert.match(lost, /^[\u2000-\u2bff\u2e00-\u2fff\u3000-\u303f\ufeff-\uffff]+$/u);
  assert.deepEqual(gained.match(/[\s\p{Co}\p{Cs}\p{Emoji_Presentation}\u2000-\u2bff\u3008-\u3020]/u), null);
  assert.match("Յ א ع ა 国 あ 한 ก Ệ ἀ 𐐀", new RegExp(`^(?:[${classes().get("L")}] ?)+$`, "u"));
  assert.doesNotMatch("№ – « 1 _ 😀 ∑ ¶ \u0301 \ud800", new RegExp(`[${classes().get("L")}]`, "u"));
});

test("capitals and small letters are told apart in Latin, Greek and Cyrillic", () => {
  assert.equal(differences("Lu").gained, "");
  // Accented Greek.
  assert.match(differences("Ll").gained, /^[\u1f00-\u1fff]+$/u);
});

test("Cyrillic is what Unicode calls so", () => {
  const { lost, gained } = differences("Script=Cyrillic");
  // Letters set high, and two that stand among phonetic signs.
  assert.match(lost, /^(?:\u1d2b|\u1d78|\ufe2e|\ufe2f|[\u{1e030}-\u{1e08f}])+$/u);
  assert.equal(gained, "");
});

/** A source before and after it; `$L` is the letters' place in a template, and the import is left out. */
function expectWritten(source: string, expected: string): void {
  const [head = "", ...rest] = withClasses(source).split("\n");
  assert.equal(head, 'import * as $classes from "character-classes";');
  assert.equal(
    rest.join("\n").replaceAll("/* @__PURE__ */ ", ""),
    expected.replace(/\$(?<name>Lu|Ll|L)/gu, "$${$$classes.$<name>}"),
  );
}

test("literals take the classes in, within a class and as one", () => {
  expectWritten("const A = /(?<!\\p{L})[«\\p{Lu}\\]]`/giu;", "const A = $classes.giu`(?<![$L])[«$Lu\\]]\\x60`;");
});

test("so do strings and templates, in which a class may go on behind an expression", () => {
  expectWritten('const a = "\\\\p{Ll}$";', "const a = `[$Ll]\\$`;");
  expectWritten("const a = `[$" + "{b}\\\\p{L}]\\\\P{L}`;", "const a = `[$" + "{b}$L][^$L]`;");
});

test("a pattern within a function is made once, unless it remembers where it was", () => {
  expectWritten(
    'const a = (b) => /\\p{L}/u.test(b) && b.replace(/\\P{L}/gu, "");',
    `const $pattern0 = $classes.u\`[$L]\`;
const $pattern1 = $classes.gu\`[^$L]\`;
const a = (b) => $pattern0.test(b) && b.replace($pattern1, "");`,
  );
  const untouched = "const a = (b) => { const c = /\\p{L}/gu; return c.test(b) && c.test(b); };";
  assert.equal(withClasses(untouched), untouched);
});

test("what has no class stays", () => {
  assert.equal(withClasses("const a = /\\p{N}\\d/u;"), "const a = /\\p{N}\\d/u;");
});

/** What the command line makes of a text. */
function told(core: typeof sources, text: string): readonly unknown[] {
  const document = core.TreatyDocument.of(text);
  const problems = document.problems();
  return [
    core.outline(document, "kk"),
    problems.map(({ code, severity, finding: { start, end, message, fixes = [] } }) => ({
      code,
      severity,
      place: [start, end],
      words: core.localize("ru", message),
      fixes: fixes.map(({ edits }) => edits.map((edit) => [edit.start, edit.end, edit.newText])),
    })),
    document.treaty.instruments.flatMap(({ references, terms }) => [
      ...references.map(({ start, end, unit, resolution }) => [start, end, unit, resolution.type]),
      ...terms.uses.map(({ start, end }) => [start, end]),
    ]),
    core.formatText(text),
    core.unwrapText(text),
  ];
}

const library = [
  ...(["cooperation.kk", "cooperation.ru", "cooperation.en", "draft-with-problems.kk"] as const).map(readSample),
  ...realTexts.map(({ text }) => text),
];

test("the bundle tells of texts what the sources tell", () => {
  const bundle: { readonly shared: { readonly core: typeof sources } } = createRequire(import.meta.url)(
    join(ROOT, "dist/web/server.js"),
  );
  const dice = new Dice(20_261_125);
  const typed = library.flatMap((text) => {
    const typist = new Typist(text.slice(0, 2_000), library, 3_000, dice);
    return Array.from({ length: 6 }, () => typist.next());
  });
  for (const text of [...library, ...typed]) {
    assert.deepEqual(told(bundle.shared.core, text), told(sources, text), text.slice(0, 2_000));
  }
});
