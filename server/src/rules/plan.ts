// Which rules are asked under some settings, and of what. Local rules are asked of the paragraphs that have changed alone:
// what they found in the others is kept there.
import { Gathered } from "../model/beside.ts";
import type { ResolvedPart } from "../model/citingParts.ts";
import type { Reference } from "../model/references.ts";
import type { Asker } from "../syntax/askable.ts";
import type { Block } from "../syntax/blocks.ts";
import { Alongside } from "../syntax/change.ts";
import type { ParsedDocument } from "../syntax/parser.ts";
import { isRemark } from "../syntax/partSigns.ts";
import { detached } from "../text/detached.ts";
import type { RuleContext, Surroundings } from "./context.ts";
import type { ParameterReader } from "./parameters.ts";
import {
  type Finding,
  isLocal,
  type Judged,
  judgesReferences,
  type LocalRule,
  type ReferenceRule,
  type Rule,
} from "./rule.ts";
import { SIGN, signsOf } from "./signs.ts";
import { type Located, Paragraph } from "./units.ts";

/** A rule and its parameters. */
export interface Asked<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly setting: ParameterReader;
}

export class Plan {
  readonly #asked: readonly Asked[];
  readonly #referee: Referee;
  readonly #places = new Map<Surroundings, Place>();

  constructor(asked: readonly Asked[]) {
    this.#asked = asked;
    this.#referee = new Referee(asked);
  }

  /** What the rules find, rule by rule. */
  *findings(context: RuleContext): Generator<{ readonly rule: Rule; readonly finding: Finding }> {
    const located = this.#locate(context);
    const judged = this.#judge(context);
    for (const [order, { rule, setting }] of this.#asked.entries()) {
      const findings = isLocal(rule)
        ? rule.conclude(located[order] ?? [], context)
        : judgesReferences(rule)
          ? rule.conclude(judged[order] ?? [], context)
          : rule.check(context, setting);
      for (const finding of findings) {
        yield { rule, finding };
      }
    }
  }

  /** By the order of the rules what the local ones found in the paragraphs. */
  #locate(context: RuleContext): readonly (readonly Located<unknown>[])[] {
    const { document, memory } = context.treaty;
    const { places, answers } = memory.of(AnswerMemory).of(this, document);
    const { stretches } = context;
    const found: Located<unknown>[][] = this.#asked.map(() => []);
    for (const [index, { from, surroundings }] of stretches.entries()) {
      const to = stretches[index + 1]?.from ?? document.blocks.length;
      const place = this.#placeIn(surroundings);
      for (let at = from; at < to; at++) {
        if (places[at] !== place) {
          places[at] = place;
          answers[at] = document.blocks[at]?.ask(place, document);
        }
        const answer = answers[at];
        if (answer !== undefined && answer !== NOTHING) {
          for (const located of answer) {
            found[located.order]?.push(located);
          }
        }
      }
    }
    return found;
  }

  /** By the order of the rules what those about references found. */
  #judge(context: RuleContext): readonly (readonly Judged<unknown>[])[] {
    const judged: Judged<unknown>[][] = this.#asked.map(() => []);
    for (const instrument of this.#referee.idle ? [] : context.treaty.instruments) {
      const faults = instrument.memory
        .of(Faults)
        .of(instrument.referencesByPart, (part) => part.ask(this.#referee, context), this.#referee);
      for (const { order, reference, found } of faults) {
        judged[order]?.push({ instrument, reference, found });
      }
    }
    return judged;
  }

  #placeIn(surroundings: Surroundings): Place {
    const place = this.#places.get(surroundings) ?? new Place(this.#asked, surroundings);
    this.#places.set(surroundings, place);
    return place;
  }
}

/** The signs that a paragraph shows. */
export function signsIn({ start, end, label, heading }: Block, { text }: ParsedDocument): number {
  const glued = label?.glued === true || heading?.glued === true;
  return signsOf(text, start, end) | (glued ? SIGN.gluedLabel : 0);
}

const NOTHING: readonly Located<unknown>[] = [];

/** Asks the local rules of the paragraphs that stand in the same surroundings. */
class Place implements Asker<Block, ParsedDocument, readonly Located<unknown>[]> {
  readonly #asked: readonly (Asked<LocalRule> & { readonly order: number })[];
  readonly #surroundings: Surroundings;
  /** Without any of these there is nothing to ask. */
  readonly #signs: number;

  constructor(asked: readonly Asked[], surroundings: Surroundings) {
    this.#asked = asked.flatMap(({ rule, setting }, order) =>
      isLocal(rule) && rule.parts?.has(surroundings.part) !== false ? [{ rule, setting, order }] : [],
    );
    this.#surroundings = surroundings;
    this.#signs = this.#asked.reduce((signs, { rule }) => signs | rule.signs, 0);
  }

  answer(block: Block, document: ParsedDocument): readonly Located<unknown>[] {
    if (this.#signs === 0) {
      return NOTHING;
    }
    const signs = signsIn(block, document);
    // What a portal says of the text is none of its drafter's words.
    if ((signs & this.#signs) === 0 || isRemark(block)) {
      return NOTHING;
    }
    // What is kept of the words, as most messages do, is to be cut from a copy and not to keep the document's whole text.
    const text = detached(document.text.slice(block.start, block.end));
    const paragraph = new Paragraph(block, document, text, signs, this.#surroundings);
    const found: Located<unknown>[] = [];
    for (const { rule, setting, order } of this.#asked) {
      if (signs & rule.signs) {
        for (const located of rule.locate(paragraph, order, setting)) {
          found.push(located);
        }
      }
    }
    return found.length === 0 ? NOTHING : found;
  }
}

/**
 * What was last found in the paragraphs of a document, one by one: the next version looks at none of those that it has
 * taken over.
 */
class AnswerMemory {
  #plan: Plan | undefined;
  #places = new Alongside<Place>("blocks");
  #answers = new Alongside<readonly Located<unknown>[]>("blocks");

  /** What each block was asked by, and what was answered. */
  of(plan: Plan, document: ParsedDocument) {
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#places = new Alongside("blocks");
      this.#answers = new Alongside("blocks");
    }
    return { places: this.#places.of(document), answers: this.#answers.of(document) };
  }
}

interface Fault {
  readonly order: number;
  readonly reference: Reference;
  readonly found: unknown;
}

/** What was last found in the references of an instrument. */
class Faults extends Gathered<ResolvedPart, Fault> {}

const SOUND: readonly Fault[] = [];

/** Asks the rules about references. */
class Referee implements Asker<ResolvedPart, RuleContext, readonly Fault[]> {
  readonly #asked: readonly { readonly rule: ReferenceRule; readonly order: number }[];

  constructor(asked: readonly Asked[]) {
    this.#asked = asked.flatMap(({ rule }, order) => (judgesReferences(rule) ? [{ rule, order }] : []));
  }

  /** No rule wants to know the references. */
  get idle(): boolean {
    return this.#asked.length === 0;
  }

  answer({ references }: ResolvedPart, context: RuleContext): readonly Fault[] {
    let faults: Fault[] | undefined;
    for (const reference of references) {
      for (const { rule, order } of this.#asked) {
        const found = rule.judge(reference, context);
        if (found !== undefined) {
          faults ??= [];
          faults.push({ order, reference, found });
        }
      }
    }
    return faults ?? SOUND;
  }
}
