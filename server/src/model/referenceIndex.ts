// All references of an instrument, kept by the parts in which they stand, so that the next version resolves only those
// anew that may lead elsewhere.
import type { InstrumentKind } from "../languages/language.ts";
import { type Branch, isBranch, type SyntaxNode } from "../syntax/tree.ts";
import { addTo } from "../text/lists.ts";
import { CitingPart, isContainer, partHolding, type ResolvedPart, signOf } from "./citingParts.ts";
import { type Content, contentOf } from "./pieces.ts";
import type { Reference } from "./references.ts";
import { Resolver } from "./resolver.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the versions of an instrument hand on to each other: the parts with what they cite. */
export class ReferenceMemory {
  readonly #parts = new WeakMap<Content, CitingPart>();
  #version = 0;
  #signs: readonly string[] = [];
  /** The version since which the signs have been what they are. */
  #numbered = 0;

  /** The references of a version. */
  read(around: Surroundings): ReferenceIndex {
    this.#version++;
    const outline = new Outline(around, (node, home) => this.#partFor(node, home, around));
    const { parts, containers, renamed } = outline;
    around.renamed = renamed;
    outline.signs.push(factsOf(around));
    if (!sameStrings(outline.signs, this.#signs)) {
      this.#signs = outline.signs;
      this.#numbered = this.#version;
    }
    const resolver = new Resolver(around, (branch) => this.#partOf(branch));
    for (const part of parts) {
      if (part.passages.length > 0 && (part.numbered !== this.#numbered || !this.#holds(part.resolved, containers))) {
        part.resolved = resolver.resolve(part);
        part.numbered = this.#numbered;
      }
    }
    return new ReferenceIndex(parts, (branch) => this.#partOf(branch));
  }

  #partFor(node: SyntaxNode, home: Branch, { folded, language }: Surroundings): CitingPart {
    const key = contentOf(node);
    let part = this.#parts.get(key);
    if (part === undefined) {
      part = new CitingPart(node, home, folded, language);
      this.#parts.set(key, part);
    }
    part.version = this.#version;
    return part;
  }

  #partOf(branch: Branch): CitingPart | undefined {
    const holding = partHolding(branch);
    const part = holding === undefined ? undefined : this.#parts.get(contentOf(holding));
    return part?.version === this.#version ? part : undefined;
  }

  /** Whether what was resolved in an earlier version is still right. */
  #holds({ unsettled, parts, containers }: ResolvedPart, present: ReadonlySet<Branch>): boolean {
    if (unsettled) {
      return false;
    }
    for (const { version } of parts) {
      if (version !== this.#version) {
        return false;
      }
    }
    for (const container of containers) {
      if (!present.has(container)) {
        return false;
      }
    }
    return true;
  }
}

/** The parts of an instrument in order, and what holds them. */
class Outline {
  readonly parts: CitingPart[] = [];
  readonly containers = new Set<Branch>();
  /** By these the parts are cited; the same ones in the same order mean the same. */
  readonly signs: string[] = [];
  readonly renamed = new Set<InstrumentKind>();
  readonly #partFor: (node: SyntaxNode, home: Branch) => CitingPart;

  constructor({ instrument }: Surroundings, partFor: (node: SyntaxNode, home: Branch) => CitingPart) {
    this.#partFor = partFor;
    for (let outer = instrument.branch.parent; outer !== undefined; outer = outer.parent) {
      this.signs.push(signOf(outer));
    }
    this.#add(instrument.branch);
  }

  #add(container: Branch): void {
    this.containers.add(container);
    this.signs.push(signOf(container));
    for (const child of container.children) {
      const { kind } = child;
      if (kind === "space" || kind === "heading" || kind === "label") {
        continue;
      }
      if (kind !== "article" && isBranch(child) && isContainer(child)) {
        this.#add(child);
      } else {
        const part = this.#partFor(child, container);
        this.parts.push(part);
        this.signs.push(part.sign);
        for (const each of part.renamed) {
          this.renamed.add(each);
        }
      }
    }
    this.signs.push(END);
  }
}

/** Where a container ends. */
const END = "";

/** What references hang on that stands in no part. */
function factsOf({ kind, language, amending, protocols, renamed }: Surroundings): string {
  return [kind, language, amending, ...[...renamed].sort(), "", ...protocols.keys()].join("\n");
}

function sameStrings(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) {
    return false;
  }
  for (let index = 0; index < left.length; index++) {
    if (left[index] !== right[index]) {
      return false;
    }
  }
  return true;
}

/** The references of one version of an instrument. */
export class ReferenceIndex {
  readonly #parts: readonly CitingPart[];
  readonly #partOf: (branch: Branch) => CitingPart | undefined;
  #all: readonly Reference[] | undefined;
  #leading: Leading | undefined;

  constructor(parts: readonly CitingPart[], partOf: (branch: Branch) => CitingPart | undefined) {
    this.#parts = parts;
    this.#partOf = partOf;
  }

  /** In order of appearance. */
  get all(): readonly Reference[] {
    this.#all ??= inOrder(this.#parts);
    return this.#all;
  }

  /** By the parts in which they stand, in order. */
  get byPart(): readonly ResolvedPart[] {
    return this.#parts.map(({ resolved }) => resolved);
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

  /** Those of the parts that a place of the document lies in. */
  around(offset: number): readonly Reference[] {
    return inOrder(this.#parts.filter((part) => part.touches(offset)));
  }
}

function inOrder(parts: readonly CitingPart[]): readonly Reference[] {
  const all: Reference[] = [];
  for (const { resolved } of parts) {
    const { references } = resolved;
    for (let index = 0; index < references.length; index++) {
      const reference = references[index];
      if (reference !== undefined) {
        all.push(reference);
      }
    }
  }
  return all;
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
