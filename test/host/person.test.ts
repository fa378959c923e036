import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { corpus, root } from "../../scripts/lib/project.mts";
import { killLanguageServer } from "./languageServer.ts";
import { Person } from "./person.ts";

const folder = await mkdtemp(join(tmpdir(), "kelisim-person-"));
const workspace = join(folder, "Мұрағат");
const home = join(folder, "home");
const windows = process.platform === "win32";
const pictures = resolve(root, process.env.KELISIM_SCREENSHOTS ?? join(folder, "pictures"));
const agreement = join(corpus, "seeds", "000_f8abd3c8cf301a75.txt");

/** The published agreement where it is at hand, else our own draft. */
const published = existsSync(agreement);

/** The sample draft that has something wrong in nearly every article. */
const FAULTY = "draft-with-problems.kk.treaty";

/** A sound agreement with defined terms, and the protocol that amends it. */
const AGREEMENT = "cooperation.kk.treaty";
const PROTOCOL = "protocol-amending.kk.treaty";

/** A draft during whose writing the server is killed. */
const UNLUCKY = "unlucky.treaty";

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

/** As if taken from a PDF: lines broken at a page's width, paragraphs told by their indent alone. */
function asFromPdf(text: string): string {
  const paragraphs = text.split("\n").filter((paragraph) => paragraph !== "");
  return `${paragraphs.map((paragraph) => `      ${paragraph.replace(/(.{1,60})(?: |$)/gu, "$1\n").trim()}`).join("\n")}\n`;
}

/** Waits until a file on the disk holds `words`; the editor saves by itself after a while. */
async function holds(file: string, words: string): Promise<void> {
  for (const end = Date.now() + 20_000; ; await setTimeout(200)) {
    const text = await readFile(join(workspace, file), "utf8").catch(() => "");
    if (text.includes(words)) {
      return;
    }
    assert.ok(Date.now() < end, `${file} has no "${words}":\n${text.slice(0, 2000)}`);
  }
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
    await cp(join(own, "archives.kk.treaty"), join(workspace, UNLUCKY));
    for (const sample of [FAULTY, AGREEMENT, PROTOCOL]) {
      await cp(join(root, "samples", sample), join(workspace, sample));
    }
    const whole = await readFile(join(own, "archives.kk.treaty"), "utf8");
    await writeFile(join(workspace, "draft.treaty"), whole.slice(0, whole.indexOf("7-бап.")));
    await writeFile(join(workspace, "scanned.treaty"), asFromPdf(whole));
    await writeFile(join(workspace, "hasty.treaty"), whole.replaceAll("Тараптар ", "Тараптар  "));
    await mkdir(join(workspace, ".vscode"));
    const onSave = { "editor.codeActionsOnSave": { "source.fixAll.kelisim": "explicit" } };
    await writeFile(join(workspace, ".vscode", "settings.json"), JSON.stringify(onSave));
    person = await Person.atEditor(workspace, home, pictures);
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
    await person.goesToEnd((await readFile(join(workspace, "draft.treaty"), "utf8")).split("\n").length);
    await person.types("бап-күшіне");
    await person.callsFor(person.suggestions.getByText("бап-күшіне-ену"), "Control+Space");
    await person.photographs("snippet");
    await person.presses("Tab");
    await person.sees(person.text.getByText("17-бап. Күшіне енуі"));
  });

  it("reads what a term means, follows it to its definition and gives it another name", async () => {
    await person.opens(AGREEMENT);
    const use = await placeOf(AGREEMENT, "көшірмелер өтеусіз");
    await person.goesTo({ ...use, column: use.column + 2 });
    await person.callsFor(person.hover.getByText("толық қайталайтын"), "Control+K", "Control+I");
    await person.photographs("term");
    await person.presses("Escape");
    const definition = await placeOf(AGREEMENT, "«көшірме»");
    await person.callsFor(person.statusItem(`Ln ${definition.line},`), "F12");
    await person.renamesTo("дана");
    await holds(AGREEMENT, "архивтік анықтамалар мен даналар өтеусіз");
  });

  it("goes from a protocol to the agreement that it amends, and sees there what amends it", async () => {
    await person.opens(PROTOCOL);
    const reference = await placeOf(PROTOCOL, "7-бабының 1-тармағының");
    await person.goesTo({ ...reference, column: reference.column + 3 });
    const article = await placeOf(AGREEMENT, "7-бап. ");
    await person.callsFor(person.statusItem(`Ln ${article.line},`), "F12");
    await person.sees(person.activeTab.getByText(AGREEMENT));
    await person.callsFor(person.places.getByText(PROTOCOL), "Shift+F12");
    await person.photographs("amended");
    await person.presses("Escape");
  });

  it("has an article written that a draft lacks", async () => {
    await person.opens(FAULTY);
    await person.goesTo(await placeOf(FAULTY, "КЕЛІСІМ"));
    await person.choosesFix("«Құпиялылық»");
    await person.sees(person.text.getByText("8-бап. Құпиялылық"));
  });

  it("goes on with a list by Enter", async () => {
    await person.opens(FAULTY);
    const last = await placeOf(FAULTY, "3) кадрлар даярлау");
    await person.goesTo(last);
    await person.presses("End");
    await person.presses("Enter");
    await person.sees(person.text.getByText(/^4\)/u));
    await person.presses("Control+Z");
    await person.presses("Control+Z");
  });

  it("silences a finding for the folder, and reads about its rule", async () => {
    await person.opens(FAULTY);
    await person.goesTo(await placeOf(FAULTY, "және/немесе"));
    await person.choosesFix(/^Осы ескертуді көрсетпеу/u);
    await holds("kelisim.json", '"rule": "and-or"');
    await person.goesTo(await placeOf(FAULTY, "N 6 хаттамада"));
    await person.choosesFix("numero-sign ережесін түсіндіру");
    await person.sees(person.activeTab.getByText("numero-sign.md"));
    await person.closesFile();
  });

  it("makes all safe fixes at once", async () => {
    await person.opens(FAULTY);
    await person.runs("Kelisim: Fix All Safe Problems");
    await holds(FAULTY, "Республикасының Үкіметі,\n");
  });

  it("has the safe fixes made on saving", async () => {
    await person.opens("hasty.treaty");
    await person.goesTo(await placeOf("hasty.treaty", "Тараптар  "));
    await person.presses("Control+S");
    await holds("hasty.treaty", "Тараптар осы Келісімнің");
  });

  it("makes one paragraph a line of a text from a PDF, after seeing each change", async () => {
    await person.opens("scanned.treaty");
    await person.sees(person.statusItem("7 articles"));
    await person.runs("Kelisim: Unwrap Imported Text");
    await person.sees(person.changes);
    await person.photographs("unwrap");
    await person.agreesToChanges();
    await holds(
      "scanned.treaty",
      "Осы Келісімнің мақсаты мұрағат ісі саласындағы ынтымақтастықты дамыту болып табылады.",
    );
  });

  it("finds an article in the files of the folder", async () => {
    await person.findsInFolder("құпиялылық", "8-бап. Құпиялылық");
    await person.sees(person.text.getByText("8-бап. Құпиялылық"));
  });

  it("types on while the server is killed: the text is whole, and soon everything works again", {
    skip: windows,
  }, async () => {
    await person.opens(UNLUCKY);
    await person.goesTo(await placeOf(UNLUCKY, "Осы Келісімнің мақсаты"));
    await person.presses("End");
    const sentence = " Осы Келісімнің 2-бабына  сәйкес Тараптар оның қолданылуы туралы кеңеседі.";
    await Promise.all([person.types(sentence), setTimeout(700).then(() => killLanguageServer(home))]);
    await holds(UNLUCKY, sentence);
    await follows("2-бабына  сәйкес", "2-бап.");
    await person.presses("Control+S");
    await holds(UNLUCKY, "2-бабына сәйкес");
  });

  it("is told when the server keeps ending, and has it started again", { skip: windows }, async () => {
    for (let killed: number | undefined; (await person.notification.count()) === 0; await setTimeout(500)) {
      killed = await killLanguageServer(home, killed);
    }
    await person.sees(person.notification.getByText("has ended unexpectedly five times"));
    await person.sees(person.notification.getByRole("button", { name: "Show Log" }));
    await person.answers("Start Again");
    await person.opens(UNLUCKY);
    await follows("2-бабына сәйкес", "2-бап.");
  });

  /** F12 on words of the draft leads to a line. */
  async function follows(words: string, article: string): Promise<void> {
    const reference = await placeOf(UNLUCKY, words);
    const { line } = await placeOf(UNLUCKY, article);
    await person.goesTo({ ...reference, column: reference.column + 3 });
    await person.callsFor(person.statusItem(`Ln ${line},`), "F12");
  }
});
