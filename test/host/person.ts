/** A person at the editor: what one does with keys and mouse, in the words of one who does it. */
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launchChromium } from "../../scripts/lib/chromium.mts";
import { folderAddress, startEditor } from "../../scripts/lib/editorServer.mts";
import type { Server } from "../../scripts/lib/processes.mts";
import { cache } from "../../scripts/lib/project.mts";

export class Person {
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #pictures: string;

  /** Sits down before `workspace`; `home` is the editor's own folder, `pictures` takes the screenshots. */
  static async atEditor(workspace: string, home: string, pictures: string): Promise<Person> {
    const log = createWriteStream(join(cache, "person.log"));
    const server = await startEditor(home, (text) => log.write(text));
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
    await page.goto(folderAddress(server, workspace));
    await page.locator(".monaco-workbench .explorer-folders-view").waitFor();
    return new Person(server, browser, page, pictures);
  }

  private constructor(server: Server, browser: Browser, page: Page, pictures: string) {
    this.#server = server;
    this.#browser = browser;
    this.#page = page;
    this.#pictures = pictures;
    page.setDefaultTimeout(20_000);
  }

  async leaves(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  async opens(file: string): Promise<void> {
    await this.presses("Control+P");
    await this.#chooses(file, file);
    await this.#page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  }

  async closesFile(): Promise<void> {
    await this.#page.locator(".tab.active .tab-actions .action-label").click();
  }

  async runs(command: string): Promise<void> {
    await this.presses("F1");
    await this.#chooses(`>${command}`, command);
  }

  async presses(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Presses keys until what they call for appears: while the editor is busy it may close a list at once. */
  async callsFor(what: Locator, ...keys: readonly string[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      for (const key of keys) {
        await this.presses(key);
      }
      try {
        await what.first().waitFor({ timeout: 5000 });
        return;
      } catch (error) {
        if (attempt === 5) {
          throw error;
        }
        await this.presses("Escape");
      }
    }
  }

  async types(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 30 });
  }

  /** To the end of the file, however soon after its opening: keys are lost before the text has the focus. */
  async goesToEnd(lines: number): Promise<void> {
    await this.callsFor(this.statusItem(`Ln ${lines},`), "Control+End");
  }

  /** Line and column count from one, as the editor shows them. */
  async goesTo({ line, column }: { line: number; column: number }): Promise<void> {
    await this.presses("Control+G");
    await this.#chooses(`:${line}:${column}`, `line ${line}`);
  }

  /** Gives what stands at the cursor another name. */
  async renamesTo(name: string): Promise<void> {
    const box = this.#page.locator(".rename-box .rename-input");
    await this.callsFor(box, "F2");
    await box.fill(name);
    await box.press("Enter");
    await box.waitFor({ state: "hidden" });
  }

  /** Chooses from what the light bulb offers at the cursor. */
  async choosesFix(title: string | RegExp): Promise<void> {
    const fix = this.quickFixes.getByText(title);
    await this.callsFor(fix, "Control+.");
    await fix.first().click();
  }

  /** Looks for a title, an article or a term in all files of the folder, and goes to the first found. */
  async findsInFolder(words: string, entry: string): Promise<void> {
    await this.presses("Control+T");
    await this.#chooses(`#${words}`, entry);
  }

  /** Agrees to all changes of a preview, which begin unticked. */
  async agreesToChanges(): Promise<void> {
    await this.changes.locator(".edit-checkbox").first().click();
    await this.changes.getByText("Apply", { exact: true }).click();
    await this.changes.waitFor({ state: "hidden" });
  }

  async sees(what: Locator): Promise<void> {
    await what.first().waitFor();
  }

  async noLongerSees(what: Locator): Promise<void> {
    await what.first().waitFor({ state: "hidden" });
  }

  /** Gives the outline the side bar to itself. */
  async foldsFiles(): Promise<void> {
    await this.#page.locator(".explorer-viewlet .pane-header").first().click();
  }

  async answers(choice: string): Promise<void> {
    await this.notification.getByRole("button", { name: choice, exact: true }).click();
    await this.notification.waitFor({ state: "hidden" });
  }

  async photographs(name: string): Promise<void> {
    // Takes the mouse off whatever would explain itself.
    await this.#page.mouse.move(600, 716);
    // Lets the cursor's blink and the panels' slide pass.
    await this.#page.waitForTimeout(700);
    const picture = await this.#page.screenshot();
    await writeFile(join(this.#pictures, `${name}.webp`), await this.#asWebp(picture));
  }

  /** A third of the size of the same picture as PNG. */
  async #asWebp(png: Buffer): Promise<Buffer> {
    const darkroom = await this.#browser.newPage();
    const address = await darkroom.evaluate(async (data) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
      canvas.getContext("2d")?.drawImage(picture, 0, 0);
      return canvas.toDataURL("image/webp", 0.8);
    }, png.toString("base64"));
    await darkroom.close();
    return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
  }

  get notification(): Locator {
    return this.#page.locator(".notification-toast");
  }

  get outline(): Locator {
    return this.#page.locator(".outline-tree");
  }

  get problems(): Locator {
    return this.#page.locator(".markers-panel");
  }

  get hover(): Locator {
    return this.#page.locator(".monaco-hover:visible");
  }

  get quickFixes(): Locator {
    return this.#page.locator(".action-widget");
  }

  /** The list of places in the middle of the text. */
  get places(): Locator {
    return this.#page.locator(".peekview-widget .ref-tree");
  }

  /** The preview of changes that wait for consent. */
  get changes(): Locator {
    return this.#page.locator(".bulk-edit-panel");
  }

  get activeTab(): Locator {
    return this.#page.locator(".tab.active");
  }

  get suggestions(): Locator {
    return this.#page.locator(".suggest-widget.visible");
  }

  get text(): Locator {
    return this.#page.locator(".editor-instance .view-lines");
  }

  statusItem(text: string | RegExp): Locator {
    return this.#page.locator(".statusbar-item").filter({ hasText: text });
  }

  /** Waits for the entry itself: while the list is being filtered another one is still selected. */
  async #chooses(text: string, entry: string): Promise<void> {
    const box = this.#page.locator(".quick-input-widget .quick-input-box input");
    await box.waitFor();
    await box.fill(text);
    await this.#page.locator(".quick-input-list .monaco-list-row.focused").filter({ hasText: entry }).waitFor();
    await box.press("Enter");
    await box.waitFor({ state: "hidden" });
  }
}
