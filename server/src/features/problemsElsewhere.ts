// References to another treaty of the workspace, checked against that treaty. Milder than those to the treaty itself:
// the other file may be another edition. In doubt nothing is said.
import { type Message, message } from "../localization/message.ts";
import { gather } from "../model/beside.ts";
import { labelsOf } from "../model/members.ts";
import { type Piece, quotationsIn } from "../model/pieces.ts";
import type { Reference } from "../model/references.ts";
import { brokenReference, withoutStop } from "../rules/brokenReference.ts";
import { type Problem, severityOf } from "../rules/engine.ts";
import { descendants, enclosing, leafOf } from "../syntax/tree.ts";
import type { CitedTreaty, Elsewhere } from "../workspace/elsewhere.ts";
import type { CheckSettings } from "../workspace/fileSettings.ts";
import { silence } from "../workspace/silencing.ts";
import { fileNameOf } from "../workspace/textSource.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { flatten } from "./names.ts";

const CODE = "broken-reference/other-treaty";

/** An instruction that puts in what was not there, or counts anew. */
const PUTS_IN =
  /толықтыр|қос(?:ылсын|ып)|енгізілсін|саналсын|деп\sесептел|дополн|включить|считать|добав|add|insert|supplement|renumber|includ/iu;

export async function problemsElsewhere(
  document: TreatyDocument,
  settings: CheckSettings,
  elsewhere: Elsewhere,
): Promise<readonly Problem[]> {
  const chosen = severityOf(settings.rules[CODE]) ?? mildened(severityOf(settings.rules[brokenReference.metadata.id]));
  if (settings.ignored || chosen === "off") {
    return [];
  }
  const problems: Problem[] = [];
  for (const instrument of document.treaty.instruments) {
    const quoted = new Set(quotedArticles(instrument));
    for (const reference of instrument.externalReferences) {
      const words = isJudged(reference, document, quoted)
        ? judge(reference, await elsewhere.treatiesOf(document, reference))
        : undefined;
      if (words !== undefined) {
        const { start, end } = reference;
        const finding = { start, end, message: words, detail: "other-treaty" };
        problems.push({ rule: brokenReference, code: CODE, severity: chosen, finding });
      }
    }
  }
  return silence(document.text, problems, settings.silenced).problems;
}

/** Never graver than a warning, unless the settings name the code itself. */
function mildened(severity: ReturnType<typeof severityOf>) {
  return severity === undefined || severity === "error" ? "warning" : severity;
}

/** Quoted wording and what an amendment puts in are not yet in the other treaty. */
function isJudged(reference: Reference, document: TreatyDocument, quoted: ReadonlySet<string>): boolean {
  const { resolution, home, label } = reference;
  if (resolution.type !== "external" || label === undefined || enclosing(home, "quotation") !== undefined) {
    return false;
  }
  const article = resolution.chain.find(({ unit }) => unit === "article")?.labels[0]?.key;
  const inserted = (key: string) => quoted.has(key) || !/^\d+$/u.test(key);
  return (
    !resolution.instrument.baseTreaty ||
    !((article !== undefined && inserted(article)) || PUTS_IN.test(flatten(document, home.start, home.end)))
  );
}

/** The numbers of the articles of another treaty that an instrument gives in quotation marks. */
const quotedArticles = gather(
  ({ outline }) => outline.pieces,
  (piece: Piece) =>
    quotationsIn(piece)
      .flatMap(descendants)
      .flatMap(({ kind, heading }) => (kind === "article" && heading !== undefined ? (heading.number ?? "") : [])),
);

function judge({ resolution, unit, label }: Reference, treaties: readonly CitedTreaty[]): Message | undefined {
  const [treaty] = treaties;
  if (
    resolution.type !== "external" ||
    label === undefined ||
    treaty === undefined ||
    treaties.length > 1 ||
    !treaty.certain ||
    treaty.provisions.length > 0
  ) {
    return undefined;
  }
  const { document, instrument } = treaty;
  const file = fileNameOf(document.uri);
  const outer = resolution.chain.slice(0, -1);
  if (unit === "article") {
    const present = instrument.scope.articles.flatMap(({ heading }) => heading?.number ?? []);
    // A fragment without articles cannot tell what the whole treaty has.
    return present.length < 2 || outer.length > 0
      ? undefined
      : message(
          "There is no article {0} in {1}; it has articles {2}–{3}.",
          label.key,
          file,
          present[0] ?? "",
          present.at(-1) ?? "",
        );
  }
  const [container] = outer.length === 0 ? [] : instrument.provisionsOf(outer);
  const present = container === undefined ? [] : labelsOf(container, unit);
  const head = container && (leafOf(container, "heading") ?? leafOf(container, "label"));
  if (head === undefined || present.length === 0 || (unit !== "paragraph" && unit !== "subparagraph")) {
    return undefined;
  }
  const where = `${withoutStop(flatten(document, head.start, head.end))}, ${file}`;
  const there = present.slice(0, 20).join(", ");
  return unit === "paragraph"
    ? message("There is no paragraph {0} in “{1}”; there are: {2}.", label.key, where, there)
    : message("There is no sub-paragraph {0} in “{1}”; there are: {2}.", label.key, where, there);
}
