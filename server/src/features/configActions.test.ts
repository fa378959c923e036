import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECK_BY_DEFAULT } from "../workspace/fileSettings.ts";
import { TreatyDocument } from "../workspace/treatyDocument.ts";
import { configActions } from "./configActions.ts";

const CONFIG = { uri: "file:///t/kelisim.json", path: "a.treaty", text: "{}" };

function titlesOf(text: string): readonly string[] {
  const document = TreatyDocument.of(text, "file:///t/a.treaty");
  return configActions(document, document.problems(CHECK_BY_DEFAULT), CONFIG, "en").map(({ title }) => title);
}

test("a finding can be silenced, and its rule be switched off or graded otherwise", () => {
  assert.deepEqual(titlesOf("1-бап\n\nТараптар  келіседі.\n"), [
    "Silence this finding (kelisim.json)",
    "Switch double-space off in this folder (kelisim.json)",
    "Report double-space as error in this folder (kelisim.json)",
    "Report double-space as note in this folder (kelisim.json)",
    "Report double-space as hint in this folder (kelisim.json)",
  ]);
});

test("of a whole text only the first findings can be decided about", () => {
  const titles = titlesOf(`1-бап\n\n${"Осы Келісімнің 9-бабына сәйкес.\n".repeat(100)}\n2-бап\n\nМәтін.\n`);
  assert.equal(titles.filter((title) => title.startsWith("Silence")).length, 20);
});
