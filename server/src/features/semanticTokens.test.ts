import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { withLineEnds } from "../testing/fixture.ts";
import { readSample } from "../testing/samples.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { TOKEN_LEGEND } from "./announced.ts";
import { semanticTokens } from "./semanticTokens.ts";

/** The marked ranges, labelled with types and modifiers, are the tokens and nothing else is. */
function expectTokens(source: string): void {
  withLineEnds(source, ({ text, ranges }) => {
    const document = TreatyDocument.of(text);
    assert.deepEqual(
      semanticTokens(document).map(({ line, character, length, type, modifiers }) => {
        const start = document.textDocument.offsetAt({ line, character });
        const modifier = modifiers === 0 ? "" : ".definition";
        return `${TOKEN_LEGEND.tokenTypes[type]}${modifier} ${text.slice(start, start + length)}`;
      }),
      ranges.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`),
    );
  });
}

describe("semanticTokens", () => {
  it("colours a text with more places of one kind than a call takes arguments", () => {
    const many = 150_000;
    const head = "Сауда туралы КЕЛІСІМ\nТөмендегілер туралы келісті:\n1-бап\n1. Мәтін.\n2. ";
    assert.ok(semanticTokens(TreatyDocument.of(head + "Тараптар келіседі, ".repeat(many))).length > many);
  });

  it("tells titles, formulae, parties, headings, labels, references and dates in Kazakh", () => {
    expectTokens(`
      Сауда туралы КЕЛІСІМ
      ^^^^^^^^^^^^^^^^^^^^ namespace
      Тараптар төмендегілер туралы келісті:
      ^^^^^^^^ parameter
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ macro
      1-бап. Мақсаты
      ^^^^^^ class
             ^^^^^^^ class
      1. Тараптардың 2014 жылғы 21 шілдедегі міндеті.
      ^^ keyword
         ^^^^^^^^^^^ parameter
                     ^^^^^^^^^^^^^^^^^^^^^^^ number
      2. Осы Келісімнің 1-бабының 1-тармағы қолданылады.
      ^^ keyword
                        ^^^^^^^^^ enumMember
                                  ^^^^^^^^^ enumMember
    `);
  });

  it("does so in Russian and English", () => {
    expectTokens(`
      СОГЛАШЕНИЕ о торговле
      ^^^^^^^^^^^^^^^^^^^^^ namespace
      Стороны согласились о нижеследующем:
      ^^^^^^^ parameter
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ macro
      Статья 1
      ^^^^^^^^ class
      Договаривающиеся Стороны применяют статью 1 с 5 мая 2014 года на стороне.
      ^^^^^^^^^^^^^^^^^^^^^^^^ parameter
                                         ^^^^^^^^ enumMember
                                                    ^^^^^^^^^^^^^^^ number
    `);
    expectTokens(`
      AGREEMENT on Trade
      ^^^^^^^^^^^^^^^^^^ namespace
      The Parties have agreed as follows:
          ^^^^^^^ parameter
                       ^^^^^^^^^^^^^^^^^^ macro
      Article 1
      ^^^^^^^^^ class
      (a) Each Contracting Party applies Article 1 from 5 May 2014.
      ^^^ keyword
               ^^^^^^^^^^^^^^^^^ parameter
                                         ^^^^^^^^^ enumMember
                                                        ^^^^^^^^^^ number
    `);
  });

  it("breaks a reference at the line end", () => {
    expectTokens(`
      1-бап
      ^^^^^ class
      Осы Келісімнің 1-
                     ^^ enumMember
      бабына сәйкес.
      ^^^^^^ enumMember
    `);
  });

  it("gives for a part of the document the tokens of the whole that lie there", () => {
    for (const name of ["cooperation.kk", "protocol-amending.kk", "cooperation.en"] as const) {
      const document = TreatyDocument.of(readSample(name));
      const all = semanticTokens(document);
      const { lineCount } = document.textDocument;
      fc.assert(
        fc.property(fc.nat(lineCount - 1), fc.nat(lineCount - 1), (from, to) => {
          const [first, last] = from < to ? [from, to] : [to, from];
          const start = document.textDocument.offsetAt({ line: first, character: 0 });
          const end = document.textDocument.offsetAt({ line: last, character: 0 });
          // Dates are read from the part alone: one that is broken over its edge is none.
          assert.deepEqual(
            semanticTokens(document, { start, end }),
            all.filter(({ line }) => line >= first && line < last),
          );
        }),
        { numRuns: 40 },
      );
    }
  });

  it("never overlaps and never goes over a line end, whatever the text", () => {
    const piece = fc.constantFrom(
      "1-бап\n",
      "Осы Келісімнің 3-\r\nбабына ",
      "«",
      "Тараптар ",
      "2014 жылғы 21\nшілдеде ",
      "\r",
      "1) ",
      "ХАТТАМА\n",
      "төмендегілер туралы келісті:\n",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = TreatyDocument.of(pieces.join(""));
        let end = { line: 0, character: 0 };
        for (const { line, character, length } of semanticTokens(document)) {
          assert.ok(length > 0 && (line > end.line || (line === end.line && character >= end.character)));
          end = { line, character: character + length };
          const offset = document.textDocument.offsetAt({ line, character });
          assert.doesNotMatch(document.text.slice(offset, offset + length), /[\r\n]/u);
        }
      }),
    );
  });
});
