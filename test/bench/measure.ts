// How time is taken. Run by run, in milliseconds: whoever compares two numbers compares what one process measured.

/** Keeps what is measured from being thrown away. */
const kept = { sum: 0 };

export function keep(value: number): void {
  kept.sum += value;
}

export interface Patience {
  /** Ends after so long, */
  readonly milliseconds?: number;
  /** but not before so many runs */
  readonly fewest?: number;
  /** nor after so many. */
  readonly most?: number;
  /** Runs before those that count. */
  readonly warmUp?: number;
}

/** The times of some runs. */
export async function timesOf(run: () => unknown, patience: Patience = {}): Promise<number[]> {
  const { milliseconds = 1_500, fewest = 3, most = 500, warmUp = 2 } = patience;
  for (let index = 0; index < warmUp; index++) {
    await run();
  }
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  while (times.length < fewest || (times.length < most && performance.now() < end)) {
    const start = performance.now();
    const result = run();
    if (result instanceof Promise) {
      await result;
    }
    times.push(performance.now() - start);
  }
  return times;
}

export async function medianTime(run: () => unknown, patience?: Patience): Promise<number> {
  return percentile(await timesOf(run, patience), 0.5);
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One pass over the characters: the scale of everything that reads a text. */
export function onePass(text: string): void {
  let sum = 0;
  for (let offset = 0; offset < text.length; offset++) {
    sum += text.charCodeAt(offset);
  }
  keep(sum);
}
