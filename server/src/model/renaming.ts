// What an instrument calls others: `… (бұдан әрі – Келісім)` makes `Келісім` another treaty's name.
import { LANGUAGES } from "../languages/index.ts";
import type { InstrumentKind } from "../languages/language.ts";
import type { Branch } from "../syntax/tree.ts";
import { matchesIn } from "../text/patterns.ts";

const RENAMING = /(?<!\p{L})(?:бұдан\sәрі|далее|hereinafter|hereafter)(?!\p{L})/giu;
const CALLED =
  /^[^\p{L}«"“]{0,4}(?:(?:referred\sto\sas|called|именуем\p{L}{1,5}|the)[\s,]{1,2}){0,3}[^\p{L}]{0,4}(?:the\s)?(?<name>\p{Lu}\p{Ll}+)[»”"'’]?\s?[).,;]/u;
/** `осы Келісім (бұдан әрі – Келісім)`: its own name. */
const OWN_NAME = /(?<!\p{L})(?:осы|настоящ\p{L}{2,4}|this|the\spresent)\s\p{L}+[,\s(]{0,3}$/iu;

/** The kinds of the instruments that this one calls by their noun alone: `hereinafter referred to as the Treaty`. */
export function renamedKinds(instrument: Branch, folded: string): ReadonlySet<InstrumentKind> {
  const text = folded.slice(instrument.start, instrument.end);
  const kinds = new Set<InstrumentKind>();
  for (const { 0: opening, index } of matchesIn(text, RENAMING)) {
    const name = CALLED.exec(text.slice(index + opening.length, index + opening.length + 80))?.groups?.name;
    const own = OWN_NAME.test(text.slice(Math.max(0, index - 40), index));
    for (const language of name === undefined || own ? [] : LANGUAGES) {
      const kind = language.kindOf(name ?? "");
      if (kind !== undefined) {
        kinds.add(kind);
      }
    }
  }
  return kinds;
}
