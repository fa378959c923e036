import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { localize } from "../localization/message.ts";
import { Treaty } from "../model/treaty.ts";
import { problemsOf } from "../testing/problems.ts";
import { readSample, type SampleName } from "../testing/samples.ts";
import { articlesOf } from "../testing/sketch.ts";
import { findProblems, type RuleSettings } from "./engine.ts";

const ID = "missing-clause";

/** What each sample loses, and the code and place at which that is reported. */
const LOSSES: Readonly<Record<"cooperation.kk" | "cooperation.ru" | "cooperation.en", readonly Loss[]>> = {
  "cooperation.kk": [
    { code: "title", lost: /^.*арасындағы архив.*\n/u, at: "КЕЛІСІМ" },
    {
      code: "enacting-formula",
      lost: /^төмендегілер туралы келісті:\n/mu,
      at: "КЕЛІСІМ",
    },
    { code: "entry-into-force", lost: /^.*күшіне енеді\.\n/gmu, at: "КЕЛІСІМ" },
    { code: "authenticity", lost: / әрі барлық мәтін теңтүпнұсқалы болып табылады/u, at: "Қазақстан Республикасының" },
    { code: "signature-block", lost: /\nАркания Республикасының\nҮкіметі үшін\n$/u, at: "Қазақстан Республикасының" },
  ],
  "cooperation.ru": [
    { code: "enacting-formula", lost: /^.*согласились о нижеследующем:\n/mu, at: "СОГЛАШЕНИЕ" },
    { code: "entry-into-force", lost: /^.*вступает в силу.*\n/gmu, at: "СОГЛАШЕНИЕ" },
    { code: "signature-block", lost: /\nЗа Правительство\nРеспублики Аркания\n$/u, at: "За Правительство" },
  ],
  "cooperation.en": [
    { code: "enacting-formula", lost: /^.*agreed as follows:\n/mu, at: "AGREEMENT" },
    { code: "entry-into-force", lost: /^.*enters? into force.*\n/gmu, at: "AGREEMENT" },
  ],
};

interface Loss {
  readonly code: string;
  readonly lost: RegExp;
  readonly at: string;
}

for (const [sample, losses] of Object.entries(LOSSES) as [SampleName, readonly Loss[]][]) {
  const whole = readSample(sample);

  test(`${sample}: nothing is missing`, () => {
    assert.deepEqual(clausesMissingIn(whole), []);
  });

  for (const { code, lost, at } of losses) {
    test(`${sample} without its ${code}`, () => {
      const text = whole.replace(lost, "");
      assert.notEqual(text, whole, "the sample has no such words");
      const found = problemsOf(text).filter(({ rule }) => rule.metadata.id === ID);
      assert.deepEqual(
        found.map((problem) => problem.code),
        [`${ID}/${code}`],
      );
      const [problem] = found;
      assert.equal(text.slice(problem?.finding.start).startsWith(at), true);
    });
  }
}

test("a treaty without a title is told so", () => {
  const text = readSample("cooperation.ru").replace(/^СОГЛАШЕНИЕ\n.*\n/u, "");
  const problem = problemsOf(text).find(({ code }) => code === `${ID}/title`);
  assert.ok(problem);
  assert.match(localize("en", problem.finding.message), /^There is no title/u);
});

test("the testimonium is missing: the note stands at the end, and says what belongs there", () => {
  const text = readSample("cooperation.kk").replace(/^.*жасалды әрі.*\n(?:.*мәтінге жүгінеді\.\n)?/mu, "");
  const found = clausesMissingIn(text);
  assert.ok(found.includes(`${ID}/testimonium`), found.join(", "));
  const problem = problemsOf(text).find(({ code }) => code === `${ID}/testimonium`);
  assert.ok(problem);
  assert.match(localize("en", problem.finding.message), /place, date, number of copies, languages/u);
});

test("one signature block of two", () => {
  const text = readSample("cooperation.kk").replace(/\nАркания Республикасының\nҮкіметі үшін\n$/u, "");
  const [problem] = problemsOf(text);
  assert.match(localize("en", problem?.finding.message ?? { text: "", args: [] }), /Only one Party/u);
});

test("signatures in two columns count for two", () => {
  const text = readSample("cooperation.kk").replace(
    /\nҚазақстан Республикасының\nҮкіметі үшін\n\nАркания Республикасының\nҮкіметі үшін\n$/u,
    "\nҚазақстан Республикасының Аркания Республикасының\nҮкіметі үшін Үкіметі үшін\n",
  );
  assert.notEqual(text, readSample("cooperation.kk"));
  assert.deepEqual(clausesMissingIn(text), []);
});

test("an amending protocol, an appended instrument, a fragment and an accompanying act are not judged as treaties", () => {
  assert.deepEqual(clausesMissingIn(readSample("protocol-amending.kk")), []);
  assert.deepEqual(clausesMissingIn("1-бап\n\nМәтін.\n\n2-бап\n\nМәтін.\n\n3-бап\n\nМәтін."), []);
  assert.deepEqual(
    clausesMissingIn("Келісімді бекіту туралы\n\n1. Келісім бекітілсін.\n2. Осы қаулы күшіне енеді."),
    [],
  );
  const appended = `${readSample("cooperation.kk")}
Қазақстан мен Аркания арасындағы туризм туралы
ХАТТАМА

Тараптар төмендегілер туралы келісті:

1-бап

Мәтін.
`;
  assert.deepEqual(clausesMissingIn(appended), []);
});

test("a memorandum that applies, or takes effect, when it is signed", () => {
  for (const [sample, clause, other] of [
    ["cooperation.kk", /^.*күшіне енеді\.\n/gmu, "Осы Келісім оған қол қойылған күннен бастап қолданылады.\n"],
    ["cooperation.ru", /^.*вступает в силу.*\n/gmu, "Настоящее Соглашение применяется со дня его подписания.\n"],
    ["cooperation.en", /^.*enters? into force.*\n/gmu, "This Agreement shall become effective on signature.\n"],
  ] as const) {
    const text = readSample(sample);
    assert.deepEqual(clausesMissingIn(text.replace(clause, "")), [`${ID}/entry-into-force`]);
    const [first = ""] = text.match(clause) ?? [];
    assert.deepEqual(clausesMissingIn(text.replace(first, () => first + other).replace(clause, "")), [], sample);
  }
});

test("provisional application is no entry into force", () => {
  for (const [sample, clause, other] of [
    ["cooperation.kk", /^.*күшіне енеді\.\n/gmu, "Осы Келісім қол қойылған күннен бастап уақытша қолданылады.\n"],
    ["cooperation.ru", /^.*вступает в силу.*\n/gmu, "Настоящее Соглашение временно применяется с даты подписания.\n"],
  ] as const) {
    const text = readSample(sample);
    const [first = ""] = text.match(clause) ?? [];
    const found = clausesMissingIn(text.replace(first, () => first + other).replace(clause, ""));
    assert.deepEqual(found, [`${ID}/entry-into-force`], sample);
  }
});

test("a draft of which little is there yet is not judged", () => {
  assert.deepEqual(clausesMissingIn("Қазақстан мен Аркания арасындағы туризм туралы\nКЕЛІСІМ\n\n1-бап\n\nМәтін."), []);
});

/** Articles whose loss is an expected clause's, and what the fix puts back at the end, renumbered. */
const LOST_ARTICLES: readonly [SampleName, article: RegExp, clause: string][] = [
  ["cooperation.kk", /^\d+-бап\. Шығыстар\n[\s\S]*?(?=^\d+-бап)/mu, "expenses"],
  ["cooperation.kk", /^\d+-бап\. Құпиялылық\n[\s\S]*?(?=^\d+-бап)/mu, "confidentiality"],
  ["cooperation.kk", /^\d+-бап\. Дауларды шешу\n[\s\S]*?(?=^\d+-бап)/mu, "dispute-settlement"],
  ["cooperation.ru", /^Статья \d+\. Расходы\n[\s\S]*?(?=^Статья)/mu, "expenses"],
  ["cooperation.ru", /^Статья \d+\. Конфиденциальность\n[\s\S]*?(?=^Статья)/mu, "confidentiality"],
  ["cooperation.en", /^Article \d+\. Expenses\n[\s\S]*?(?=^Article)/mu, "expenses"],
  ["cooperation.en", /^Article \d+\. Confidentiality\n[\s\S]*?(?=^Article)/mu, "confidentiality"],
];

for (const [sample, article, clause] of LOST_ARTICLES) {
  test(`${sample} without ${clause}: information, and a fix that inserts the ready article`, () => {
    const whole = readSample(sample);
    const text = whole.replace(article, "");
    assert.notEqual(text, whole, "the sample has no such article");
    const problem = problemsOf(text).find(({ code }) => code === `${ID}/${clause}`);
    assert.equal(problem?.severity, "information");
    const [fix] = problem.finding.fixes ?? [];
    assert.ok(fix !== undefined && fix.snippet !== undefined && !fix.safe);
    const mended = applyEdits(text, fix.edits);
    assert.ok(!clausesMissingIn(mended).includes(`${ID}/${clause}`));
    assert.equal(articlesOf(mended).length, articlesOf(text).length + 1);
    assert.doesNotMatch(mended.slice(fix.snippet.start), /\$\{/u);
  });
}

test("what lacks is marked at the title's noun, wherever that stands in the title", () => {
  const frame = (title: string) => `${title}\n\n1-бап\n\nМәтін.\n\n2-бап\n\nМәтін.\n\n3-бап\n\nМәтін.\n`;
  for (const [title, noun] of [
    ["Қазақстан мен Аркания арасындағы\nтуризм туралы келісім", "келісім"],
    ["СОГЛАШЕНИЕ между Казахстаном и Арканией\nо туризме", "СОГЛАШЕНИЕ"],
    ["Protocol amending the Agreement", "Protocol"],
    ["МЕЖПРАВИТЕЛЬСТВЕННОЕ\nСОГЛАШЕНИЕ\nо туризме", "СОГЛАШЕНИЕ"],
  ] as const) {
    const text = frame(title);
    const marked = problemsOf(text)
      .filter(({ rule, finding }) => rule.metadata.id === ID && finding.start < title.length)
      .map(({ finding: { start, end } }) => text.slice(start, end));
    assert.ok(marked.includes(noun), marked.join());
    assert.ok(
      marked.every((words) => words === noun || !title.includes(words)),
      marked.join(),
    );
  }
});

test("a title in capitals names both Parties", () => {
  const text = readSample("cooperation.kk").replace(/^.*\nКЕЛІСІМ\n/u, (title) => title.toUpperCase());
  assert.deepEqual(clausesMissingIn(text), []);
});

test("the inserted article is set as the others are", () => {
  for (const eol of ["\n", "\r\n"]) {
    const text = [
      "AGREEMENT between the Government of Kazakhstan and the Government of Arcania on Cooperation",
      "",
      "The Government of Kazakhstan and the Government of Arcania, hereinafter referred to as the Parties,",
      "desiring to cooperate,",
      "have agreed as follows:",
      "",
      "ARTICLE I",
      "Aim",
      "",
      "    The Parties cooperate.",
      "",
      "ARTICLE II",
      "Entry into force",
      "",
      "    This Agreement shall enter into force on signature.",
      "",
      "Done at Astana on 1 May 2030 in the Kazakh language.",
    ].join(eol);
    const problem = problemsOf(text).find(({ code }) => code === `${ID}/expenses`);
    const [fix] = problem?.finding.fixes ?? [];
    assert.ok(fix !== undefined);
    const inserted = applyEdits(text, fix.edits).split(eol).slice(15, 21);
    assert.deepEqual(inserted.slice(0, 4), ["", "ARTICLE III", "Expenses", ""]);
    assert.match(inserted[4] ?? "", /^ {4}Unless otherwise agreed/u);
    assert.equal(inserted[5], "");
  }
});

test("optional clauses are reported where the settings name their code, and only there", () => {
  const text = readSample("cooperation.ru").replace(/^Статья \d+\. Рабочий язык\n[\s\S]*?(?=^Статья)/mu, "");
  const codes = (rules: RuleSettings) =>
    findProblems(Treaty.of(text), rules)
      .filter(({ rule }) => rule.metadata.id === ID)
      .map(({ code, severity }) => `${severity} ${code}`);
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ [ID]: "error" }), []);
  assert.deepEqual(codes({ [ID]: "off", [`${ID}/suspension`]: "hint" }), [`hint ${ID}/suspension`]);
});

function clausesMissingIn(text: string): readonly string[] {
  return problemsOf(text)
    .filter(({ rule }) => rule.metadata.id === ID)
    .map(({ code }) => code);
}
