import { citingCase, citingForm } from "../languages/kk.ts";
import { remembered } from "../languages/remembered.ts";
import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import { enclosing } from "../syntax/tree.ts";
import { referenceRule } from "./units.ts";

export const referenceCase = referenceRule({
  metadata: {
    id: "reference-case",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk"],
    summary: message("A Kazakh reference in the instrumental before “көзделген”"),
    page: {
      what: "What a treaty provides is provided *in* an article: the locative `14-бабында көзделген`, not the instrumental `14-бабымен көзделген`. Russian says it in the instrumental (`предусмотренный статьёй 14`) and English with “by”, so the rule judges Kazakh alone.",
      why: "The instrumental is a word-for-word rendering of the Russian `предусмотренный статьёй`.",
      sources: ["Usage of the Kazakh texts of laws; Government Resolution № 568 of 06.10.2016, п. 7, by analogy"],
      wrong: "осы Келісімнің 14-бабымен көзделген тәртіппен",
      right: "осы Келісімнің 14-бабында көзделген тәртіппен",
      mend: "The quick fix puts the noun into the locative.",
    },
  },
  judge(reference, { folded }) {
    if (reference.language !== "kk" || !isProvided(reference)) {
      return undefined;
    }
    const [noun = ""] = NOUN.exec(folded.slice(reference.start, reference.end)) ?? [];
    return caseOf(noun) === "instrumental" && enclosing(reference.home, "quotation") === undefined
      ? { noun, newText: citingForm(noun, { case: "locative" }) ?? noun }
      : undefined;
  },
  *conclude(judged, { text }) {
    for (const {
      reference: { start, end },
      found: { noun, newText },
    } of judged) {
      const nounStart = end - noun.length;
      const written = text.slice(nounStart, end);
      yield {
        start,
        end,
        message: message("What is provided stands in the locative: “{0}”, not “{1}”.", newText, written),
        fixes: [
          {
            title: message("Replace “{0}” by “{1}”", written, newText),
            edits: [{ start: nounStart, end, newText }],
            safe: false,
          },
        ],
      };
    }
  },
});

const caseOf = remembered(citingCase);

/** Whether `көзделген` or the like follows. */
function isProvided({ context: { text, end } }: Reference): boolean {
  PROVIDED.lastIndex = end;
  return "кқа".includes(text.charAt(end + 1).toLowerCase()) && PROVIDED.test(text);
}

const PROVIDED = /\s(?:көзделген|қарастырылған|айтылған)(?!\p{L})/iuy;
const NOUN = /(?<!\p{L})\p{L}+$/u;
