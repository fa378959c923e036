// What a version takes over from the version before, told by identity; and that nothing is told otherwise because of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documents, FRAGMENTS, RUNS } from "../testing/fragments.ts";
import { expectTiled } from "../testing/tiles.ts";
import type { Splice } from "./change.ts";
import { type ParsedDocument, parse } from "./parser.ts";
import { type Branch, descendants, isBranch } from "./tree.ts";

/** Everything that a reading tells, without identities. */
function everythingOf({ folded, lines, layout, blocks, root }: ParsedDocument): unknown {
  return {
    folded,
    layout,
    lines: lines.map(({ start, index, end, contentStart, contentEnd, indent, wording, isAside }) => [
      start,
      index,
      end,
      contentStart,
      contentEnd,
      indent,
      wording.text,
      isAside,
    ]),
    blocks: blocks.map(({ start, end, firstLine, lastLine, blanksBefore, heading, label, text }) => [
      start,
      end,
      firstLine,
      lastLine,
      blanksBefore,
      heading,
      label,
      text,
    ]),
    tree: treeOf(root),
  };
}

function treeOf({ kind, start, end, heading, label, instrument, children }: Branch): unknown {
  return {
    what: [kind, start, end, heading, label, instrument],
    children: children.map((child) =>
      isBranch(child) ? treeOf(child) : [child.kind, child.start, child.end, child.wording?.text],
    ),
  };
}

interface Edit {
  /** Where, from 0 to 1. */
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    inserted: fc.oneof(fc.constant(""), fc.constantFrom(...FRAGMENTS, "а", "1"), fc.constant("\n2-бап\n")),
  }),
  { minLength: 1, maxLength: 12 },
);

function edited(text: string, { at, deleted, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + deleted);
}

test("a version that takes over from the one before is what it is when read anew", () => {
  fc.assert(
    fc.property(documents, edits, (beginning, steps) => {
      let text = beginning;
      let document = parse(text);
      for (const step of steps) {
        text = edited(text, step);
        document = parse(text, document);
        assert.deepEqual(everythingOf(document), everythingOf(parse(text)));
        expectTiled(document.root);
      }
    }),
    RUNS,
  );
});

test("what a version says to have changed is all that is not the same object", () => {
  let readOn = 0;
  fc.assert(
    fc.property(documents, edits, (beginning, steps) => {
      let text = beginning;
      let document = parse(text);
      for (const step of steps) {
        const before = { lines: [...document.lines], blocks: [...document.blocks] };
        text = edited(text, step);
        document = parse(text, document);
        if (document.change !== undefined) {
          readOn++;
          expectSpliced(before.lines, document.change.lines, document.lines);
          expectSpliced(before.blocks, document.change.blocks, document.blocks);
        }
      }
    }),
    RUNS,
  );
  assert.ok(readOn > 0, "no version was read on from the one before");
});

function expectSpliced<Member>(
  before: readonly Member[],
  { at, removed, added }: Splice<Member>,
  after: readonly Member[],
): void {
  const expected = before.toSpliced(at, removed.length, ...added);
  assert.deepEqual(before.slice(at, at + removed.length), removed);
  assert.equal(after.length, expected.length);
  assert.ok(after.every((member, index) => member === expected[index]));
}

const AGREEMENT = `Көлік туралы
КЕЛІСІМ

Тараптар төмендегілер туралы келісті:

1-тарау. Жалпы ережелер

1-бап. Мақсат

1. Осы Келісімнің мақсаты – ынтымақтастық:
1) әуе көлігінде;
2) теміржол көлігінде.
2. Тараптар ақпарат алмасады.

2-бап. Органдар

1. Органдарды Тараптар тағайындайды.

3-бап. Шығыстар

Әр Тарап өз шығыстарын көтереді.

4-бап. Күшіне ену

Осы Келісім қол қойылған күнінен бастап күшіне енеді.

2030 жылғы 14 мамырда Астана қаласында екі данада қазақ тілінде жасалды.

Қазақстан Республикасының
Үкіметі үшін

1-қосымша

Тәртіп

1. Бірінші тармақ:
1) бірінші;
2) екінші.
2. Екінші тармақ.
3. Үшінші тармақ.
`;

/** The units that hold text, by kind and number, with their branches. */
function unitsOf({ root }: ParsedDocument): ReadonlyMap<string, Branch> {
  const holders = ["document", "instrument", "chapter", "annex"];
  return new Map(
    descendants(root)
      .filter(({ kind, parent }) => !holders.includes(kind) && parent !== undefined && holders.includes(parent.kind))
      .map((branch) => [
        `${branch.parent?.kind === "annex" ? "annex " : ""}${branch.kind} ${branch.heading?.number ?? branch.label?.key ?? ""}`.trim(),
        branch,
      ]),
  );
}

/** The units of the text that another text is read on from this one for, and which of them are new. */
function newUnits(text: string, next: string): readonly string[] {
  const before = parse(text);
  const known = new Set([...unitsOf(before).values()]);
  const document = parse(next, before);
  assert.deepEqual(everythingOf(document), everythingOf(parse(next)));
  return [...unitsOf(document)].filter(([, branch]) => !known.has(branch)).map(([name]) => name);
}

for (const [eol, name] of [
  ["\n", "LF"],
  ["\r\n", "CRLF"],
] as const) {
  const text = AGREEMENT.replaceAll("\n", eol);
  const replaced = (words: string, by: string) => {
    const [written, wanted] = [words.replaceAll("\n", eol), by.replaceAll("\n", eol)];
    assert.ok(text.includes(written), words);
    return text.replace(written, () => wanted);
  };

  test(`a letter in a paragraph makes its article new and nothing else (${name})`, () => {
    assert.deepEqual(newUnits(text, replaced("Органдарды", "Оргaндарды")), ["article 2"]);
    assert.deepEqual(newUnits(text, replaced("ақпарат", "ақпарат пен")), ["article 1"]);
  });

  test(`a letter in a title, a preamble, a closing or a signature makes that part new (${name})`, () => {
    assert.deepEqual(newUnits(text, replaced("Көлік", "Көліктер")), ["title"]);
    assert.deepEqual(newUnits(text, replaced("Тараптар төм", "Тараптар  төм")), ["preamble"]);
    assert.deepEqual(newUnits(text, replaced("екі данада", "үш данада")), ["closing"]);
    assert.deepEqual(newUnits(text, replaced("Үкіметі үшін", "Үкіметі  үшін")), ["signatures"]);
  });

  test(`where there are no articles, a letter makes its outermost paragraph new (${name})`, () => {
    assert.deepEqual(newUnits(text, replaced("2) екінші.", "2) екіншісі.")), ["annex paragraph 1"]);
    assert.deepEqual(newUnits(text, replaced("Екінші тармақ", "Екінші  тармақ")), ["annex paragraph 2"]);
  });

  test(`a line end within a paragraph makes its article new and nothing else (${name})`, () => {
    assert.deepEqual(newUnits(text, replaced("шығыстарын көтереді", "шығыстарын\n\nкөтереді")), ["article 3"]);
    assert.deepEqual(newUnits(text, replaced("2. Тараптар", "\n2. Тараптар")), ["article 1"]);
  });

  test(`an article without its heading goes on as the article before (${name})`, () => {
    assert.deepEqual(newUnits(text, replaced("3-бап. Шығыстар\n\n", "")), ["article 2"]);
  });

  test(`new articles leave those after them what they are (${name})`, () => {
    const pasted = Array.from({ length: 10 }, (_, index) => `${index + 50}-бап. Жаңа\n\nЖаңа мәтін.\n\n`).join("");
    const fresh = newUnits(text, replaced("3-бап. Шығыстар", `${pasted}3-бап. Шығыстар`));
    // The article before is followed by another number; whether it ends there is asked again.
    assert.deepEqual(fresh, ["article 2", ...Array.from({ length: 10 }, (_, index) => `article ${index + 50}`)]);
  });

  test(`what is undone is read as it was (${name})`, () => {
    const changed = replaced("2-бап. Органдар\n\n1. Органдарды Тараптар тағайындайды.\n\n", "");
    const document = parse(text, parse(changed, parse(text)));
    assert.deepEqual(everythingOf(document), everythingOf(parse(text)));
  });

  test(`chapters, annexes and the instrument stay the same branches (${name})`, () => {
    const before = parse(text);
    const holders = (document: ParsedDocument) =>
      descendants(document.root).filter(({ kind }) => ["instrument", "chapter", "annex"].includes(kind));
    const known = holders(before);
    const contents = known.map(({ children }) => children);
    const after = holders(parse(replaced("Органдарды", "Органдарын"), before));
    assert.ok(after.every((branch, index) => branch === known[index]));
    // Where nothing has changed down to the last leaf the list of children is the same too.
    const refilled = after.filter((branch, index) => branch.children !== contents[index]);
    assert.deepEqual(
      [after, refilled].map((branches) => branches.map(({ kind }) => kind)),
      [
        ["instrument", "chapter", "annex"],
        ["instrument", "chapter"],
      ],
    );
  });

  test(`in another layout nothing is taken over (${name})`, () => {
    const wrapped = replaced(
      "Тараптар ақпарат алмасады.",
      "Тараптар осы Келісімнің мақсаттары үшін қажетті барлық\nақпаратты уақтылы және толық көлемде бір-біріне тегін\nберіп отырады және оны үшінші тарапқа жазбаша келісімсіз\nбермейді.",
    );
    assert.equal(parse(wrapped).layout.hardWrapped, true);
    assert.deepEqual(newUnits(text, wrapped), [...unitsOf(parse(wrapped)).keys()]);
  });
}

test("a version goes on from another one only once", () => {
  const before = parse(AGREEMENT);
  const next = AGREEMENT.replace("Органдарды", "Органдарын");
  parse(next, before);
  const again = parse(AGREEMENT, before);
  assert.equal(again.change, undefined);
  assert.deepEqual(everythingOf(again), everythingOf(parse(AGREEMENT)));
});
