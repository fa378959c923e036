// What was measured, as a table for people: one question, what it should be, what it is.

/** A bound, and how it is said in the head of a column. */
export interface Goal {
  readonly words: string;
  reached(value: number): boolean;
}

export const atMost = (bound: number, unit = ""): Goal => ({
  words: `≤ ${bound}${unit}`,
  reached: (value) => value <= bound,
});

export const atLeast = (bound: number, unit = ""): Goal => ({
  words: `≥ ${bound}${unit}`,
  reached: (value) => value >= bound,
});

/** A number beside its goal: marked where it is reached and where it is not. */
export function judged(value: number, goal: Goal, words = round(value)): string {
  return Number.isFinite(value) ? `${words} ${goal.reached(value) ? "✓" : "✗"}` : "–";
}

/** Three digits that count. */
export function round(value: number): string {
  if (!Number.isFinite(value)) {
    return "–";
  }
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const milliseconds = (value: number): string => `${round(value)} ms`;

/** The median and the slowest of a hundred. */
export const spread = (p50: number, p99: number): string => `${round(p50)}/${round(p99)}`;

export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): void {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ")
      .trimEnd();
  console.log(
    [
      "",
      `## ${title}`,
      line(columns),
      line(widths.map((width) => "-".repeat(width))),
      ...rows.map(line),
      ...notes,
    ].join("\n"),
  );
}
