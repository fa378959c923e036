// From treaty to treaty: where a citation of another instrument leads when that is in the workspace, and who cites this
// one from elsewhere.
import type { CancellationToken, Location } from "vscode-languageserver-protocol";
import { NAME_WORDS } from "../languages/names.ts";
import { articleStep, type CitedStep } from "../model/citations/steps.ts";
import type { NamedInstrument } from "../model/citedNames.ts";
import { agreement, extent, isNamed } from "../model/instrumentNames.ts";
import type { Reference } from "../model/references.ts";
import { tokenize } from "../model/tokens.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, enclosing } from "../syntax/tree.ts";
import { type FileSummary, type ForeignCitation, type InstrumentSummary, namesOf, summaryOf } from "./summary.ts";
import { encodedSegment, isWithin, keyOf } from "./textSource.ts";
import type { TreatyDocument } from "./treatyDocument.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** Names of instruments and the files that hold them, relative to the workspace folder: `kelisim.instruments`. */
export type InstrumentFiles = Readonly<Record<string, string>>;

/** An instrument in a file. */
export interface Place {
  readonly document: TreatyDocument;
  readonly instrument: Instrument;
}

/** The other instrument that a reference cites. */
export interface CitedTreaty extends Place {
  /** What the reference cites there; empty where the instrument has no such provision. */
  readonly provisions: readonly Branch[];
  /** No other instrument can be meant. */
  readonly certain: boolean;
}

/** A reference in another file, or in another instrument of the same file. */
export interface CitationElsewhere {
  readonly uri: string;
  readonly citation: ForeignCitation;
  /** What it cites of the instrument. */
  readonly provisions: readonly Branch[];
}

/** Where a treaty of the workspace is named; offsets are those of the document that names it. */
export interface NameOfTreaty {
  readonly start: number;
  readonly end: number;
  readonly uri: string;
}

interface Citing {
  readonly uri: string;
  readonly index: number;
  readonly names: readonly NamedInstrument[];
  readonly baseTreaty: boolean;
  readonly parties: ReadonlySet<string>;
}

interface Found {
  readonly uri: string;
  readonly index: number;
  readonly certain: boolean;
}

export class Elsewhere {
  readonly #index: WorkspaceIndex;
  readonly #files: InstrumentFiles;
  readonly #folders: readonly string[];
  readonly #token: CancellationToken;
  /** One question is answered from one state of the workspace. */
  #summaries: Promise<readonly FileSummary[]> | undefined;
  readonly #known = new Map<readonly NamedInstrument[], readonly Found[]>();

  constructor(index: WorkspaceIndex, files: InstrumentFiles, folders: readonly string[], token: CancellationToken) {
    this.#index = index;
    this.#files = files;
    this.#folders = folders;
    this.#token = token;
  }

  /** Whether there is any other treaty that the document could cite: one in the same file counts too. */
  mayHoldOthers(document: TreatyDocument): boolean {
    return this.#folders.length > 0 || this.#index.openDocuments > 1 || document.treaty.instruments.length > 1;
  }

  /** The instruments that a reference of the document may cite; none where the workspace has none of that name. */
  async treatiesOf(document: TreatyDocument, reference: Reference): Promise<readonly CitedTreaty[]> {
    const { resolution } = reference;
    const index = document.treaty.instruments.findIndex(
      ({ branch }) => enclosing(reference.home, "instrument") === branch,
    );
    const instrument = document.treaty.instruments[index];
    if (resolution.type !== "external" || instrument === undefined) {
      return [];
    }
    const names = namesOf(document, instrument).of(reference);
    return this.#treaties(document, index, names, resolution.instrument.baseTreaty, resolution.chain);
  }

  /** The article of the base treaty that a protocol quotes anew: `«27-1-бап …»`. */
  async treatiesOfQuotation(document: TreatyDocument, article: Branch): Promise<readonly CitedTreaty[]> {
    const index = document.treaty.instruments.findIndex(({ branch }) => enclosing(article, "instrument") === branch);
    const instrument = document.treaty.instruments[index];
    const key = article.heading?.number;
    if (instrument?.branch.instrument?.amending !== true || key === undefined) {
      return [];
    }
    return this.#treaties(document, index, namesOf(document, instrument).inTitle, true, [articleStep(key, article)]);
  }

  /** The places where a document names another treaty of the workspace in full, and only one can be meant. */
  async namesIn(document: TreatyDocument): Promise<readonly NameOfTreaty[]> {
    if (!this.mayHoldOthers(document)) {
      return [];
    }
    const summaries = await this.#allSummaries();
    const { uri } = document;
    return document.treaty.instruments.flatMap((instrument, index) => {
      const own = summaryOf(document).instruments[index];
      const parties = own === undefined ? new Set<string>() : partiesOf(own);
      return namesOf(document, instrument).mentions.flatMap((mention) => {
        const found = this.#find(summaries, { uri, index, names: [mention], baseTreaty: false, parties });
        const [place] = found;
        const target = found.length === 1 ? summaries.find((summary) => summary.uri === place?.uri) : undefined;
        const titles = target?.instruments[place?.index ?? 0]?.titles ?? [];
        const title = titles.find((each) => agreement(mention.name, each) !== "none");
        if (target === undefined || title === undefined) {
          return [];
        }
        const { start, end } = extent(mention.name, title);
        return [{ ...mention.place(start, end), uri: target.uri }];
      });
    });
  }

  /** Where, outside the instrument itself, any of its branches is cited. */
  async citationsOf(place: Place, branches: readonly Branch[]): Promise<readonly Location[]> {
    const byBranch = await this.citationsByBranch(place);
    return branches.flatMap((branch) => byBranch.get(branch) ?? []);
  }

  /** Where, outside the instrument itself, its branches are cited. */
  async citationsByBranch(place: Place): Promise<ReadonlyMap<Branch, readonly Location[]>> {
    const byBranch = new Map<Branch, Location[]>();
    for (const { uri, citation, provisions } of await this.allCitationsOf(place)) {
      for (const branch of provisions) {
        const citations = byBranch.get(branch) ?? [];
        citations.push({ uri, range: citation.range });
        byBranch.set(branch, citations);
      }
    }
    return byBranch;
  }

  /** A document of the workspace, open or not. */
  document(uri: string): Promise<TreatyDocument | undefined> {
    return this.#index.document(uri, this.#token);
  }

  /** All citations of the instrument's provisions from elsewhere, in the order of files and texts. */
  async allCitationsOf({ document, instrument }: Place): Promise<readonly CitationElsewhere[]> {
    const index = document.treaty.instruments.indexOf(instrument);
    const summaries = await this.#allSummaries();
    const found: CitationElsewhere[] = [];
    for (const citing of summaries.flatMap(({ instruments }) => instruments)) {
      const { uri } = citing;
      const parties = partiesOf(citing);
      for (const citation of citing.citations) {
        const { names, baseTreaty, chain } = citation;
        const leadsHere = this.#find(summaries, { uri, index: citing.index, names, baseTreaty, parties }).some(
          (place) => keyOf(place.uri) === keyOf(document.uri) && place.index === index,
        );
        const provisions = leadsHere ? instrument.provisionsOf(chain) : [];
        if (provisions.length > 0) {
          found.push({ uri: citing.uri, citation, provisions });
        }
      }
    }
    return found;
  }

  async #treaties(
    document: TreatyDocument,
    index: number,
    names: readonly NamedInstrument[],
    baseTreaty: boolean,
    chain: readonly CitedStep[],
  ): Promise<readonly CitedTreaty[]> {
    const own = summaryOf(document).instruments[index];
    if (own === undefined || names.length + Object.keys(this.#files).length === 0) {
      return [];
    }
    const summaries = await this.#allSummaries();
    const found = this.#find(summaries, { uri: document.uri, index, names, baseTreaty, parties: partiesOf(own) });
    const treaties: CitedTreaty[] = [];
    for (const place of found) {
      const there =
        keyOf(place.uri) === keyOf(document.uri) ? document : await this.#index.document(place.uri, this.#token);
      const instrument = there?.treaty.instruments[place.index];
      if (there !== undefined && instrument !== undefined) {
        const provisions = instrument.provisionsOf(chain);
        treaties.push({ document: there, instrument, provisions, certain: place.certain });
      }
    }
    return treaties;
  }

  #allSummaries(): Promise<readonly FileSummary[]> {
    this.#summaries ??= this.#index.summaries(this.#token);
    return this.#summaries;
  }

  /** The same names of one instrument mean the same. */
  #find(summaries: readonly FileSummary[], citing: Citing): readonly Found[] {
    const found = this.#known.get(citing.names) ?? this.#search(summaries, citing);
    this.#known.set(citing.names, found);
    return found;
  }

  #search(summaries: readonly FileSummary[], citing: Citing): readonly Found[] {
    const told = this.#told(citing);
    if (told !== undefined) {
      return [told];
    }
    for (const { name } of citing.names) {
      const found: Found[] = [];
      for (const candidate of summaries.flatMap(({ instruments }) => instruments)) {
        if (keyOf(candidate.uri) === keyOf(citing.uri) && candidate.index === citing.index) {
          continue;
        }
        const grades = candidate.titles.map((title) => {
          const grade = agreement(name, title);
          // A name that tells no parties means a treaty of the same parties, or one that has none in its title.
          const sameParties = [...title.parties].every((party) => citing.parties.has(party));
          return grade === "likely" && !sameParties ? "none" : grade;
        });
        if (grades.some((grade) => grade !== "none")) {
          found.push({ uri: candidate.uri, index: candidate.index, certain: grades.includes("certain") });
        }
      }
      if (found.length > 0) {
        return nearest(found, citing.uri);
      }
    }
    return [];
  }

  /** The file that the settings name for the instrument. */
  #told({ uri, names }: Citing): Found | undefined {
    const folder = this.#folders.find((each) => isWithin(uri, each));
    if (folder === undefined) {
      return undefined;
    }
    for (const [name, path] of Object.entries(this.#files)) {
      if (names.some((cited) => means(name, cited))) {
        return { uri: fileIn(folder, path), index: 0, certain: true };
      }
    }
    return undefined;
  }
}

function partiesOf({ titles }: InstrumentSummary): ReadonlySet<string> {
  return new Set(titles.flatMap(({ parties }) => [...parties]));
}

/** One among several is meant more surely when it lies beside the citing file. */
function nearest(found: readonly Found[], uri: string): readonly Found[] {
  const certain = found.filter((place) => place.certain);
  const best = certain.length > 0 ? certain : found;
  const folder = folderOf(uri);
  const beside = best.filter((place) => folderOf(place.uri) === folder);
  const chosen = beside.length > 0 ? beside : best;
  return chosen.length === 1 ? chosen : chosen.map((place) => ({ ...place, certain: false }));
}

function folderOf(uri: string): string {
  const key = keyOf(uri);
  return key.slice(0, key.lastIndexOf("/"));
}

/**
 * Every word of the name that the settings give stands in the passage, in whatever form. `Келісім` alone means the one
 * that the text calls so, not each agreement that it names in full.
 */
function means(given: string, { passage, name }: NamedInstrument): boolean {
  const { stem, kindOf } = NAME_WORDS[name.language];
  const wordsOf = (words: string) => tokenize(words).filter(({ kind }) => kind === "word");
  const wanted = wordsOf(given);
  const there = new Set(wordsOf(passage).map(({ lower }) => stem(lower)));
  const short = wanted.every(({ lower }) => kindOf(lower) !== undefined);
  return wanted.length > 0 && !(short && isNamed(name)) && wanted.every(({ lower }) => there.has(stem(lower)));
}

/** The address of a path within a folder; the settings let no path leave it. */
function fileIn(folder: string, path: string): string {
  const segments = path.split(/[/\\]/u).filter((segment) => segment !== "" && segment !== ".");
  return [folder.replace(/\/$/u, ""), ...segments.map(encodedSegment)].join("/");
}
