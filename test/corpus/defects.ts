// The defects that readers marked in real treaties: `gold/defects.tsv` of the folder that KELISIM_CORPUS names.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const FILE = join(resolve(PROJECT, process.env.KELISIM_CORPUS ?? "../shared"), "gold/defects.tsv");

export const skipWithoutDefects = existsSync(FILE)
  ? false
  : `no marked defects in ${FILE}: set KELISIM_CORPUS to run this test`;

/** Lines and columns count from one. */
export interface Defect {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly rule: string;
  /** Marked as a fact, not as an opinion. */
  readonly certain: boolean;
}

/** Those that rules find; `rules` names the rule for each class of defect. */
export function readDefects(rules: Readonly<Record<string, string>>): readonly Defect[] {
  const [header = "", ...rows] = readFileSync(FILE, "utf8").trimEnd().split(/\r?\n/u);
  const columns = header.split("\t");
  return rows.flatMap((row) => {
    const cells = row.split("\t");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const rule = rules[cell("class")];
    return rule === undefined
      ? []
      : [
          {
            file: cell("seed"),
            line: Number(cell("line")),
            column: Number(cell("column")),
            length: Number(cell("length")),
            rule,
            certain: cell("certainty") === "certain",
          },
        ];
  });
}
