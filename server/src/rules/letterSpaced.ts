import { message } from "../localization/message.ts";
import { isCyrillic } from "../text/characters.ts";
import { joinLetters } from "../text/letterSpacing.ts";
import { SIGN } from "./signs.ts";
import { lineRule, placed } from "./units.ts";

/** Without a wider gap this many letters may be several words, which only a reader can part. */
const LONGEST_WORD = 24;

export const letterSpaced = lineRule({
  metadata: {
    id: "letter-spaced",
    severity: "warning",
    fix: "safe",
    since: "0.1.0",
    languages: ["kk", "ru", "en"],
    summary: message("Letters parted by spaces"),
    page: {
      what: "A word, or a line of words, is written with a space after every letter.",
      why: "Justified lines of a PDF come out so. Search does not find such words, and neither do readers' eyes.",
      sources: ["Law on Legal Acts № 480-V, art. 24(2): one typeface, literary norm (by analogy)"],
      wrong: "Қ а з а қ с т а н  Р е с п у б л и к а с ы н ы ң",
      right: "Қазақстан Республикасының",
      mend: "The quick fix joins the letters and leaves one space between words.",
    },
  },
  signs: SIGN.singleLetters,
  *find({ text, letterSpaced: runs }) {
    for (const { start, end } of runs) {
      const run = text.slice(start, end);
      const joined = joinLetters(run);
      const longest = joined.split(" ").reduce((most, { length }) => Math.max(most, length), 0);
      // A Latin run may be a formula or a drawing; only words of the treaty's scripts that are alike are judged.
      if (![...run].some((character) => isCyrillic(character.charCodeAt(0))) && joined.length < 6) {
        continue;
      }
      yield {
        start,
        end,
        message: message("Spaces stand between the letters. Join them: “{0}”.", joined),
        fixes: [
          {
            title: message("Join the letters"),
            edits: [{ start, end, newText: joined }],
            safe: longest <= LONGEST_WORD,
          },
        ],
      };
    }
  },
  conclude: placed,
});
