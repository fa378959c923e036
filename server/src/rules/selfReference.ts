import { citingCase, citingForm } from "../languages/kk.ts";
import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import { enclosing, leafOf } from "../syntax/tree.ts";
import { capitalised } from "../text/capitals.ts";
import type { Edit } from "./rule.ts";
import { referenceRule } from "./units.ts";

export const selfReference = referenceRule({
  metadata: {
    id: "self-reference",
    severity: "hint",
    fix: "offered",
    since: "0.2.0",
    languages: ["kk", "ru", "en"],
    summary: message("An article that cites itself by its number"),
    page: {
      what: "An article cites its own number where drafters write `осы бап`, `настоящая статья`, `this Article`. References in lists and ranges and those with an attached paragraph (`Article 3(2)`) are not reported.",
      why: "The number has to be changed whenever articles are renumbered, and a reader looks for another article.",
      sources: ["Law on Legal Acts № 480-V, art. 25 (by analogy)"],
      wrong: "осы Келісімнің 3-бабының 2-тармағына сәйкес (in article 3)",
      right: "осы баптың 2-тармағына сәйкес",
      mend: "The quick fix names the article as the one that the words stand in.",
    },
  },
  judge: (reference, { folded }) => (citesItself(reference) && editOf(reference, folded) !== undefined) || undefined,
  *conclude(judged, { text, folded }) {
    for (const { reference } of judged) {
      const edit = editOf(reference, folded);
      if (edit !== undefined) {
        const written = text.slice(edit.start, edit.end);
        yield {
          start: reference.start,
          end: reference.end,
          message: message("This is the article itself: write “{0}”.", edit.newText),
          fixes: [{ title: message("Replace “{0}” by “{1}”", written, edit.newText), edits: [edit], safe: false }],
        };
      }
    }
  },
});

function citesItself(reference: Reference): boolean {
  const { resolution, unit, label, list, home } = reference;
  if (unit !== "article" || label?.style !== "number" || list.length > 1 || resolution.type !== "internal") {
    return false;
  }
  const article = enclosing(home, "article");
  const [target] = resolution.targets;
  if (target === undefined || target !== article) {
    return false;
  }
  // A heading that cites is no sentence of the article.
  const text = home === article && article.heading !== undefined ? leafOf(home, "text") : undefined;
  return text === undefined || reference.start >= text.start;
}

function editOf(reference: Reference, folded: string): Edit | undefined {
  switch (reference.language) {
    case "kk":
      return kazakhEdit(reference, folded);
    case "ru":
      return edited(reference, folded, RUSSIAN);
    case "en":
      return edited(reference, folded, ENGLISH);
  }
}

/** `осы Келісімнің 3-бабының` -> `осы баптың` */
function kazakhEdit({ start, end, ownerRange }: Reference, folded: string): Edit | undefined {
  const [noun = ""] = /(?<!\p{L})\p{L}+$/u.exec(folded.slice(start, end)) ?? [];
  const kazakhCase = citingCase(noun);
  const form = kazakhCase === undefined ? undefined : citingForm(noun, { case: kazakhCase, possessive: false });
  if (form === undefined) {
    return undefined;
  }
  const adjacent = ownerRange !== undefined && /^\s+$/u.test(folded.slice(ownerRange.end, start));
  const from = adjacent ? ownerRange.start : start;
  const capital = /^\p{Lu}/u.test(folded.slice(from, from + 1));
  return { start: from, end, newText: `${capital ? "Осы" : "осы"} ${form}` };
}

const RUSSIAN: readonly (readonly [RegExp, string])[] = [
  [/^статья/iu, "настоящая статья"],
  [/^статью/iu, "настоящую статью"],
  [/^статьи/iu, "настоящей статьи"],
  [/^статье(?!й|ю)/iu, "настоящей статье"],
  [/^статьей/iu, "настоящей статьей"],
  [/^статьёй/iu, "настоящей статьёй"],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [[/^article/iu, "this Article"]];

/** `статьи 3 настоящего Соглашения` -> `настоящей статьи`, `Article 3 of this Agreement` -> `this Article` */
function edited(
  { start, end, ownerRange }: Reference,
  folded: string,
  forms: readonly (readonly [RegExp, string])[],
): Edit | undefined {
  const written = folded.slice(start, end);
  const newText = forms.find(([pattern]) => pattern.test(written))?.[1];
  const after = folded.slice(end, end + 3);
  if (newText === undefined || /^\s?[(:]/u.test(after)) {
    return undefined;
  }
  const adjacent = ownerRange !== undefined && /^\s+(?:of\s+)?$/u.test(folded.slice(end, ownerRange.start));
  const capital = /^\p{Lu}\p{Ll}/u.test(written) && forms === RUSSIAN;
  return {
    start,
    end: adjacent ? ownerRange.end : end,
    newText: capital ? capitalised(newText) : newText,
  };
}
