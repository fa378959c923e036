// A list of problems for other programs.
import type { Formatter } from "../report.ts";
import { StreamedList } from "./list.ts";

export function json(): Formatter {
  const list = new StreamedList("  ");
  return {
    begin: () => "[",
    report: ({ problems }) => list.add(problems),
    end: () => `${list.isEmpty ? "" : "\n"}]\n`,
  };
}
