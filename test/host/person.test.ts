import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { corpus, root } from "../../scripts/lib/project.mts";
import { Person } from "./person.ts";

const folder = await mkdtemp(join(tmpdir(), "kelisim-person-"));
const workspace = join(folder, "Мұрағат");
const pictures = resolve(root, process.env.KELISIM_SCREENSHOTS ?? join(folder, "pictures"));
const agreement = join(corpus, "seeds", "000_f8abd3c8cf301a75.txt");

/** The published agreement where it is at hand, else our own draft. */
const published = existsSync(agreement);

/** The sample draft that has something wrong in nearly every article. */
const FAULTY = "draft-with-problems.kk.treaty";

/** A word of that draft whose two `i` are Latin. */
const MIXED_WORD = "Келiсiмнің";

/** Where `words` begin in a file, as the editor counts. */
async function placeOf(file: string, words: string): Promise<{ line: number; column: number }> {
  const text = await readFile(join(workspace, file), "utf8");
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, `${file} has no "${words}"`);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe("a person at the editor", { timeout: 300_000 }, () => {
  let person: Person;

  before(async () => {
    await mkdir(workspace);
    await mkdir(pictures, { recursive: true });
    const own = join(import.meta.dirname, "workspace");
    await copyFile(published ? agreement : join(own, "archives.kk.treaty"), join(workspace, "agreement.treaty"));
    await cp(join(own, "archives.kk.treaty"), join(workspace, "received.txt"));
    await cp(join(own, "letter.txt"), join(workspace, "letter.txt"));
    await cp(join(root, "samples", FAULTY), join(workspace, FAULTY));
    const whole = await readFile(join(own, "archives.kk.treaty"), "utf8");
    await writeFile(join(workspace, "draft.treaty"), whole.slice(0, whole.indexOf("7-бап.")));
    person = await Person.atEditor(workspace, join(folder, "home"), pictures);
  });

  after(async () => {
    await person?.leaves();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it("reads an agreement by its outline", async () => {
    await person.opens("agreement.treaty");
    await person.runs("Explorer: Focus on Outline View");
    await person.foldsFiles();
    await person.sees(person.outline.getByText(/^1-бап/));
    await person.sees(person.statusItem(published ? "12 articles" : "7 articles"));
    await person.photographs("outline");
  });

  it("reads the article that a reference means, and follows it with F12", async () => {
    const reference = await placeOf("agreement.treaty", published ? "12-бабына" : "7-бабына");
    const article = await placeOf("agreement.treaty", published ? "12-бап\n" : "7-бап.");
    await person.goesTo({ ...reference, column: reference.column + 3 });
    await person.callsFor(person.hover.getByText("күшіне ену"), "Control+K", "Control+I");
    await person.photographs("hover");
    await person.presses("Escape");
    await person.presses("F12");
    await person.sees(person.statusItem(`Ln ${article.line},`));
  });

  it("sees what is wrong with a draft and has it corrected", async () => {
    await person.opens(FAULTY);
    await person.presses("Control+Shift+M");
    await person.sees(person.problems.getByText("kelisim"));
    await person.goesTo(await placeOf(FAULTY, MIXED_WORD));
    await person.callsFor(person.quickFixes, "Control+.");
    await person.photographs("problems");
    await person.presses("Enter");
    await person.noLongerSees(person.text.getByText(MIXED_WORD));
    await person.presses("Control+J");
  });

  it("is not asked about a letter", async () => {
    await person.opens("letter.txt");
    await person.sees(person.statusItem("Plain Text"));
    assert.equal(await person.notification.count(), 0);
  });

  it("is asked once whether a .txt is a treaty", async () => {
    await person.opens("received.txt");
    await person.sees(person.notification.getByText("reads like a treaty"));
    await person.photographs("question");
    await person.answers("This File");
    await person.sees(person.statusItem("7 articles"));
    await person.closesFile();
    await person.opens("received.txt");
    await person.sees(person.statusItem("7 articles"));
    assert.equal(await person.notification.count(), 0);
  });

  it("writes a standard article from the beginning of its name", async () => {
    await person.opens("draft.treaty");
    await person.presses("Control+End");
    await person.types("бап-күшіне");
    await person.sees(person.suggestions.getByText("бап-күшіне-ену"));
    await person.photographs("snippet");
    await person.presses("Tab");
    await person.sees(person.text.getByText("17-бап. Күшіне енуі"));
  });
});
