// Completion of defined terms: after some letters of one, its name, and the forms that go on with what has been typed.
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from "vscode-languageserver-types";
import { languageById } from "../languages/index.ts";
import { instrumentAt } from "../model/citedBy.ts";
import type { Term, TermName } from "../model/definitions.ts";
import { wordsOf } from "../model/termIndex.ts";
import { capitalised, capitalisedLike, isCapitalised } from "../text/capitals.ts";
import { foldHomoglyphs } from "../text/homoglyphs.ts";
import type { TreatyDocument } from "../workspace/treatyDocument.ts";

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
      for (const item of itemsFor(document, term, name, beginnings, offset)) {
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
  beginnings: readonly Typed[],
  offset: number,
): CompletionItem[] {
  for (const typed of beginnings) {
    const written = typed.text.replace(/\s+/gu, " ");
    const forms = formsFor(term, name, written);
    if (forms.length > 0) {
      return forms.map((form, index) => ({
        label: form,
        kind: CompletionItemKind.Text,
        filterText: document.text.slice(typed.start, offset) + form.slice(written.length),
        sortText: `~${String(index).padStart(3, "0")}${form}`,
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range: document.range({ start: typed.start, end: offset }), newText: form },
      }));
    }
  }
  return [];
}

/** The name where it goes on with what was typed; its other forms once all words but the last are there. */
function formsFor(term: Term, name: TermName, written: string): readonly string[] {
  const lower = written.toLowerCase();
  const capital = isCapitalised(written);
  if (term.capitalsCount && isCapitalised(name.text) && !capital) {
    return [];
  }
  const begins = name.text.toLowerCase().startsWith(lower) && name.text.length > written.length;
  const grammar = languageById(term.language).terms;
  const words = wordsOf(name.text);
  const last = words.at(-1);
  const before = name.text.slice(0, last?.start ?? 0);
  const onLastWord = lower.startsWith(before.toLowerCase()) && lower.length - before.length >= LEAST_LETTERS;
  const inflected =
    last === undefined || !onLastWord || term.language === "ru"
      ? []
      : [...new Set(grammar.formsOf(last.lower, "head"))]
          .map((form) => before + capitalisedLike(form, name.text.slice(last.start)))
          .filter((form) => form.toLowerCase().startsWith(lower) && form.length > written.length && form !== name.text)
          .slice(0, MOST_FORMS);
  return [...(begins ? [name.text] : []), ...inflected].map((form) => (capital ? capitalised(form) : form));
}
