/** The few assertions the suite needs; the web worker has no `node:assert`. */

export function equal(actual: unknown, expected: unknown, what = "value"): void {
  const [shown, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (shown !== wanted) {
    throw new Error(`${what}: expected ${wanted}, got ${shown}`);
  }
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) {
    throw new Error(what);
  }
}

/** Asks until the answer is there: the server reads a text some moments after the editor shows it. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  patience = 15_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`never came: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
