// All references of an instrument, kept by the parts in which they stand, so that the next version resolves only those
// anew that may lead elsewhere.
import type { InstrumentKind } from "../languages/language.ts";
import type { Branch, SyntaxNode } from "../syntax/tree.ts";
import { addTo, areSame, firstIndex } from "../text/lists.ts";
import { Beside, Gathered } from "./beside.ts";
import { CitingPart, partHolding, ResolvedPart, signOf } from "./citingParts.ts";
import { type Content, contentOf, type Outline, type Piece } from "./pieces.ts";
import type { Reference } from "./references.ts";
import { Resolver } from "./resolver.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the versions of an instrument hand on to each other: the parts with what they cite. */
export class ReferenceMemory {
  readonly #partOfContent = new WeakMap<Content, CitingPart>();
  readonly #parts = new Beside<Piece, CitingPart>();
  readonly #renamed = new Gathered<CitingPart, InstrumentKind>();
  readonly #references = new Gathered<ResolvedPart, Reference>();
  /** The parts whose references hang on more than the parts that they lead into. */
  readonly #unsettled = new Set<CitingPart>();
  readonly #numbers = new Numbers();
  #index: ReferenceIndex | undefined;

  /** The references of a version: the same index as long as none was resolved anew. */
  read(around: Surroundings, outline: Outline): ReferenceIndex {
    const changed = this.#parts.goOn(outline.pieces, (piece, index) =>
      this.#partFor(piece, outline.homeOf(index), around),
    );
    const parts = this.#parts.values;
    const open = this.#opened(changed.removed, changed.added);
    around.renamed = new Set(this.#renamed.of(parts, ({ renamed }) => renamed));
    const renumbered = this.#numbers.goOn(around, outline, changed);
    const resolver = new Resolver(around, (branch) => this.#partOf(branch));
    let same = changed.removed.length + changed.added.length === 0;
    for (const part of renumbered?.size === 0 ? open : parts) {
      const mayLeadElsewhere = renumbered === undefined || open.has(part) || part.resolved.hangsOn(renumbered);
      if (part.isPresent && part.passages.length > 0 && mayLeadElsewhere) {
        this.#resolve(part, resolver);
        same = false;
      }
    }
    if (this.#index !== undefined && same) {
      return this.#index;
    }
    const byPart = parts.map(({ resolved }) => resolved);
    const all = this.#references.of(byPart, ({ references }) => references);
    this.#index = new ReferenceIndex(all, byPart, parts, (branch) => this.#partOf(branch));
    return this.#index;
  }

  /** The parts that may lead elsewhere though the numbers are the same. */
  #opened(removed: readonly CitingPart[], added: readonly CitingPart[]): ReadonlySet<CitingPart> {
    for (const part of removed) {
      part.isPresent = false;
    }
    for (const part of added) {
      part.isPresent = true;
    }
    const open = new Set(added);
    for (const part of removed) {
      if (!part.isPresent) {
        for (const leading of part.leading) {
          open.add(leading);
        }
        part.resolve(ResolvedPart.NOTHING);
        this.#unsettled.delete(part);
      }
    }
    for (const part of this.#unsettled) {
      open.add(part);
    }
    return open;
  }

  #resolve(part: CitingPart, resolver: Resolver): void {
    part.resolve(resolver.resolve(part));
    if (part.resolved.unsettled) {
      this.#unsettled.add(part);
    } else {
      this.#unsettled.delete(part);
    }
  }

  #partFor(piece: SyntaxNode, home: Branch, { folded, language }: Surroundings): CitingPart {
    const key = contentOf(piece);
    const part = this.#partOfContent.get(key) ?? new CitingPart(piece, home, folded, language);
    this.#partOfContent.set(key, part);
    return part;
  }

  #partOf(branch: Branch): CitingPart | undefined {
    const holding = partHolding(branch);
    const part = holding === undefined ? undefined : this.#partOfContent.get(contentOf(holding));
    return part?.isPresent === true ? part : undefined;
  }
}

/** By what the parts of an instrument are cited. */
class Numbers {
  #frame: Frame = { signs: [], bounds: [], length: 0 };
  #holders: ReadonlySet<Branch> = new Set();

  /** Goes on to a version and tells which articles' numbers may mean others there; undefined where anything may. */
  goOn(around: Surroundings, outline: Outline, { at, removed, added }: ChangedParts): ReadonlySet<string> | undefined {
    const [before, frame] = [this.#frame, frameOf(around, outline)];
    const holders = new Set(outline.holders.map(({ branch }) => branch));
    const [gone, come] = withoutSame(removed, added);
    const numbers = [...gone, ...come].map(({ number }) => number);
    const same =
      areSame(before.signs, frame.signs) &&
      areSame(boundsAround(at, before), boundsAround(at, frame)) &&
      [...holders].every((holder) => this.#holders.has(holder)) &&
      numbers.every((number) => number !== undefined);
    this.#frame = frame;
    this.#holders = holders;
    return same ? new Set(numbers) : undefined;
  }
}

interface ChangedParts {
  readonly at: number;
  readonly removed: readonly CitingPart[];
  readonly added: readonly CitingPart[];
}

/** Two lists without the parts at both ends that are cited alike. */
function withoutSame(
  left: readonly CitingPart[],
  right: readonly CitingPart[],
): readonly [readonly CitingPart[], readonly CitingPart[]] {
  const shorter = Math.min(left.length, right.length);
  let from = 0;
  while (from < shorter && left[from]?.sign === right[from]?.sign) {
    from++;
  }
  let end = 0;
  while (end < shorter - from && left.at(-1 - end)?.sign === right.at(-1 - end)?.sign) {
    end++;
  }
  return [left.slice(from, left.length - end), right.slice(from, right.length - end)];
}

/** What references hang on besides the parts: what the instrument is, and what holds which of them. */
interface Frame {
  readonly signs: readonly string[];
  /** The indices of the parts at which the holders begin and end, one holder after the other. */
  readonly bounds: readonly number[];
  /** The number of the parts. */
  readonly length: number;
}

function frameOf(around: Surroundings, outline: Outline): Frame {
  const { kind, language, amending, protocols, renamed } = around;
  const signs = [[kind, language, amending, ...[...renamed].sort(), "", ...protocols.keys()].join("\n")];
  for (const { branch, words } of outline.holders) {
    signs.push(`${around.scopeOf(branch).articles.length > 0} ${signOf(branch, words)}`);
  }
  return { signs, bounds: outline.holders.flatMap(({ from, to }) => [from, to]), length: outline.pieces.length };
}

/** The bounds, those behind a place counted from the end. */
function boundsAround(at: number, { bounds, length }: Frame): readonly number[] {
  return bounds.map((bound) => (bound <= at ? bound : bound - length - 1));
}

/** The references of one version of an instrument. */
export class ReferenceIndex {
  /** In order of appearance. */
  readonly all: readonly Reference[];
  /** By the parts in which they stand, in order. */
  readonly byPart: readonly ResolvedPart[];
  readonly #parts: readonly CitingPart[];
  readonly #partOf: (branch: Branch) => CitingPart | undefined;
  #leading: Leading | undefined;

  constructor(
    all: readonly Reference[],
    byPart: readonly ResolvedPart[],
    parts: readonly CitingPart[],
    partOf: (branch: Branch) => CitingPart | undefined,
  ) {
    this.all = all;
    this.byPart = byPart;
    this.#parts = parts;
    this.#partOf = partOf;
  }

  /** Those that lead to a branch, in order of appearance. */
  to(target: Branch): readonly Reference[] {
    this.#leading ??= new Leading(this.#parts);
    const found: Reference[] = [];
    for (const { resolved } of this.#leading.to(this.#partOf(target) ?? target)) {
      for (const reference of resolved.to(target)) {
        found.push(reference);
      }
    }
    return found;
  }

  /** Those of the parts that a place of the document lies in or at the edge of. */
  around(offset: number): readonly Reference[] {
    const from = firstIndex(this.#parts, ({ node }) => node.end >= offset);
    const to = firstIndex(this.#parts, ({ node }) => node.start > offset);
    return this.byPart.slice(from, to).flatMap(({ references }) => references);
  }
}

/** The parts whose references lead to others, or to what holds them. */
class Leading {
  readonly #parts: readonly CitingPart[];
  readonly #leading = new Map<CitingPart | Branch, CitingPart[]>();
  /** Those that may lead anywhere. */
  readonly #wide = new Set<CitingPart>();

  constructor(parts: readonly CitingPart[]) {
    this.#parts = parts;
    for (const part of parts) {
      for (const target of part.resolved.parts) {
        addTo(this.#leading, target, part);
      }
      for (const target of part.resolved.containers) {
        addTo(this.#leading, target, part);
      }
      if (part.resolved.isWide) {
        this.#wide.add(part);
      }
    }
  }

  /** In order. */
  to(target: CitingPart | Branch): readonly CitingPart[] {
    const leading = this.#leading.get(target) ?? [];
    if (this.#wide.size === 0) {
      return leading;
    }
    const all = new Set([...leading, ...this.#wide]);
    return this.#parts.filter((part) => all.has(part));
  }
}
