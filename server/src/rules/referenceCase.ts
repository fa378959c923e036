import { citingCase, citingForm } from "../languages/kk.ts";
import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import { enclosing } from "../syntax/tree.ts";
import type { Finding, Rule } from "./rule.ts";

export const referenceCase: Rule = {
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
  *check({ treaty, text, folded }) {
    for (const { references } of treaty.instruments) {
      for (const reference of references) {
        const finding = judge(reference, text, folded);
        if (finding !== undefined) {
          yield finding;
        }
      }
    }
  },
};

const PROVIDED = /^\s{1,20}(?:көзделген|қарастырылған|айтылған)(?!\p{L})/iu;
const NOUN = /(?<!\p{L})\p{L}+$/u;

function judge({ language, start, end, home }: Reference, text: string, folded: string): Finding | undefined {
  if (language !== "kk" || !PROVIDED.test(folded.slice(end, end + 40))) {
    return undefined;
  }
  const [noun = ""] = NOUN.exec(folded.slice(start, end)) ?? [];
  if (citingCase(noun) !== "instrumental" || enclosing(home, "quotation") !== undefined) {
    return undefined;
  }
  const nounStart = end - noun.length;
  const newText = citingForm(noun, { case: "locative" }) ?? noun;
  return {
    start,
    end,
    message: message("What is provided stands in the locative: “{0}”, not “{1}”.", newText, text.slice(nounStart, end)),
    fixes: [
      {
        title: message("Replace “{0}” by “{1}”", text.slice(nounStart, end), newText),
        edits: [{ start: nounStart, end, newText }],
        safe: false,
      },
    ],
  };
}
