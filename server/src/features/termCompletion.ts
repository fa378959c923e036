// Completion of defined terms: after some letters of one, its name, and the forms that go on with what has been typed.
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from "vscode-languageserver-types";
import { languageById } from "../languages/index.ts";
import { instrumentAt } from "../model/citedBy.ts";
import type { Term, TermName } from "../model/definitions.ts";
import type { TermUse } from "../model/pieceText.ts";
import { wordsOf } from "../model/termIndex.ts";
import { capitalised, capitalisedLike, isCapitalised } from "../text/capitals.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";
import { flatten } from "./names.ts";

/** Fewer letters of a word say too little. */
const LEAST_LETTERS = 3;
const LOOK_BACK = 160;
const MOST_FORMS = 8;

interface Typed {
  /** Offset of the first letter. */
  readonly start: number;
  readonly text: string;
}

export function termCompletions(document: TreatyDocument, position: Position): CompletionItem[] {
  const offset = document.textDocument.offsetAt(position);
  // A blank after the last word of a treaty is no part of it.
  const written = document.text.slice(Math.max(0, offset - LOOK_BACK), offset);
  const instrument = instrumentAt(document.treaty, offset - (written.length - written.trimEnd().length));
  if (instrument === undefined || /\p{L}/u.test(document.text.charAt(offset))) {
    return [];
  }
  const beginnings = beginningsBefore(document, offset);
  const items: CompletionItem[] = [];
  const offered = new Set<string>();
  for (const term of instrument.terms.all) {
    // The name of a term that is being defined right here is no help.
    const elsewhere = offset < term.names[0].start || term.names[0].end < offset;
    for (const name of elsewhere && isWithin(term, offset) ? term.names : []) {
      for (const item of itemsFor(document, term, name, instrument.terms.uses, beginnings, offset)) {
        if (!offered.has(item.label)) {
          offered.add(item.label);
          items.push(item);
        }
      }
    }
  }
  return items;
}

/** The treaty goes on where it is being written. */
function isWithin({ scope }: Term, offset: number): boolean {
  return scope.kind === "instrument" || (scope.start <= offset && offset <= scope.end);
}

/** What has been typed since the beginning of each of the last words, the longest first. */
function beginningsBefore(document: TreatyDocument, offset: number): readonly Typed[] {
  const from = Math.max(0, offset - LOOK_BACK);
  const text = foldHomoglyphs(document.text.slice(from, offset));
  const lineStart = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  return wordsOf(text)
    .filter(({ start }) => start >= lineStart)
    .map(({ start }) => ({ start: from + start, text: text.slice(start) }))
    .filter(({ text: typed }) => typed.trimEnd().length >= LEAST_LETTERS && /^[\p{L}\d\s-]+$/u.test(typed));
}

function itemsFor(
  document: TreatyDocument,
  term: Term,
  name: TermName,
  uses: readonly TermUse[],
  beginnings: readonly Typed[],
  offset: number,
): CompletionItem[] {
  // How Russian declines is not told for certain by a noun's letters: its forms are those that the treaty has already.
  const written = term.language === "ru" ? formsIn(document, name, uses, offset) : [];
  for (const typed of beginnings) {
    const beginning = typed.text.replace(/\s+/gu, " ");
    const forms = formsFor(term, name, beginning, written);
    if (forms.length > 0) {
      return forms.map((form, index) => ({
        label: form,
        kind: CompletionItemKind.Text,
        filterText: document.text.slice(typed.start, offset) + form.slice(beginning.length),
        sortText: `~${String(index).padStart(3, "0")}${form}`,
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range: document.range({ start: typed.start, end: offset }), newText: form },
      }));
    }
  }
  return [];
}

/** The forms of a name that stand in the treaty, the most frequent first; what is being typed is none. */
function formsIn(document: TreatyDocument, name: TermName, uses: readonly TermUse[], offset: number): string[] {
  const counts = new Map<string, number>();
  for (const use of uses) {
    const words = use.name === name ? flatten(document, use.start, use.end) : "";
    if (words !== "" && !/\p{Lu}{2}/u.test(words) && (offset < use.start || use.end < offset)) {
      const form = capitalisedLike(words.charAt(0).toLowerCase() + words.slice(1), name.text);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, left], [, right]) => right - left).map(([form]) => form);
}

/** The name where it goes on with what was typed; its other forms once all words but the last are there. */
function formsFor(term: Term, name: TermName, beginning: string, written: readonly string[]): readonly string[] {
  const lower = beginning.toLowerCase();
  const capital = isCapitalised(beginning);
  if (term.capitalsCount && isCapitalised(name.text) && !capital) {
    return [];
  }
  const goesOn = (form: string) => form.toLowerCase().startsWith(lower) && form.length > beginning.length;
  const grammar = languageById(term.language).terms;
  const words = wordsOf(name.text);
  const last = words.at(-1);
  const before = name.text.slice(0, last?.start ?? 0);
  const onLastWord = lower.startsWith(before.toLowerCase()) && lower.length - before.length >= LEAST_LETTERS;
  const inflected =
    last === undefined || !onLastWord || term.language === "ru"
      ? written
      : [...new Set(grammar.formsOf(last.lower, "head"))].map(
          (form) => before + capitalisedLike(form, name.text.slice(last.start)),
        );
  const others = inflected.filter((form) => goesOn(form) && form !== name.text).slice(0, MOST_FORMS);
  return [...(goesOn(name.text) ? [name.text] : []), ...others].map((form) => (capital ? capitalised(form) : form));
}
