import { message } from "../localization/message.ts";
import { languagesOfTestimonium } from "../model/clauses.ts";
import { isBilateral } from "../model/treatyKind.ts";
import type { Fix, Rule } from "./rule.ts";

export const kazakhNotNamed: Rule = {
  metadata: {
    id: "kazakh-not-named",
    severity: "error",
    fix: "offered",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("The testimonium of a bilateral treaty does not name the Kazakh language"),
    page: {
      what: "The testimonium of a bilateral treaty of Kazakhstan lists its languages, and Kazakh is not among them.",
      why: "Bilateral treaties with foreign States are made in the state language, and by agreement of the Parties in other languages too.",
      sources: [
        "Law № 54 of 30.05.2005 on International Treaties, art. 7(1)",
        "Law № 151 of 11.07.1997 on Languages, art. 27",
      ],
      wrong: "… әрқайсысы орыс тілінде екі данада жасалды",
      right: "… әрқайсысы қазақ және орыс тілдерінде екі данада жасалды",
      mend: "Name the Kazakh language. A treaty made before 30.01.2014 may lawfully lack it: switch the rule off for it.",
    },
  },
  *check({ treaty, text, folded }) {
    const [main] = treaty.instruments;
    if (main === undefined || !/қазақстан|казахстан|kazakhstan/iu.test(folded)) {
      return;
    }
    const list = languagesOfTestimonium(main, folded);
    if (list === undefined || list.namesKazakh || !isBilateral(main, treaty.document.blocks, folded)) {
      return;
    }
    const fix = fixFor(text.slice(list.start, list.end), list.start);
    yield {
      start: list.start,
      end: list.end,
      message: message(
        "The Kazakh language is not named: a bilateral treaty is made in the state language too (Law on International Treaties, art. 7(1)).",
      ),
      ...(fix === undefined ? {} : { fixes: [fix] }),
    };
  },
};

/** Puts Kazakh first in the list, where its form shows how. */
function fixFor(written: string, start: number): Fix | undefined {
  const single = /^(?<language>\p{L}+)\s+тілінде$/u.exec(written)?.groups?.language;
  const newText =
    single !== undefined
      ? `қазақ және ${single} тілдерінде`
      : /тілдерінде$/u.test(written)
        ? `қазақ, ${written}`
        : /\sязыках$/u.test(written)
          ? `казахском, ${written}`
          : /^\p{L}+\sязыке$/u.test(written)
            ? `казахском и ${written.replace(/языке$/u, "языках")}`
            : undefined;
  return newText === undefined
    ? undefined
    : {
        title: message("Name the Kazakh language: “{0}”", newText),
        edits: [{ start, end: start + written.length, newText }],
        safe: false,
      };
}
