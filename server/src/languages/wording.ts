// How each language words dates, terms of time and pairs of conjunctions, for the rules about wording.
import type { LanguageId } from "./language.ts";
import type { NumberForm } from "./numberWords.ts";

export interface Wording {
  /** Each month as a date has it: `қараша`, `ноября`. */
  readonly months: readonly string[];
  /** A date in words; the day without a leading zero. */
  date(day: number, month: string, year: number): string;
  /** What may follow the year of a date in digits and goes with it: ` ж.`, ` г.`; a source of a pattern. */
  readonly yearMark: string;
  /** A unit of time after a number, in whatever case; a source of a pattern without groups. */
  readonly timeUnit: string;
  /** The form of the number before such a unit, told from the words before the number and from the unit. */
  formOf(before: string, unit: string): NumberForm;
  /** `және/немесе`; undefined where the language has no better form. */
  readonly andOr: { readonly and: string; readonly or: string } | undefined;
  /** A comma between words that nothing may part; the groups `before` and `after` stand on either side of it. */
  readonly strayComma: RegExp;
  /** How the last word before such a comma may begin, in small letters, the comma included. */
  readonly beforeStrayComma: readonly string[];
}

const PLAIN: NumberForm = { gender: "masculine", case: "nominative" };

const KAZAKH_INSTRUMENTS = "келісім|шарт|хаттама|конвенция|меморандум|бап|тармақ".split("|");
const KAZAKH_INSTRUMENT = `(?:${KAZAKH_INSTRUMENTS.join("|")})`;
const RUSSIAN_THIS = "ее|его|ему|им|ем|ий|ая|ей|ую".split("|").map((ending) => `настоящ${ending}`);
const RUSSIAN_INSTRUMENT = "(?:соглашени|договор|протокол|конвенци|меморандум|стать|пункт|раздел|глав)";
const ENGLISH_INSTRUMENT = "(?:agreement|treaty|protocol|convention|memorandum|article|paragraph)";

export const WORDING: Readonly<Record<LanguageId, Wording>> = {
  kk: {
    months: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
    date: (day, month, year) => `${year} жылғы ${day} ${month}`,
    yearMark: "(?:\\s?(?:жылғы|жылы|жыл|ж\\.))?",
    timeUnit: "(?:күнтізбелік |жұмыс )?(?:күн|ай|жыл|апта|сағат|тәулік)",
    formOf: () => PLAIN,
    andOr: { and: "және", or: "немесе" },
    strayComma: new RegExp(
      `(?<!\\p{L})(?:(?<before>осы ${KAZAKH_INSTRUMENT}), (?<after>шеңберінде|аясында|негізінде|бойынша|үшін|туралы|арқылы)|(?<before2>осы), (?<after2>${KAZAKH_INSTRUMENT}\\p{L}*))(?!\\p{L})`,
      "giu",
    ),
    beforeStrayComma: ["осы", ...KAZAKH_INSTRUMENTS].map((word) => `${word},`),
  },
  ru: {
    months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
    date: (day, month, year) => `${day} ${month} ${year} года`,
    yearMark: "(?:\\s?(?:года|год|г\\.))?",
    timeUnit:
      "(?:календарных |рабочих |банковских )?(?:дн(?:ей|я|ям)|день|месяц(?:ев|а)?|лет|год(?:а|ов)?|недел[ьиюя]|час(?:ов|а)?|сут(?:ок|ки))",
    formOf: (before, unit) => ({
      gender: /^недел/u.test(unit) ? "feminine" : "masculine",
      case: /(?:течение|позднее|ранее|более|менее|свыше|около|до|после|с|со|из|без|не)\s(?:чем\s)?$/iu.test(before)
        ? "genitive"
        : "nominative",
    }),
    andOr: { and: "и", or: "или" },
    strayComma: new RegExp(
      `(?<!\\p{L})(?:(?<before>${RUSSIAN_THIS.join("|")}), (?<after>${RUSSIAN_INSTRUMENT}\\p{L}*)|(?<before2>в рамках), (?<after2>настоящ\\p{L}+))(?!\\p{L})`,
      "giu",
    ),
    beforeStrayComma: ["рамках", ...RUSSIAN_THIS].map((word) => `${word},`),
  },
  en: {
    months: "January February March April May June July August September October November December".split(" "),
    date: (day, month, year) => `${day} ${month} ${year}`,
    yearMark: "",
    timeUnit: "(?:calendar |working |business )?(?:days?|months?|years?|weeks?|hours?)",
    formOf: () => PLAIN,
    andOr: undefined,
    strayComma: new RegExp(`(?<!\\p{L})(?<before>of this), (?<after>${ENGLISH_INSTRUMENT})(?!\\p{L})`, "giu"),
    beforeStrayComma: ["this,"],
  },
};
