// The tree of a document, put together from its parts. It goes with the document from version to version and takes over
// what an edit has not touched.
import type { Block } from "./blocks.ts";
import { BodyBuilder } from "./body.ts";
import type { Splice } from "./change.ts";
import { type BlockRange, type DocumentParts, findParts, type InstrumentParts, sameParts } from "./parts.ts";
import { Takeover } from "./takeover.ts";
import { type Branch, type BranchKind, factsOf } from "./tree.ts";
import { TreeBuilder } from "./treeBuilder.ts";

export class DocumentTree {
  readonly #takeover = new Takeover();
  #root: Branch | undefined;
  #parts: DocumentParts | undefined;

  /** The tree of a version; without `changed`, the blocks that an edit has changed, nothing is taken over. */
  grow(blocks: readonly Block[], length: number, changed: Splice<Block> | undefined): Branch {
    this.#takeover.begin(blocks, changed);
    if (this.#parts === undefined || changed === undefined || !sameParts(this.#parts, changed)) {
      this.#parts = findParts(blocks);
    }
    const builder = new TreeBuilder(changed && this.#root);
    new VersionBuilder(builder, this.#takeover, blocks).build(this.#parts);
    this.#root = builder.finish(length);
    return this.#root;
  }
}

/** Builds the tree of one version. */
class VersionBuilder {
  readonly #builder: TreeBuilder;
  readonly #takeover: Takeover;
  readonly #blocks: readonly Block[];

  constructor(builder: TreeBuilder, takeover: Takeover, blocks: readonly Block[]) {
    this.#builder = builder;
    this.#takeover = takeover;
    this.#blocks = blocks;
  }

  build({ sections }: DocumentParts): void {
    const instruments = sections.filter(({ type }) => type === "instrument").length;
    for (const section of sections) {
      if (section.type === "envelope") {
        this.#takeover.facts = undefined;
        this.#addPlain("envelope", section.blocks);
      } else {
        this.#addInstrument(section.parts, instruments);
      }
    }
  }

  #addInstrument(parts: InstrumentParts, count: number): void {
    const first = this.#blocks[parts.title.from];
    if (first === undefined) {
      return;
    }
    const facts = factsOf(parts);
    this.#takeover.facts = facts;
    const known = this.#takeover.instrument(first, count);
    const branch = this.#builder.reopen(known, "instrument", first, { instrument: facts });
    this.#takeover.keepInstrument(branch, first);
    this.#addPlain("title", parts.title);
    this.#addPlain("note", parts.notes);
    this.#addPlain("preamble", parts.preamble);
    new BodyBuilder(this.#builder, this.#takeover, this.#blocks).add(parts.body);
    this.#addPlain("closing", parts.closing);
    this.#addPlain("signatures", parts.signatures);
    this.#addPlain("certification", parts.certification);
    for (const annex of parts.annexes) {
      this.#addAnnex(annex);
    }
    this.#builder.close();
  }

  /** A part without inner structure: its blocks are its text leaves. */
  #addPlain(kind: BranchKind, { from, to }: BlockRange): void {
    const first = this.#blocks[from];
    if (first === undefined || to <= from) {
      return;
    }
    const place = { block: first, index: from, root: kind, limit: to };
    const known = this.#takeover.unit(place);
    if (known !== undefined) {
      this.#takeover.take(known);
      this.#builder.adopt(known.branch, first, this.#blocks[to - 1] ?? first);
      return;
    }
    const branch = this.#builder.open(kind, first, 0);
    for (let index = from; index < to; index++) {
      const block = this.#blocks[index];
      if (block !== undefined) {
        this.#builder.words("text", block, 0, block.length);
      }
    }
    this.#builder.close();
    this.#takeover.keep(branch, place, to, undefined);
  }

  #addAnnex({ from, to }: BlockRange): void {
    const first = this.#blocks[from];
    if (first === undefined) {
      return;
    }
    const { heading } = first;
    const known = this.#takeover.container(first, "annex");
    const branch = this.#builder.reopen(known, "annex", first, { heading });
    this.#takeover.keepContainer(branch, first);
    if (heading?.titleStart === undefined) {
      this.#builder.leaf("heading", first, 0, first, first.length);
    } else {
      this.#builder.leaf("heading", first, 0, first, heading.labelEnd);
      this.#builder.words("headingTitle", first, heading.titleStart, first.length);
    }
    new BodyBuilder(this.#builder, this.#takeover, this.#blocks).add({ from: from + 1, to });
    this.#builder.close();
  }
}
