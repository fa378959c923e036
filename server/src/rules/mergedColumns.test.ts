import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";

const ID = "merged-columns";

function signed(language: "kk" | "ru" | "en", block: string): string {
  const sound = readSample(`cooperation.${language}`);
  return `${sound.slice(0, sound.lastIndexOf("\n\n", sound.lastIndexOf("\n\n") - 1))}\n\n${block}`;
}

test("two columns on one line are found where nothing but a space parts them", () => {
  expectProblems(
    signed(
      "kk",
      [
        "Қазақстан Республикасының Аркания Республикасының",
        `${"^".repeat(49)} ${ID}`,
        "Үкіметі үшін Үкіметі үшін",
        `${"^".repeat(25)} ${ID}`,
      ].join("\n"),
    ),
    ID,
  );
  expectProblems(signed("ru", ["За Правительство За Правительство", `${"^".repeat(33)} ${ID}`].join("\n")), ID);
});

test("columns set apart and blocks one below the other are as they should be", () => {
  expectNoProblems(
    signed("kk", "Қазақстан Республикасының      Аркания Республикасының\nҮкіметі үшін      Үкіметі үшін"),
    ID,
  );
  for (const language of ["kk", "ru", "en"] as const) {
    expectNoProblems(readSample(`cooperation.${language}`), ID);
  }
});
