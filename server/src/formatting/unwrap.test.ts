import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withLineEnds } from "../testing/fixture.ts";
import { words } from "../testing/problems.ts";
import { readSample } from "../testing/samples.ts";
import { articlesOf } from "../testing/sketch.ts";
import { indented, wrap } from "../testing/wrap.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { applyEdits } from "./edits.ts";
import { type MendingKind, mendings, unwrapText } from "./unwrap.ts";

const SAMPLES = ["cooperation.kk", "cooperation.ru", "cooperation.en"] as const;

test("a draft broken into lines and pages comes back as it was", () => {
  const drafts = SAMPLES.map((name) => indented(readSample(name)));
  fc.assert(
    fc.property(
      fc.constantFrom(...drafts),
      fc.integer({ min: 66, max: 110 }),
      fc.integer({ min: 25, max: 60 }),
      fc.boolean(),
      (draft, width, page, trailingSpaces) => {
        const wrapped = wrap(draft, { width, page, trailingSpaces });
        assert.equal(unwrapText(wrapped), draft);
      },
    ),
    { numRuns: 40 },
  );
});

test("without indents the articles, every word and a second unwrapping stay the same", () => {
  const drafts = [...SAMPLES, "protocol-amending.kk" as const].map(readSample);
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.integer({ min: 66, max: 110 }), (draft, width) => {
      const unwrapped = unwrapText(wrap(draft, { width, page: 45, trailingSpaces: false }));
      assert.equal(words(unwrapped), words(draft));
      assert.deepEqual(articlesOf(unwrapped), articlesOf(draft));
      assert.equal(unwrapText(unwrapped), unwrapped);
    }),
    { numRuns: 30 },
  );
});

test("a flowing draft has nothing to unwrap", () => {
  for (const name of SAMPLES) {
    assert.deepEqual(mendings(TreatyDocument.of(readSample(name))), []);
  }
});

/** Enough broken lines that the page counts as hard-wrapped. */
const BODY = `
        Тараптар осы Келісімді іске асыру мақсатында өз мемлекеттерінің
  ұлттық заңнамасына сәйкес ынтымақтастықты жүзеге асырады және бұл
  туралы бірін-бірі дипломатиялық арналар арқылы хабардар етеді.
`;

/** The unwrapped fixture, and the kinds of change in it; the same for both line ends. */
function unwrapped(source: string): { readonly text: string; readonly kinds: readonly MendingKind[] } {
  const answers: { text: string; kinds: readonly MendingKind[] }[] = [];
  withLineEnds(source, ({ text }) => {
    const found = mendings(TreatyDocument.of(text));
    assert.equal(unwrapText(unwrapText(text)), unwrapText(text));
    answers.push({ text: unwrapText(text).replaceAll("\r\n", "\n"), kinds: found.map(({ kind }) => kind) });
  });
  assert.deepEqual(answers[0], answers[1]);
  return answers[0] ?? { text: "", kinds: [] };
}

test("line ends, page breaks, stranded marks and spaced letters are closed", () => {
  const { text, kinds } = unwrapped(`
  1-бап
${BODY}
        Осы Келісімнің мақсаттары үшін әскери мақсаттағы құжаттама мен өнім
  , сондай-ақ жұмыстар мен көрсетілетін қызметтер Тараптар мемлекеттерінің (
  бұдан әрі – мемлекеттер) ұлттық заңнамасында белгіленген тәртіппен



  қорғалады және осы Келісімнің 3-
  бабына сәйкес
  қ о р ғ а л а д ы .
  `);
  assert.equal(
    text.split("\n").at(-1),
    "      Осы Келісімнің мақсаттары үшін әскери мақсаттағы құжаттама мен өнім, сондай-ақ жұмыстар мен " +
      "көрсетілетін қызметтер Тараптар мемлекеттерінің (бұдан әрі – мемлекеттер) ұлттық заңнамасында белгіленген " +
      "тәртіппен қорғалады және осы Келісімнің 3-бабына сәйкес қорғалады.",
  );
  assert.deepEqual(kinds.slice(2), [
    "punctuation",
    "punctuation",
    "page-break",
    "line-end",
    "line-end",
    "letter-spacing",
  ]);
});

test("a hyphen at a line's end is the line's only where the text writes the word without it", () => {
  const { text } = unwrapped(`${BODY}
        Бұл халықаралық шарт Тараптардың басқа да халық-
  аралық міндеттемелерін қозғамайды және ғылыми-
  техникалық ынтымақтастыққа, өзара іс-
  қимылға кедергі келтірмейді.
  `);
  assert.ok(
    text.endsWith(
      "Бұл халықаралық шарт Тараптардың басқа да халықаралық міндеттемелерін қозғамайды және ғылыми-техникалық " +
        "ынтымақтастыққа, өзара іс-қимылға кедергі келтірмейді.",
    ),
    text,
  );
});

test("a soft hyphen goes with the line end that it made", () => {
  const { text } = unwrapped(`${BODY}
        Тараптар бұл туралы екінші Тарапты дипломатиялық арналар арқылы хабар\u00ad
  дар етеді және оған қажетті құжаттарды береді.
  `);
  assert.ok(text.endsWith("арқылы хабардар етеді және оған қажетті құжаттарды береді."), text);
});

test("page numbers and running headers go; numbers that do not count pages stay", () => {
  const page = (number: number) => `${BODY.repeat(6)}
        Тараптар осы Келісімнің ${number}-бабын қолдануға байланысты туындайтын



  ${number}
  Келісімнің мәтіні – Министрлік

  мәселелерді ${number} (алпыс) күн ішінде шешеді.
  `;
  const { text, kinds } = unwrapped(`${[1, 2, 3].map(page).join("")}${BODY}\n        1\n        2\n`);
  assert.ok(!text.includes("Министрлік"), text);
  assert.ok(text.includes("3-бабын қолдануға байланысты туындайтын мәселелерді 3 (алпыс) күн"), text);
  assert.match(text, /\n\s*1\n\s*2$/u);
  assert.equal(kinds.filter((kind) => kind === "page-break").length, 3);
});

test("titles and signatures keep the lines that their authors broke", () => {
  const source = `
  Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі
  арасындағы ынтымақтастық туралы
  КЕЛІСІМ

        Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен
  Чехия Республикасының Үкіметі төмендегілер туралы келісті:

  1-бап
${BODY}
        2030 жылғы 1 наурызда Прага қаласында екі данада, әрқайсысы қазақ және
  чех тілдерінде жасалды, әрі барлық мәтіндердің күші бірдей.

  Қазақстан Республикасының
  Үкіметі үшін

  Чехия Республикасының
  Үкіметі үшін
  `;
  const { text } = unwrapped(source);
  assert.ok(
    text.startsWith(
      "Қазақстан Республикасының Үкіметі мен Чехия Республикасының Үкіметі арасындағы ынтымақтастық туралы\nКЕЛІСІМ\n\n",
    ),
    text,
  );
  assert.ok(text.endsWith("Қазақстан Республикасының\nҮкіметі үшін\n\nЧехия Республикасының\nҮкіметі үшін"), text);
});

test("flattened columns are offered and never split unseen", () => {
  const source = `
  КЕЛІСІМ

        Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен
  Чехия Республикасының Үкіметі төмендегілер туралы келісті:

  1-бап
${BODY}
        2030 жылғы 1 наурызда Прага қаласында екі данада, әрқайсысы қазақ және
  чех тілдерінде жасалды, әрі барлық мәтіндердің күші бірдей.
        Қазақстан Республикасының Чехия Республикасының
        Үкіметі үшін Үкіметі үшін
  `;
  const flattened = "      Қазақстан Республикасының Чехия Республикасының\n      Үкіметі үшін Үкіметі үшін";
  const { text, kinds } = unwrapped(source);
  assert.ok(text.endsWith(flattened), text);
  assert.equal(kinds.at(-1), "columns");
  withLineEnds(source, ({ text: before }) => {
    const all = mendings(TreatyDocument.of(before)).flatMap(({ edits }) => edits);
    const after = applyEdits(before, all).replaceAll("\r\n", "\n");
    assert.ok(
      after.endsWith(
        "      Қазақстан Республикасының\n      Үкіметі үшін\n\n      Чехия Республикасының\n      Үкіметі үшін",
      ),
      after,
    );
  });
});

test("references that left two spaces behind are offered their place back, never moved unseen", () => {
  const source = `
  1-бап
${BODY}
        Осы Келісімнің мақсаты осы Келісімнің  айқындалған нысандарда 3-бабында
  Тараптардың міндеттемелерін айқындау болып табылады және осы Келісімнің  көрсетілген адамдарға қатысты осы Келісім5-бабында
  шеңберінде берілуі мүмкін дербес деректер тізбесін қамтиды.
  `;
  const { text, kinds } = unwrapped(source);
  assert.ok(text.includes("осы Келісімнің  айқындалған нысандарда 3-бабында Тараптардың"), text);
  assert.equal(kinds.filter((kind) => kind === "displaced-link").length, 2);
  withLineEnds(source, ({ text: before }) => {
    const all = mendings(TreatyDocument.of(before)).flatMap(({ edits }) => edits);
    const after = applyEdits(before, all);
    assert.ok(after.includes("осы Келісімнің 3-бабында айқындалған нысандарда Тараптардың"), after);
    assert.ok(after.includes("осы Келісімнің 5-бабында көрсетілген адамдарға қатысты осы Келісім шеңберінде"), after);
  });
});
