import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mayCite } from "../languages/signs.ts";
import { Wording } from "../text/wording.ts";
import { findChains } from "./citations/citations.ts";
import { Tokens } from "./citations/tokens.ts";
import { renamedKinds } from "./renaming.ts";

const WORDS = [
  ..."осы Келісімнің 3-бабының 2-тармағы 1) тармақшасында сөйлем абзац қосымшада тарау 1-хаттама бұдан әрі – Шарт)".split(
    " ",
  ),
  ..."статьи 5 пункта (далее – Договор) абз. ч. первой части приложения главе Протокола № 2 подп. указанной".split(" "),
  ..."Article 27(1)(b) paragraphs of this Agreement Arts. Annex Protocol hereinafter referred to as the Treaty)".split(
    " ",
  ),
];
const words = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", " ", "\n", "  ", "-\n", "\u00a0", "\u00ad")))
  .map((pairs) => pairs.flat().join(""));

test("what may cite nothing cites nothing and gives nothing another name", () => {
  fc.assert(
    fc.property(words, (text) => {
      const wording = new Wording(text);
      const tokens = new Tokens();
      tokens.scanFlat(wording.flat.text);
      const cites = (["kk", "ru", "en"] as const).some((id) => tokens.read(id) && findChains(tokens).length > 0);
      assert.ok(mayCite(wording) || (!cites && renamedKinds(text).length === 0), text);
    }),
    { numRuns: 1000 },
  );
});
