// The terminal, or what stands in for it: its language, its width, its colours, a bar that shows how far a long run is.
import { relative } from "node:path";
import picocolors from "picocolors";
import { type LanguageId, localize, type Message, messageLanguage } from "../service.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** As POSIX tells it. */
export const terminalLanguage = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;

export function wordsLanguage(setting: LanguageId | "auto" = "auto"): LanguageId {
  return messageLanguage(setting, undefined, terminalLanguage);
}

/** A path as the user would write it here. */
export function displayedPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
}

export function complain(words: Message, language: LanguageId): void {
  process.stderr.write(`${localize(language, words)}\n`);
}

/** Colours for standard output: what is asked for, else what NO_COLOR and FORCE_COLOR say, else those of a terminal. */
export function colorsFor(wanted: boolean | undefined): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const byItself = process.stdout.isTTY === true && TERM !== "dumb";
  return picocolors.createColors(wanted ?? (NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== "0" : byItself));
}

/** Shorter runs need no bar. */
const FEWEST_FILES = 20;
const BAR = 24;
/** In milliseconds. */
const BETWEEN_DRAWINGS = 100;

export class Progress {
  readonly #total: number;
  readonly #shown: boolean;
  #done = 0;
  #drawn = 0;

  constructor(total: number) {
    this.#total = total;
    this.#shown = process.stderr.isTTY === true && process.env.TERM !== "dumb" && total >= FEWEST_FILES;
  }

  step(file: string): void {
    this.#done++;
    if (this.#shown && Date.now() - this.#drawn >= BETWEEN_DRAWINGS) {
      this.#drawn = Date.now();
      const full = Math.round((BAR * this.#done) / this.#total);
      const bar = "█".repeat(full) + "░".repeat(BAR - full);
      const line = `${bar} ${this.#done}/${this.#total} ${file}`;
      process.stderr.write(`\r${line.slice(0, (process.stderr.columns ?? 80) - 1)}\u001b[K`);
    }
  }

  /** Makes room for other words. */
  clear(): void {
    if (this.#shown) {
      process.stderr.write("\r\u001b[K");
    }
  }
}
