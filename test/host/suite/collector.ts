import "mocha/mocha.js";
import type { Counts } from "../../../scripts/lib/counts.mts";
import { SUITE_LINE } from "./line.ts";

/** Prints every test as it ends, which is all a host without a terminal can do, and counts. */
export class Collector extends Mocha.reporters.Base {
  static readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  constructor(runner: Mocha.Runner) {
    super(runner);
    const { counts } = Collector;
    runner.on("pass", (test) => {
      counts.passed += 1;
      console.log(`${SUITE_LINE}✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on("pending", (test) => {
      counts.skipped += 1;
      console.log(`${SUITE_LINE}- ${test.fullTitle()} (skipped)`);
    });
    runner.on("fail", (test, error: Error) => {
      counts.failed += 1;
      console.log(`${SUITE_LINE}✖ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  }
}
