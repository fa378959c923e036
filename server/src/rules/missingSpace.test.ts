import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "missing-space";

test("a label glued to its text", () => {
  expectProblems(
    `
    3-бап

    1.Тараптар осы Келісім шеңберінде:
     ^^ missing-space
    1)тәжірибе алмасады;
     ^^ missing-space
    а)көшірме береді.
     ^^ missing-space
    2. Тараптар хабардар етеді.
    `,
    ID,
  );
  expectProblems(
    `
    Статья 3

    1.Стороны сотрудничают.
     ^^ missing-space
    2. Стороны извещают друг друга.
    `,
    ID,
  );
  expectProblems(
    `
    Article 3

    1.The Parties shall cooperate.
     ^^ missing-space
    2. The Parties shall notify each other.
    `,
    ID,
  );
});

test("two words run into each other", () => {
  expectProblems(
    `
    Беларусь РеспубликасыныңБас
                           ^^ missing-space
    прокуратурасы үшін
    Қазақстан Республикасының Үкіметі менҚырғыз Республикасының Үкіметі
                                        ^^ missing-space
    За ПравительствоРеспублики Казахстан
                   ^^ missing-space
    ынтымақтастық туралыКЕЛІСІМ
                       ^^ missing-space
    I БӨЛІМЖалпы ережелер
          ^^ missing-space
    `,
    ID,
  );
});

test("a number and a word", () => {
  expectProblems(
    `
    2019жылғы 25 қазанда
       ^^ missing-space
    100календарных дней
      ^^ missing-space
    санаттары осы Келісім5-бабында көрсетілген
                        ^^ missing-space
    `,
    ID,
  );
});

test("no space after a punctuation mark", () => {
  expectProblems(
    `
    өзара пайданы ескере отырып,Тараптар мыналарды келісті
                               ^^ missing-space
    құжаттарды алмасады.Тараптар хабардар етеді.
                       ^^ missing-space
    Стороны сотрудничают.Срок не ограничен.
                        ^^ missing-space
    мынадай нысандарда жүзеге асырылады:тәжірибе алмасу
                                       ^^ missing-space
    `,
    ID,
  );
});

test("no space around brackets", () => {
  expectProblems(
    `
    осы Келісім(бұдан әрі – Келісім) шеңберінде
              ^^ missing-space
    осы Соглашение(далее – Соглашение) заключено
                 ^^ missing-space
    органдар (бұдан әрі – уәкілетті органдар)мыналар болып табылады
                                            ^^ missing-space
    `,
    ID,
  );
});

test("a title glued to its heading", () => {
  expectProblems(
    `
    3-бап. Мақсаты

    Тараптар ынтымақтасады.

    4-бапЖол алымдары
        ^^ missing-space

    Тараптар алымдарды өтейді.
    `,
    ID,
  );
});

test("initials", () => {
  expectNoProblems(
    `
    Қазақстан Республикасының Президенті Н.НАЗАРБАЕВ
    Н.Назарбаев, К.К.Мәсімов, Б.Ә.Сағынтаев
    Н.Ә. Назарбаев және А. Г. Лукашенко
    `,
    ID,
  );
});

test("addresses of mail and web", () => {
  expectNoProblems(
    `
    электрондық пошта: 7172577@prokuror.kz, intl_legal_dept@prokuratura.gov.by
    сайты: www.mfa.gov.kz/ru,https://adilet.zan.kz/kaz/docs/Z050000054_
    Е-mail: Info.Desk@Mfa.gov.kz
    `,
    ID,
  );
});

test("compound names and abbreviations", () => {
  expectNoProblems(
    `
    «ҚазМұнайГаз» ұлттық компаниясы, ЕурАзЭҚ, КазТрансОйл, «ҚазАгро»
    ЕАЭО мен БҰҰ-дан, ТМДға, ИКАОның
    мемлекеттік нөмірлі GovTech платформасы, SMSте
    тел. 8(7172)745030, т.б., ж.б., м.а., ст.Алматы
    `,
    ID,
  );
});

test("numbers, units, dates and times", () => {
  expectNoProblems(
    `
    3,5 пайыз, 12.10.2019 ж., 1 000,50 теңге, 10:30-да
    110кВт, 35мм, 500млн. теңге, 20млрд теңге
    № 12-3/45 хат, 2-1) тармақшасы, 5-ке, ХХІ ғасыр, А4 парағы
    1)-3) тармақшаларында, 2)тармақша емес
    `,
    ID,
  );
});

test("an ending in brackets belongs to its word", () => {
  expectNoProblems("Тарап(тар)дың аумағында, келісімшарт(шарт)тардың, стороне(ам) договора", ID);
});

test("ellipses and placeholders", () => {
  expectNoProblems("«…Тараптар»... хабарлама(…)мен, 20__жылғы «__»______", ID);
});
