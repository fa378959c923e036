// The sample drafts that the project ships, and the parts of a treaty that fixtures are framed with.
import { readFileSync } from "node:fs";

export type SampleName =
  | "cooperation.kk"
  | "cooperation.ru"
  | "cooperation.en"
  | "protocol-amending.kk"
  | "draft-with-problems.kk";

/** Drafts in which no rule finds anything, and `draft-with-problems`. */
export function readSample(name: SampleName): string {
  return readFileSync(new URL(`../../../samples/${name}.treaty`, import.meta.url), "utf8");
}

/** A draft with a style of its own, from which some headings, indents and blank lines differ. */
export const UNEVEN_DRAFT = `
  Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі арасындағы
              КЕЛІСІМ

  Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі,
  төмендегілер туралы келісті:

  1-бап. Мақсаты

    1. Тараптар ынтымақтасады.
    2. Тараптар мынаны жүзеге асырады:
      1) кеңестер;
      2) семинарлар;
      3) сапарлар.

  2-бап. Органдар
      1. Органдар  мыналар болып табылады :
      1) министрлік;
        2) агенттік.

    2. Органдар хат алмасады.


  3-бап Тілдер

    1. Жұмыс тілі – орыс тілі.
    2. Құжаттар қазақ тіліне аударылады.

  4-бап. Шығыстар

    1. Әр Тарап өз шығыстарын көтереді.

  Қазақстан Республикасының          Чехия Республикасының
      Үкіметі үшін                       Үкіметі үшін
`;
