// Where an instrument's references are looked for, and where a citation stands in it.
import type { InstrumentKind, LanguageId } from "../languages/language.ts";
import type { Branch } from "../syntax/tree.ts";
import type { Citation } from "./citations/steps.ts";
import type { Scope } from "./scopes.ts";

export class Surroundings {
  readonly instrument: Scope;
  /** The numbered protocols in the same document. */
  readonly protocols: ReadonlyMap<string, Scope>;
  readonly folded: string;
  readonly kind: InstrumentKind | undefined;
  readonly language: LanguageId | undefined;
  readonly amending: boolean;
  /** The kinds of the instruments that this one calls by their noun alone: `hereinafter referred to as the Treaty`. */
  renamed: ReadonlySet<InstrumentKind> = new Set();
  /** The annexes that number for themselves, and the protocols. */
  readonly #scopes: ReadonlyMap<Branch, Scope>;

  constructor(instrument: Scope, annexes: readonly Scope[], protocols: ReadonlyMap<string, Scope>, folded: string) {
    this.instrument = instrument;
    this.protocols = protocols;
    this.folded = folded;
    this.kind = instrument.branch.instrument?.kind;
    this.language = instrument.branch.instrument?.language;
    this.amending = instrument.branch.instrument?.amending === true;
    this.#scopes = new Map([...annexes, ...protocols.values()].map((scope) => [scope.branch, scope]));
  }

  /** The annex or protocol that a branch is, else the instrument. */
  scopeOf(branch: Branch | undefined): Scope {
    return (branch === undefined ? undefined : this.#scopes.get(branch)) ?? this.instrument;
  }

  /** Where a chain begins: at the annex in which it stands unless its words name the treaty. */
  scopeFor({ owner }: Citation, { annex }: Place): Scope {
    const own = owner.type === "unstated" || (owner.type === "this" && owner.kind === "otherAct");
    return this.scopeOf(own ? annex : undefined);
  }
}

/** What a branch stands in, itself included; of each kind the innermost. */
export class Place {
  readonly home: Branch;
  readonly article: Branch | undefined;
  readonly paragraph: Branch | undefined;
  readonly annex: Branch | undefined;
  readonly quotation: Branch | undefined;

  constructor(home: Branch) {
    let article: Branch | undefined;
    let paragraph: Branch | undefined;
    let annex: Branch | undefined;
    let quotation: Branch | undefined;
    for (let branch: Branch | undefined = home; branch !== undefined; branch = branch.parent) {
      switch (branch.kind) {
        case "article":
          article ??= branch;
          break;
        case "paragraph":
          paragraph ??= branch;
          break;
        case "annex":
          annex ??= branch;
          break;
        case "quotation":
          quotation ??= branch;
      }
    }
    this.home = home;
    this.article = article;
    this.paragraph = paragraph;
    this.annex = annex;
    this.quotation = quotation;
  }
}
