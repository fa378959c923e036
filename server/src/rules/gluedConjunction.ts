import { message } from "../localization/message.ts";
import { matchesIn } from "../text/patterns.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

/**
 * An abstract noun in the plural, the conjunction glued to it, and another plural: nobody acts "with disagreements".
 * The second noun stands at once or after an adjective. Read from the conjunction, which few words end in.
 */
const GLUED =
  /(?<conjunction>мен) (?<=(?<!\p{L})(?<noun>\p{L}{3,30}(?:л[ыі][қк]|д[ыі][қк]|т[ыі][қк])т[ае]р)мен )(?=(?:\p{Ll}{2,20}[лдт][ыі] )?\p{Ll}{2,20}[лдт][ае]р(?:[ыі]?н?[ыіаеғңд]{0,4})?(?!\p{L}))/gu;

/** Words that take an instrumental before them. */
const GOVERNS = /^(?:байланысты|бірге|қатар|қоса|тең|салыстырғанда|келіс|шектел)/u;

export const gluedConjunction = lineRule({
  metadata: {
    id: "glued-conjunction",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk"],
    summary: message("The conjunction “мен” glued to the noun before it"),
    page: {
      what: "`…ліктермен` stands before another noun in the plural: the conjunction `мен` (and) has become an ending. Only abstract nouns are judged, since other nouns may well stand in that case. Russian and English conjunctions are words of their own that cannot be taken for an ending.",
      why: "`Келіспеушіліктермен дауларды шешу` says to settle disputes by means of disagreements.",
      sources: ["Kazakh orthography: the conjunction is written apart, the case ending together"],
      wrong: "Келіспеушіліктермен дауларды шешу",
      right: "Келіспеушіліктер мен дауларды шешу",
      mend: "The quick fix writes `мен` apart.",
    },
  },
  signs: SIGN.gluedMen,
  *find({ text, language }) {
    if (language !== "kk") {
      return;
    }
    for (const match of matchesIn(text, GLUED)) {
      const { noun = "", conjunction = "" } = match.groups ?? {};
      const after = text.slice(match.index + match[0].length);
      if (GOVERNS.test(after)) {
        continue;
      }
      const at = match.index;
      const start = at - noun.length;
      yield {
        start,
        end: at + conjunction.length,
        message: message("“{0}”: if “and” is meant, “{1}” is a word of its own.", noun + conjunction, conjunction),
        fixes: [
          {
            title: message("Write “{0}”", `${noun} ${conjunction}`),
            edits: [{ start: at, end: at, newText: " " }],
            safe: false,
          },
        ],
      };
    }
  },
  conclude: placed,
});
