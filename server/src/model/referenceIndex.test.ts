// References are kept by the parts in which they stand: what an edit leaves alone stays the same, and all is as if the text
// had been read anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Branch } from "../syntax/tree.ts";
import type { Reference } from "./references.ts";
import { Treaty } from "./treaty.ts";

const BEGINNING = `Көлік туралы
КЕЛІСІМ
Тараптар төмендегілер туралы келісті:
`;

const ARTICLES = `1-бап
1. Тараптар осы Келісімнің 2-бабының 1-тармағын қолданады:
1) осы баптың 2-тармағына сәйкес;
2) аталған баптың 1) тармақшасына сәйкес.
2. Мәтін.
2-бап
1. 1 – 4-баптардың ережелері қолданылады.
2. 1-қосымшаның 2-тармағы және 6.1-тармақ қолданылады.
1-тарау. 3-бап туралы
3-бап
Алдыңғы бап пен 9-бап қолданылады. Вена конвенциясының 4-бабы қолданылмайды.
4-бап
6.1. Осы тараудың баптары мен 1-тараудың 3-бабы қолданылады.
Хаттама (бұдан әрі – Хаттама) жасалды.
`;

const END = `
2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды.
1-қосымша
1. Осы қосымшаның 2-тармағы мен Келісімнің 1-бабы қолданылады.
2. Мәтін. Екінші сөйлем.
3. 2-тармақтың екінші сөйлемі мен алдыңғы тармақ қолданылады.
`;

const TEXT = BEGINNING + ARTICLES + END;

test("an edit leaves the references of other articles the same objects", () => {
  const before = Treaty.of(TEXT);
  const known = referencesOf(before);
  const after = Treaty.of(TEXT.replace("Мәтін.\n2-бап", "Өзгерген мәтін.\n2-бап"), before);
  const kept = referencesOf(after).filter((reference) => known.includes(reference));
  const articles = [...new Set(kept.map(({ home }) => articleOf(home)))];
  // Article 1 is new, and article 2 leads there; the title of the chapter leads to article 3.
  assert.deepEqual(articles, [undefined, "3", "4"]);
  assert.deepEqual(described(after), described(Treaty.of(after.document.text)));
});

test("an edit that renumbers makes those new that lead elsewhere", () => {
  const before = Treaty.of(TEXT);
  referencesOf(before);
  const after = Treaty.of(TEXT.replace("3-бап\nАлдыңғы", "9-бап\nАлдыңғы"), before);
  assert.deepEqual(described(after), described(Treaty.of(after.document.text)));
});

test("an article put in leaves alone what cites others by their numbers", () => {
  const before = Treaty.of(TEXT);
  const known = referencesOf(before);
  const after = Treaty.of(TEXT.replace("4-бап\n", "3-1-бап\nМәтін.\n4-бап\n"), before);
  const kept = referencesOf(after).filter((reference) => known.includes(reference));
  // Article 3 ends elsewhere now: it is new, and articles 2 and 4 lead there.
  assert.deepEqual([...new Set(kept.map(({ home }) => articleOf(home)))], ["1", undefined]);
  assert.deepEqual(described(after), described(Treaty.of(after.document.text)));
});

test("a treaty that gives another one the name of its kind cites that one", () => {
  const named = TEXT.replace("Хаттама (бұдан әрі – Хаттама)", "1999 жылғы келісім (бұдан әрі – Келісім)");
  const before = Treaty.of(TEXT);
  referencesOf(before);
  const after = Treaty.of(named, before);
  const annexed = referencesOf(after).find(({ label, home }) => label?.key === "1" && articleOf(home) === undefined);
  assert.equal(annexed?.resolution.type, "external");
  assert.deepEqual(described(after), described(Treaty.of(named)));
});

test("what a title names does not hang on the language of who asks first", () => {
  const text = `${BEGINNING}1-бап\nМәтін.\n${END}
2-қосымша. Вена конвенциясы туралы
1. Тараптар қызметі мен міндеттері 77-бапта көрсетілген.
2. Положения, указанные в статье 78, применяются сторонами со дня подписания документа.
`;
  const before = Treaty.of(text.replace("документа", "документов"));
  referencesOf(before);
  assert.deepEqual(described(Treaty.of(text, before)), described(Treaty.of(text)));
});

const LINES = TEXT.split("\n");

/** Of some lines, from one on, comes something else. */
const edits = fc.array(
  fc.record({
    at: fc.nat(LINES.length),
    removed: fc.nat(3),
    added: fc.array(
      fc.oneof(
        fc.constantFrom(...LINES),
        fc.constantFrom("5-бап", "2-тарау", "2-қосымша", "2. 5-бап пен 2-қосымша.", "«7-бап. Сөз»", "", "6.2. Сөз."),
      ),
      { maxLength: 3 },
    ),
    asked: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

test("after any edits the references are those of the text read anew", () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const lines = [...LINES];
      let treaty = Treaty.of(TEXT);
      for (const { at, removed, added, asked } of changes) {
        if (asked) {
          referencesOf(treaty);
        }
        lines.splice(at, removed, ...added);
        treaty = Treaty.of(lines.join("\n"), treaty);
      }
      assert.deepEqual(described(treaty), described(Treaty.of(treaty.document.text)));
    }),
    { numRuns: 150 },
  );
});

function referencesOf({ instruments }: Treaty): readonly Reference[] {
  return instruments.flatMap(({ references }) => references);
}

function articleOf(home: Branch): string | undefined {
  let branch: Branch | undefined = home;
  while (branch !== undefined && branch.kind !== "article") {
    branch = branch.parent;
  }
  return branch?.heading?.number;
}

/** Each reference with what it leads to, and for each target who leads to it. */
function described(treaty: Treaty): readonly string[] {
  return treaty.instruments.flatMap((instrument) => {
    const { references } = instrument;
    const targets = new Set(references.flatMap(targetsOf));
    return [
      ...references.map((each) => `${placeOf(each)} in ${placeOf(each.home)}: ${resolutionOf(each)}`),
      ...[...targets].map((target) => `to ${placeOf(target)}: ${instrument.referencesTo(target).map(placeOf).join()}`),
    ];
  });
}

function targetsOf({ resolution }: Reference): readonly Branch[] {
  return resolution.type === "internal" ? [...resolution.targets, ...resolution.through] : [];
}

function resolutionOf(reference: Reference): string {
  const { resolution } = reference;
  switch (resolution.type) {
    case "internal":
      return targetsOf(reference).map(placeOf).join();
    case "external":
      return `${resolution.instrument.kind} ${resolution.chain.map(({ unit }) => unit).join()}`;
    case "missing":
      return `not in ${placeOf(resolution.within)}${resolution.certain ? "" : ", perhaps"}`;
  }
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}
