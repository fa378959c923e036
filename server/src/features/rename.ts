// Rename a defined term: every form of it keeps its ending, with the endings of the new name. Where the form of the new
// name cannot be told for certain the whole rename is refused, with the reason.
import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { languageById } from "../languages/index.ts";
import type { Unsure } from "../languages/termGrammar.ts";
import { type Message, message } from "../localization/message.ts";
import type { Term, TermName, TextRange } from "../model/definitions.ts";
import { wordsOf } from "../model/termIndex.ts";
import type { TermPlace } from "../model/treaty.ts";
import { capitalised, isCapitalised } from "../text/capitals.ts";
import { FlatText } from "../text/flatText.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

export type RenameAnswer =
  | { readonly type: "edit"; readonly edit: WorkspaceEdit }
  | { readonly type: "refusal"; readonly reason: Message };

const UNSURE: Readonly<Record<Unsure, Message>> = {
  words: message("the names have not equally many words, so it is not certain which endings they take"),
  number: message("one name is in the plural and the other in the singular"),
  declension: message("the new name is not certain to be declined like the old one"),
  ending: message("the endings of the new name do not follow from its letters"),
  form: message("the same form of the new name is not certain"),
};

const LONGEST_NAME = 120;
const ARTICLE = /(?<=^|[^\p{L}])(?<article>an?)\s$/iu;
/** Words whose first letter does not tell the sound that they begin with. */
const UNSURE_SOUND = /^(?:h|u|eu|on(?:c)?e)/iu;

/** The term's own name, where a term stands at the position; undefined elsewhere. */
export function prepareRename(
  document: TreatyDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const place = document.treaty.termAt(document.textDocument.offsetAt(position));
  return place === undefined ? undefined : { range: document.range(place), placeholder: place.name.text };
}

export function rename(document: TreatyDocument, position: Position, newName: string): RenameAnswer | undefined {
  const place = document.treaty.termAt(document.textDocument.offsetAt(position));
  if (place === undefined) {
    return undefined;
  }
  const renamed = newName.trim().replace(/\s+/gu, " ");
  const refusal = refusalOf(place, renamed);
  if (refusal !== undefined) {
    return { type: "refusal", reason: refusal };
  }
  const edits: TextEdit[] = [];
  for (const written of placesOf(place)) {
    const found = editsFor(document, place, written, renamed);
    if ("unsure" in found) {
      return { type: "refusal", reason: refusalAt(document, place.name, written, renamed, found.unsure) };
    }
    edits.push(...found.edits);
  }
  return { type: "edit", edit: { changes: { [document.uri]: edits } } };
}

function refusalOf({ instrument, term, name }: TermPlace, renamed: string): Message | undefined {
  if (!/^\p{L}[\p{L}\d]*(?:[ -][\p{L}\d]+)*$/u.test(renamed) || renamed.length > LONGEST_NAME) {
    return message("“{0}” cannot be the name of a term: write words without marks between them.", renamed);
  }
  const taken = instrument.terms.all.some(
    (other) => other !== term && other.names.some(({ text }) => text.toLowerCase() === renamed.toLowerCase()),
  );
  return taken
    ? message("“{0}” cannot be renamed to “{1}”: this treaty defines that name already.", name.text, renamed)
    : undefined;
}

function refusalAt(
  document: TreatyDocument,
  name: TermName,
  written: TextRange,
  renamed: string,
  unsure: Unsure,
): Message {
  return message(
    "“{0}” cannot be renamed to “{1}”: it stands as “{2}” in line {3}, and {4}. Change it by hand, or choose another name.",
    name.text,
    renamed,
    flatText(document, written).text,
    document.range(written).start.line + 1,
    UNSURE[unsure],
  );
}

/** Where the name stands: in its definition, under names that are but forms of it, and in all its uses. */
function placesOf({ instrument, term, name }: TermPlace): readonly TextRange[] {
  const names = term.names.filter((other) => other === name || isFormOf(other, name, term));
  const uses = instrument.usesOf(term).filter((use) => names.includes(use.name));
  return [...names, ...uses].sort((left, right) => left.start - right.start);
}

/** `Сторона` beside `Стороны`. */
function isFormOf(other: TermName, name: TermName, { language }: Term): boolean {
  const grammar = languageById(language).terms;
  const words = wordsOf(name.text).map(({ lower }) => lower);
  const others = wordsOf(other.text).map(({ lower }) => lower);
  return (
    words.length === others.length &&
    words.every((word, index) => [...grammar.formsOf(word, grammar.roleOf(words, index))].includes(others[index] ?? ""))
  );
}

function editsFor(
  document: TreatyDocument,
  { term, name }: TermPlace,
  written: TextRange,
  renamed: string,
): { readonly edits: readonly TextEdit[] } | { readonly unsure: Unsure } {
  const flat = flatText(document, written);
  const words = wordsOf(flat.text);
  const old = wordsOf(name.text);
  const found = languageById(term.language).terms.reinflect(
    old.map(({ lower }) => lower),
    words.map(({ lower }) => lower),
    wordsOf(renamed).map(({ start, end }) => renamed.slice(start, end)),
  );
  if ("unsure" in found) {
    return found;
  }
  const shown = words.map(({ start, end }) => flat.text.slice(start, end));
  const named = old.map(({ start, end }) => name.text.slice(start, end));
  const newWords = found.words.map((word, index) => inCapitals(word, index, shown, named));
  const article = term.language === "en" ? articleEdit(document, written, newWords[0] ?? "") : [];
  if (article === undefined) {
    return { unsure: "form" };
  }
  const ranges = words.map(({ start, end }) => flat.range(start, end));
  const edits =
    newWords.length === ranges.length
      ? ranges.map((range, index) => ({ range: document.range(range), newText: newWords[index] ?? "" }))
      : [{ range: document.range(written), newText: newWords.join(" ") }];
  return {
    edits: [...article, ...edits.filter(({ range, newText }) => document.textDocument.getText(range) !== newText)],
  };
}

/** The capitals of the place: of a sentence's first word, of a heading. */
function inCapitals(word: string, index: number, shown: readonly string[], named: readonly string[]): string {
  const [first = ""] = shown;
  const [ownFirst = ""] = named;
  if (isUpper(shown.join("")) && !isUpper(named.join("")) && shown.join("").length > 1) {
    return word.toUpperCase();
  }
  const everyWord = shown.length > 1 && shown.every(isCapitalised) && !named.every(isCapitalised);
  if ((index === 0 && isCapitalised(first) && !isCapitalised(ownFirst)) || everyWord) {
    return capitalised(word);
  }
  return index === 0 && !isCapitalised(first) && isCapitalised(ownFirst) && !isUpper(word)
    ? word.charAt(0).toLowerCase() + word.slice(1)
    : word;
}

function isUpper(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

/** `a carrier` becomes `an operator`; undefined where the sound of the new word cannot be told. */
function articleEdit(document: TreatyDocument, { start }: TextRange, word: string): readonly TextEdit[] | undefined {
  const match = ARTICLE.exec(document.text.slice(Math.max(0, start - 4), start));
  const article = match?.groups?.article;
  if (match === null || article === undefined) {
    return [];
  }
  if (UNSURE_SOUND.test(word)) {
    return undefined;
  }
  const right = /^[aeio]/iu.test(word) ? "an" : "a";
  const from = start - match[0].length;
  const newText = isCapitalised(article) ? `A${right.slice(1)}` : right;
  return newText === article ? [] : [{ range: document.range({ start: from, end: from + article.length }), newText }];
}

function flatText(document: TreatyDocument, { start, end }: TextRange): FlatText {
  return FlatText.of(document.treaty.document.folded, start, end);
}
