import assert from "node:assert/strict";
import { test } from "node:test";
import { readFixture, withLineEnds } from "../testing/fixture.ts";
import { type Instrument, Treaty } from "./treaty.ts";

const KAZAKH = "Көлік туралы\nКЕЛІСІМ\n\nТөмендегілер туралы келісті:\n\n";
const RUSSIAN = "СОГЛАШЕНИЕ\nо транспорте\n\nсогласились о нижеследующем:\n\n";
const ENGLISH = "AGREEMENT\non Transport\n\nHave agreed as follows:\n\n";

function instrumentOf(text: string): Instrument {
  const [instrument] = Treaty.of(text).instruments;
  assert.ok(instrument);
  return instrument;
}

/** The names of the terms, other names after a stroke. */
function namesOf(text: string): string[] {
  return instrumentOf(text).terms.all.map(({ names }) => names.map((name) => name.text).join(" / "));
}

/** Every way in which the first term is written, beside its definition. */
function usesOf(text: string): string[] {
  const instrument = instrumentOf(text);
  const [term] = instrument.terms.all;
  assert.ok(term, "a term");
  return instrument.usesOf(term).map(({ start, end }) => text.slice(start, end));
}

const INTRODUCTIONS: readonly (readonly [string, readonly string[]])[] = [
  [`${KAZAKH}1-бап\n\nҚұзыретті органдар (бұдан әрі – органдар) кеңеседі.`, ["органдар"]],
  [`${KAZAKH}1-бап\n\nКеңесті (бұдан әрі - «Біріккен кеңес») құрады.`, ["Біріккен кеңес"]],
  [`${KAZAKH}1-бап\n\nКеңесті (бұдан былай мәтін бойынша – Кеңес) құрады.`, ["Кеңес"]],
  [
    `Көлік туралы\nКЕЛІСІМ\n\nБұдан әрі Тараптар деп аталатын үкіметтер,\nтөмендегілер туралы келісті:\n\n1-бап\n\nМәтін.`,
    ["Тараптар"],
  ],
  [
    `Көлік туралы\nКЕЛІСІМ\n\nҮкіметтер, бұдан әрі бірлесіп «Тараптар», ал жеке-жеке «Тарап» деп аталатын,\nтөмендегілер туралы келісті:\n\n1-бап\n\nМәтін.`,
    ["Тараптар / Тарап"],
  ],
  [
    `${KAZAKH}1-бап. Ұғымдар\n\nМынадай ұғымдар қолданылады:\n1) «жүк» – тасылатын зат;\n2) «жол» - көлік жолы.`,
    ["жүк", "жол"],
  ],
  [
    `${KAZAKH}1-бап\n\nМынадай терминдер қолданылады:\nәскери өнім - қару;\nқосарлы тауарлар – шикізат.`,
    ["әскери өнім", "қосарлы тауарлар"],
  ],
  [`${KAZAKH}1-бап\n\n1. «Тасымалдау» немесе «тасымал» терминi жүк жеткізуді білдіреді.`, ["Тасымалдау / тасымал"]],
  [`${KAZAKH}1-бап\n\nБіріккен Ұлттар Ұйымы (БҰҰ) мен басқалар (БЖК).`, ["БҰҰ"]],
  [
    `${RUSSIAN}Статья 1\n\nКомпетентные органы (далее – органы) и Комиссия (далее по тексту - «Комиссия»).`,
    ["органы", "Комиссия"],
  ],
  [
    `СОГЛАШЕНИЕ\nо транспорте\n\nПравительства, именуемые в дальнейшем Сторонами,\nсогласились о нижеследующем:\n\nСтатья 1\n\nТекст.`,
    ["Стороны"],
  ],
  [
    `СОГЛАШЕНИЕ\nо транспорте\n\nПравительства, далее именуемые «Стороны», а по отдельности – «Сторона»,\nсогласились о нижеследующем:\n\nСтатья 1\n\nТекст.`,
    ["Стороны / Сторона"],
  ],
  [
    `СОГЛАШЕНИЕ\nо транспорте\n\nПравительства, в дальнейшем именуемые Договаривающимися Сторонами,\nсогласились о нижеследующем:\n\nСтатья 1\n\nТекст.`,
    ["Договаривающиеся Стороны"],
  ],
  [
    `${RUSSIAN}Статья 1\n\n1. Термин "перевозчик" означает лицо.\n2. Термины «груз» и «багаж» означают вещи.`,
    ["перевозчик", "груз", "багаж"],
  ],
  [
    `${RUSSIAN}Статья 1. Определения\n\nВ целях настоящего Соглашения:\n«груз» – вещь;\nпод «путём» понимается дорога.`,
    ["груз", "путём"],
  ],
  [`${RUSSIAN}Статья 1\n\nДалее следует перечень (далее см. приложение) органов.`, []],
  [
    `AGREEMENT\non Transport\n\nThe Governments, hereinafter referred to as "the Parties",\nhave agreed as follows:\n\nArticle 1\n\nText.`,
    ["Parties"],
  ],
  [
    `AGREEMENT\non Transport\n\nThe Governments, hereinafter jointly referred to as the Parties,\nhave agreed as follows:\n\nArticle 1\n\nText.`,
    ["Parties"],
  ],
  [
    `${ENGLISH}Article 1\n\nThe body (hereinafter "the authority") and the commission (the "Joint Commission").`,
    ["authority", "Joint Commission"],
  ],
  [
    `${ENGLISH}Article 1\n\n1. "carrier" means a person;\n2. The term "goods" or "cargo" means things.`,
    ["goods / cargo"],
  ],
  [
    `${ENGLISH}Article 1. Definitions\n\nFor the purposes of this Agreement:\n(a) "carrier" means a person;\n(b) "goods": things.`,
    ["carrier", "goods"],
  ],
  [`${ENGLISH}Article 1\n\nThe World Trade Organization (WTO) and the rules (see Annex).`, ["WTO"]],
];

for (const [text, names] of INTRODUCTIONS) {
  test(`introduces ${names.join(", ") || "nothing"}: ${text.split("\n").at(-1)?.slice(0, 60)}`, () => {
    assert.deepEqual(namesOf(text), names);
    assert.deepEqual(namesOf(text.replaceAll("\n", "\r\n")), names);
  });
}

test("a definition tells its place, its name and its words", () => {
  withLineEnds(
    `
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап. Ұғымдар

    Мынадай ұғымдар қолданылады:
    1) «мемлекеттік шекарадан өту кезінде көрсетілетін
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    жол жүру құжаты» – паспорт.
    `,
    ({ text, ranges }) => {
      const [term] = instrumentOf(text).terms.all;
      assert.equal(term?.names[0].text, "мемлекеттік шекарадан өту кезінде көрсетілетін жол жүру құжаты");
      assert.equal(term?.names[0].start, ranges[0]?.start);
      assert.equal(
        text.slice(term?.definition.start, term?.definition.end).replace(/\s+/gu, " "),
        "«мемлекеттік шекарадан өту кезінде көрсетілетін жол жүру құжаты» – паспорт.",
      );
      assert.equal(term?.kind, "entry");
      assert.equal(term?.scope.kind, "instrument");
    },
  );
});

const kazakhUses = (definition: string, body: string) => usesOf(`${KAZAKH}1-бап\n\n${definition}\n\n2-бап\n\n${body}`);

test("Kazakh forms: cases, possessives, plurals, softening", () => {
  const definition = "Жолақ (бұдан әрі – қосымша жолақ) бар.";
  const forms = [
    "қосымша жолақтың",
    "Қосымша жолаққа",
    "қосымша жолағы",
    "қосымша жолағында",
    "қосымша жолақтар",
    "қосымша жолақтарымен",
    "қосымша жолақтарындағы",
  ];
  assert.deepEqual(kazakhUses(definition, `${forms.join(", ")}; қосымша жолақша, қосымша жолаушы, жолақ.`), forms);
});

test("Kazakh forms of a name in the plural and of one with the possessive", () => {
  assert.deepEqual(
    kazakhUses(
      "Органдар (бұдан әрі – уәкілетті органдар) бар.",
      "уәкілетті органның; уәкілетті органдармен; уәкілетті орган",
    ),
    ["уәкілетті органның", "уәкілетті органдармен", "уәкілетті орган"],
  );
  assert.deepEqual(
    kazakhUses(
      "Құрал (бұдан әрі – шифрлау құралдары) бар.",
      "шифрлау құралдарын; шифрлау құралының; шифрлау құралдарымен",
    ),
    ["шифрлау құралдарын", "шифрлау құралының", "шифрлау құралдарымен"],
  );
});

test("an inner genitive may be there or not", () => {
  assert.deepEqual(
    kazakhUses("Ұйым (бұдан әрі – салаларының ұйымдары) бар.", "салалары ұйымдарының; салаларының ұйымына"),
    ["салалары ұйымдарының", "салаларының ұйымына"],
  );
});

test("capitals count in a name agreed amid a sentence, not in a list of definitions", () => {
  assert.deepEqual(kazakhUses("Үкіметтер (бұдан әрі – Тараптар) бар.", "Тарап үшінші тарапқа; ТАРАПТАР"), [
    "Тарап",
    "ТАРАПТАР",
  ]);
  assert.deepEqual(kazakhUses("1. «Инвестор» термині тұлғаны білдіреді.", "инвестордың; Инвесторға"), [
    "инвестордың",
    "Инвесторға",
  ]);
});

test("abbreviations take endings after a hyphen", () => {
  assert.deepEqual(kazakhUses("Біріккен Ұлттар Ұйымы (БҰҰ) бар.", "БҰҰ-ның, БҰҰ, БҰҰ-дан, бұұ, БҰҰ-лық"), [
    "БҰҰ-ның",
    "БҰҰ",
    "БҰҰ-дан",
  ]);
});

test("homoglyphs, wraps, double spaces and spaced letters are seen through", () => {
  assert.deepEqual(
    kazakhUses(
      "Органдар (бұдан әрі – құзыретті органдар) бар.",
      "Келісімді іске асыруға жауапты болатын Құзыретті\nоргандapдың, құзыретті  органға, қ ұ з ы р е т т і  о р г а н д а р",
    ),
    ["Құзыретті\nоргандapдың", "құзыретті  органға", "қ ұ з ы р е т т і  о р г а н д а р"],
  );
});

const russianUses = (definition: string, body: string) =>
  usesOf(`${RUSSIAN}Статья 1\n\n${definition}\n\nСтатья 2\n\n${body}`);

test("Russian forms: every word of a name is declined", () => {
  const forms = [
    "компетентный орган",
    "компетентного органа",
    "Компетентным органом",
    "компетентных органов",
    "компетентных органах",
  ];
  assert.deepEqual(
    russianUses("Органы (далее – компетентные органы) есть.", `${forms.join(", ")}; компетентность органа, органы.`),
    forms,
  );
});

test("Russian vowels that flee", () => {
  assert.deepEqual(russianUses("Часть (далее – участок) есть.", "участка, участком, участков"), [
    "участка",
    "участком",
    "участков",
  ]);
  assert.deepEqual(russianUses("Рейс (далее – перевозка) есть.", "перевозок, перевозки, перевозчик"), [
    "перевозок",
    "перевозки",
  ]);
  assert.deepEqual(russianUses("Лицо (далее – владелец) есть.", "владельца, владельцами"), [
    "владельца",
    "владельцами",
  ]);
});

test("Russian words for everyday things are not taken for a Party", () => {
  assert.deepEqual(
    russianUses(
      "Правительства (далее – Стороны) есть.",
      "Сторон; Стороне; с другой стороны; третья сторона; Сторонний",
    ),
    ["Сторон", "Стороне"],
  );
});

test("English plurals and possessives", () => {
  const source = `${ENGLISH}Article 1\n\nThe body (hereinafter "the competent authority") acts.\n\nArticle 2\n\n`;
  assert.deepEqual(
    usesOf(`${source}competent authorities; the competent authority’s; Competent Authorities' acts; authority`),
    ["competent authorities", "competent authority", "Competent Authorities"],
  );
});

test("the words that are given a name are no use of it", () => {
  assert.deepEqual(kazakhUses("Осы құзыретті органдар (бұдан әрі – құзыретті органдар) бар.", "Құзыретті орган."), [
    "Құзыретті орган",
  ]);
});

test("a longer term takes its words for itself", () => {
  const text = `${KAZAKH}1-бап\n\nМынадай ұғымдар қолданылады:\n1) «жүк» – зат;\n2) «жүк құжаты» – қағаз.\n\n2-бап\n\nЖүк құжаттары мен жүктер.`;
  const instrument = instrumentOf(text);
  const uses = instrument.terms.uses.map(({ start, end, embedded }) => [text.slice(start, end), embedded]);
  assert.deepEqual(uses, [
    ["жүк", true],
    ["Жүк құжаттары", false],
    ["Жүк", true],
    ["жүктер", false],
  ]);
});

test("a definition for an article holds there, one in an annex in the annex", () => {
  const text = `${KAZAKH}1-бап\n\nОсы баптың мақсаттары үшін «жүк» – зат.\n\nЖүктің орны.\n\n2-бап\n\nЖүктің салмағы.\n`;
  const instrument = instrumentOf(text);
  assert.equal(instrument.terms.all[0]?.scope.heading?.number, "1");
  assert.deepEqual(
    instrument.terms.uses.map(({ home }) => home.parent?.heading?.number),
    ["1"],
  );
  const annexed = instrumentOf(
    `${KAZAKH}1-бап\n\nКомиссия.\n\n1-қосымша\n\nКеңес (бұдан әрі – Комиссия) бар. Комиссияға.\n`,
  );
  assert.equal(annexed.terms.all[0]?.scope.kind, "annex");
  assert.equal(annexed.terms.uses.length, 1);
});

test("quotations of other treaties and the act round the treaty define and use nothing", () => {
  const text = `Келісімді (бұдан әрі – Құжат) бекіту туралы\n\nҚұжат бекітілсін.\n\nКөлік туралы келісімге өзгерістер енгізу туралы\nХАТТАМА\n\nКелісімге (бұдан әрі – Келісім) өзгерістер енгізу туралы келісті:\n\n1-бап\n\nКелісімнің 3-бабы мынадай редакцияда жазылсын:\n«3-бап. Кеңес\n\nКеңес (бұдан әрі – Орган) Келісімді бақылайды.».\n\n2-бап\n\nОсы Хаттама Келісімнің бөлігі болып табылады.\n`;
  assert.deepEqual(namesOf(text), ["Келісім"]);
  assert.deepEqual(usesOf(text), ["Келісімнің", "Келісімнің"]);
});

test("the term at a place: in its definition, and where it is used", () => {
  const { text, cursors } = readFixture(`
    Көлік туралы
    КЕЛІСІМ

    Төмендегілер туралы келісті:

    1-бап

    Органдар (бұдан әрі – органдар) кеңеседі.
                          |
    Органдардың атауы.
          |         |
    `);
  const treaty = Treaty.of(text);
  const found = cursors
    .map((cursor) => treaty.termAt(cursor))
    .map((place) => place && text.slice(place.start, place.end));
  assert.deepEqual(found, ["органдар", "Органдардың", undefined]);
});
