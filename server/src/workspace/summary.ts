// What the rest of the workspace needs to know of a file: how its instruments are called, what they cite of others, and
// the names by which it can be searched. Small enough to keep for every file, unlike the tree it is taken from.
import type { Range } from "vscode-languageserver-types";
import { datesIn } from "../languages/dates.ts";
import { languageOf } from "../languages/index.ts";
import { NAME_WORDS } from "../languages/names.ts";
import type { CitedStep } from "../model/citations/steps.ts";
import { CitedNames, type NamedInstrument } from "../model/citedNames.ts";
import { type TitleFacts, titleFacts } from "../model/instrumentNames.ts";
import type { Reference } from "../model/references.ts";
import { tokenize } from "../model/tokens.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, isBranch, leafOf } from "../syntax/tree.ts";
import { Attached } from "../text/attached.ts";
import { FlatText } from "../text/flatText.ts";
import { fileNameOf } from "./textSource.ts";
import type { TreatyDocument } from "./treatyDocument.ts";

export interface FileSummary {
  readonly uri: string;
  readonly instruments: readonly InstrumentSummary[];
  /** What can be searched by name, in document order. */
  readonly places: readonly NamedPlace[];
}

/** A part of a treaty, or a term that it defines. */
export interface NamedPlace {
  readonly kind: "title" | "chapter" | "article" | "annex" | "term";
  readonly name: string;
  readonly range: Range;
  /** What it stands in: the treaty's title. */
  readonly container: string | undefined;
}

export interface InstrumentSummary {
  readonly uri: string;
  /** Its place among the instruments of its file. */
  readonly index: number;
  /** What the instrument is called: by its title, and by the name of its file. */
  readonly titles: readonly TitleFacts[];
  readonly citations: readonly ForeignCitation[];
}

/** A citation of another instrument. */
export interface ForeignCitation {
  readonly range: Range;
  readonly start: number;
  readonly names: readonly NamedInstrument[];
  readonly baseTreaty: boolean;
  readonly chain: readonly CitedStep[];
}

const known = new Attached<TreatyDocument, FileSummary>();

/** What is known of a document as it stands; each part is read from it when it is first asked for. */
export function summaryOf(document: TreatyDocument): FileSummary {
  const summary = known.get(document) ?? new DocumentSummary(document);
  known.set(document, summary);
  return summary;
}

/** The same with everything read, for which the document is needed no more. */
export function completeSummaryOf(document: TreatyDocument): FileSummary {
  const { uri, instruments, places } = summaryOf(document);
  const complete = instruments.map(({ index, titles, citations }) => ({ uri, index, titles, citations }));
  return { uri, instruments: complete, places };
}

class DocumentSummary implements FileSummary {
  readonly uri: string;
  readonly #document: TreatyDocument;
  #instruments: readonly InstrumentSummary[] | undefined;
  #places: readonly NamedPlace[] | undefined;

  constructor(document: TreatyDocument) {
    this.uri = document.uri;
    this.#document = document;
  }

  get instruments(): readonly InstrumentSummary[] {
    this.#instruments ??= this.#document.treaty.instruments.map(
      (instrument, index) => new OpenInstrument(this.#document, instrument, index),
    );
    return this.#instruments;
  }

  get places(): readonly NamedPlace[] {
    this.#places ??= this.#document.treaty.instruments.flatMap((instrument) => placesOf(this.#document, instrument));
    return this.#places;
  }
}

class OpenInstrument implements InstrumentSummary {
  readonly uri: string;
  readonly index: number;
  readonly #document: TreatyDocument;
  readonly #instrument: Instrument;
  #titles: readonly TitleFacts[] | undefined;
  #citations: readonly ForeignCitation[] | undefined;

  constructor(document: TreatyDocument, instrument: Instrument, index: number) {
    this.uri = document.uri;
    this.index = index;
    this.#document = document;
    this.#instrument = instrument;
  }

  get titles(): readonly TitleFacts[] {
    this.#titles ??= titlesOf(this.#document, this.#instrument);
    return this.#titles;
  }

  get citations(): readonly ForeignCitation[] {
    this.#citations ??= citationsOf(this.#document, this.#instrument);
    return this.#citations;
  }
}

const namesKnown = new Attached<Instrument, CitedNames>();

/** The names under which an instrument of the document cites others. */
export function namesOf(document: TreatyDocument, instrument: Instrument): CitedNames {
  let names = namesKnown.get(instrument);
  if (names === undefined) {
    names = new CitedNames(instrument, document.treaty.document.folded);
    namesKnown.set(instrument, names);
  }
  return names;
}

/** Whether the document names any other instrument whose provisions it cites. */
export function citesOthers(document: TreatyDocument): boolean {
  return document.treaty.instruments.some((instrument) => {
    const names = namesOf(document, instrument);
    return instrument.externalReferences.some(
      (reference) => citesProvisions(reference) && names.of(reference).length > 0,
    );
  });
}

function citesProvisions({ resolution }: Reference): boolean {
  return resolution.type === "external" && resolution.chain.length > 0;
}

function citationsOf(document: TreatyDocument, instrument: Instrument): ForeignCitation[] {
  const names = namesOf(document, instrument);
  return instrument.externalReferences.flatMap((reference) => {
    const { resolution, start } = reference;
    if (resolution.type !== "external" || resolution.chain.length === 0) {
      return [];
    }
    const cited = names.of(reference);
    const { baseTreaty } = resolution.instrument;
    return [{ range: document.range(reference), start, names: cited, baseTreaty, chain: resolution.chain }];
  });
}

function titlesOf(document: TreatyDocument, instrument: Instrument): TitleFacts[] {
  const { folded } = document.treaty.document;
  const { language, kind } = instrument.branch.instrument ?? {};
  const title = instrument.part("title");
  const titles: TitleFacts[] = [];
  if (title !== undefined && language !== undefined) {
    const { text } = FlatText.of(folded, title.start, title.end);
    titles.push(titleFacts(text, language, kind, dateOf(instrument, folded)));
  }
  if (document.treaty.instruments.length === 1) {
    titles.push(...fileNameFacts(document.uri));
  }
  return titles;
}

/** When the instrument was signed, as its testimonium tells. */
function dateOf(instrument: Instrument, folded: string): string | undefined {
  const closing = instrument.part("closing");
  const language = instrument.branch.instrument?.language;
  return closing === undefined || language === undefined
    ? undefined
    : datesIn(FlatText.of(folded, closing.start, closing.end).text, language)[0]?.iso;
}

/** `сауда-туралы-келісім.treaty` is named as a title would be. */
function fileNameFacts(uri: string): TitleFacts[] {
  const words = fileNameOf(uri)
    .replace(/\.[^.]*$/u, "")
    .replace(/[-_.\s]+/gu, " ");
  const language = languageOf(words, undefined);
  if (language === undefined) {
    return [];
  }
  const nouns = tokenize(words).flatMap(({ lower }) => NAME_WORDS[language].kindOf(lower) ?? []);
  const kind = language === "kk" ? nouns.at(-1) : nouns[0];
  const facts = titleFacts(words, language, kind, undefined);
  return kind !== undefined && facts.subject.size > 0 ? [facts] : [];
}

function placesOf(document: TreatyDocument, instrument: Instrument): NamedPlace[] {
  const title = instrument.part("title");
  const container = title && wordsOf(document, [title]);
  const { scope, annexes } = instrument;
  const branches = [scope, ...annexes].flatMap(({ chapters, articles }) => [...chapters, ...articles]);
  const parts = [...branches, ...scope.annexes].flatMap((branch): readonly (NamedPlace & { start: number })[] => {
    const { kind, start } = branch;
    return kind === "chapter" || kind === "article" || kind === "annex"
      ? [{ kind, name: headingOf(document, branch), range: document.range(branch), container, start }]
      : [];
  });
  const terms = instrument.terms.all.map((term) => {
    const [name] = term.names;
    return { kind: "term" as const, name: name.text, range: document.range(name), container, start: name.start };
  });
  return [
    ...(title === undefined
      ? []
      : [{ kind: "title" as const, name: container ?? "", range: document.range(title), container: undefined }]),
    ...[...parts, ...terms].sort((left, right) => left.start - right.start),
  ];
}

/** `12-бап Тоқтата тұру` */
function headingOf(document: TreatyDocument, branch: Branch): string {
  const leaves = [leafOf(branch, "heading"), leafOf(branch, "headingTitle")].filter((leaf) => leaf !== undefined);
  return wordsOf(
    document,
    leaves.length > 0 ? leaves : branch.children.filter((child) => !isBranch(child)).slice(0, 1),
  );
}

function wordsOf({ text }: TreatyDocument, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.map(({ start, end }) => FlatText.of(text, start, end).text).join(" ");
}
