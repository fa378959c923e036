// All references of an instrument, kept by the parts in which they stand, so that the next version resolves only those
// anew that may lead elsewhere.
import { type Branch, isBranch, type SyntaxNode } from "../syntax/tree.ts";
import { CitingPart, isContainer, partHolding, signOf } from "./citingParts.ts";
import type { Reference } from "./references.ts";
import { Resolver } from "./resolver.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the versions of an instrument hand on to each other: the parts with what they cite. */
export class ReferenceMemory {
  /** By the leaf that they are, or by what their branch holds: the next version may fill a branch anew. */
  readonly #parts = new WeakMap<Leaves, CitingPart>();
  #version = 0;
  #signs: readonly string[] = [];

  /** The references of a version. */
  read(around: Surroundings): ReferenceIndex {
    this.#version++;
    const outline = new Outline(around, (node, home) => this.#partFor(node, home, around));
    const { parts, containers } = outline;
    around.renamed = new Set(parts.flatMap(({ renamed }) => renamed));
    const signs = [factsOf(around), ...outline.signs];
    const renumbered = !sameStrings(signs, this.#signs);
    this.#signs = signs;
    const resolver = new Resolver(around, (branch) => this.#partOf(branch));
    for (const part of parts) {
      if (renumbered || !this.#holds(part, containers)) {
        part.resolved = resolver.resolve(part);
      }
    }
    return new ReferenceIndex(parts, (branch) => this.#partOf(branch));
  }

  #partFor(node: SyntaxNode, home: Branch, { folded, language }: Surroundings): CitingPart {
    const key = isBranch(node) ? node.children : node;
    let part = this.#parts.get(key);
    if (part === undefined || part.language !== language || part.node !== node) {
      part = new CitingPart(node, home, folded, language);
      this.#parts.set(key, part);
    }
    part.version = this.#version;
    return part;
  }

  #partOf(branch: Branch): CitingPart | undefined {
    const holding = partHolding(branch);
    const part = holding === undefined ? undefined : this.#parts.get(holding.children);
    return part?.version === this.#version ? part : undefined;
  }

  /** Whether what was resolved in an earlier version is still right. */
  #holds({ resolved }: CitingPart, present: ReadonlySet<Branch>): boolean {
    return (
      resolved !== undefined &&
      !resolved.unsettled &&
      resolved.parts.every(({ version }) => version === this.#version) &&
      resolved.containers.every((container) => present.has(container))
    );
  }
}

type Leaves = SyntaxNode | readonly SyntaxNode[];

/** The parts of an instrument in order, and what holds them. */
class Outline {
  readonly parts: CitingPart[] = [];
  readonly containers = new Set<Branch>();
  /** By these the parts are cited; the same ones in the same order mean the same. */
  readonly signs: string[] = [];
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
      if (isBranch(child) && isContainer(child)) {
        this.#add(child);
      } else if (isBranch(child) || child.kind === "text" || child.kind === "headingTitle") {
        const part = this.#partFor(child, container);
        this.parts.push(part);
        this.signs.push(part.sign);
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
  return left.length === right.length && left.every((each, index) => each === right[index]);
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

  /** Those that lead to a branch, in order of appearance. */
  to(target: Branch): readonly Reference[] {
    this.#leading ??= new Leading(this.#parts);
    const part = this.#partOf(target);
    const leading = part === undefined ? this.#leading.toContainer(target) : this.#leading.toPart(part);
    const found: Reference[] = [];
    for (const { resolved } of leading) {
      for (const reference of resolved?.byTarget.get(target) ?? []) {
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
    for (const reference of resolved?.references ?? []) {
      all.push(reference);
    }
  }
  return all;
}

/** The parts whose references lead to others. */
class Leading {
  readonly #toParts = new Map<CitingPart, CitingPart[]>();
  readonly #toContainers = new Map<Branch, CitingPart[]>();

  constructor(parts: readonly CitingPart[]) {
    for (const part of parts) {
      for (const other of part.resolved?.parts ?? []) {
        add(this.#toParts, other, part);
      }
      for (const container of part.resolved?.containers ?? []) {
        add(this.#toContainers, container, part);
      }
    }
  }

  toPart(part: CitingPart): readonly CitingPart[] {
    return this.#toParts.get(part) ?? [];
  }

  toContainer(container: Branch): readonly CitingPart[] {
    return this.#toContainers.get(container) ?? [];
  }
}

function add<Key>(lists: Map<Key, CitingPart[]>, key: Key, part: CitingPart): void {
  const known = lists.get(key);
  if (known === undefined) {
    lists.set(key, [part]);
  } else {
    known.push(part);
  }
}
