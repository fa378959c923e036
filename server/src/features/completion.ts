// Completion of references: after `осы Келісімнің ` the articles with their titles, after `3-бабының ` its paragraphs,
// after `пункта 2 статьи ` and `Article ` the numbers. Nothing is offered where no reference can begin.
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from "vscode-languageserver-types";
import { paradigm } from "../languages/kazakhMorphology.ts";
import { branchAt, instrumentAt } from "../model/citedBy.ts";
import type { Scope } from "../model/scopes.ts";
import { type Branch, branchesOf, enclosing, leafOf } from "../syntax/tree.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { firstWords, flatten } from "./names.ts";

/** Characters after which the editor asks by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [" ", "-", "\u00a0"];

/** How much of the line before the cursor is read. */
const LOOK_BACK = 160;

/** A place where a reference begins: what is cited there and what has been typed of its number. */
interface Opening {
  readonly unit: "article" | "paragraph" | "subparagraph";
  /** The number of the article named before, `this` for `осы баптың`, undefined where none is needed. */
  readonly article: string | "this" | undefined;
  readonly typed: string;
  readonly language: "kk" | "ru" | "en";
  /** Of the Kazakh noun: with the possessive after a genitive. */
  readonly possessive: boolean;
}

const KAZAKH_INSTRUMENT = "(?:келісім|шарт|хаттама|конвенция|меморандум|жарғы)\\p{L}{0,3}(?:ның|нің|дың|дің|тың|тің)";

const OPENINGS: readonly [RegExp, Omit<Opening, "article" | "typed">][] = [
  [
    /(?<article>\d{1,3}(?:-\d{1,2})?)-ба(?:бының|птың|бы)\s(?<typed>[\d-]{0,6})$/iu,
    { unit: "paragraph", language: "kk", possessive: true },
  ],
  [/(?<this>осы баптың)\s(?<typed>[\d-]{0,6})$/iu, { unit: "paragraph", language: "kk", possessive: true }],
  [
    new RegExp(`осы\\s${KAZAKH_INSTRUMENT}\\s(?<typed>[\\d-]{0,6})$`, "iu"),
    { unit: "article", language: "kk", possessive: true },
  ],
  [
    /(?:пункт|подпункт)\p{L}{0,3}\s(?:\d{1,3}\)?)\sстат(?:ьи|ей)\s(?<typed>[\d-]{0,6})$/iu,
    { unit: "article", language: "ru", possessive: false },
  ],
  [
    /(?<!\p{L})(?:стать(?:я|и|е|ю|ей|ёй|ям|ями|ях))\s(?<typed>[\d-]{0,6})$/iu,
    { unit: "article", language: "ru", possessive: false },
  ],
  [/(?<!\p{L})Articles?\s(?<typed>[\d-]{0,6})$/u, { unit: "article", language: "en", possessive: false }],
];

/** The cases that a drafter needs after a genitive, the most frequent first. */
const CASES = ["dative", "locative", "genitive", "accusative", "ablative", "instrumental", "nominative"] as const;

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
  const targets = targetsOf(opening, instrument.scope, branchAt(instrument.branch, lineStart + lastWord.length - 1));
  return targets.map((target, index) => {
    const number = target.heading?.number ?? target.label?.key ?? "";
    const title = leafOf(target, "headingTitle");
    const newText = opening.language === "kk" ? kazakhText(number, opening, snippets) : number;
    return {
      label: opening.language === "kk" ? `${number}-${opening.unit === "article" ? "бап" : "тармақ"}` : number,
      labelDetails: {
        description: title === undefined ? firstWords(document, target, 60) : flatten(document, title.start, title.end),
      },
      kind: CompletionItemKind.Reference,
      filterText: number,
      sortText: String(index).padStart(5, "0"),
      insertTextFormat: snippets && opening.language === "kk" ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText },
    };
  });
}

function openingAt(before: string): Opening | undefined {
  for (const [pattern, opening] of OPENINGS) {
    const match = pattern.exec(before);
    if (match !== null) {
      const { article, typed = "" } = match.groups ?? {};
      return { ...opening, article: match.groups?.this === undefined ? article : "this", typed };
    }
  }
  return undefined;
}

function targetsOf(opening: Opening, scope: Scope, here: Branch): readonly Branch[] {
  if (opening.unit === "article") {
    return scope.articles;
  }
  const article = opening.article === "this" ? enclosing(here, "article") : scope.article(opening.article ?? "");
  return article === undefined ? [] : branchesOf(article).filter(({ kind }) => kind === "paragraph");
}

/** `12-бабына`, with the other cases to choose from where the client can show them. */
function kazakhText(number: string, { unit, possessive }: Opening, snippets: boolean): string {
  const noun = unit === "article" ? "бап" : "тармақ";
  const forms = [...paradigm(noun)];
  const inCases = CASES.flatMap(
    (wanted) =>
      forms.find(([, form]) => form.case === wanted && form.possessive === possessive && !form.plural)?.[0] ?? [],
  );
  return snippets ? `${number}-\${1|${inCases.join(",")}|}` : `${number}-${inCases[0] ?? noun}`;
}
