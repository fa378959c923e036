import { compareKazakh } from "../languages/kazakhAlphabet.ts";
import { message } from "../localization/message.ts";
import type { Term } from "../model/definitions.ts";
import type { Instrument } from "../model/treaty.ts";
import type { Branch } from "../syntax/tree.ts";
import type { RuleContext } from "./context.ts";
import { OfferingFinding } from "./placing.ts";
import type { Edit, Fix, Rule } from "./rule.ts";

export const definitionOrder: Rule = {
  metadata: {
    id: "definition-order",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk"],
    summary: message("Definitions out of alphabetical order"),
    page: {
      what: "The terms of a list of definitions are not in the order of the Kazakh alphabet. One list is reported once, at the first term that stands too late. Russian and English lists are not judged: by the rule they follow the order of the Kazakh text.",
      why: "A reader looks a term up by its letter. The Law on Legal Acts asks for the order of the Kazakh alphabet, in the Russian text too; it does not bind treaties.",
      sources: ["Law № 480-V of 06.04.2016 on Legal Acts, art. 23(7), by analogy"],
      wrong:
        "Осы Келісімде мынадай ұғымдар қолданылады:\n1) «құжат» – ақпараты бар қағаз;\n2) «көшірме» – құжаттың қайталамасы.",
      right:
        "Осы Келісімде мынадай ұғымдар қолданылады:\n1) «көшірме» – құжаттың қайталамасы;\n2) «құжат» – ақпараты бар қағаз.",
      mend: "Sort the definitions; the fix keeps numbers and final marks in their places. Where the treaty cites one of them by its number it is not offered: mend the references with it.",
    },
  },
  *check(context) {
    for (const instrument of context.treaty.instruments) {
      for (const { list, late, follower } of instrument.memory.of(Disorder).in(instrument)) {
        const [{ start, end, text }] = late.names;
        const said = message(
          "In the order of the Kazakh alphabet “{0}” stands before “{1}”.",
          text,
          follower.names[0].text,
        );
        yield new OfferingFinding({ start, end, message: said }, () => sorting(context, instrument, list));
      }
    }
  },
};

/** A list that is out of order, the first term that stands too late, and one that it should stand before. */
interface Disordered {
  readonly list: readonly Term[];
  readonly late: Term;
  readonly follower: Term;
}

/** What the versions of an instrument hand on to each other: what is out of order among its terms. */
class Disorder {
  #terms: readonly Term[] = [];
  /** What holds their definitions. */
  #lists: readonly (Branch | undefined)[] = [];
  #found: readonly Disordered[] = [];

  in({ terms: { all } }: Instrument): readonly Disordered[] {
    if (all !== this.#terms || all.some(({ home }, index) => home.parent !== this.#lists[index])) {
      this.#terms = all;
      this.#lists = all.map(({ home }) => home.parent);
      this.#found = listsOf(all).flatMap((list) => disorderIn(list) ?? []);
    }
    return this.#found;
  }
}

function disorderIn(list: readonly Term[]): Disordered | undefined {
  const late = list.find((term, index) => {
    const before = list[index - 1];
    return before !== undefined && compare(before, term) > 0;
  });
  return late && { list, late, follower: list.find((other) => compare(other, late) > 0) ?? late };
}

function compare(left: Term, right: Term): number {
  return compareKazakh(left.names[0].text, right.names[0].text);
}

/** Entries that stand side by side, with one definition each. */
function listsOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const lists = new Map<Branch, Term[]>();
  const seen = new Set<Branch>();
  for (const term of terms) {
    const { parent } = term.home;
    if (term.kind !== "entry" || term.language !== "kk" || parent === undefined || seen.has(term.home)) {
      continue;
    }
    seen.add(term.home);
    const list = lists.get(parent);
    if (list === undefined) {
      lists.set(parent, [term]);
    } else {
      list.push(term);
    }
  }
  return [...lists.values()].filter((list) => list.every(({ names: [{ text }] }) => /^[а-яёәғқңөұүһі]/iu.test(text)));
}

/** Puts the words of the definitions into order; labels and the marks that end them stay. */
function sorting({ text }: RuleContext, instrument: Instrument, list: readonly Term[]): Fix | undefined {
  if (list.some(({ home }) => instrument.referencesTo(home).length > 0)) {
    return undefined;
  }
  const places = list.map((term) => {
    const whole = text.slice(term.start, term.end);
    const words = whole.replace(/(?<![;.,\s])[;.,\s]+$/u, "");
    return { start: term.start, end: term.start + words.length, words };
  });
  const sorted = list
    .map((term, index) => ({ term, words: places[index]?.words ?? "" }))
    .sort((left, right) => compare(left.term, right.term));
  const edits = places.flatMap(({ start, end, words }, index): Edit[] => {
    const newText = sorted[index]?.words ?? words;
    return newText === words ? [] : [{ start, end, newText }];
  });
  return { title: message("Sort the definitions by the Kazakh alphabet"), edits, safe: false };
}
