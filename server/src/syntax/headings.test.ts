import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LANGUAGES } from "../languages/index.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import { headingOf } from "./headings.ts";

/** Kind, number and title (or body, after `|`) of a line as the parser sees it. */
function describe(line: string): string {
  const content = foldHomoglyphs(line);
  const heading = headingOf(content);
  if (heading === undefined) {
    return "-";
  }
  const { kind, number = "?", titleStart, bodyStart, doubtful } = heading;
  const title = titleStart === undefined ? "" : ` ${content.slice(titleStart)}`;
  const body = bodyStart === undefined ? "" : ` | ${content.slice(bodyStart)}`;
  return `${kind} ${number}${title}${body}${doubtful ? " ?" : ""}`;
}

const HEADINGS: readonly [line: string, description: string][] = [
  ["12-бап", "article 12"],
  ["12-бап.", "article 12"],
  ["112345-бап", "article 112345"],
  ["Статья 10000", "article 10000"],
  ["12-бап Тоқтата тұру", "article 12 Тоқтата тұру"],
  ["12-бап. Тоқтата тұру", "article 12 Тоқтата тұру"],
  ["12-бап – Тоқтата тұру", "article 12 Тоқтата тұру"],
  ["1 бап", "article 1"],
  ["1-БАП: МАҚСАТЫ", "article 1 МАҚСАТЫ"],
  ["I бап", "article 1"],
  ["ІV бап. Ережелер", "article 4 Ережелер"],
  ["IV-бап", "article 4"],
  ["5.2-бап", "article 5.2"],
  ["27-1-бап", "article 27-1"],
  ["27–1-бап", "article 27-1"],
  ["12 - бап", "article 12"],
  ["12–бап", "article 12"],
  ["12-шi бап", "article 12"],
  ["4-бапЖол алымдары", "article 4 Жол алымдары"],
  ["1 - б а п", "article 1"],
  ["Бап 7", "article 7"],
  ["Article - II", "article 2"],
  ["Статья – 5", "article 5"],
  ["1-бaп", "article 1"],
  ["«27-1-бап. Жаңа", "article 27-1 Жаңа"],
  ['"3-бап', "article 3"],
  ["3-бап. «Қазақстан» орталығы", "article 3 «Қазақстан» орталығы"],
  ["5-бап. 1. Тараптар ынтымақтасады.", "article 5 | 1. Тараптар ынтымақтасады."],
  ["Статья 12", "article 12"],
  ["Статья 12.", "article 12"],
  ["СТАТЬЯ 3", "article 3"],
  ["Статья 5.2", "article 5.2"],
  ["Статья 12. Определения", "article 12 Определения"],
  ["Cтaтья IV – Заголовок", "article 4 Заголовок"],
  ["Article II", "article 2"],
  ["ARTICLE 5", "article 5"],
  ["Article 12 – Title", "article 12 Title"],
  ["Article 12: Title", "article 12 Title"],
  ["Article 5 (Definitions)", "article 5 (Definitions)"],
  ["Бірінші бап", "article 1"],
  ["ОН БІРІНШІ БАП. Дауларды шешу", "article 11 Дауларды шешу"],
  ["Жалғыз бап", "article 1"],
  ["**7-бап. Есеп айырысу**", "article 7 Есеп айырысу**"],
  ["### 7-бап", "article 7"],
  ["Ст. 1", "article 1"],
  ["С т а т ь я  1", "article 1"],
  ["Статья\t№ 1.", "article 1"],
  ["Статья\u00a01", "article 1"],
  ["Статья первая", "article 1"],
  ["СТАТЬЯ ДВАДЦАТЬ ПЕРВАЯ. Споры", "article 21 Споры"],
  ["Статья единственная", "article 1"],
  ["Статья 5 бис", "article 5bis"],
  ["**Статья 1.** Предмет", "article 1 Предмет"],
  ["Art. 3. Scope", "article 3 Scope"],
  ["Article One", "article 1"],
  ["ARTICLE TWENTY-TWO – Depositary", "article 22 Depositary"],
  ["A R T I C L E  4", "article 4"],
  ["Article 27 bis", "article 27bis"],
  ["ARTICLE XIX BIS: Annexes", "article 19bis Annexes"],
  ["Article 19A", "article 19a"],
  ["# Article 3. Scope #", "article 3 Scope #"],
  ["Бірінші бөлім. Жалпы ережелер", "chapter 1 Жалпы ережелер"],
  ["1-кіші бөлім", "chapter 1"],
  ["Раздел второй", "chapter 2"],
  ["Подраздел 2. Споры", "chapter 2 Споры"],
  ["TITLE IV", "chapter 4"],
  ["Section A. Investment", "chapter A Investment"],
  ["PART ONE", "chapter 1"],
  ["1-тарау. Жалпы ережелер", "chapter 1 Жалпы ережелер"],
  ["2-ТАРАУ", "chapter 2"],
  ["I бөлім", "chapter 1"],
  ["І Бөлім. Жалпы", "chapter 1 Жалпы"],
  ["Глава II", "chapter 2"],
  ["РАЗДЕЛ I", "chapter 1"],
  ["CHAPTER I", "chapter 1"],
  ["PART II", "chapter 2"],
  ["Қосымша", "annex ?"],
  ["1-қосымша", "annex 1"],
  ["№ 2 қосымша", "annex 2"],
  ["Келісімге N 2 қосымша", "annex 2"],
  ["2\u2011қосымша", "annex 2"],
  ["Келісімге 3-қосымша", "annex 3"],
  ["Приложение № 1", "annex 1"],
  ["Приложение к Соглашению", "annex ?"],
  ["Annex A", "annex A"],
  ["ANNEX I – LIST OF ARCHIVES", "annex 1 LIST OF ARCHIVES"],
  ["SCHEDULE 1: Forms", "annex 1 Forms"],
  ["Appendix to the Agreement", "annex ?"],
  ["Annex 1 to the Protocol between the Governments", "annex 1"],
  ["Приложение 2. Порядок расчетов", "annex 2 Порядок расчетов"],
  ["Приложение № 3 – Перечень товаров", "annex 3 Перечень товаров"],
  ["1-қосымша. Тауарлар тізбесі", "annex 1 Тауарлар тізбесі"],
  ["Хаттамаға қосымша", "annex ?"],
];

test("headings in every style, language and script", () => {
  for (const [line, description] of HEADINGS) {
    assert.equal(describe(line), description, line);
  }
});

const TEXT: readonly string[] = [
  "3-баптың ережелері қолданылады.",
  "12-бабына сәйкес",
  "4-бап пен 5-бап қолданылады.",
  "4-бап және 5-бап қолданылады.",
  "4-бап, 5-бап және 6-бап",
  "3 және 4-баптар қолданылады.",
  '"8-бап. Атауы" деген сөздер алып тасталсын.',
  "«8-бап» деген сөздер",
  "Article 12 and Article 13 apply.",
  "Article 5 of this Agreement applies.",
  "Article 5(2) applies.",
  "Article 5 (Definitions) applies.",
  "Articles 5 and 6",
  "Art. 5 of this Agreement applies.",
  "Ст. 5 настоящего Соглашения применяется.",
  "Статья 5 Конституции Республики",
  "Бірінші баптың ережелері",
  "Annex I shall form part of this Agreement.",
  "Annex I. The Parties shall be bound by it.",
  "Приложение 1 является неотъемлемой частью.",
  "Приложение: 2 листа.",
  "1-қосымша осы Келісімнің бөлігі болып табылады.",
  "Статья 5 настоящего Соглашения применяется.",
  "Статья 5 и статья 6 применяются.",
  "статьи 5 и 6",
  "1-тарауда көрсетілген",
  "Глава государства",
  "2 баптан тұрады",
  "1) тармақша",
  "бап",
  "2020 жылғы 1 қаңтар",
  "",
];

test("lines that only begin with a reference are no headings", () => {
  for (const line of TEXT) {
    assert.equal(describe(line), "-", line);
  }
});

test("a heading whose words have no capital is doubtful: its surroundings decide", () => {
  assert.equal(describe("12-бап тоқтата тұру"), "article 12 тоқтата тұру ?");
  assert.equal(describe("Article I is void"), "article 1 is void ?");
  assert.equal(describe("Article 12 shall apply"), "article 12 shall apply ?");
});

/** What the patterns of headings are made of. */
const PIECES: readonly string[] = [
  ..."бап|б а п|БАП|тарау|кіші|бөлім|қосымша|Келісімге|Хаттамаға|статья|с т а т ь я|СТАТЬЯ|ст.|глава|раздел".split("|"),
  ..."подраздел|часть|приложение|к Соглашению|article|A R T I C L E|art.|chapter|section|sub-section".split("|"),
  ..."subsection|part|title|annex|schedule|appendix|to the Protocol|no.".split("|"),
  ..."1|12|27-1|5.2|IV|ІV|A|А|bis|бірінші|он бірінші|жалғыз|первая|двадцать первая|единственная|one|third".split("|"),
  ..."ші|інші|№|N|-|–|.|:|,|(|Атауы|Предмет|Scope|мәтін".split("|"),
];

const lines = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ", "  ")), { minLength: 1, maxLength: 6 })
  .map((pieces) => foldHomoglyphs(pieces.flat().join("").trim()));

/** Whether a pattern of headings matches a line; each that does finds its noun there. */
function expectNoun(line: string): boolean {
  let matched = false;
  for (const { id, headings } of LANGUAGES) {
    for (const kind of ["article", "chapter", "annex"] as const) {
      if (headings[kind].test(line)) {
        matched = true;
        assert.match(line, headings.nouns, `${id} ${kind}`);
      }
    }
  }
  return matched;
}

test("no heading is without its noun", () => {
  for (const [line, description] of HEADINGS) {
    const bare = foldHomoglyphs(line).replace(/^[#*«"\s]+/u, "");
    assert.ok(expectNoun(bare), `${line}: ${description}`);
  }
  fc.assert(
    fc.property(lines, (line) => void expectNoun(line)),
    { numRuns: 3000 },
  );
});
