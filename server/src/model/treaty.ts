// What a parsed document means: its instruments, their articles and references. A pure function of the tree; each
// part is computed when it is first asked for.
import { languageOf } from "../languages/index.ts";
import type { LanguageId } from "../languages/language.ts";
import { NAME_WORDS } from "../languages/names.ts";
import { numberKey } from "../languages/numbers.ts";
import { type ParsedDocument, parse } from "../syntax/parser.ts";
import { type Branch, type BranchKind, branchesOf, isBranch } from "../syntax/tree.ts";
import { addTo } from "../text/lists.ts";
import { gather } from "./beside.ts";
import type { CitedStep } from "./citations/steps.ts";
import { instrumentAt } from "./citedBy.ts";
import type { ResolvedPart } from "./citingParts.ts";
import type { Term, TermName, TextRange } from "./definitions.ts";
import { Memory } from "./memory.ts";
import { type Outline, OutlineMemory } from "./pieces.ts";
import type { TermUse } from "./pieceText.ts";
import { type ReferenceIndex, ReferenceMemory } from "./referenceIndex.ts";
import type { Reference } from "./references.ts";
import { provisionsOf } from "./resolver.ts";
import { type Scope, ScopeMemory, scopeOfAnnex } from "./scopes.ts";
import { Surroundings } from "./surroundings.ts";
import { TermMemory, Terms } from "./terms.ts";

export class Instrument {
  readonly branch: Branch;
  readonly scope: Scope;
  readonly annexes: readonly Scope[];
  /** What its versions hand on to each other. */
  readonly memory: Memory;
  readonly #folded: string;
  readonly #protocols: () => ReadonlyMap<string, Scope>;
  #parts: ReadonlyMap<BranchKind, Branch> | undefined;
  #terms: Terms | undefined;
  #usesByTerm: ReadonlyMap<Term, readonly TermUse[]> | undefined;
  #citations: ReferenceIndex | undefined;
  #outline: Outline | undefined;

  /** `protocols` are the numbered ones of the same document. */
  constructor(branch: Branch, folded: string, protocols: () => ReadonlyMap<string, Scope>, memory: Memory) {
    this.branch = branch;
    this.memory = memory;
    this.scope = memory.of(ScopeMemory).scopeOf(branch);
    this.annexes = this.scope.annexes.map((annex) => scopeOfAnnex(annex));
    this.#folded = folded;
    this.#protocols = protocols;
  }

  /** The pieces that it consists of. */
  get outline(): Outline {
    this.#outline ??= this.memory.of(OutlineMemory).of(this.branch);
    return this.#outline;
  }

  /** In order of appearance. */
  get references(): readonly Reference[] {
    return this.#index.all;
  }

  /** By the parts in which they stand, in order; a part is the same object until its references are resolved anew. */
  get referencesByPart(): readonly ResolvedPart[] {
    return this.#index.byPart;
  }

  /** Those of the references that cite another instrument. */
  get externalReferences(): readonly Reference[] {
    return externalReferences(this);
  }

  /** The defined terms and where they are used. */
  get terms(): Terms {
    this.#terms ??= new Terms(this.outline, this.branch.instrument, this.#folded, this.memory.of(TermMemory));
    return this.#terms;
  }

  /** The uses of a term in order of appearance, those inside longer terms left out. */
  usesOf(term: Term): readonly TermUse[] {
    this.#usesByTerm ??= byTerm(this.terms.uses);
    return this.#usesByTerm.get(term) ?? [];
  }

  /** The references that lead to a branch, in order of appearance. */
  referencesTo(target: Branch): readonly Reference[] {
    return this.#index.to(target);
  }

  /** The references of the article, or the like, that an offset lies in. */
  referencesAround(offset: number): readonly Reference[] {
    return this.#index.around(offset);
  }

  /** What a chain that another document cites means here; nothing where a level of it is not there. */
  provisionsOf(chain: readonly CitedStep[]): readonly Branch[] {
    return provisionsOf(chain, this.#surroundings);
  }

  get #index(): ReferenceIndex {
    this.#citations ??= this.memory.of(ReferenceMemory).read(this.#surroundings, this.outline);
    return this.#citations;
  }

  get #surroundings(): Surroundings {
    return new Surroundings(this.scope, this.annexes, this.#protocols(), this.#folded);
  }

  /** The part of a kind, such as the title or the closing. */
  part(kind: BranchKind): Branch | undefined {
    this.#parts ??= firstOfKinds(this.branch);
    return this.#parts.get(kind);
  }
}

const externalReferences = gather(
  ({ referencesByPart }) => referencesByPart,
  ({ external }: ResolvedPart) => external,
);

function firstOfKinds(branch: Branch): ReadonlyMap<BranchKind, Branch> {
  const first = new Map<BranchKind, Branch>();
  let latest: BranchKind | undefined;
  for (const child of branch.children) {
    if (isBranch(child) && child.kind !== latest) {
      latest = child.kind;
      first.set(latest, first.get(latest) ?? child);
    }
  }
  return first;
}

/** A name of a term at a place; the range is that of the words there. */
export interface TermPlace extends TextRange {
  readonly instrument: Instrument;
  readonly term: Term;
  readonly name: TermName;
}

export class Treaty {
  readonly document: ParsedDocument;
  readonly instruments: readonly Instrument[];
  /** What its versions hand on to each other. */
  readonly memory: Memory;
  #language: LanguageId | undefined;
  #numberedProtocols: ReadonlyMap<string, Scope> | undefined;

  private constructor(document: ParsedDocument, before: Treaty | undefined) {
    this.document = document;
    this.memory = before?.memory ?? new Memory();
    const branches = branchesOf(document.root).filter(({ kind }) => kind === "instrument");
    const memories = memoriesOf(branches, before?.instruments ?? []);
    this.instruments = branches.map(
      (branch, index) =>
        new Instrument(branch, document.folded, () => this.#protocols, memories[index] ?? new Memory()),
    );
  }

  /** `№ 1 ХАТТАМА`, `Protocol No. 2`: the protocols that their titles number. */
  get #protocols(): ReadonlyMap<string, Scope> {
    this.#numberedProtocols ??= new Map(
      this.instruments.flatMap((instrument) => {
        const title = instrument.branch.instrument?.kind === "protocol" ? instrument.part("title") : undefined;
        const number = title && protocolNumber(this.document.folded.slice(title.start, title.end));
        return number === undefined ? [] : [[number, instrument.scope] as const];
      }),
    );
    return this.#numberedProtocols;
  }

  /**
   * Reads a text. `before` is a version of the same document, which must not be used afterwards: what has stayed the same
   * is taken over from it. The result is the same without it.
   */
  static of(text: string, before?: Treaty): Treaty {
    return new Treaty(parse(text, before?.document), before);
  }

  /** The language of the first instrument, else of the text itself; undefined where there is too little text. */
  get language(): LanguageId | undefined {
    this.#language ??=
      this.instruments[0]?.branch.instrument?.language ?? languageOf(this.document.folded.slice(0, 20_000), undefined);
    return this.#language;
  }

  /** The languages of the instruments, in order of appearance. */
  get languages(): readonly LanguageId[] {
    const found = this.instruments.map(({ branch }) => branch.instrument?.language).filter((id) => id !== undefined);
    const unique = [...new Set(found)];
    return unique.length > 0 || this.language === undefined ? unique : [this.language];
  }

  /** The term whose name stands at an offset, in its definition or where it is used. */
  termAt(offset: number): TermPlace | undefined {
    const instrument = instrumentAt(this, offset);
    if (instrument === undefined) {
      return undefined;
    }
    const touches = ({ start, end }: TextRange) => start <= offset && offset <= end;
    for (const term of instrument.terms.all) {
      const name = term.names.find(touches);
      if (name !== undefined) {
        return { instrument, term, name, start: name.start, end: name.end };
      }
    }
    const use = instrument.terms.uses.find((each) => !each.embedded && touches(each));
    return use === undefined
      ? undefined
      : { instrument, term: use.term, name: use.name, start: use.start, end: use.end };
  }

  /** The list of references that an offset lies in, on a number, a conjunction or the dash of a range. */
  listAt(offset: number): readonly Reference[] | undefined {
    return this.#referencesAround(offset).find(
      ({ list }) => list.length > 1 && (list[0]?.start ?? 0) <= offset && offset <= (list.at(-1)?.end ?? 0),
    )?.list;
  }

  /** References that touch an offset, the innermost of a chain first. */
  referencesAt(offset: number): readonly Reference[] {
    return this.#referencesAround(offset).filter(({ start, end }) => start <= offset && offset <= end);
  }

  #referencesAround(offset: number): readonly Reference[] {
    return this.instruments.flatMap((instrument) => instrument.referencesAround(offset));
  }
}

/** The memory that each instrument had in the version before: the one of the same branch, or in the same place. */
function memoriesOf(branches: readonly Branch[], before: readonly Instrument[]): readonly (Memory | undefined)[] {
  const byBranch = new Map(before.map(({ branch, memory }) => [branch, memory]));
  const stayed = new Set(branches);
  const left = before.filter(({ branch }) => !stayed.has(branch));
  const sameNumber = branches.length === before.length;
  let next = 0;
  return branches.map((branch) => byBranch.get(branch) ?? (sameNumber ? left[next++]?.memory : undefined));
}

/** The number that a title gives to its protocol. */
function protocolNumber(title: string): string | undefined {
  for (const { protocolNumber: pattern } of Object.values(NAME_WORDS)) {
    const number = pattern.exec(title)?.groups?.number;
    if (number !== undefined) {
      return numberKey(number);
    }
  }
  return undefined;
}

function byTerm(uses: readonly TermUse[]): ReadonlyMap<Term, readonly TermUse[]> {
  const found = new Map<Term, TermUse[]>();
  for (const use of uses.filter(({ embedded }) => !embedded)) {
    addTo(found, use.term, use);
  }
  return found;
}
