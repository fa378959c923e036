// What the tree of a version takes over from the tree of the version before. A part that holds text is taken over, with all
// below it, if the edit was elsewhere. What only holds such parts (instruments, chapters, annexes) is filled anew each time,
// yet stays the same branch where it begins at the same block, so that whatever leads to it goes on leading there; its list of
// children stays the same only if nothing below it has changed.
import type { Block } from "./blocks.ts";
import type { BodyState } from "./body.ts";
import type { Splice } from "./change.ts";
import type { Branch, BranchKind, InstrumentFacts } from "./tree.ts";

/** A part that holds text: a title, an article, a paragraph where there are no articles. */
export interface Unit {
  readonly branch: Branch;
  /** So many blocks. */
  readonly size: number;
  /** What its body hangs under. */
  readonly root: BranchKind;
  /** Of its instrument. */
  readonly facts: InstrumentFacts | undefined;
  readonly ending: Ending;
  /** What of it bears on what follows. */
  readonly state: BodyState | undefined;
  /** The last version that it was in. */
  version: number;
}

/** A branch that is filled anew in each version. */
export interface Container {
  readonly branch: Branch;
  readonly facts: InstrumentFacts | undefined;
  version: number;
}

/** What comes after a unit, as far as it tells that the unit ends there. */
interface Ending {
  /** The body ends, whatever comes after it. */
  readonly last: boolean;
  readonly block: Block | undefined;
  /** What the block shows, which other blocks may show too; undefined where all its words and the next block count. */
  readonly sign: string | undefined;
  readonly next: Block | undefined;
}

/** Where a unit begins, and where the body ends that it stands in. */
export interface UnitPlace {
  readonly block: Block;
  readonly index: number;
  readonly root: BranchKind;
  readonly limit: number;
}

export class Takeover {
  /** Of the instrument whose parts are built. */
  facts: InstrumentFacts | undefined;
  #version = 0;
  #blocks: readonly Block[] = [];
  /** The blocks that have changed; undefined where nothing can be taken over. */
  #changed: Splice<Block> | undefined;
  #instruments: readonly Branch[] = [];
  #newInstruments = new Set<Branch>();

  /** Begins a version. Without `changed`, the blocks that an edit has changed, nothing is taken over. */
  begin(blocks: readonly Block[], changed: Splice<Block> | undefined): void {
    this.#version++;
    this.#blocks = blocks;
    this.#changed = changed;
    this.#instruments = [...this.#newInstruments];
    this.#newInstruments = new Set();
    this.facts = undefined;
  }

  /** The branch that the instrument had in the version before whose parts come now. */
  instrument(block: Block, count: number): Branch | undefined {
    const beside = count === this.#instruments.length ? this.#instruments[this.#newInstruments.size] : undefined;
    const known =
      this.container(block, "instrument") ??
      (this.#changed !== undefined && beside?.instrument === this.facts ? beside : undefined);
    return known !== undefined && this.#newInstruments.has(known) ? undefined : known;
  }

  keepInstrument(branch: Branch, block: Block): void {
    this.#newInstruments.add(branch);
    this.keepContainer(branch, block);
  }

  /** The unit that begins at a block, if it is what it was in the version before. */
  unit({ block, index, root, limit }: UnitPlace): Unit | undefined {
    const { unit } = block;
    if (unit === undefined || unit.root !== root || unit.facts !== this.facts || !this.#wasThere(unit)) {
      return undefined;
    }
    const end = index + unit.size;
    const same = end <= limit && this.#isUntouched(index, end) && this.#endsSo(unit.ending, end, limit);
    return same ? unit : undefined;
  }

  /** Goes on with a unit of the version before. */
  take(unit: Unit): void {
    unit.version = this.#version;
  }

  /** Keeps a unit for later versions; `end` is the index of the block after it. */
  keep(branch: Branch, { block, index, root, limit }: UnitPlace, end: number, state: BodyState | undefined): void {
    const ending = this.#ending(end, limit);
    block.unit = { branch, size: end - index, root, facts: this.facts, ending, state, version: this.#version };
  }

  /** The instrument, chapter or annex of the version before that begins at a block. */
  container(block: Block, kind: BranchKind): Branch | undefined {
    const { container } = block;
    return container !== undefined &&
      container.branch.kind === kind &&
      container.facts === this.facts &&
      this.#wasThere(container)
      ? container.branch
      : undefined;
  }

  keepContainer(branch: Branch, block: Block): void {
    block.container = { branch, facts: this.facts, version: this.#version };
  }

  #wasThere({ version }: { readonly version: number }): boolean {
    return this.#changed !== undefined && version === this.#version - 1;
  }

  #isUntouched(from: number, to: number): boolean {
    return (
      this.#changed !== undefined && (to <= this.#changed.at || from >= this.#changed.at + this.#changed.added.length)
    );
  }

  #ending(index: number, limit: number): Ending {
    const last = index === limit;
    const block = this.#blocks[index];
    return { last, block, sign: signOf(block, last), next: this.#blocks[index + 1] };
  }

  #endsSo({ last, block, sign, next }: Ending, index: number, limit: number): boolean {
    const here = this.#blocks[index];
    if (last !== (index === limit)) {
      return false;
    }
    return sign === undefined
      ? here === block && this.#blocks[index + 1] === next
      : here === block || signOf(here, last) === sign;
  }
}

/** What of a block tells that what is before it ends; undefined where that is more than its heading or label. */
function signOf(block: Block | undefined, last: boolean): string | undefined {
  if (block === undefined) {
    return "nothing";
  }
  const { heading, label, opensQuotation } = block;
  const labelled = label !== undefined && label.style !== "romanDot";
  if (!last && (opensQuotation || (heading === undefined && !labelled) || block.text.endsWith(":"))) {
    return undefined;
  }
  // Whether an item of another style or number would be one of the unit's own only the unit's labels tell.
  return [heading?.kind, heading?.number, heading?.quoted, label?.style, label?.key, opensQuotation].join(" ");
}
