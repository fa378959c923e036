import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { message } from "../localization/message.ts";
import { Treaty } from "../model/treaty.ts";
import type { Block } from "../syntax/blocks.ts";
import { readSample } from "../testing/samples.ts";
import { RuleContext } from "./context.ts";
import { findProblems } from "./engine.ts";
import { defaultOf } from "./parameters.ts";
import { Plan, signsIn } from "./plan.ts";
import { RULES } from "./registry.ts";
import { type Finding, isLocal, judgesReferences, type LocalRule } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { Paragraph, paragraphRule, placed, referenceRule } from "./units.ts";

const DRAFT = readSample("draft-with-problems.kk");
const LOCAL = RULES.filter(isLocal);

/** A rule that finds nothing and tells whom it was asked about. */
function listener(signs: number): { readonly rule: LocalRule; readonly asked: Block[] } {
  const asked: Block[] = [];
  const rule = paragraphRule<Finding>({
    metadata: metadataOf("listener"),
    signs,
    find({ block }) {
      asked.push(block);
      return [];
    },
    conclude: placed,
  });
  return { rule, asked };
}

function metadataOf(id: string): LocalRule["metadata"] {
  const page = { what: "", why: "", sources: [], wrong: "", right: "", mend: "" };
  return { id, severity: "hint", fix: "none", since: "0.2.0", languages: ["kk"], summary: message("Fix"), page };
}

function run(plan: Plan, treaty: Treaty): number {
  return [...plan.findings(new RuleContext(treaty))].length;
}

test("a rule is asked of the paragraphs that show one of its signs", () => {
  const { rule, asked } = listener(SIGN.gap | SIGN.stroke);
  run(new Plan([{ rule, setting: defaultOf }]), Treaty.of("1-бап\n\nБір  бос\n\nБір бос\n\nжәне/немесе\n"));
  assert.deepEqual(
    asked.map(({ text }) => text),
    ["Бір бос", "және/немесе"],
  );
});

test("a paragraph is judged once, in whatever version of the document it stands", () => {
  const { rule, asked } = listener(-1);
  const plan = new Plan([{ rule, setting: defaultOf }]);
  let treaty = Treaty.of(DRAFT);
  run(plan, treaty);
  run(plan, treaty);
  const signed = () => treaty.document.blocks.filter((block) => signsIn(block, treaty.document) !== 0);
  assert.ok(asked.length > 20 && sameBlocks(asked, signed()));
  for (const offset of [200, 2_000, 50]) {
    const known = new Set(treaty.document.blocks);
    asked.length = 0;
    const { text } = treaty.document;
    treaty = Treaty.of(`${text.slice(0, offset)}а${text.slice(offset)}`, treaty);
    run(plan, treaty);
    const fresh = signed().filter((block) => !known.has(block));
    assert.ok(fresh.length > 0 && sameBlocks(asked, fresh));
  }
});

function sameBlocks(left: readonly Block[], right: readonly Block[]): boolean {
  return left.length === right.length && left.every((block, index) => block === right[index]);
}

test("a reference is judged once", () => {
  let asked = 0;
  const rule = referenceRule<true>({
    metadata: metadataOf("referee"),
    judge() {
      asked++;
      return undefined;
    },
    conclude: () => [],
  });
  const plan = new Plan([{ rule, setting: defaultOf }]);
  const treaty = Treaty.of(DRAFT);
  run(plan, treaty);
  run(plan, treaty);
  assert.equal(
    asked,
    treaty.instruments.reduce((count, { references }) => count + references.length, 0),
  );
});

test("what is found again in the same words is the same problem", () => {
  const treaty = Treaty.of(DRAFT);
  const before = new Set(findProblems(treaty));
  const again = findProblems(treaty).filter(({ rule }) => isLocal(rule) && rule.conclude === placed);
  assert.ok(again.length > 0);
  for (const problem of again) {
    assert.ok(before.has(problem), problem.code);
  }
});

/** What rules look for, and what stands around it. */
const PIECES = [
  ...'а|б|Б|АБ|a|B|N|i|1|25|2017| |  |\u00a0|\t|.|..|…|,|;|:|!|(|)|[|]|«|»|"|“|-| - |–|_|__|/|№|●|\u00ad|\u0301|α|ა|😀'.split(
    "|",
  ),
  ..."Тараптар |осы Келісім, шеңберінде |29.11.2017 |«25» қазанда |45 күн |60 (алпыс) күн |және/немесе |VІ |Yкiметi ".split(
    "|",
  ),
  ..."о с ы  к е л і с і м |ликтармен даулар |келісім,|алдын-ала |кез-келген |сотрудничевство |Goverment |настоящего, Соглашения |of this, Agreement ".split(
    "|",
  ),
];

const paragraphs = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 })
  .map((pieces) => pieces.join(""));

/** What a rule finds in a paragraph that shows some signs. */
function locate(rule: LocalRule, block: Block, treaty: Treaty, signs: number, part: "article" | "signatures") {
  const { document } = treaty;
  const surroundings = { part, language: "kk", documentLanguage: "ru", quoted: false } as const;
  const text = document.text.slice(block.start, block.end);
  return [...rule.locate(new Paragraph(block, document, text, signs, surroundings), 0, defaultOf)];
}

test("where a rule is not asked it would find nothing", () => {
  fc.assert(
    fc.property(paragraphs, fc.constantFrom("article", "signatures"), (text, part) => {
      const treaty = Treaty.of(text);
      for (const block of treaty.document.blocks) {
        const signs = signsIn(block, treaty.document);
        for (const rule of LOCAL) {
          const found = locate(rule, block, treaty, -1, part);
          const { id } = rule.metadata;
          assert.ok(found.length === 0 || (signs & rule.signs) !== 0, `${id} is not asked of ${JSON.stringify(text)}`);
          assert.equal(locate(rule, block, treaty, signs, part).length, found.length, id);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test("what a local rule finds, and what its fixes change, stays within the paragraph", () => {
  const settled = LOCAL.filter(({ conclude }) => conclude === placed);
  assert.ok(settled.length > 5);
  fc.assert(
    fc.property(paragraphs, (text) => {
      for (const { rule, finding } of new Plan(settled.map((each) => ({ rule: each, setting: defaultOf }))).findings(
        new RuleContext(Treaty.of(`Бір.\n${text}\nЕкі.\n`)),
      )) {
        const { related = [], fixes = [] } = finding;
        for (const { start, end } of [finding, ...related, ...fixes.flatMap(({ edits }) => edits)]) {
          assert.ok(5 <= start && start <= end && end <= 5 + text.length, rule.metadata.id);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("each rule is of one kind", () => {
  for (const rule of RULES) {
    assert.equal(Number(isLocal(rule)) + Number(judgesReferences(rule)) + Number("check" in rule), 1);
  }
});
