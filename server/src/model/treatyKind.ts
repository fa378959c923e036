// What kind of document an instrument is: who makes it, how many they are, and whether it changes or adds to another one.
// The clauses that it needs depend on it.
import { LANGUAGES } from "../languages/index.ts";
import type { InstrumentKind, PartyPatterns } from "../languages/language.ts";
import type { Block } from "../syntax/blocks.ts";
import type { Branch } from "../syntax/tree.ts";
import { FlatText } from "../text/flatText.ts";
import { firstIndex } from "../text/lists.ts";
import type { TextRange } from "./definitions.ts";
import type { Instrument } from "./treaty.ts";

/** Law № 54 on International Treaties, art. 2(1): in whose name a treaty is made. */
export type PartyLevel = "states" | "governments" | "departments";

export type TreatyKind =
  | { readonly type: "bilateral"; readonly level: PartyLevel }
  | { readonly type: "multilateral" }
  | { readonly type: "amending-protocol"; readonly parties: PartyCount }
  | { readonly type: "additional-protocol"; readonly parties: PartyCount }
  /** Neither changes nor adds in so many words: on its own subject, or on the end of another treaty. */
  | { readonly type: "protocol"; readonly parties: PartyCount }
  | { readonly type: "memorandum"; readonly parties: PartyCount }
  | { readonly type: "charter" }
  | { readonly type: "declaration" }
  /** Nothing tells who its parties are. */
  | { readonly type: "unknown" };

export type PartyCount = "two" | "many";

/** So far into a parties line the parties are named; what follows are recitals. */
const PARTIES_LINE = 500;

export function kindOf(instrument: Instrument, blocks: readonly Block[], folded: string): TreatyKind {
  return toldBy(instrument, blocks, folded).kind;
}

/** Whether the title or the parties line names two parties. */
export function isBilateral(instrument: Instrument, blocks: readonly Block[], folded: string): boolean {
  return toldBy(instrument, blocks, folded).isBilateral;
}

/** Whether cooperation is what the instrument is about. */
export function isOnCooperation(instrument: Instrument, blocks: readonly Block[], folded: string): boolean {
  return toldBy(instrument, blocks, folded).isOnCooperation;
}

/** What the title and the parties line tell. */
interface Told {
  readonly kind: TreatyKind;
  readonly isBilateral: boolean;
  readonly isOnCooperation: boolean;
}

/** Keeps it as long as they are the same. */
class LastTold {
  #by: readonly unknown[] = [];
  #told: Told | undefined;

  of(by: readonly unknown[], read: () => Told): Told {
    if (this.#told === undefined || by.some((each, index) => each !== this.#by[index])) {
      this.#told = read();
      this.#by = by;
    }
    return this.#told;
  }
}

function toldBy(instrument: Instrument, blocks: readonly Block[], folded: string): Told {
  const { kind, amending = false } = instrument.branch.instrument ?? {};
  const [title, preamble] = [instrument.part("title"), instrument.part("preamble")];
  return instrument.memory.of(LastTold).of([title, preamble, kind, amending], () => {
    const words = flat(title, folded);
    const lines = blocksOf(preamble, blocks).map(({ text }) => text.slice(0, PARTIES_LINE));
    const bilateral = namesTwoParties(words, lines);
    return {
      kind: readKind(kind, amending, words, lines, bilateral),
      isBilateral: bilateral,
      isOnCooperation: isSaid("cooperation", words),
    };
  });
}

function readKind(
  noun: InstrumentKind | undefined,
  amending: boolean,
  title: string,
  partiesLines: readonly string[],
  bilateral: boolean,
): TreatyKind {
  const parties: PartyCount = bilateral ? "two" : "many";
  if (amending) {
    return { type: "amending-protocol", parties };
  }
  if (noun === "protocol") {
    return { type: isSaid("additionalTitle", title) ? "additional-protocol" : "protocol", parties };
  }
  if (noun === "memorandum") {
    return { type: "memorandum", parties };
  }
  if (noun === "charter" || noun === "declaration") {
    return { type: noun };
  }
  if (bilateral) {
    return { type: "bilateral", level: levelOf(namesOfParties(title, partiesLines)) };
  }
  const many = noun === "convention" || [title, ...partiesLines].some(namesMany);
  return { type: many ? "multilateral" : "unknown" };
}

function namesTwoParties(title: string, partiesLines: readonly string[]): boolean {
  if (namesMany(title) || isSaid("organization", title)) {
    return false;
  }
  return isSaid("bilateralTitle", title) || partiesLines.some((line) => isSaid("twoParties", line) && !namesMany(line));
}

/** Those of some blocks, which stand in order, that lie in a part. */
export function blocksOf(part: TextRange | undefined, blocks: readonly Block[]): readonly Block[] {
  if (part === undefined) {
    return [];
  }
  const from = firstIndex(blocks, ({ start }) => start >= part.start);
  return blocks.slice(
    from,
    firstIndex(blocks, ({ end }) => end > part.end),
  );
}

/** Those of some blocks, which stand in order, that begin in a stretch of the document. */
export function blocksBegunIn(part: TextRange, blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(
    firstIndex(blocks, ({ start }) => start >= part.start),
    firstIndex(blocks, ({ start }) => start >= part.end),
  );
}

export function flat(branch: Branch | undefined, folded: string): string {
  return branch === undefined ? "" : FlatText.of(folded, branch.start, branch.end).text;
}

function namesMany(text: string): boolean {
  return isSaid("manyParties", text);
}

/** The parties' names, as far as the title tells them, else the parties line. */
function namesOfParties(title: string, partiesLines: readonly string[]): string {
  for (const { parties } of LANGUAGES) {
    const names = parties.bilateralTitle.exec(title)?.groups?.parties;
    if (names !== undefined) {
      return names;
    }
  }
  return partiesLines[0] ?? "";
}

/** The level that is named first: a ministry may stand under a government, a government may cooperate by ministries. */
function levelOf(names: string): PartyLevel {
  const first = (sign: "governments" | "departments") =>
    Math.min(...LANGUAGES.map(({ parties }) => names.search(parties[sign])).map((at) => (at < 0 ? names.length : at)));
  const [governments, departments] = [first("governments"), first("departments")];
  if (governments === departments) {
    return "states";
  }
  return governments < departments ? "governments" : "departments";
}

function isSaid(sign: keyof PartyPatterns, text: string): boolean {
  return LANGUAGES.some(({ parties }) => parties[sign].test(text));
}
