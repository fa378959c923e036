// Numbers in words, as treaties add them in brackets after the figures: `60 (алпыс) күн`, `30 (тридцати) дней`.
import type { LanguageId } from "./language.ts";

/** Russian words agree with the noun in gender and follow its case; nominative and accusative are one here. */
export interface NumberForm {
  readonly gender: "masculine" | "feminine";
  readonly case: "nominative" | "genitive";
}

const KAZAKH_ONES = " бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
const KAZAKH_TENS = " он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ");

const RUSSIAN: Readonly<Record<NumberForm["case"], readonly (readonly string[])[]>> = {
  nominative: [
    " один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
      " ",
    ),
    "  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" "),
    " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" "),
  ],
  genitive: [
    " одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати".split(
      " ",
    ),
    "  двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста".split(" "),
    " ста двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот".split(" "),
  ],
};
const RUSSIAN_FEMININE: Readonly<Record<string, string>> = { один: "одна", два: "две", одного: "одной" };

const ENGLISH_ONES =
  " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number from 1 to 999 in words; undefined for any other. */
export function numberInWords(number: number, language: LanguageId, form: NumberForm): string | undefined {
  if (!Number.isInteger(number) || number < 1 || number > 999) {
    return undefined;
  }
  switch (language) {
    case "kk":
      return kazakh(number);
    case "ru":
      return russian(number, form);
    case "en":
      return english(number);
  }
}

function kazakh(number: number): string {
  const hundreds = Math.floor(number / 100);
  const hundred = hundreds === 0 ? "" : hundreds === 1 ? "жүз" : `${KAZAKH_ONES[hundreds]} жүз`;
  return joined([hundred, KAZAKH_TENS[Math.floor(number / 10) % 10], KAZAKH_ONES[number % 10]]);
}

function russian(number: number, { gender, case: grammaticalCase }: NumberForm): string {
  const [ones = [], tens = [], hundreds = []] = RUSSIAN[grammaticalCase];
  const rest = number % 100;
  const last = ones[rest < 20 ? rest : rest % 10] ?? "";
  return joined([
    hundreds[Math.floor(number / 100)],
    rest < 20 ? "" : tens[Math.floor(rest / 10)],
    gender === "feminine" ? (RUSSIAN_FEMININE[last] ?? last) : last,
  ]);
}

function english(number: number): string {
  const rest = number % 100;
  const tens = ENGLISH_TENS[Math.floor(rest / 10)] ?? "";
  const ones = ENGLISH_ONES[rest < 20 ? rest : rest % 10] ?? "";
  const words = rest < 20 ? ones : [tens, ones].filter((word) => word !== "").join("-");
  const hundred = number >= 100 ? `${ENGLISH_ONES[Math.floor(number / 100)]} hundred` : "";
  return hundred !== "" && words !== "" ? `${hundred} and ${words}` : hundred + words;
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== "").join(" ");
}
