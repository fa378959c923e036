import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withLineEnds } from "../testing/fixture.ts";
import { summaryOf } from "../workspace/summary.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { resolveWorkspaceSymbol, workspaceSymbols } from "./workspaceSymbols.ts";

const TRANSIT = `
  Транзит туралы
  КЕЛІСІМ
  Тараптар төмендегілер туралы келісті:
  1-бап. Ұғымдар
  «жүк» – тасымалданатын зат;
  2-бап. Тасымал
  1. Тараптар жүкті тасымалдайды.
`;

const TRADE = `
  AGREEMENT on Trade
  The Parties have agreed as follows:
  Article 1. Transit of Goods
  The Parties trade.
  Article 2. Entry into Force
  This Agreement shall enter into force on the date of signature.
`;

function search(query: string): string[] {
  const names: string[][] = [];
  withLineEnds(TRANSIT, (transit) => {
    withLineEnds(TRADE, (trade) => {
      const summaries = [
        summaryOf(TreatyDocument.of(transit.text, "file:///transit.treaty")),
        summaryOf(TreatyDocument.of(trade.text, "file:///trade.treaty")),
      ];
      names.push(workspaceSymbols(summaries, query, false).map(({ name }) => name));
    });
  });
  assert.ok(names.every((each) => each.join() === names[0]?.join()));
  return names[0] ?? [];
}

describe("workspaceSymbols", () => {
  it("finds titles, articles and terms of all files", () => {
    assert.deepEqual(search(""), [
      "Транзит туралы КЕЛІСІМ",
      "1-бап. Ұғымдар",
      "жүк",
      "2-бап. Тасымал",
      "AGREEMENT on Trade",
      "Article 1. Transit of Goods",
      "Article 2. Entry into Force",
    ]);
  });

  it("takes the letters of the query in order, the closest names first", () => {
    assert.deepEqual(search("article 2"), ["Article 2. Entry into Force"]);
    assert.deepEqual(search("тран"), ["Транзит туралы КЕЛІСІМ"]);
    assert.deepEqual(search("Trade"), ["AGREEMENT on Trade"]);
    assert.deepEqual(search("art1goods"), ["Article 1. Transit of Goods"]);
    assert.deepEqual(search("ғғғ"), []);
  });

  it("leaves the range to later where the client wants it so", () => {
    withLineEnds(TRADE, ({ text }) => {
      const summaries = [summaryOf(TreatyDocument.of(text, "file:///trade.treaty"))];
      const [lazy] = workspaceSymbols(summaries, "force", true);
      const [whole] = workspaceSymbols(summaries, "force", false);
      assert.ok(lazy !== undefined && whole !== undefined);
      assert.deepEqual(lazy.location, { uri: "file:///trade.treaty" });
      assert.deepEqual(resolveWorkspaceSymbol(lazy).location, whole.location);
    });
  });
});
