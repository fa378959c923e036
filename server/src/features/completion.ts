// Completion of references: after `осы Келісімнің ` the articles with their titles, after `3-бабының ` its paragraphs,
// after `2-тармағының ` its sub-paragraphs, after `пункта 2 статьи ` and `Article ` the numbers, after `пунктом ` the
// paragraphs of the article itself. Kazakh nouns come in the case that the words behind the cursor ask for. Nothing is offered where no reference can begin.
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from "vscode-languageserver-types";
import { paradigm } from "../languages/kazakhMorphology.ts";
import { branchAt, instrumentAt } from "../model/citedBy.ts";
import { memberOf } from "../model/members.ts";
import type { Scope } from "../model/scopes.ts";
import { type Branch, branchesOf, enclosing, leafOf } from "../syntax/tree.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { firstWords, flatten } from "./names.ts";

/** How much of the line before the cursor is read. */
const LOOK_BACK = 160;
/** How much after it tells the case. */
const LOOK_AHEAD = 40;

/** A place where a reference begins: what is cited there, in what, and what has been typed of its number. */
interface Opening {
  readonly unit: "article" | "paragraph" | "subparagraph";
  readonly language: "kk" | "ru" | "en";
  /** The numbers named before; undefined where the provision is the one that the words stand in. */
  readonly article: string | undefined;
  readonly paragraph: string | undefined;
  readonly typed: string;
  /** What stands before the number and after it, unless the text goes on with it already. */
  readonly before: string;
  readonly after: string;
}

const KAZAKH_INSTRUMENT = "(?:келісім|шарт|хаттама|конвенция|меморандум|жарғы)\\p{L}{0,3}(?:ның|нің|дың|дің|тың|тің)";
const KAZAKH_ARTICLE = "(?:(?<article>\\d{1,3}(?:-\\d{1,2})?)-ба(?:бының|птың|бы)\\s)?";
const TYPED = "(?<typed>[\\d-]{0,6})$";

type Pattern = readonly [RegExp, Pick<Opening, "unit" | "language"> & Partial<Pick<Opening, "before" | "after">>];

const OPENINGS: readonly Pattern[] = [
  [
    new RegExp(`${KAZAKH_ARTICLE}(?<paragraph>\\d{1,3}(?:-\\d{1,2})?)-тарма(?:ғының|қтың|ғы)\\s${TYPED}`, "iu"),
    { unit: "subparagraph", language: "kk" },
  ],
  [new RegExp(`осы тармақтың\\s${TYPED}`, "iu"), { unit: "subparagraph", language: "kk" }],
  [
    new RegExp(`(?<article>\\d{1,3}(?:-\\d{1,2})?)-ба(?:бының|птың|бы)\\s${TYPED}`, "iu"),
    { unit: "paragraph", language: "kk" },
  ],
  [new RegExp(`осы баптың\\s${TYPED}`, "iu"), { unit: "paragraph", language: "kk" }],
  [new RegExp(`осы\\s${KAZAKH_INSTRUMENT}\\s${TYPED}`, "iu"), { unit: "article", language: "kk" }],
  [new RegExp(`(?<!\\p{L})стать(?:я|и|е|ю|ей|ёй|ям|ями|ях)\\s${TYPED}`, "iu"), { unit: "article", language: "ru" }],
  [
    new RegExp(`(?<!\\p{L})подпункт(?:а|у|ом|е)?\\s${TYPED}`, "iu"),
    { unit: "subparagraph", language: "ru", after: " настоящего пункта" },
  ],
  [
    new RegExp(`(?<!\\p{L})пункт(?:а|у|ом|е)?\\s${TYPED}`, "iu"),
    { unit: "paragraph", language: "ru", after: " настоящей статьи" },
  ],
  [new RegExp(`(?<!\\p{L})Articles?\\s${TYPED}`, "u"), { unit: "article", language: "en" }],
  [
    new RegExp(`(?<!\\p{L})sub-?paragraph\\s${TYPED}`, "iu"),
    { unit: "subparagraph", language: "en", after: " of this paragraph" },
  ],
  [
    new RegExp(`(?<![\\p{L}-])paragraph\\s${TYPED}`, "iu"),
    { unit: "paragraph", language: "en", after: " of this Article" },
  ],
  [/paragraph\s\(?[\da-z]{1,3}\)?\sof\s(?<typed>)$/iu, { unit: "article", language: "en", before: "Article " }],
];

const KAZAKH_NOUNS = { article: "бап", paragraph: "тармақ", subparagraph: "тармақша" } as const;

/** The cases that a drafter needs after a genitive, the most frequent first. */
const CASES = ["dative", "locative", "genitive", "accusative", "ablative", "instrumental", "nominative"] as const;

/** What follows a reference and asks for a case. */
const ASKING: readonly (readonly [RegExp, (typeof CASES)[number]])[] = [
  [/^\s*(?:сәйкес|қарамастан|қайшы|байланысты|негізделген)/iu, "dative"],
  [
    /^\s*(?:көзделген|көрсетілген|айтылған|аталған|айқындалған|белгіленген|қарастырылған|санамаланған|жазылған)/iu,
    "locative",
  ],
  [/^\s*(?:ережелер|талаптар|күші|қолданыл(?:уы|ысы)|мақсат|шарттар)/iu, "genitive"],
  [/^\s*(?:қоспағанда|қолдан(?:у|ған|баған)|орындау|іске\sасыру|бұз)/iu, "accusative"],
  [/^\s*(?:туындайтын|басқа)/iu, "ablative"],
];

export function completions(document: TreatyDocument, position: Position, snippets: boolean): CompletionItem[] {
  const offset = document.textDocument.offsetAt(position);
  const instrument = instrumentAt(document.treaty, offset);
  const lineStart = document.textDocument.offsetAt({ line: position.line, character: 0 });
  const before = foldHomoglyphs(document.text.slice(Math.max(lineStart, offset - LOOK_BACK), offset)).replace(
    /\s+/gu,
    " ",
  );
  const opening = openingAt(before);
  if (instrument === undefined || opening === undefined) {
    return [];
  }
  const range = document.range({ start: offset - opening.typed.length, end: offset });
  // The blank after the last word of an article is no part of it.
  const lastWord = document.text.slice(lineStart, offset).trimEnd();
  const here = branchAt(instrument.branch, lineStart + lastWord.length - 1);
  const [following = ""] = foldHomoglyphs(document.text.slice(offset, offset + LOOK_AHEAD)).split(/[\r\n]/u);
  return targetsOf(opening, instrument.scope, here).map((target, index) => {
    const number = numberOf(document, target);
    const title = leafOf(target, "headingTitle");
    return {
      label: opening.language === "kk" ? joined(number, KAZAKH_NOUNS[opening.unit]) : `${opening.before}${number}`,
      labelDetails: {
        description: title === undefined ? firstWords(document, target, 60) : flatten(document, title.start, title.end),
      },
      kind: CompletionItemKind.Reference,
      filterText: number,
      sortText: String(index).padStart(5, "0"),
      insertTextFormat: snippets && opening.language === "kk" ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: textOf(number, opening, following, snippets) },
    };
  });
}

function openingAt(text: string): Opening | undefined {
  for (const [pattern, { before = "", after = "", ...opening }] of OPENINGS) {
    const match = pattern.exec(text);
    if (match !== null) {
      const { article, paragraph, typed = "" } = match.groups ?? {};
      return { ...opening, before, after, article, paragraph, typed };
    }
  }
  return undefined;
}

function targetsOf({ unit, article, paragraph }: Opening, scope: Scope, here: Branch): readonly Branch[] {
  if (unit === "article") {
    return scope.articles;
  }
  const inArticle = article === undefined ? enclosing(here, "article") : scope.article(article);
  if (inArticle === undefined || unit === "paragraph") {
    return labelled(inArticle, "paragraph");
  }
  const own = article === undefined ? enclosing(here, "paragraph") : undefined;
  const inParagraph = paragraph === undefined ? own : memberOf(inArticle, "paragraph", paragraph);
  return labelled(inParagraph ?? inArticle, "subparagraph");
}

/** The paragraphs or sub-paragraphs of a provision; an unnumbered part may hold them. */
function labelled(container: Branch | undefined, kind: "paragraph" | "subparagraph"): readonly Branch[] {
  return (container === undefined ? [] : branchesOf(container)).flatMap((branch) =>
    branch.kind === kind
      ? [branch]
      : branch.kind === "part"
        ? branchesOf(branch).filter((each) => each.kind === kind)
        : [],
  );
}

/** `12`, `2-1`; of a sub-paragraph its label as written: `1)`, `(a)`. */
function numberOf(document: TreatyDocument, target: Branch): string {
  const label = target.kind === "subparagraph" ? leafOf(target, "label") : undefined;
  return label === undefined
    ? (target.heading?.number ?? target.label?.key ?? "")
    : flatten(document, label.start, label.end);
}

/** `12-бабына`, `1) тармақшасына` */
function joined(number: string, noun: string): string {
  return /\d$/u.test(number) ? `${number}-${noun}` : `${number} ${noun}`;
}

function textOf(number: string, opening: Opening, following: string, snippets: boolean): string {
  if (opening.language !== "kk") {
    const goesOn = /^\s*(?:настоящ|стать|пункта|of\s)/iu.test(following);
    return `${opening.before}${number}${goesOn ? "" : opening.after}`;
  }
  const asked = ASKING.find(([pattern]) => pattern.test(following))?.[1];
  const cases = asked === undefined ? CASES : [asked, ...CASES.filter((each) => each !== asked)];
  const forms = [...paradigm(KAZAKH_NOUNS[opening.unit])];
  const inCases = cases.flatMap(
    (wanted) => forms.find(([, form]) => form.case === wanted && form.possessive && !form.plural)?.[0] ?? [],
  );
  const [first = ""] = inCases;
  return snippets ? joined(number, `\${1|${inCases.join(",")}|}`) : joined(number, first);
}
