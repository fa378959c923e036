/** The sentences that the server and the client say to the user, collected from their sources. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mts";

/** A literal without substitutions. */
const LITERAL = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`/u.source;
/** `message("…")` of the server; of the client `t("…")`, and literals with placeholders on their way there. */
const SAID = {
  server: new RegExp(`(?<![\\p{L}.])message\\(\\s*(${LITERAL})`, "gu"),
  client: new RegExp(`(?<![\\p{L}])t\\(\\s*(${LITERAL})|("[^"\\n]*\\{0\\}[^"\\n]*")`, "gu"),
};

type Speaker = keyof typeof SAID;

export function sourcesOf(speaker: Speaker): readonly string[] {
  return globSync(`${speaker}/src/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
}

export function sentencesOf(speaker: Speaker): readonly string[] {
  return sourcesOf(speaker).flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(SAID[speaker])].map(([, literal = "", other = ""]) =>
      readLiteral(literal || other),
    ),
  );
}

function readLiteral(literal: string): string {
  const inner = literal.slice(1, -1);
  return JSON.parse(
    `"${inner
      .replace(/\\(?<kept>['`])/gu, "$<kept>")
      .replace(/(?<!\\)"/gu, '\\"')
      .replace(/\n/gu, "\\n")}"`,
  );
}
