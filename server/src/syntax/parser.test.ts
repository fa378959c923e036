import assert from "node:assert/strict";
import { test } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { articlesOf, joinLeaves, sketch } from "../testing/sketch.ts";
import { parse } from "./parser.ts";
import { branchesOf } from "./tree.ts";

/** Compares the sketch of a fixture with what is expected, for both line ends. */
function expectSketch(source: string, expected: string): void {
  withLineEnds(source, ({ text }) => {
    assert.equal(sketch(text), unindent(expected));
    assert.equal(joinLeaves(text), text);
  });
}

function expectArticles(source: string, expected: readonly string[]): void {
  withLineEnds(source, ({ text }) => assert.deepEqual(articlesOf(text), expected));
}

function unindent(text: string): string {
  const lines = text.replace(/^\n|\n\s*$/gu, "").split("\n");
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join("\n");
}

test("a bilateral agreement in Kazakh, paragraphs parted by blank lines", () => {
  expectSketch(
    `
    Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы көлік туралы
    КЕЛІСІМ

    (2030 жылғы 1 сәуірде күшіне енді – Халықаралық шарттар бюллетені, 2030 ж., № 2)

    Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі,

    достық қатынастарды нығайта отырып,

    төмендегілер туралы келісті:

    1-бап. Мақсаты

    Осы Келісімнің мақсаты ынтымақтастық болып табылады.

    2-бап

    1. Тараптар:

    1) тәжірибе алмасады;

    2) кадрлар даярлайды.

    2. Шығыстарды әр Тарап көтереді.

    Осы Келісімнің мәтіндері екі данада, қазақ және аркан тілдерінде Астана қаласында жасалды.

    Қазақстан Республикасының Үкіметі үшін

    Аркания Республикасының Үкіметі үшін
    `,
    `
    instrument agreement kk
      title
      note
      preamble
      article 1 "Мақсаты"
        part
      article 2
        paragraph 1
          subparagraph 1
          subparagraph 2
        paragraph 2
      closing
      signatures
    `,
  );
});

test("the same without any blank line", () => {
  expectSketch(
    `
    Қазақстан мен Аркания арасындағы көлік туралы
    КЕЛІСІМ
    Бұдан әрі Тараптар деп аталатын Қазақстан мен Аркания,
    достық қатынастарды нығайта отырып,
    төмендегілер туралы келісті:
    1-бап
    Тараптар ынтымақтасады.
    2-бап
    1. Осы Келісімнің мақсаттары үшін:
    1) бірінші;
    2) екінші.
    2. Тараптар осы Келісімнің 1-бабына сәйкес әрекет етеді.
    3-бап Қорытынды ережелер
    Осы Келісім қол қойылған күннен бастап күшіне енеді.
    2030 жылғы 1 қаңтарда Астана қаласында екі данада, қазақ және аркан тілдерінде жасалды.
    Қазақстан үшін
    Аркания үшін
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        part
      article 2
        paragraph 1
          subparagraph 1
          subparagraph 2
        paragraph 2
      article 3 "Қорытынды ережелер"
        part
      closing
      signatures
    `,
  );
});

test("a hard-wrapped text: title over centred lines, column 0 goes on, a page break in a sentence is none", () => {
  expectSketch(
    `
          Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі
                      арасындағы көлік саласындағы ынтымақтастық туралы
                                        КЕЛІСІМ

          Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен
    Аркания Республикасының Үкіметі,
          екі ел арасындағы достық қатынастарды нығайтуға ұмтылысты басшылыққа
    ала отырып,
          төмендегілер туралы келісті:

                                         1-бап

          Тараптар көлік саласындағы ынтымақтастықты осы Келісімге, атап айтқанда
    2-бапқа сәйкес дамытады және осы мақсатта бір-бірімен тығыз өзара іс-қимыл
    3-бап ережелеріне сәйкес жасайды.

                                         2-бап
                                   Құзыретті органдар

          1. Осы Келісімді іске асыруға жауапты құзыретті органдар мыналар болып
    табылады:
          Қазақстан Республикасынан – Көлік министрлігі;
          Аркания Республикасынан – Көлік министрлігі.
          2. Құзыретті органдардың атауы өзгерген жағдайда Тараптар бір-бірін осы
    баптың 1-тармағына сәйкес хабардар етеді.

                                         3-бап

          Консультациялар дипломатиялық арналар арқылы жүргізіледі және бұл үшін
    Тараптардың әрқайсысы өз заңнамасына сәйкес барлық қажетті шараларды қабыл-



    дайды.

          2030 жылғы 5 мамырда Астана қаласында екі данада, әрқайсысы қазақ және
    аркан тілдерінде жасалды әрі барлық мәтіндердің күші бірдей.

          Қазақстан Республикасының                    Аркания Республикасының
             Үкіметі үшін                                 Үкіметі үшін
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        part
      article 2 "Құзыретті органдар"
        paragraph 1
          indent
          indent
        paragraph 2
      article 3
        part
      closing
      signatures
    `,
  );
});

test("a title over several short lines, an envelope with numbered points before it", () => {
  expectSketch(
    `
    Көлік туралы келiсiм жасасу туралы

    Қазақстан Республикасы Үкіметінің 2003 жылғы 12 сәуірдегі N 354 қаулысы

          Қазақстан Республикасының Үкiметі қаулы етеді:

          1. Қоса берiліп отырған келiсiмнің жобасы мақұлдансын.

          2. Осы қаулының 1-тармағы қол қойылған күнiнен бастап күшiне енедi.

          Қазақстан Республикасының
          Премьер-Министрі

    Жоба

    Қазақстан Республикасының Үкiметi мен
    Аркания Республикасының Үкiметi арасындағы
    Халықаралық автомобиль қатынастары туралы
    КЕЛIСIМ

          Бұдан әрi Тараптар деп аталатын Қазақстан Республикасының Үкiметi мен Аркания Республикасының Үкiметi,
          мыналар туралы келiстi:

    1-бап

          Осы Келiсiмнiң ережелерi тасымалдарға қолданылады.
    `,
    `
    envelope
    instrument agreement kk
      title
      preamble
      article 1
        part
    `,
  );
  withLineEnds(
    `
    Жоба

    Қазақстан Республикасының Үкiметi мен
    Аркания Республикасының Үкiметi арасындағы
    Көлік туралы
    КЕЛIСIМ

    Тараптар мыналар туралы келiстi:
    1-бап
    Мәтін.
    `,
    ({ text }) => {
      const title = parse(text).root.children.find((child) => child.kind === "instrument");
      assert.equal(title?.start, text.indexOf("Қазақстан"));
    },
  );
});

test("a ratifying law with an article of its own before a treaty in Russian", () => {
  expectSketch(
    `
    О ратификации Соглашения между Правительством Республики Казахстан и Правительством Аркании о культуре

    Закон Республики Казахстан от 12 сентября 2030 года № 560-VI ЗРК

    Статья 1. Ратифицировать Соглашение между Правительством Республики Казахстан и Правительством Аркании.

    Президент
    Республики Казахстан                                     К. ТОКАЕВ

    СОГЛАШЕНИЕ
    между Правительством Республики Казахстан и
    Правительством Аркании
    о культуре

    (Вступило в силу 5 мая 2031 года)

    Правительство Республики Казахстан и Правительство Аркании (далее – Стороны),
    желая развивать сотрудничество,
    согласились о нижеследующем:

    Статья 1

    1. Стороны:
    а) сотрудничают;
    б) обмениваются опытом.
    2. Стороны действуют согласно пункту 1 настоящей статьи.

    Статья 2
    Порядок вступления в силу

    Настоящее Соглашение вступает в силу с даты подписания.

    Совершено в городе Астане «12» сентября 2030 года в двух экземплярах, каждый на казахском и русском языках.

    За Правительство                         За Правительство
    Республики Казахстан                     Аркании
    `,
    `
    envelope
    instrument agreement ru
      title
      note
      preamble
      article 1
        paragraph 1
          subparagraph а
          subparagraph б
        paragraph 2
      article 2 "Порядок вступления в силу"
        part
      closing
      signatures
    `,
  );
});

test("an agreement in English", () => {
  expectSketch(
    `
    AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF KAZAKHSTAN AND THE GOVERNMENT OF ARCANIA ON TRADE

    The Government of the Republic of Kazakhstan and the Government of Arcania, hereinafter referred to as the "Parties",
    Desiring to cooperate,
    Have agreed as follows:

    Article 1
    Definitions
    1. For the purposes of this Agreement:
    (a) "goods" means things;
    (b) "person" means:
    (i) a natural person;
    (ii) a legal person.
    2. Article 3 applies.

    Article II – Scope
    Text.

    ARTICLE 3
    Text.

    IN WITNESS WHEREOF, the undersigned have signed this Agreement.

    DONE at Astana, this first day of June 2030, in two originals, each in the Kazakh and English languages.

    For the Government of the Republic of Kazakhstan      For the Government of Arcania
    `,
    `
    instrument agreement en
      title
      preamble
      article 1 "Definitions"
        paragraph 1
          subparagraph а
          subparagraph b
            subparagraph 1
            subparagraph 2
        paragraph 2
      article 2 "Scope"
        part
      article 3
        part
      closing
      signatures
    `,
  );
});

test("a memorandum with numbered sections and no article", () => {
  expectSketch(
    `
    МЕМОРАНДУМ
    о взаимопонимании между Министерством юстиции Республики Казахстан и Министерством юстиции Аркании

    Министерство юстиции Республики Казахстан и Министерство юстиции Аркании, далее – Стороны,
    пришли к взаимопониманию о следующем:

    1. Предмет
    1.1. Стороны сотрудничают.
    1.2. Стороны обмениваются опытом.

    2. Формы
    2.1. Согласно пункту 1.1 настоящего Меморандума.

    Подписано в городе Астане 1 января 2030 года в двух экземплярах.

    За Министерство юстиции Республики Казахстан      За Министерство юстиции Аркании
    `,
    `
    instrument memorandum ru
      title
      preamble
      paragraph 1
      paragraph 1.1
      paragraph 1.2
      paragraph 2
      paragraph 2.1
      closing
      signatures
    `,
  );
});

test("chapters in every style, with titles beside, below and alone", () => {
  expectSketch(
    `
    КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-тарау. Жалпы ережелер
    1-бап
    Мәтін.
    2-ТАРАУ
    НЕГІЗГІ ЕРЕЖЕЛЕР
    2-бап
    Мәтін.
    III бөлім. Қорытынды
    3-бап
    Мәтін.
    ӨТПЕЛІ ЕРЕЖЕЛЕР
    4-бап
    Мәтін.
    `,
    `
    instrument agreement kk
      title
      preamble
      chapter 1 "Жалпы ережелер"
        article 1
          part
      chapter 2 "НЕГІЗГІ ЕРЕЖЕЛЕР"
        article 2
          part
      chapter 3 "Қорытынды"
        article 3
          part
      chapter
        article 4
          part
    `,
  );
});

test("a protocol after an agreement, and annexes that number anew", () => {
  expectSketch(
    `
    Қазақстан мен Аркания арасындағы көлік туралы
    КЕЛІСІМ
    Бұдан әрі Тараптар деп аталатын Қазақстан мен Аркания төмендегілер туралы келісті:
    1-бап
    Осы Келісімге 1-қосымша оның ажырамас бөлігі болып табылады.
    2-бап
    Мәтін.
    2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ және аркан тілдерінде жасалды.
    Қазақстан үшін
    Аркания үшін

    Қазақстан мен Аркания арасындағы көлік туралы келісімге
    ХАТТАМА
    Төменде қол қоюшылар мына ережелер туралы келісті:
    1-бап
    Мәтін.
    2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ және аркан тілдерінде жасалды.

    1-қосымша
    ЕРЕЖЕ
    1-бап
    Мәтін.

    Хаттамаға 2-қосымша
    1. Астық
    2. Ет
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        part
      article 2
        part
      closing
      signatures
    instrument protocol kk
      title
      preamble
      article 1
        part
      closing
      annex 1
        part
        article 1
          part
      annex 2
        paragraph 1
        paragraph 2
    `,
  );
});

test("an instrument without a testimonium ends where the next one begins", () => {
  expectArticles(
    `
    Көлік туралы КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап
    Мәтін.
    2-бап
    Мәтін.

    Сауда туралы КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап
    Мәтін.
    2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды.
    `,
    ["1", "2", "1"],
  );
});

test("the three language versions one after another", () => {
  withLineEnds(
    `
    Көлік туралы
    КЕЛІСІМ
    Бұдан әрі Тараптар деп аталатын Қазақстан мен Аркания төмендегілер туралы келісті:
    1-бап
    Мәтін.
    2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ және орыс тілдерінде жасалды.
    Қазақстан үшін
    Аркания үшін

    СОГЛАШЕНИЕ
    о транспорте
    Казахстан и Аркания, далее именуемые Сторонами, согласились о нижеследующем:
    Статья 1
    Текст.
    Совершено в городе Астане 1 января 2030 года в двух экземплярах на казахском и русском языках.
    За Казахстан
    За Арканию

    AGREEMENT
    on Transport
    Kazakhstan and Arcania, hereinafter referred to as the Parties, have agreed as follows:
    Article 1
    Text.
    Done at Astana on 1 January 2030 in duplicate in the Kazakh and English languages.
    For Kazakhstan
    For Arcania
    `,
    ({ text }) => {
      const instruments = sketch(text)
        .split("\n")
        .filter((line) => line.startsWith("instrument"));
      assert.deepEqual(instruments, ["instrument agreement kk", "instrument agreement ru", "instrument agreement en"]);
    },
  );
});

test("an amending protocol: quoted articles and paragraphs are children of the article that quotes them", () => {
  expectSketch(
    `
    Көлік туралы келісімге өзгерістер мен толықтырулар енгізу туралы
    ХАТТАМА

    Бұдан әрі Тараптар деп аталатын Қазақстан мен Аркания төмендегілер туралы келісті:

    1-бап
    Келісімге мынадай өзгерістер мен толықтырулар енгізілсін:
    1) 3-бап мынадай редакцияда жазылсын:
    «3-бап
    1. Тараптар әрекет етеді.
    2. «Жүк» деген сөз қолданылады.»;
    2) 5-баптың 2-тармағы мынадай редакцияда жазылсын:
    "2. Тараптар мыналарды:
    1) біріншіні;
    2) екіншіні орындайды.";
    3) мынадай мазмұндағы 27-1 және 27-2-баптармен толықтырылсын:
    “27-1-бап. Жаңа
    Мәтін бір.
    27-2-бап. Тағы жаңа
    Мәтін екі.”.

    2-бап
    "8-бап. Атауы" деген сөздер алып тасталсын.

    3-бап
    Осы Хаттама қол қойылған күннен бастап күшіне енеді.
    `,
    `
    instrument protocol kk amending
      title
      preamble
      article 1
        part
          subparagraph 1
            quotation
              article 3
                paragraph 1
                paragraph 2
          subparagraph 2
            quotation
              paragraph 2
                subparagraph 1
                subparagraph 2
          subparagraph 3
            quotation
              article 27-1 "Жаңа"
                part
              article 27-2 "Тағы жаңа"
                part
      article 2
        part
      article 3
        part
    `,
  );
});

test("a quotation that nobody closed ends before the protocol's own next article", () => {
  expectSketch(
    `
    Шартқа өзгерістер енгізу туралы ХАТТАМА
    Тараптар төмендегілер туралы келісті:
    1-бап
    Шарттың 4-бабы мынадай редакцияда жазылсын:
    «4-бап
    1. Тараптар әрекет етеді.

    2-бап
    Шарттың 7-бабы мынадай редакцияда жазылсын:
    "7-бап
    Мәтін "ішкі" тырнақша бар.

    3-бап
    Осы Хаттама күшіне енеді.
    `,
    `
    instrument protocol kk amending
      title
      preamble
      article 1
        part
          quotation
            article 4
              paragraph 1
      article 2
        part
          quotation
            article 7
              part
      article 3
        part
    `,
  );
});

test("titles of articles: beside, below, below over two lines, and a sentence that is none", () => {
  expectArticles(
    `
    КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап Мақсаты
    Мәтін.
    2-бап
    Міндеттері
    1. Мәтін.
    3-бап
    Ақпарат алмасу және
    құпиялылық
    Тараптар ақпарат алмасады.
    4-бап
    Тараптар осы Келісімнің
    2-бабына сәйкес әрекет етеді.
    5-бап
    Тараптар ынтымақтасады
    6-бап
    Мәтін.
    `,
    ['1 "Мақсаты"', '2 "Міндеттері"', '3 "Ақпарат алмасу және құпиялылық"', "4", "5", "6"],
  );
});

test("a heading is found though the line before it has no full stop", () => {
  expectArticles(
    `
    КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап
    Тараптар осы Келісімді іске асыру барысында өзара ынтымақтасады
    2-бап
    Тараптар осы Келісімді іске асыру барысында өзара ынтымақтасады
    3-бап. Қорытынды ережелер
    Мәтін.
    `,
    ["1", "2", '3 "Қорытынды ережелер"'],
  );
});

test("a wrapped line that begins with a citation is no heading", () => {
  expectArticles(
    `
    AGREEMENT ON TRADE
    The Parties have agreed as follows:
    Article 1
    The Parties shall settle any dispute in accordance with the procedure set out in
    Article 2.
    The competent authorities shall meet once a year in order to carry out the tasks of
    Article 2 The Parties may invite experts.
    They shall observe
    Article 1 and paragraph 1 of
    Article 2.
    Article 2
    Text.
    `,
    ["1", "2"],
  );
});

test("in a hard-wrapped text a short line that ends its sentence, and a line in capitals, end the paragraph", () => {
  expectSketch(
    `
    Сауда туралы
    КЕЛІСІМ
          Тараптар төмендегілер туралы келісті:
    1-бап
          1. Тараптар тауарларды өз мемлекеттерінің ұлттық заңнамасына сәйкес еркін
    әкеледі, оларды сақтайды және әкетеді.
    ЖҮК ТАСЫМАЛЫ
    2-бап
          Тараптар бір-бірін барлық өзгерістер туралы дипломатиялық арналар арқылы
    алдын ала хабардар етеді.
          2020 жылғы 5 мамырда Астана қаласында қазақ және аркан тілдерінде екі данада
    жасалды.
    Қазақстан Республикасының Үкіметі үшін
    Аркания Республикасының Үкіметі үшін
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        paragraph 1
      chapter
        article 2
          part
      closing
      signatures
    `,
  );
});

test("homoglyphs and letter-spaced words are seen through", () => {
  expectSketch(
    `
    Аркания мен Қазақстан арасындағы
    К Е Л I С I М
    Тараптар төмендегiлер туралы келiстi:
    1-бaп
    Мәтiн.
    2 - б a п
    О с ы  К е л і с і м  2 0 3 0  ж ы л ғ ы.
    Cтатья 3
    Текст.
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        part
      article 2
        part
      article 3
        part
    `,
  );
});

test("labels of sub-paragraphs: digits, letters of both scripts, Roman numerals, dashes", () => {
  expectSketch(
    `
    КЕЛІСІМ
    Тараптар төмендегілер туралы келісті:
    1-бап
    1.Тараптар:
    a) бірінші;
    b) екінші:
    (i) бір;
    (ii) екі;
    с) үшінші.
    2-1. Тараптар:
    – бірінші;
    – екінші.
    2-бап
    (1) Тараптар:
    1/ бірінші;
    2/ екінші.
    (2) Мәтін.
    3-бап
    Бірінші бөлік.
    Екінші бөлік:
    бірінші абзац;
    екінші абзац.
    Үшінші бөлік.
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        paragraph 1
          subparagraph а
          subparagraph b
            subparagraph 1
            subparagraph 2
          subparagraph с
        paragraph 2-1
          indent
          indent
      article 2
        paragraph 1
          subparagraph 1
          subparagraph 2
        paragraph 2
      article 3
        part
        part
          indent
          indent
        part
    `,
  );
});

test("tabs are indents; a line without one goes on", () => {
  expectSketch(
    `
    КЕЛІСІМ
    \tТараптар төмендегілер туралы келісті:
    \t1-бап
    \t1. Мәтін.
    \t2. Тараптар осы баптың 1-тармағына сәйкес әрекет етеді және бұл үшін
    қажетті шараларды қабылдайды.
    \t2-бап
    \tМәтін.
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        paragraph 1
        paragraph 2
      article 2
        part
    `,
  );
});

test("drafts that have just begun", () => {
  assert.equal(sketch(""), "");
  assert.equal(sketch("\uFEFF"), "");
  assert.equal(sketch("КЕЛІСІМ"), "instrument agreement kk\n  title");
  assert.equal(sketch("1-бап"), "instrument kk\n  article 1");
  assert.equal(sketch("Article 1\n"), "instrument en\n  article 1");
  assert.equal(sketch("\uFEFFСОГЛАШЕНИЕ\n\nСтатья 1\n"), "instrument agreement ru\n  title\n  article 1");
  assert.equal(sketch("Просто текст без договора."), "envelope");
});

test("LF, CR LF, CR and a mixture of them give one outline", () => {
  const lines = [
    "КЕЛІСІМ",
    "Тараптар төмендегілер туралы келісті:",
    "",
    "1-бап",
    "1. Мәтін.",
    "2. Мәтін.",
    "2-бап",
    "Мәтін.",
  ];
  const expected = sketch(lines.join("\n"));
  for (const ends of [["\r\n"], ["\r"], ["\n", "\r\n", "\r"]]) {
    const text = lines.map((line, index) => line + (ends[index % ends.length] ?? "")).join("");
    assert.equal(sketch(text), expected);
    assert.equal(joinLeaves(text), text);
  }
});

test("the title of a chapter that names an instrument begins none; a protocol after the signatures does", () => {
  expectSketch(
    `
    CONVENTION BETWEEN KAZAKHSTAN AND ARCANIA ON TAXES
    Kazakhstan and Arcania have agreed as follows:
    CHAPTER I
    SCOPE OF THE CONVENTION
    Article 1
    PERSONS COVERED
    This Convention applies to residents.
    DONE at Astana this 1st day of June 2030 in the Kazakh and English languages.
    FOR KAZAKHSTAN
    FOR ARCANIA

    PROTOCOL
    The undersigned have agreed that the following provisions form part of the Convention:
    1. With reference to Article 1, residents are persons.
    `,
    `
    instrument convention en
      title
      preamble
      chapter 1 "SCOPE OF THE CONVENTION"
        article 1 "PERSONS COVERED"
          part
      closing
      signatures
    instrument protocol en
      title
      preamble
      paragraph 1
    `,
  );
});

test("annexes with Roman numbers and Roman sections of numbered points", () => {
  expectSketch(
    `
    ДОГОВОР
    о союзе
    Стороны договорились о нижеследующем:
    Статья 1
    Текст.
    Совершено в городе Астане 29 мая 2030 года в одном экземпляре.
    За Республику Казахстан

    ПРИЛОЖЕНИЕ ІІ
    к Договору о союзе

    I. Общие положения
    1. Комиссия действует.
    2. Комиссия собирается.
    II. Состав
    3. Члены назначаются.
    `,
    `
    instrument treaty ru
      title
      preamble
      article 1
        part
      closing
      signatures
      annex 2
        part
        chapter 1
          paragraph 1
          paragraph 2
        chapter 2
          paragraph 3
    `,
  );
});

test("Roman sections of a memorandum, with text and with points", () => {
  expectSketch(
    `
    Аркания министрлігі мен Аурелия министрлігі арасындағы ынтымақтастық туралы
    МЕМОРАНДУМ

    Бұдан әрі «Тараптар» деп аталатын министрліктер төмендегілер туралы уағдаласты:

    I. Мақсаты

    Осы Меморандумның мақсаты ынтымақтастықты дамыту болып табылады.

    II. Бағыттары

    Тараптар мынадай бағыттар бойынша ынтымақтасады:

    1) киберқауіпсіздік;

    2) деректерді басқару.

    III. Қорытынды ережелер

    1. Тараптар шығыстарды дербес көтереді.
    `,
    `
    instrument memorandum kk
      title
      preamble
      chapter 1
        part
      chapter 2
        part
          subparagraph 1
          subparagraph 2
      chapter 3
        paragraph 1
    `,
  );
});

test("parts over chapters, annexes with titles beside them and below, schedules", () => {
  expectSketch(
    `
    CONVENTION ON ARCHIVES

    The States Parties to this Convention,
    Have agreed as follows:

    PART I
    GENERAL PROVISIONS

    Chapter 1
    Scope

    ARTICLE 1 – Definitions
    Words.

    PART II
    FINAL CLAUSES

    ARTICLE TWO
    Words.

    DONE at Geneva on 1 May 2020 in a single copy.

    ANNEX I – LIST OF ARCHIVES

    Article 1
    Words.

    SCHEDULE 1: Forms

    1. Words.
    `,
    `
    instrument convention en
      title
      preamble
      chapter 1 "GENERAL PROVISIONS"
      chapter 1 "Scope"
        article 1 "Definitions"
          part
      chapter 2 "FINAL CLAUSES"
        article 2
          part
      closing
      annex 1 "LIST OF ARCHIVES"
        article 1
          part
      annex 1 "Forms"
        paragraph 1
    `,
  );
});

test("a quotation that nobody closed ends before the next instruction", () => {
  expectSketch(
    `
    ПРОТОКОЛ
    о внесении изменений в Соглашение о торговле

    Стороны согласились о нижеследующем:

    Статья первая

    Внести следующие изменения:

    статью 3 изложить в следующей редакции:

    «Статья 3

    1. Стороны торгуют.

    статью 5 дополнить пунктом 3 следующего содержания:

    «3. Стороны платят.».

    Статья вторая

    Настоящий Протокол вступает в силу с даты подписания.
    `,
    `
    instrument protocol ru amending
      title
      preamble
      article 1
        part
          indent
            quotation
              article 3
                paragraph 1
        part
          quotation
            paragraph 3
      article 2
        part
    `,
  );
});

test("page numbers and running headers are no parts, and break no sentence", () => {
  for (const number of ["2", "- 2 -", "стр. 2", "Соглашение об архивах                    стр. 2"]) {
    const text = `Статья 1

     1. Стороны обмениваются опытом и документами, которые относятся
к истории и хранятся в государственных архивах, а также копиями

                                  ${number}

таких документов на безвозмездной основе.
     2. Стороны хранят документы.

Статья 2

     Стороны хранят документы.
`;
    assert.equal(
      sketch(text),
      unindent(`
      instrument ru
        article 1
          paragraph 1
          paragraph 2
        article 2
          part
      `),
      number,
    );
    assert.equal(joinLeaves(text), text);
  }
});

test("numbers that count pages are set aside, cells of a table are not", () => {
  const page = (from: number) =>
    Array.from({ length: 8 }, (_, index) => `${from + index}. The Parties cooperate.\n\n`).join("");
  const paged = `Article 1\n\n${page(1)}2\n\n${page(9)}3\n\n${page(17)}`;
  assert.equal(sketch(paged).match(/paragraph/gu)?.length, 24);
  assert.doesNotMatch(sketch(paged), /part/u);
  assert.match(sketch("Article 1\n\n1. List:\n\n1\n\nApples\n\n2\n\nPears"), /part|indent/u);
});

test("a title in capitals or unfinished at its line's end goes on below", () => {
  expectSketch(
    `
    Article I

    Treatment and Protection of
    Investments and Returns

    1. Words.

    ARTICLE II
    SETTLEMENT OF DISPUTES
    BETWEEN THE PARTIES

    Words.
    `,
    `
    instrument en
      article 1 "Treatment and Protection of Investments and Returns"
        paragraph 1
      article 2 "SETTLEMENT OF DISPUTES BETWEEN THE PARTIES"
        part
    `,
  );
});

test("one page number in the middle of its line", () => {
  const text = `Article 1\n\n1. Words.\n\n${" ".repeat(30)}2\n\n2. Words.\n`;
  assert.doesNotMatch(sketch(text), /part/u);
});

test("an annex's heading that is wrapped after the name of its treaty", () => {
  expectSketch(
    `
    Тауар айналымы туралы
    КЕЛІСІМ

          Тараптар тауарларды әкелу мен әкетудің бірыңғай тәртібін белгілей отырып,
    төмендегілер туралы келісті:

    1-бап

          Тараптар тауарларды 1-қосымшада көзделген тәртіппен және (немесе) онда
    (егер көзделсе) аталған мерзімде әкеледі.

    2020 жылғы 5 мамырда Астана қаласында екі данада жасалды.

    Қазақстан Республикасы үшін

    Аркания Республикасы үшін

    Тауар айналымы туралы Қазақстан Республикасы мен Аркания Республикасының арасындағы
    келісімге 1-қосымша

          1. Тауарлар декларацияланады.
    `,
    `
    instrument agreement kk
      title
      preamble
      article 1
        part
      closing
      signatures
      annex 1
        paragraph 1
    `,
  );
});

test("a line that goes on with `ст. 5` is no heading, and signatures end the paragraph above them", () => {
  expectSketch(
    `
    СОГЛАШЕНИЕ
    о торговле

          Правительство Республики Казахстан и Правительство Аркании согласились о
    нижеследующем:

          Ст. 1 Предмет
          Стороны сотрудничают в порядке, который предусмотрен в соответствии со
    ст. 2. Они обмениваются сведениями о торговле и о развитии перевозок между
    ними.
          Ст. 2 Порядок
          Стороны вправе прекратить сотрудничество в порядке, который согласуется в
    соответствии с их законодательством.
          Совершено в Астане 1 мая 2030 года на казахском и русском языках, причем
    тексты имеют одинаковую силу.
    За Правительство Республики Казахстан
    За Правительство Аркании
    `,
    `
    instrument agreement ru
      title
      preamble
      article 1 "Предмет"
        part
      article 2 "Порядок"
        part
      closing
      signatures
    `,
  );
});

test("numbering begins below a title that goes on over two lines", () => {
  expectSketch(
    `
    Статья 1
    Компетентные органы Сторон и порядок их
    взаимодействия при осуществлении контроля
    1. Органами являются министерства, которые ведут учет в соответствии со
    статьями настоящего Соглашения.
    2. Об их замене Стороны уведомляют друг друга в порядке, который указан в
    статье 2.
    `,
    `
    instrument ru
      article 1 "Компетентные органы Сторон и порядок их взаимодействия при осуществлении контроля"
        paragraph 1
        paragraph 2
    `,
  );
});

test("a page number between a number and what goes on after it", () => {
  expectSketch(
    `
    СОГЛАШЕНИЕ
    о торговле

          Правительство Республики Казахстан и Правительство Аркании согласились о
    нижеследующем:

          Статья 1
          Стороны применяют к решению по существу торгового спора статьи 53

    2

    и 54 Конвенции о спорах.
    `,
    `
    instrument agreement ru
      title
      preamble
      article 1
        part
    `,
  );
});

test("an English title goes on through BETWEEN, AND and the names between them, with blank lines or without", () => {
  for (const gap of ["", "\n"]) {
    const lines = [
      "AIR SERVICES AGREEMENT",
      "BETWEEN",
      "THE GOVERNMENT OF ARKANIA",
      "AND",
      "THE GOVERNMENT OF THE REPUBLIC OF BELANIA",
      "Arkania and Belania (hereinafter, “the Parties”),",
      "Have agreed as follows:",
      "Article 1",
      "Each Party shall grant the rights.",
    ];
    assert.equal(
      titleOf(lines.join(`\n${gap}`)),
      "AIR SERVICES AGREEMENT BETWEEN THE GOVERNMENT OF ARKANIA AND THE GOVERNMENT OF THE REPUBLIC OF BELANIA",
    );
  }
});

test("a centred title is broken where the line was full", () => {
  const source = `
                   AGREEMENT
                    between
         the Government of Arkania and the
        Government of the Republic of Belania
             on Mutual Legal Assistance

    The Government of Arkania and the Government of Belania,
    Have agreed as follows:

                   Article 1
    Each Party shall assist the other.
  `;
  assert.equal(
    titleOf(source),
    "AGREEMENT between the Government of Arkania and the Government of the Republic of Belania on Mutual Legal Assistance",
  );
});

test("a protocol that amends a convention has both nouns in its title", () => {
  const source = [
    "PROTOCOL",
    "AMENDING THE CONVENTION BETWEEN ARKANIA AND BELANIA ON TAXES",
    "",
    "Arkania and Belania,",
    "Have agreed as follows:",
    "Article I",
    "In Article 2 of the Convention paragraph 3 shall be deleted.",
  ].join("\n");
  assert.equal(titleOf(source), "PROTOCOL AMENDING THE CONVENTION BETWEEN ARKANIA AND BELANIA ON TAXES");
  assert.match(sketch(source), /^instrument protocol en amending/u);
});

test("what a portal says of the text stands among it and is none of it", () => {
  expectSketch(
    `
    Аркания мен Белания арасындағы шекара туралы
    ШАРТ

    Ескерту. Шарттың атауына өзгеріс енгізілді - ҚР 12.03.2021 № 16-VII Заңымен.

    Аркания мен Белания төмендегілер туралы келісті:

    1-бап

    1. Тараптар ынтымақтасады:
    1) шекарада;
    2) өткелдерде.
    Ескерту. 1-бап жаңа редакцияда - ҚР 12.03.2021 № 16-VII Заңымен.
    2. Ескерту. Ережелері сақталады.

    2-бап
    Ескерту. 2-бап алып тасталды - ҚР 12.03.2021 № 16-VII Заңымен.
    `,
    `
    instrument treaty kk
      title
      note
      preamble
      article 1
        paragraph 1
          subparagraph 1
          subparagraph 2
            remark
        paragraph 2
      article 2
        remark
    `,
  );
});

test("a page break parts the noun of a citation from its number", () => {
  expectSketch(
    `
                                   Article 12
         1. The Council shall take its decisions by a majority of its members and
    pursuant to Article

    13.

         2. The functions of the Council are set out in the rules of procedure and
    in its programme.

                                   Article 13
         The members of the Council shall adopt the rules of procedure, which the
    Parties shall approve.
    `,
    `
    instrument en
      article 12
        paragraph 1
        paragraph 2
      article 13
        part
    `,
  );
});

test("a note is read with its points and the wording that it quotes", () => {
  expectSketch(
    `
    Нота МИД Аркании

    Министерство имеет честь предложить внести в Соглашение следующие изменения:

    1. Статью 3 изложить в следующей редакции:

    «Статья 3
    Назначение

    1. Сторона назначает перевозчика.».

    2. В пункте 2 статьи 7 слова «тридцать дней» исключить.
    `,
    `
    instrument ru
      title
      preamble
      paragraph 1
        quotation
          article 3 "Назначение"
            paragraph 1
      paragraph 2
    `,
  );
});

test("a memorandum closes with the words that it is signed", () => {
  for (const [article, closing, signature] of [
    [
      "1-бап",
      "Астана қаласында 2026 жылғы 3 наурызда қазақ және орыс тілдерінде екі данада қол қойылды.",
      "Аркания үшін",
    ],
    ["Статья 1", "Подписан в городе Астане 3 марта 2026 года в двух экземплярах на русском языке.", "За Арканию"],
    ["Статья 1", "Настоящий Меморандум подписан в г. Астане в двух экземплярах на русском языке.", "За Арканию"],
    ["Article 1", "This Memorandum is signed in Astana on 3 March 2026 in two originals.", "For Arkania"],
  ]) {
    const { root } = parse(`${article}\n\nText.\n\n${closing}\n\n${signature}\n`);
    const [instrument] = branchesOf(root);
    assert.deepEqual(instrument && branchesOf(instrument).map(({ kind }) => kind), [
      "article",
      "closing",
      "signatures",
    ]);
  }
});

test("a line end amid a citation by a letter begins no sub-paragraph", () => {
  expectSketch(
    `
    1-бап
    1. Көмек:
    а) құжаттарды тапсыруды;
    б) осы баптың 2-тармағының
    а) тармақшасында көзделген айғақтарды алуды қамтиды.
    2. Сұрау салуда:
    а) мән-жайлар көрсетіледі.
    `,
    `
    instrument kk
      article 1
        paragraph 1
          subparagraph а
          subparagraph б
        paragraph 2
          subparagraph а
    `,
  );
});

/** The words of the first title. */
function titleOf(source: string): string | undefined {
  const { root, text } = parse(source);
  const title = branchesOf(root)
    .flatMap((branch) => branchesOf(branch))
    .find(({ kind }) => kind === "title");
  return title && text.slice(title.start, title.end).replace(/\s+/gu, " ");
}
