import { test } from "node:test";
import { expectNoProblems, expectProblems } from "../testing/problems.ts";

const ID = "list-punctuation";

test("the last item ends the sentence, the others do not", () => {
  expectProblems(
    `
    1-бап

    Органдар мыналар болып табылады:
    1) министрлік;
    2) агенттік
       ^^^^^^^^ list-punctuation
    3) комитет;
    4) орталық;
       ^^^^^^^^ list-punctuation

    2-бап

    Мәтін.
    `,
    ID,
  );
  expectProblems(
    `
    Article 1

    The bodies are:
    (a) the ministry;
    (b) the agency; and
    (c) the committee
            ^^^^^^^^^ list-punctuation

    Article 2

    Text.
    `,
    ID,
  );
});

test("a list that goes on, one punctuated otherwise, and one still in the writing", () => {
  expectNoProblems("4-бап\n\nТараптар:\n1) бірінші;\n2) екінші;\nтуралы ақпарат алмасады.\n\n5-бап\n\nМәтін.", ID);
  expectNoProblems("1-бап\n\nОргандар:\n1) Министрлік.\n2) Агенттік.\n\n2-бап\n\nМәтін.", ID);
  expectNoProblems("1-бап\n\nОргандар:\n1) министрлік;\n2) агенттік", ID);
});

test("a list whose last item leads on to what follows", () => {
  expectNoProblems("Article 1\n\nIn this Agreement:\n(a) one;\n(b) two; and\n\nWTO means the Organization.", ID);
  const inner = "1. «орган»:\nа) министрлік;\nб) агенттік;\n2. «құжат»:\nа) анықтама;\nб) көшірме.";
  expectNoProblems(`1-бап\n\nМынадай ұғымдар пайдаланылады:\n${inner}\n\n2-бап\n\nМәтін.`, ID);
  // The inner list belongs to an item of an outer one, of which one more comes.
  const numbered = "1. “one” means a thing;\n2. “two” means:\na. a thing;\nb. another thing;\n3. “three” means all.";
  expectNoProblems(`Article 1\n\nIn this Agreement the term:\n${numbered}\n\nArticle 2\n\nText.`, ID);
});
