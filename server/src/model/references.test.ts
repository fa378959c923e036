import assert from "node:assert/strict";
import { test } from "node:test";
import { paradigm } from "../languages/kazakhMorphology.ts";
import type { LanguageId } from "../languages/language.ts";
import type { Branch } from "../syntax/tree.ts";
import { withLineEnds } from "../testing/fixture.ts";
import type { Reference } from "./references.ts";
import { Treaty } from "./treaty.ts";

/** A treaty in each language with the same articles; `…` stands where the sentence under test comes, in article 9. */
const TREATIES: Readonly<Record<LanguageId, string>> = {
  kk: `
    Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы сауда туралы КЕЛІСІМ
    Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Үкіметі төмендегілер туралы келісті:
    1-тарау. Жалпы ережелер
    1-бап
    Бірінші бөлік.
    Екінші бөлік.
    2-бап
    1. Бірінші тармақ:
    1) бірінші;
    2) екінші;
    3) үшінші.
    2. Екінші тармақ:
    а) бірінші;
    b) екінші;
    с) үшінші.
    2-1. Қосылған тармақ.
    3-бап
    Тараптар:
    1) біріншіні;
    2) екіншіні сақтайды.
    4-бап
    (1) Бірінші. Екінші сөйлем.
    (2) Екінші.
    5-1-бап
    Мәтін.
    6.2-бап
    Мәтін.
    9-бап
    1. Тараптар … әрекет етеді.
    2. Мәтін.
    1-қосымша
    1. Тізбе.
    `,
  ru: `
    СОГЛАШЕНИЕ между Правительством Республики Казахстан и Правительством Аркании о торговле
    Правительство Республики Казахстан и Правительство Аркании, далее – Стороны, согласились о нижеследующем:
    Глава 1. Общие положения
    Статья 1
    Первая часть.
    Вторая часть.
    Статья 2
    1. Первый пункт:
    1) первый;
    2) второй;
    3) третий.
    2. Второй пункт:
    а) первый;
    b) второй;
    с) третий.
    2-1. Вставленный пункт.
    Статья 3
    Стороны:
    1) раз;
    2) два.
    Статья 4
    (1) Раз. Второе предложение.
    (2) Два.
    Статья 5-1
    Текст.
    Статья 6.2
    Текст.
    Статья 9
    1. Стороны … действуют.
    2. Текст.
    Приложение 1
    1. Перечень.
    `,
  en: `
    AGREEMENT between the Government of the Republic of Kazakhstan and the Government of Arcania on Trade
    The Government of the Republic of Kazakhstan and the Government of Arcania (hereinafter referred to as the Parties)
    have agreed as follows:
    Chapter 1. General provisions
    Article 1
    First part.
    Second part.
    Article 2
    1. First paragraph:
    1) first;
    2) second;
    3) third.
    2. Second paragraph:
    (a) first;
    (b) second:
    (i) one;
    (ii) two;
    (c) third.
    2-1. Inserted paragraph.
    Article 3
    The Parties:
    1) one;
    2) two.
    Article 4
    (1) One. Second sentence.
    (2) Two.
    Article 5-1
    Text.
    Article 6.2
    Text.
    Article 9
    1. The Parties shall act … accordingly.
    2. Text.
    Annex 1
    1. List.
    `,
};

/** The references of a sentence: where each leads, as `2.1.а`, `ext`, `none` (reported) or `none?` (not reported). */
function resolve(language: LanguageId, sentence: string): string {
  const answers = new Set<string>();
  withLineEnds(TREATIES[language], ({ text }) => {
    const treaty = Treaty.of(text.replace("…", () => sentence));
    const from = text.indexOf("…");
    const references = treaty.instruments
      .flatMap((instrument) => instrument.references)
      .filter(({ start }) => start >= from && start < from + sentence.length);
    answers.add(references.map((reference) => describe(reference, treaty.document.text)).join(" "));
  });
  assert.equal(answers.size, 1, "line ends change the answer");
  return [...answers][0] ?? "";
}

function describe({ resolution }: Reference, text: string): string {
  switch (resolution.type) {
    case "external":
      return "ext";
    case "missing":
      return resolution.certain ? "none" : "none?";
    case "internal":
      return [
        resolution.targets.map((target) => path(target, text)).join("|"),
        ...(resolution.through.length === 0
          ? []
          : [`(${resolution.through.map((each) => path(each, text)).join(" ")})`]),
      ].join("");
  }
}

/** `2.1.а`: article 2, paragraph 1, sub-paragraph а; parts and indents by their place among their kind, sentences in words. */
function path(branch: Branch, text: string): string {
  const steps: string[] = [];
  for (let current: Branch | undefined = branch; current !== undefined; current = current.parent) {
    const { kind, heading, label, parent } = current;
    if (kind === "article") {
      steps.unshift(heading?.number ?? "?");
      break;
    }
    if (kind === "annex" || kind === "chapter") {
      steps.unshift(`${kind} ${heading?.number ?? "?"}`);
      break;
    }
    if (kind === "sentence") {
      steps.unshift(`“${text.slice(current.start, current.end)}”`);
      continue;
    }
    const alike = parent?.children.filter((child) => child.kind === kind) ?? [];
    steps.unshift(label?.key || `${kind}${alike.indexOf(current) + 1}`);
  }
  return steps.join(".");
}

function expectAll(language: LanguageId, cases: readonly (readonly [sentence: string, expected: string])[]): void {
  for (const [sentence, expected] of cases) {
    assert.equal(resolve(language, sentence), expected, sentence);
  }
}

const NOUNS: readonly [noun: string, label: string, before: string, target: string][] = [
  ["бап", "2-", "осы Келісімнің ", "2"],
  ["тармақ", "2-", "осы Келісімнің 2-бабының ", "2 2.2"],
  ["тармақша", "2) ", "осы Келісімнің 2-бабы 1-тармағының ", "2 2.1 2.1.2"],
  ["бөлік", "екінші ", "осы Келісімнің 1-бабының ", "1 1.part2"],
  ["абзац", "екінші ", "осы Келісімнің 1-бабының ", "1 1.part2"],
  ["сөйлем", "екінші ", "осы Келісімнің 4-бабы (1)-тармағының ", "4 4.1 4.1.“Екінші сөйлем.”"],
  ["қосымша", "1-", "осы Келісімге ", "annex 1"],
  ["тарау", "1-", "осы Келісімнің ", "chapter 1"],
];

test("every form of every noun that cites", () => {
  for (const [noun, label, before, target] of NOUNS) {
    for (const form of paradigm(noun).keys()) {
      assert.equal(resolve("kk", `${before}${label}${form}`), target, `${before}${label}${form}`);
    }
  }
});

test("every form of the noun after a list and a range", () => {
  for (const form of paradigm("бап").keys()) {
    assert.equal(resolve("kk", `осы Келісімнің 2, 3 және 4-${form}`), "2 3 4", form);
    assert.equal(resolve("kk", `осы Келісімнің 2 – 4-${form}`), "2 4(3)", form);
  }
  for (const form of paradigm("тармақша").keys()) {
    assert.equal(resolve("kk", `2-баптың 2-тармағының а) – с) ${form}`), "2 2.2 2.2.а 2.2.с(2.2.b)", form);
  }
});

test("Kazakh: chains", () => {
  expectAll("kk", [
    ["осы Келісімнің 2-бабының 1-тармағының 1) тармақшасында", "2 2.1 2.1.1"],
    ["2-бабы 2-тармағының а) тармақшасы", "2 2.2 2.2.а"],
    ["2-баптың 2-тармағына", "2 2.2"],
    ["2-бабының (Салықтар мен алымдар) 1-тармағының 2) тармақшасы", "2 2.1 2.1.2"],
    ["2-баптың 1-тармағы 3)-тармақшасында", "2 2.1 2.1.3"],
    ["2 бабы 1 тармағының 1 тармақшасы", "2 2.1 2.1.1"],
    ["2-баптың бірінші тармағының екінші тармақшасы", "2 2.1 2.1.2"],
    ["2-бап 1-тармағының 2) тармақшасында", "2 2.1 2.1.2"],
    ["осы Келісімнің 2-бабы, 2-тармағы, а) тармақшасы", "2 2.2 2.2.а"],
    ["(2-бап, 1-тармақ)", "2 2.1"],
    ["2-бабы, 4-бабының (1)-тармағы", "2 4 4.1"],
    ["1-баптың екінші абзацы", "1 1.part2"],
    ["2-баптың 1-тармағының бірінші абзацы", "2 2.1 2.1"],
    ["4-баптың (2)-тармағына", "4 4.2"],
    ["IV баптың 2-тармағы", "4 4.2"],
    ["осы Келісімнің 1-тарауының 3-бабы", "chapter 1 3"],
    ["3-бабының 2) тармақшасы", "3 3.part1.2"],
    ["3-баптың 2-тармағы", "3 3.part1.2"],
    ["1-баптың 2-тармағы", "1 1.part2"],
  ]);
});

test("Kazakh: lists, ranges and inserted numbers", () => {
  expectAll("kk", [
    ["2 және 4-баптарына", "2 4"],
    ["2, 3-баптарында", "2 3"],
    ["2 мен 3-бабының", "2 3"],
    ["2-4-баптарында", "2 4(3)"],
    ["2-4-бабында", "2 4(3)"],
    ["5-1–6.2-баптары", "5-1 6.2"],
    ["2-1-тармағы", "none"],
    ["2-баптың 2-1-тармағы", "2 2.2-1"],
    ["5-1-бабында", "5-1"],
    ["6.2-бабында", "6.2"],
    ["2-баптың 2-тармағының b) және c) тармақшаларына", "2 2.2 2.2.b 2.2.с"],
    ['2-баптың 2-тармағының "а" және «b» тармақшаларында', "2 2.2 2.2.а 2.2.b"],
    ["2-баптың 1 және 2-тармақтарында, сондай-ақ 3-бабында", "2 2.1 2.2 3"],
    ["2-баптың 1-тармағында және 2-тармағында", "2 2.1 2.2"],
    ["2-бабында және 4-бабының 1-тармағында", "2 4 4.1"],
  ]);
});

test("Kazakh: relative references", () => {
  expectAll("kk", [
    ["осы бапта", "9"],
    ["осы баптың 2-тармағында", "9 9.2"],
    ["осы тармақта", "9.1"],
    ["баптың (2)-тармағына", "9 9.2"],
    ["2-тармақтың ережелері", "9.2"],
    ["осы тарауда", "chapter 1"],
    ["Келісімге қосымшаның 1-тармағы", "annex 1 annex 1.1"],
    ["№ 1 қосымшаның 1-тармағы", "annex 1 annex 1.1"],
  ]);
});

test("Kazakh: spaces, hyphens and line ends as they come", () => {
  expectAll("kk", [
    ["осы Келісімнің  2-бабына", "2"],
    ["2 бабына", "2"],
    ["2–бабына", "2"],
    ["2- бабына", "2"],
    ["2 -бабына", "2"],
    ["2-ші бабына", "2"],
    ["Келісім2-бабында", "2"],
    ["осы Келісімнің  айқындалған нысандарда 3-бабында", "3"],
    ["осы Келiсiмнiң 2-бaбынa", "2"],
    ["о с ы  К е л і с і м н і ң  2-бабына", "2"],
    ["осы Келісімнің екінші бабына", "2"],
    ["2-бабынын", "2"],
  ]);
  for (const sentence of [
    "осы Келісімнің\n2-бабына",
    "осы Келісімнің 2-\nбабына",
    "осы Келісімнің 2-бабының\n1-тармағына",
  ]) {
    const text = Treaty.of(
      `Сауда туралы КЕЛІСІМ\nТараптар төмендегілер туралы келісті:\n2-бап\n1. Тараптар ${sentence}.\n`,
    );
    const targets = text.instruments[0]?.references.map((reference) => describe(reference, text.document.text));
    assert.equal(targets?.[0], "2", sentence);
  }
});

test("Kazakh: whose provision it is", () => {
  expectAll("kk", [
    ["Келісімнің 2-бабына", "2"],
    ["БҰҰ Жарғысының 51-бабына", "ext"],
    ["Біріккен Ұлттар Ұйымы Жарғысының 51-бабына", "ext"],
    ["Қазақстан Республикасы Заңының 8-бабының 1) тармақшасы", "ext ext"],
    ["Қазақстан Республикасының «Шарттар туралы» Заңының 15-бабы", "ext"],
    ["ҚР АК-нің 12-бабы", "ext"],
    ["Шарттың 4-бабы", "ext"],
    ["оның 2-бабы", "ext"],
    ["1994 жылғы 5 мамырдағы Келісімнің 4-бабы", "ext"],
    ["көрсетілген Келісімнің 44-бабы", "ext"],
    ["Тауарлардың еркін айналымы туралы Келісімнің 25-бабы", "ext"],
    ["Конвенцияның 15 және 16-баптарында", "ext ext"],
    ["Конвенцияның 15-бабында және 16-бабында", "ext ext"],
    ["Конвенцияның (бұдан әрі – Конвенция) 15-бабында", "ext"],
    ["осы Келісімнің 2-бабында және Конвенцияның 15-бабында", "2 ext"],
    ["осы Заңның 8-бабы", "ext"],
    ["осы Хаттаманың 44-бабы", "none?"],
    ["осы Қосымша келісімнің 2 және 4-баптарына", "2 4"],
    ["осы Негіздемелік келісімнің 2-бабына", "2"],
    ["Азаматтық және саяси құқықтар туралы халықаралық пактінің 4-бабы", "ext"],
    ["Еуропадағы қауіпсіздік жөніндегі қорытынды актінің 4-бабы", "ext"],
    ["Кеңестің шешімдері осы баптың 2-тармағына", "9 9.2"],
    ["Кеңестің шешімдері 4-бапқа", "4"],
    ["Шешім 2-баптың 1-тармағына", "2 2.1"],
    ["Қазақстан Республикасының Заңы 8-бабының 1) тармақшасына", "ext ext"],
  ]);
});

test("Kazakh: ordinals with an ending, numbers that share their noun, hyphens that do not break", () => {
  expectAll("kk", [
    ["осы Келісімнің 2-ші бабының 1-ші тармағына", "2 2.1"],
    ["2-ші баптың 1-ші тармағына", "2 2.1"],
    ["2-ші бапта", "2"],
    ["2 және 4-ші баптарда", "2 4"],
    ["2-ші бөлімнің басшысы", ""],
    ["2- және 4-баптарда", "2 4"],
    ["2-, 3- және 4-баптарда", "2 3 4"],
    ["2\u2011баптың 1\u2011тармағына", "2 2.1"],
  ]);
});

test("Kazakh: the annex of a treaty that has one needs no number", () => {
  expectAll("kk", [
    ["осы Келісімге қосымшада", "annex 1"],
    ["осы Келісімнің қосымшасында", "annex 1"],
    ["осы Келісімге қосымша ретінде", ""],
    ["осы Келісімге қосымша хаттамада", ""],
    ["Шарттың қосымшасында", ""],
  ]);
});

test("Kazakh: what is missing, and what cites nothing", () => {
  expectAll("kk", [
    ["осы Келісімнің 19-бабына", "none"],
    ["осы Келісімнің 2-бабының 7-тармағына", "2 none"],
    ["осы Келісімнің 2-бабы 1-тармағының 9) тармақшасына", "2 2.1 none"],
    ["осы Келісімнің 19-бабының 1-тармағына", "none none?"],
    ["осы Келісімге 7-қосымшаға", "none"],
    ["7-қосымшаға", "none?"],
    ["3 баптан тұратын", ""],
    ["7 тармаққа бөлінген", ""],
    ["екінші бөлігі бойынша", ""],
  ]);
});

test("Russian", () => {
  expectAll("ru", [
    ["согласно пункту 2 статьи 2 настоящего Соглашения", "2.2 2"],
    ["согласно подпункту 1) пункта 1 статьи 2", "2.1.1 2.1 2"],
    ["согласно подпункту «а» пункта 2 статьи 2", "2.2.а 2.2 2"],
    ["согласно пунктам 1 и 2 Статьи 4", "4.1 4.2 4"],
    ["согласно статьям 2 и 4", "2 4"],
    ["согласно статьям 2–4 настоящего Соглашения", "2 4(3)"],
    ["согласно абзацу второму статьи 1", "1.part2 1"],
    ["согласно второй части статьи 1", "1.part2 1"],
    ["согласно настоящей статье", "9"],
    ["согласно пункту 2 настоящей статьи", "9.2 9"],
    ["согласно пункту 2", "9.2"],
    ["согласно пункту 2-1 статьи 2", "2.2-1 2"],
    ["согласно статье 6.2", "6.2"],
    ["согласно статье 5-1", "5-1"],
    ["согласно п. 1 ст. 2", "2.1 2"],
    ["согласно приложению № 1 к настоящему Соглашению", "annex 1"],
    ["согласно главе 1", "chapter 1"],
    ["согласно пункту 1 статьи 2 и пункту 2 статьи 4", "2.1 2 4.2 4"],
    ["согласно пункту 2 и статье 4", "9.2 4"],
    ["согласно статье 2 (Товары) настоящего Соглашения", "2"],
    ["согласно статье 51 Устава Организации Объединенных Наций", "ext"],
    ["согласно статье 8 Закона Республики Казахстан", "ext"],
    ["согласно статье 7 Гражданского кодекса Республики Казахстан", "ext"],
    ["согласно статье 7 ГК РК", "ext"],
    ["согласно статье 5 Конвенции 1961 года", "ext"],
    ["согласно статье 44 Соглашения от 5 мая 1994 года", "ext"],
    ["согласно статье 44 вышеуказанного Соглашения", "ext"],
    ["согласно пункту 9 резолюции 1540 Совета Безопасности", "ext"],
    ["согласно статье 2 Соглашения", "2"],
    ["согласно статье 2 (пункт 1)", "2 2.1"],
    ["согласно пп. 1 и 2 ст. 4", "4.1 4.2 4"],
    ["согласно пп. 1 и 2 п. 1 ст. 2", "2.1.1 2.1.2 2.1 2"],
    ["согласно пп. 1) ст. 3", "3.part1.1 3"],
    ["согласно статьям 1F и 33 Конвенции о статусе беженцев", "ext ext"],
    ["согласно статье 19 настоящего Соглашения", "none"],
    ["согласно пункту 7 статьи 2", "none 2"],
    ["согласно предложению 5 участников", ""],
  ]);
});

test("every case of the Russian nouns", () => {
  const nouns = {
    "2": "статья статьи статье статью статьей статьёй статей статьям статьями статьях",
    "9.2": "пункт пункта пункту пунктом пункте пункты пунктов пунктам пунктами пунктах",
    "annex 1": "приложение приложения приложению приложением приложении",
    "chapter 1": "глава главы главе главу главой",
  };
  for (const [target, forms] of Object.entries(nouns)) {
    for (const form of forms.split(" ")) {
      const number = target.startsWith("annex") || target.startsWith("chapter") ? 1 : 2;
      assert.equal(resolve("ru", `согласно ${form} ${number}`), target, form);
    }
  }
});

test("English", () => {
  expectAll("en", [
    ["under Article 2 of this Agreement", "2"],
    ["under Article II", "2"],
    ["under Article 2(1)", "2 2.1"],
    ["under Article 2 (2) (b) (ii)", "2 2.2 2.2.b 2.2.b.2"],
    ["under Article 2(2)(b)(i)", "2 2.2 2.2.b 2.2.b.1"],
    ["under Article 4.2", "4.2"],
    ["under paragraph 2 of Article 4", "4.2 4"],
    ["under paragraph 2 of this Article", "9.2 9"],
    ["under paragraphs 1 and 2", "9.1 9.2"],
    ["under Articles 2 to 4", "2 4(3)"],
    ["under Articles 2, 3 and 4", "2 3 4"],
    ["under subparagraphs (a) and (c) of paragraph 2 of Article 2", "2.2.а 2.2.с 2.2 2"],
    ["under sub-paragraph 1 of Article 3", "3.part1.1 3"],
    ["under Article 4, paragraph 2, of this Agreement", "4 4.2"],
    ["under Art. 2, para. 1", "2 2.1"],
    ["under the second paragraph of Article 1", "1.part2 1"],
    ["under Annex 1", "annex 1"],
    ["under Article 2 hereof", "2"],
    ["under Article 51 of the Charter of the United Nations", "ext"],
    ["under Articles 41 to 43 of the Convention", "ext ext"],
    ["under Article 5 of the Vienna Convention", "ext"],
    ["under Article 5 of the 1961 Convention", "ext"],
    ["under Article 5 of that Convention", "ext"],
    ["under Article 24 of its Statute", "ext"],
    ["under Article 15 thereof", "ext"],
    ["apply this Agreement, including Articles 2 and 3 thereof", "2 3"],
    ["apply the Convention, including Article 3 thereof", "ext"],
    ["under Article XX of the GATT 1994", "ext"],
    ["under Article 44 of the Agreement of 5 May 1994", "ext"],
    ["under paragraph 9 of resolution 1540 (2004)", "ext"],
    ["under Article 12A of the Model Convention", "ext"],
    ["under Article 12 bis of the Convention", "ext"],
    ["under Article 12A", "none?"],
    ["under Article 2 (paragraph 1)", "2 2.1"],
    ["under Article 2 and paragraph 1", "2 9.1"],
    ["under Article 19 of this Agreement", "none"],
    ["under paragraph 7 of Article 2", "none 2"],
  ]);
});

test("in an amending protocol what it does not call its own is the amended treaty's", () => {
  withLineEnds(
    `
    Сауда туралы шартқа өзгерістер енгізу туралы
    ХАТТАМА
    Тараптар төмендегілер туралы келісті:
    1-бап
    Шарттың 7-бабы мынадай редакцияда жазылсын:
    «7-бап
    Осы Шарттың 2-бабы қолданылады.».
    2-бап
    5-баптың 1-тармағы алып тасталсын.
    3-бап
    Осы Хаттаманың 1-бабы Шарттың 9-бабында көзделген тәртіппен қолданылады.
    `,
    ({ text }) => {
      const references = Treaty.of(text).instruments.flatMap((instrument) => instrument.references);
      assert.deepEqual(
        references.map((reference) => describe(reference, text)),
        ["ext", "ext", "ext", "ext", "1", "ext"],
      );
    },
  );
});

test("a section of a loan agreement is cited by its decimal number", () => {
  withLineEnds(
    `
    Қарыз туралы
    КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    I бап
    1.01. Банк қарыз береді.
    II бап
    2.01. Қарыз осы Келісімнің 1.01-бөліміне сәйкес өтеледі.
    `,
    ({ text }) => {
      const [instrument] = Treaty.of(text).instruments;
      assert.deepEqual(
        instrument?.references.map(({ resolution }) =>
          resolution.type === "internal" ? resolution.targets.map(({ label }) => label?.key) : resolution.type,
        ),
        [["1.01"]],
      );
    },
  );
});

test("what a protocol adds to another treaty is that one's, whatever the protocol's title", () => {
  withLineEnds(
    `
    Сауда туралы келісімге
    ҚОСЫМША ХАТТАМА
    Тараптар төмендегілер туралы келісті:
    1-бап
    Келісім мынадай мазмұндағы 9-1-баппен толықтырылсын:
    "9-1-бап
    Осы Келісімнің 2-бабы қолданылады.".
    2-бап
    Тараптар 1-бапқа сәйкес әрекет етеді.
    `,
    ({ text }) => {
      const references = Treaty.of(text).instruments.flatMap((instrument) => instrument.references);
      assert.deepEqual(
        references.map((reference) => describe(reference, text)),
        ["ext", "ext", "1"],
      );
    },
  );
});

test("an external reference says which instrument it means and can be followed there", () => {
  const amended = Treaty.of(
    "Сауда туралы ШАРТ\nТараптар төмендегілер туралы келісті:\n7-бап\n1. Мәтін:\n1) бір;\n2) екі.\n2. Мәтін.\n9-бап\nМәтін.\n",
  ).instruments[0];
  withLineEnds(
    `
    Сауда туралы шартқа өзгерістер енгізу туралы
    ХАТТАМА
    Тараптар төмендегілер туралы келісті:
    1-бап
    Шарттың 7-бабы мынадай редакцияда жазылсын:
    «7-бап
    Осы баптың 1-тармағының 2) тармақшасы және 9-бап қолданылады.».
    2-бап
    7-баптың 2-тармағы алып тасталсын.
    3-бап
    БҰҰ Жарғысының 51-бабы, аталған Шарттың 9-бабы және 1961 жылғы 18 сәуірдегі Вена конвенциясының 22-бабы сақталады.
    `,
    ({ text }) => {
      const external = Treaty.of(text)
        .instruments.flatMap((instrument) => instrument.references)
        .flatMap(({ start, end, resolution }) =>
          resolution.type === "external" ? [{ start, end, ...resolution }] : [],
        );
      assert.deepEqual(
        external.map(({ start, end, instrument: { words, kind, baseTreaty }, chain }) => [
          text.slice(start, end),
          words,
          kind,
          baseTreaty,
          amended
            ?.provisionsOf(chain)
            .map((target) => path(target, ""))
            .join("|"),
        ]),
        [
          ["7-бабы", "Шарттың", "treaty", true, "7"],
          ["Осы баптың", "", undefined, true, "7"],
          ["1-тармағының", "", undefined, true, "7.1"],
          ["2) тармақшасы", "", undefined, true, "7.1.2"],
          ["9-бап", "", undefined, true, "9"],
          ["7-баптың", "", undefined, true, "7"],
          ["2-тармағы", "", undefined, true, "7.2"],
          ["51-бабы", "БҰҰ Жарғысының", "charter", false, ""],
          ["9-бабы", "аталған Шарттың", "treaty", true, "9"],
          ["22-бабы", "1961 жылғы 18 сәуірдегі Вена конвенциясының", "convention", false, ""],
        ],
      );
    },
  );
});

test("a list within one line is there, a label that is only cited is not", () => {
  withLineEnds(
    `
    Сауда туралы КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап
    Тараптар мыналарға келісті: а) студенттер алмасуға; б) оқытушылар алмасуға.
    2-бап
    Осы Келісімнің 1-бабының б) тармақшасына және осы баптың в), г) тармақшаларына сәйкес.
    `,
    ({ text }) => {
      const references = Treaty.of(text).instruments.flatMap((instrument) => instrument.references);
      assert.deepEqual(
        references.map((reference) => describe(reference, text)),
        ["1", "1", "2", "none", "none"],
      );
    },
  );
});

test("a reference in an annex means the annex, unless it names the treaty", () => {
  withLineEnds(
    `
    Сауда туралы КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап
    Мәтін.
    2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды.
    1-қосымша
    1-бап
    Мәтін.
    2-бап
    1-бап қолданылады. Осы Келісімнің 1-бабы қолданылады. Осы Қосымшаның 1-бабы қолданылады.
    `,
    ({ text }) => {
      const found = Treaty.of(text).instruments.flatMap((instrument) => instrument.references);
      const targets = found.flatMap(({ resolution }) => (resolution.type === "internal" ? resolution.targets : []));
      const kinds = targets.map(({ kind, parent }) => `${kind} of ${parent?.kind}`);
      assert.deepEqual(kinds, ["article of annex", "article of instrument", "annex of instrument", "article of annex"]);
    },
  );
});

test("ranges: the first member begins at its number, the last one takes the noun", () => {
  const sentence = "Сауда туралы КЕЛІСІМ\n1-бап\n2-бап\n3-бап\nосы Келісімнің 1, 2 және 3-баптарына сәйкес.\n";
  const written = Treaty.of(sentence).instruments.flatMap(({ references }) =>
    references.map(({ start, end, labelRange }) => [
      sentence.slice(start, end),
      sentence.slice(labelRange?.start, labelRange?.end),
    ]),
  );
  assert.deepEqual(written, [
    ["1", "1"],
    ["2", "2"],
    ["3-баптарына", "3"],
  ]);
});

test("a Roman section of a memorandum is cited as a section", () => {
  const treaty = Treaty.of(
    "МЕМОРАНДУМ\nТараптар төмендегілер туралы уағдаласты:\n\nI. Мақсаты\n\nМәтін.\n\n" +
      "II. Іске асыру\n\nТараптар осы Меморандумның I бөлімінде айтылғанды іске асырады.\n",
  );
  const targets = treaty.instruments[0]?.references.flatMap(({ resolution }) =>
    resolution.type === "internal" ? resolution.targets.map(({ kind, label }) => `${kind} ${label?.key}`) : [],
  );
  assert.deepEqual(targets, ["chapter 1"]);
});

test("a bracket that closes round a reference is no part of it", () => {
  for (const [language, sentence, cited] of [
    ["en", "the flag (Article 2) and the code (paragraph 2)", ["Article 2", "paragraph 2"]],
    [
      "ru",
      "флаг (статья 2) и код (подпункт 1) пункта 1 статьи 2)",
      ["статья 2", "подпункт 1)", "пункта 1", "статьи 2"],
    ],
  ] as const) {
    const text = TREATIES[language].replace("…", () => sentence);
    const from = TREATIES[language].indexOf("…");
    const found = Treaty.of(text)
      .instruments.flatMap(({ references }) => references)
      .filter(({ start }) => start >= from && start < from + sentence.length);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      cited,
    );
  }
});

test("where another instrument is named, an article that is not here may be its own", () => {
  expectAll("en", [
    ["waive their rights under the Vienna Convention as to the flag (Article 20)", "none?"],
    ["use the flag (Article 20)", "none"],
  ]);
  const introduced = Treaty.of(
    "AGREEMENT\non Offices\n\nHave agreed as follows:\n\nArticle 1\n\n" +
      "Regarding the office, the Parties waive their rights under the Vienna Convention with respect to\n\n" +
      "a. the flag (Article 20);\n\nb. codes (Article 27(1)).\n\nArticle 2\n\nText.\n",
  );
  assert.deepEqual(
    introduced.instruments[0]?.references.map(({ resolution }) => resolution.type === "missing" && resolution.certain),
    [false, false, false],
  );
  expectAll("kk", [
    ["Вена конвенциясына сәйкес құқықтарынан (20-бап) бас тартады", "none?"],
    ["құқықтарынан (20-бап) бас тартады", "none"],
  ]);
});

test("a part of an article whose parts are numbered is its paragraph", () => {
  expectAll("ru", [
    ["руководствуются ч. 2 ст. 2", "2.2 2"],
    ["руководствуются частью второй статьи 2", "2.2 2"],
    ["руководствуются частью второй статьи 1", "1.part2 1"],
  ]);
});

test("an instrument without articles cites those of the treaty it belongs to, and its own decimal sections", () => {
  const protocol = Treaty.of(
    "ПРОТОКОЛ\n\nПри подписании Конвенции Стороны согласились о том, что следующие положения составляют её часть:\n\n" +
      "1. К статье 7\n\nДоход определяется согласно пункту 2 статьи 7.\n",
  );
  assert.deepEqual(
    protocol.instruments[0]?.references.map(({ resolution }) => resolution.type),
    ["external", "external", "external"],
  );
  const memorandum = Treaty.of(
    "МЕМОРАНДУМ\nСтороны согласились о нижеследующем:\n\n1. ЦЕЛЬ\n\n1.1. Цель изложена в разделе 2.\n\n" +
      "2. ФОРМЫ\n\n2.1. Раздел 3, раздел 2.1 и подпункт 1.1 применяются.\n",
  );
  assert.deepEqual(
    memorandum.instruments[0]?.references.map(({ resolution }) =>
      resolution.type === "internal" ? resolution.targets.map(({ label }) => label?.key) : resolution.type,
    ),
    [["2"], "missing", ["2.1"], ["1.1"]],
  );
});

test("what is left out of an article is that article's", () => {
  expectAll("ru", [
    ["соблюдают статью 2 (за исключением пункта 2-1) настоящего Соглашения", "2 2.2-1"],
    ["соблюдают статью 2, за исключением подпункта а) пункта 2, и порядок", "2 2.2.а 2.2"],
    ["соблюдают статью 2, за исключением пункта 2 настоящей статьи", "2 9.2 9"],
    ["соблюдают раздел 4 Инструкции", "ext"],
    ["соблюдают статью 90 этой Конвенции и статью 2 этого Соглашения", "ext ext"],
    ["соблюдают пункт 2 этой статьи", "9.2 9"],
  ]);
  expectAll("en", [["observe Article 2, except paragraph 2-1, as they may", "2 2.2-1"]]);
});

test("numbers with the letters of their sub-paragraphs, one noun for several", () => {
  expectAll("en", [
    ["observe paragraph 2.b of Article 2", "2.2 2.2.b 2"],
    ["observe subparagraphs 2(a) and 2(c) of Article 2", "2.2 2.2.а 2.2 2.2.с 2"],
    ["observe paragraphs 1 and 2(b) of Article 2", "2.1 2.2 2.2.b 2"],
  ]);
  expectAll("ru", [["соблюдают подпункты 2 (а) и (b) статьи 2", "2.2 2.2.а 2.2.b 2"]]);
});

test("the annex of a treaty that has one needs no number", () => {
  expectAll("en", [
    ["use the Annex to this Agreement", "annex 1"],
    ["use paragraph 1 of the Annex to the present Agreement", "annex 1.1 annex 1"],
    ["use the Annex to the Convention", ""],
  ]);
  expectAll("ru", [
    ["руководствуются приложением к настоящему Соглашению", "annex 1"],
    ["применяют пункт 1 приложения к настоящему Соглашению", "annex 1.1 annex 1"],
  ]);
});

test("what is numbered may be called a part", () => {
  expectAll("ru", [["соблюдают часть 2) статьи 3", "3.part1.2 3"]]);
});

test("each part has sections of its own", () => {
  const source = `
    CONVENTION ON THE SEA
    Arkania and Belania have agreed as follows:
    PART I
    SECTION 1
    Article 1
    See section 2, Part II, section 1, and section 2 of Part II.
    SECTION 2
    Article 2
    See section 1 and articles 1 and 4, paragraph 1.
    PART II
    SECTION 1
    Article 3
    See section 2.
    SECTION 2
    Article 4
    1. One, as in this Part and in section 1 of this Part.
    2. Two.
  `;
  withLineEnds(source, ({ text }) => {
    const { instruments } = Treaty.of(text);
    const lines = text.split(/\r?\n/u);
    const targets = instruments.flatMap(({ references }) =>
      references.map(({ resolution }) =>
        resolution.type === "internal"
          ? resolution.targets.map(({ start }) => text.slice(0, start).split("\n").length).join("|")
          : resolution.type,
      ),
    );
    const line = (words: string, nth: number) =>
      String(lines.flatMap((each, index) => (each === words ? [index + 1] : []))[nth]);
    assert.deepEqual(targets, [
      line("SECTION 2", 0),
      line("PART II", 0),
      line("SECTION 1", 1),
      line("SECTION 2", 1),
      line("PART II", 0),
      line("SECTION 1", 0),
      line("Article 1", 0),
      line("Article 4", 0),
      line("1. One, as in this Part and in section 1 of this Part.", 0),
      line("SECTION 2", 1),
      line("PART II", 0),
      line("SECTION 1", 1),
      line("PART II", 0),
    ]);
  });
});

test("articles numbered by chapter are no ranges", () => {
  const { instruments } = Treaty.of("Article 6-07\n\nSee Articles 6-07 and 6-08.\n\nArticle 6-08\n\nText.\n");
  assert.deepEqual(
    instruments[0]?.references.map(({ label, resolution }) => [label?.key, resolution.type]),
    [
      ["6-07", "internal"],
      ["6-08", "internal"],
    ],
  );
});
